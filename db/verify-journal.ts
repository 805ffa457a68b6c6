import type { Database } from 'better-sqlite3';
import { rowJson } from './capture.ts';
import { entryColumns, entryHash, genesisHash, type JournalEntryRow } from './journal.ts';
import { type RowValues, sameValues } from './journal-changes.ts';
import { appliedMigrations, declaredTables } from './migrate.ts';
import type { Register } from './open-register.ts';
import { countRows, ordinaryTables, quoteName, type TableShape } from './sqlite.ts';
import { isJournalled } from './table-roles.ts';

export type JournalProblemCode = 'hash' | 'chain' | 'sequence' | 'row_differs' | 'row_unknown' | 'unreadable';

export interface JournalProblem {
  code: JournalProblemCode;
  /** The entry, or the table and key. */
  where: string;
}

export interface JournalReport {
  entries: number;
  problems: JournalProblem[];
}

type Journalled = Pick<Register, 'db' | 'migrations'>;

/** Both halves: `verifyChain`, then `verifyRows`. */
export function verifyJournal(register: Journalled): JournalReport {
  const { entries, problems } = verifyChain(register.db);
  return { entries, problems: [...problems, ...verifyRows(register)] };
}

/**
 * Holds the last known state of each row against the live one: a row that was changed, removed or added behind the
 * journal's back shows.
 */
export function verifyRows(register: Journalled, onProgress: (done: number, of: number) => void = () => {}) {
  const { db } = register;
  const problems: JournalProblem[] = [];
  try {
    const tables = ordinaryTables(db);
    onProgress(0, tables.length);
    collectLastStates(db);
    const rewritten = rewrittenTables(register);
    for (const [at, table] of tables.entries()) {
      onProgress(at, tables.length);
      if (isJournalled(table.name)) problems.push(...compareWithLive(db, table, rewritten.get(table.name) ?? ''));
    }
  } finally {
    db.exec('DROP TABLE IF EXISTS temp.last_state');
  }
  return problems;
}

/** Recomputes every entry's hash and the chain of each device. */
export function verifyChain(db: Database, onProgress: (done: number, of: number) => void = () => {}): JournalReport {
  const all = countRows(db, 'journal_entry');
  const problems: JournalProblem[] = [];
  const tips = new Map<string, { seq: number; hash: string }>();
  let entries = 0;
  // In the order they were applied here, one in memory at a time: an import is one large entry.
  const rows = db
    .prepare<[], JournalEntryRow & { readable: number }>(
      `SELECT ${entryColumns}, json_valid(changes) AS readable FROM journal_entry ORDER BY rowid`,
    )
    .iterate();
  for (const entry of rows) {
    onProgress(entries, all);
    entries += 1;
    const tip = tips.get(entry.device) ?? { seq: 0, hash: genesisHash };
    if (entryHash(entry) !== entry.hash) problems.push({ code: 'hash', where: entry.id });
    if (entry.seq !== tip.seq + 1) problems.push({ code: 'sequence', where: entry.id });
    else if (entry.prevHash !== tip.hash) problems.push({ code: 'chain', where: entry.id });
    if (entry.readable === 0) problems.push({ code: 'unreadable', where: entry.id });
    tips.set(entry.device, { seq: entry.seq, hash: entry.hash });
  }
  return { entries, problems };
}

/** The journal's last word on each row, in a temporary table: SQLite unpacks 100,000 changes faster than objects are made of them. */
function collectLastStates(db: Database): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.last_state;
    CREATE TEMP TABLE last_state (table_name TEXT NOT NULL, row_key TEXT NOT NULL, at TEXT NOT NULL, after TEXT, PRIMARY KEY (table_name, row_key));
    INSERT OR REPLACE INTO last_state
      SELECT change.value ->> '$.table', change.value -> '$.key', entry.at, nullif(change.value -> '$.after', 'null')
      FROM journal_entry entry CROSS JOIN json_each(entry.changes) change
      WHERE json_valid(entry.changes)
      ORDER BY entry.rowid;`);
}

/** `since`: when a migration rewrote the table by declaration; what the journal says from before is history. */
function compareWithLive(db: Database, table: TableShape, since: string): JournalProblem[] {
  const keyValue = (place: number) => (table.key.length === 1 ? "s.row_key ->> '$'" : `s.row_key ->> '$[${place}]'`);
  const match = table.key.map((column, place) => `t.${quoteName(column)} = ${keyValue(place)}`).join(' AND ');
  const live = `(SELECT ${rowJson('t', table)} FROM main.${quoteName(table.name)} t WHERE ${match})`;
  const problems: JournalProblem[] = [];
  const differing = db
    .prepare<[string, string], { key: string; then: string | null; now: string | null }>(
      `SELECT key, "then", now FROM (
         SELECT s.row_key AS key, s.after AS "then", ${live} AS now FROM temp.last_state s WHERE s.table_name = ? AND s.at > ?
       ) WHERE "then" IS NOT now`,
    )
    .iterate(table.name, since);
  for (const { key, then, now } of differing) {
    if (!sameRow(then, now)) problems.push({ code: 'row_differs', where: `${table.name} ${key}` });
  }
  if (since === '') {
    const known = db
      .prepare(
        `SELECT count(*) FROM temp.last_state s JOIN main.${quoteName(table.name)} t ON ${match} WHERE s.table_name = ? AND s.after IS NOT NULL`,
      )
      .pluck()
      .get(table.name);
    const unknown = countRows(db, table.name) - Number(known);
    if (unknown > 0) problems.push({ code: 'row_unknown', where: `${table.name} (${unknown})` });
  }
  return problems;
}

/** Texts differ also where a migration added or dropped a column: only columns that both have are compared. */
function sameRow(then: string | null, now: string | null): boolean {
  if (then === null || now === null) return then === now;
  const [old, live] = [parseObject(then), parseObject(now)];
  return old !== null && live !== null && sameValues(old, { ...old, ...live });
}

function parseObject(json: string): RowValues | null {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : null;
}

/** Tables whose rows a migration changed by declaration, with the time. */
function rewrittenTables(register: Journalled): Map<string, string> {
  const tables = new Map<string, string>();
  const applied = new Map(appliedMigrations(register.db).map((step) => [step.id, step.appliedAt]));
  for (const { id, sql } of register.migrations) {
    const at = applied.get(id);
    if (at === undefined) continue;
    for (const table of [...declaredTables(sql, 'rewrites rows of'), ...declaredTables(sql, 'removes rows from')]) {
      tables.set(table, at);
    }
  }
  return tables;
}
