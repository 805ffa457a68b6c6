import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { factFields } from '#core/contract/facts.ts';
import { client } from '../client.ts';

export type FactInput = z.input<typeof factFields>;

/** What recording this fact would do to the dates, or why it cannot be recorded; nothing is recorded. */
export function useForesight(requestId: string, version: number, replaces: string | null, fact: FactInput | null) {
  const [settled] = useDebouncedValue(fact === null ? null : JSON.stringify(fact), 250);
  const { data, error } = useQuery({
    queryKey: ['foresee', requestId, version, replaces, settled],
    queryFn: () => {
      const wanted: FactInput = JSON.parse(settled ?? '');
      return client.facts.foresee({ requestId, replaces, fact: wanted });
    },
    enabled: settled !== null && fact !== null,
    retry: false,
    gcTime: 30_000,
  });
  return { moved: fact === null ? undefined : data?.moved, error: fact === null ? null : error };
}
