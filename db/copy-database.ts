import { chmodSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { countRows, ordinaryTables } from './sqlite.ts';

/** Pages of 4 KiB copied before the program may answer something else: some 5 ms. */
const pagesAtOnce = 1_000;

/**
 * Copies an open register's database, a slice at a time, as it is at the end: what is written meanwhile on this same
 * connection goes into the copy too. SQLite's own backup goes page by page, so row numbers stay (VACUUM INTO would
 * renumber them), and a damaged page stays damaged. The file itself must never be copied while it is open: closing a
 * handle would drop the lock. Returns the rows of each table at that moment.
 */
export async function copyDatabase(
  db: Database,
  target: string,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: (done: number, of: number) => void } = {},
): Promise<Map<string, number>> {
  await db.backup(target, {
    progress: ({ totalPages, remainingPages }) => {
      signal?.throwIfAborted();
      onProgress?.(totalPages - remainingPages, totalPages);
      return pagesAtOnce;
    },
  });
  // Nothing can be written between the last slice and here: both are one turn of the event loop.
  const rows = rowCounts(db);
  chmodSync(target, 0o600);
  return rows;
}

export function rowCounts(db: Database): Map<string, number> {
  return new Map(ordinaryTables(db).map(({ name }) => [name, countRows(db, name)]));
}
