import { useQuery } from '@tanstack/react-query';
import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';

/** Today as the core counts it (Hong Kong's date, or the test's); this machine's date until it answers. */
export function useToday(): PlainDate {
  const { data } = useQuery(orpc.register.status.queryOptions({ input: {} }));
  return data?.today ?? Temporal.Now.plainDateISO().toString();
}
