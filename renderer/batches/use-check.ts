import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BatchPlan, CheckedRow } from '#core/contract/batches.ts';
import { orpc } from '../client.ts';
import { sendablePlan } from './plan-draft.ts';

export interface Check {
  /** By the id of the body. */
  rows: ReadonlyMap<string, CheckedRow>;
  /** Whether it is about the plan as it stands, and not about one of a moment ago. */
  current: boolean;
  error: unknown;
}

/** Typing pauses this long before everything is checked again. */
const pauseMs = 350;

/** Every row checked by the core, again after each pause in the typing. */
export function useCheck(plan: BatchPlan): Check {
  const [settled] = useDebouncedValue(plan, pauseMs);
  const check = useQuery(
    orpc.batches.check.queryOptions({
      input: sendablePlan(settled),
      enabled: settled.rows.length > 0,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const rows = useMemo(() => new Map((check.data?.rows ?? []).map((row) => [row.bodyId, row])), [check.data]);
  return { rows, current: settled === plan && !check.isFetching && check.data !== undefined, error: check.error };
}
