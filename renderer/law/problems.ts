import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { problem } from '#core/contract/errors.ts';
import { describeProblem } from '../common/index.ts';
import { words } from '../i18n/index.ts';

/** The core's sentences by the field they are about ("clocks.0.amount"); empty where the error is of another sort. */
export function problemsByPath(error: unknown): Map<string, string[]> {
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return new Map();
  const read = z.object({ problems: z.array(problem) }).safeParse(error.data);
  const found = new Map<string, string[]>();
  for (const one of read.data?.problems ?? []) {
    const { text, path = '' } = describeProblem(one, words());
    found.set(path, [...(found.get(path) ?? []), text]);
  }
  return found;
}

/** The same by the row on screen, for an error about `facts.N.date`; `rows` says which row the Nth fact came from. */
export function problemsByFact(error: unknown, rows: readonly number[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const [path, texts] of problemsByPath(error)) {
    const [, at] = /^facts\.(\d+)\b/.exec(path) ?? [];
    const row = at === undefined ? undefined : rows[Number(at)];
    if (row !== undefined) found.set(row, [...(found.get(row) ?? []), ...texts]);
  }
  return found;
}
