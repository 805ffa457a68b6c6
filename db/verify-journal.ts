import type { Database } from 'better-sqlite3';
import { appliedMigrations, declaredTables } from './migrate.ts';
import { entryColumns, entryHash, genesisHash, type JournalEntryRow } from './journal.ts';
import { parseChanges, type RowValues, sameValues } from './journal-changes.ts';
import type { Register } from './open-register.ts';
import { accessRows } from './row-access.ts';
import { countRows, ordinaryTables, tableExists } from './sqlite.ts';
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

const pageSize = 500;

/**
 * Recomputes every entry's hash and the chain of each device, then holds the last known state of each row against the
 * live one: a row that was changed, removed or added behind the journal's back shows.
 */
export function verifyJournal(register: Register): JournalReport {
  const { db } = register;
  const problems: JournalProblem[] = [];
  const tips = new Map<string, { seq: number; hash: string }>();
  const latest = new Map<string, LastState>();
  let entries = 0;
  for (const { position, ...entry } of allEntries(db)) {
    entries += 1;
    const tip = tips.get(entry.device) ?? { seq: 0, hash: genesisHash };
    if (entryHash(entry) !== entry.hash) problems.push({ code: 'hash', where: entry.id });
    if (entry.seq !== tip.seq + 1) problems.push({ code: 'sequence', where: entry.id });
    else if (entry.prevHash !== tip.hash) problems.push({ code: 'chain', where: entry.id });
    tips.set(entry.device, { seq: entry.seq, hash: entry.hash });
    if (!remember(latest, entry, position)) problems.push({ code: 'unreadable', where: entry.id });
  }
  problems.push(...compareWithLive(register, latest));
  return { entries, problems };
}

/** Where the last word on a row stands: the rows themselves would fill the memory of a large register. */
interface LastState {
  table: string;
  key: string | number | (string | number | null)[];
  position: number;
  at: string;
  alive: boolean;
}

type PositionedEntry = JournalEntryRow & { position: number };

function* allEntries(db: Database): Generator<PositionedEntry> {
  // In the order they were applied here, a page at a time: the register stays usable for other reads in between.
  const page = db.prepare<[number, number], PositionedEntry>(
    `SELECT rowid AS position, ${entryColumns} FROM journal_entry WHERE rowid > ? ORDER BY rowid LIMIT ?`,
  );
  let after = 0;
  for (;;) {
    const entries = page.all(after, pageSize);
    yield* entries;
    const last = entries.at(-1);
    if (!last) return;
    after = last.position;
  }
}

function remember(latest: Map<string, LastState>, entry: JournalEntryRow, position: number): boolean {
  try {
    for (const change of parseChanges(entry.changes)) {
      const { table, key } = change;
      latest.set(rowName(table, key), { table, key, position, at: entry.at, alive: change.after !== null });
    }
    return true;
  } catch {
    return false;
  }
}

function compareWithLive(register: Register, latest: Map<string, LastState>): JournalProblem[] {
  const { db } = register;
  const rows = accessRows(db);
  const rewritten = rewrittenTables(register);
  const problems: JournalProblem[] = [];
  const living = new Map<string, number>();
  const byPosition = Map.groupBy(latest.values(), (state) => state.position);
  for (const [position, states] of byPosition) {
    const after = afterValues(db, position);
    for (const { table, key, at, alive } of states) {
      if (!tableExists(db, table) || at <= (rewritten.get(table) ?? '')) continue;
      const now = rows.read(table, key);
      const then = after.get(rowName(table, key)) ?? null;
      if (alive && now !== null) living.set(table, (living.get(table) ?? 0) + 1);
      const same = then === null ? now === null : now !== null && sameValues(then, dropped(then, now));
      if (!same) problems.push({ code: 'row_differs', where: rowName(table, key) });
    }
  }
  for (const { name } of ordinaryTables(db)) {
    if (!isJournalled(name) || rewritten.has(name)) continue;
    const unknown = countRows(db, name) - (living.get(name) ?? 0);
    if (unknown > 0) problems.push({ code: 'row_unknown', where: `${name} (${unknown})` });
  }
  return problems;
}

function afterValues(db: Database, position: number): Map<string, RowValues | null> {
  const json = db.prepare('SELECT changes FROM journal_entry WHERE rowid = ?').pluck().get(position);
  const changes = typeof json === 'string' ? parseChanges(json) : [];
  return new Map(changes.map((change) => [rowName(change.table, change.key), change.after]));
}

/** Columns that a migration dropped cannot be compared: they count as unchanged. */
function dropped(then: RowValues, now: RowValues): RowValues {
  return { ...then, ...now };
}

/** Tables whose rows a migration changed by declaration, with the time: what the journal says from before is history. */
function rewrittenTables(register: Register): Map<string, string> {
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

function rowName(table: string, key: LastState['key']): string {
  return `${table} ${JSON.stringify(key)}`;
}
