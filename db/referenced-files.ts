import type { Database } from 'better-sqlite3';
import { quoteName, tableExists } from './sqlite.ts';

/** Where rows name files; letters, templates and letterheads refer to `file`. What is named here is kept by the sweep and checked by "check register". */
const fileColumns = [{ table: 'file', column: 'sha256' }] as const;

/** The SHA-256 of every file that a row says is stored. */
export function requiredFiles(db: Database): Set<string> {
  const hashes = new Set<string>();
  for (const { table, column } of fileColumns) {
    if (!tableExists(db, table)) continue;
    for (const hash of db
      .prepare(`SELECT ${quoteName(column)} FROM ${quoteName(table)}`)
      .pluck()
      .all()) {
      if (typeof hash === 'string') hashes.add(hash);
    }
  }
  return hashes;
}

/**
 * Whether a file is still wanted: by a row, or by the journal, since an entry taken back can be made to stand again
 * and then needs its files. The journal is searched only for the few files that no row names.
 */
export function wantedFiles(db: Database): (sha256: string) => boolean {
  const required = requiredFiles(db);
  if (!tableExists(db, 'journal_entry')) return (sha256) => required.has(sha256);
  const mention = db.prepare('SELECT 1 FROM journal_entry WHERE instr(changes, ?) > 0 LIMIT 1');
  return (sha256) => required.has(sha256) || mention.get(sha256) !== undefined;
}
