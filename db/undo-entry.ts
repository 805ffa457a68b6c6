import { RegisterError, systemCode } from './errors.ts';
import { readEntry, runJournalled, type UseCaseResult } from './journal.ts';
import { parseChanges, type RowChange, sameValues } from './journal-changes.ts';
import type { Register } from './open-register.ts';
import { accessRows, type RowAccess } from './row-access.ts';

export interface UndoOptions {
  actor: string;
  /** UTC, ISO 8601. */
  now: string;
  /** Runs in the same transaction: to make derived tables (the search index) follow. */
  afterwards?: (changes: readonly RowChange[]) => void;
}

/**
 * Takes back one entry as a new entry that names it. Only where each row it touched is still as it left it: otherwise
 * RegisterError `undo_conflict`, and nothing is changed. Taking back an undo does the thing again.
 */
export function undoEntry(register: Register, entryId: string, options: UndoOptions): UseCaseResult<RowChange[]> {
  const { db } = register;
  const entry = readEntry(db, entryId);
  if (!entry)
    throw new RegisterError('undo_conflict', { table: 'journal_entry', detail: 'the entry is not in this register' });
  const changes = parseChanges(entry.changes);
  const call = {
    useCase: 'undo',
    actor: options.actor,
    input: { entry: entryId, useCase: entry.useCase },
    now: options.now,
  };
  try {
    return runJournalled(register, call, entryId, () => {
      // Rows of one entry may refer to each other in any order: with this, RESTRICT too is checked only at commit.
      db.pragma('defer_foreign_keys = ON');
      const rows = accessRows(db);
      for (const change of changes) assertUnchanged(rows, change);
      invertAll(rows, changes);
      options.afterwards?.(changes);
      return changes;
    });
  } catch (error) {
    const tables = [...new Set(changes.map(({ table }) => table))].join(', ');
    if (systemCode(error).startsWith('SQLITE_CONSTRAINT'))
      throw conflict('other records now depend on it', tables, error);
    throw error;
  }
}

function assertUnchanged(rows: RowAccess, change: RowChange): void {
  const now = rows.read(change.table, change.key);
  const same = change.after === null ? now === null : now !== null && sameValues(change.after, now);
  if (!same) throw conflict('the same record was changed again afterwards', change.table);
}

/**
 * Last touched first. A unique value may still be held by a row whose turn comes later: so what is refused waits for
 * another round, until a round brings nothing.
 */
function invertAll(rows: RowAccess, changes: readonly RowChange[]): void {
  let waiting = changes.toReversed();
  while (waiting.length > 0) {
    const refused: RowChange[] = [];
    let reason: unknown;
    for (const change of waiting) {
      try {
        invert(rows, change);
      } catch (error) {
        if (!systemCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
        reason = error;
        refused.push(change);
      }
    }
    if (refused.length === waiting.length) {
      throw conflict('other records now depend on it', refused[0]?.table ?? '', reason);
    }
    waiting = refused;
  }
}

function invert(rows: RowAccess, { table, key, before, after }: RowChange): void {
  if (before === null) rows.remove(table, key);
  else if (after === null) rows.insert(table, before);
  else rows.update(table, key, before);
}

function conflict(detail: string, table: string, cause?: unknown): RegisterError {
  return new RegisterError('undo_conflict', { table, detail }, cause);
}
