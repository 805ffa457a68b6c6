import { z } from 'zod';

/** A stored value: bytes are {"$blob": "hex"}. */
const cell = z.union([z.string(), z.number(), z.null(), z.object({ $blob: z.string() })]);
const row = z.record(z.string(), cell);

/** One row an entry touched. `key` is the primary key, an array where it has several columns. */
export const rowChange = z.object({
  table: z.string(),
  key: z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number(), z.null()]))]),
  before: row.nullable(),
  after: row.nullable(),
});
export type RowChange = z.infer<typeof rowChange>;
export type RowValues = z.infer<typeof row>;

/** Reads the `changes` of an entry. */
export function parseChanges(json: string): RowChange[] {
  return z.array(rowChange).parse(JSON.parse(json));
}

/**
 * Whether a live row still says what an entry left in it: every column the entry knew. Columns that a later
 * migration added are not held against it.
 */
export function sameValues(then: RowValues, now: RowValues): boolean {
  return Object.entries(then).every(([column, value]) => JSON.stringify(now[column]) === JSON.stringify(value));
}

/** Reads a row as rowJson (capture.ts) writes it. */
export function parseRow(json: string): RowValues {
  return row.parse(JSON.parse(json));
}
