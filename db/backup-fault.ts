import Database from 'better-sqlite3';
import { rowCounts } from './copy-database.ts';
import { applicationId } from './opening-checks.ts';
import { brokenReferences, pragmaNumber, textLines } from './sqlite.ts';

/**
 * What is wrong with a copy of a register, in a few words; null where nothing is. `expected`: rows each table must
 * have. Opens the file as its only user, which leaves no side file behind.
 */
export function backupFault(path: string, expected: ReadonlyMap<string, number> | null): string | null {
  const copy = new Database(path, { fileMustExist: true });
  try {
    copy.pragma('trusted_schema = OFF');
    copy.pragma('locking_mode = EXCLUSIVE');
    if (pragmaNumber(copy, 'application_id') !== applicationId) return 'another program made it';
    const [finding = 'no answer'] = textLines(copy, 'PRAGMA integrity_check(5)');
    if (finding !== 'ok') return finding;
    const [broken] = brokenReferences(copy);
    if (broken !== undefined) return broken;
    const found = rowCounts(copy);
    for (const [table, rows] of expected ?? []) {
      if (found.get(table) !== rows) return `${table} has ${found.get(table) ?? 'no'} rows instead of ${rows}`;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    copy.close();
  }
}
