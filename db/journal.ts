import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { beginCapture, endCapture } from './capture.ts';
import { toRegisterError } from './errors.ts';
import type { Register } from './open-register.ts';
import { statement } from './queries/statements.ts';
import { newId } from './uuid.ts';

/** What an entry seals; `changes` and `input` as the JSON text that is stored, so that checking never re-formats it. */
export interface SealedEntry {
  id: string;
  device: string;
  seq: number;
  at: string;
  actor: string;
  useCase: string;
  input: string | null;
  changes: string;
  prevHash: string;
  undoes: string | null;
}

export interface JournalEntryRow extends SealedEntry {
  hash: string;
}

export interface UseCaseCall {
  useCase: string;
  /** Who did it, as the journal shows. */
  actor: string;
  /** What was asked for, as JSON; keys and kinds rather than texts, which stand in the changes anyway. */
  input?: Record<string, unknown> | null;
  /** UTC, ISO 8601. */
  now: string;
}

export interface UseCaseResult<T> {
  value: T;
  /** Null where nothing was different afterwards: then there is no entry. */
  entryId: string | null;
  tables: string[];
}

/** What the first entry of a device seals in place of a predecessor. */
export const genesisHash = '0'.repeat(64);

/**
 * Runs one use case: all of its writes and their journal entry in one IMMEDIATE transaction, or nothing. `work` is
 * synchronous; it gets the id its entry will have. Throws what `work` throws; a refusing disk as RegisterError.
 */
export function runUseCase<T>(register: Register, call: UseCaseCall, work: (entryId: string) => T): UseCaseResult<T> {
  return runJournalled(register, call, null, work);
}

/** As `runUseCase`, for an entry that takes back another (undo-entry.ts). */
export function runJournalled<T>(
  register: Register,
  call: UseCaseCall,
  undoes: string | null,
  work: (entryId: string) => T,
): UseCaseResult<T> {
  const { db } = register;
  if (db.inTransaction) throw new Error(`Use case ${call.useCase} was started inside another`);
  const entryId = newId();
  try {
    db.exec('BEGIN IMMEDIATE');
    beginCapture(db, call.useCase);
    const value = work(entryId);
    // Its writes would come after the commit, outside any entry.
    if (value instanceof Promise) throw new Error(`Use case ${call.useCase} must not be asynchronous`);
    const changes = endCapture(db);
    const changed = changes.tables.length > 0;
    if (changed) append(register, { ...call, id: entryId, undoes, changes: changes.json });
    db.exec('COMMIT');
    return { value, entryId: changed ? entryId : null, tables: changes.tables };
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (db.inTransaction) db.exec('ROLLBACK');
    const refused = toRegisterError(error, db.name);
    throw refused.code === 'disk_full' || refused.code === 'corrupt' || refused.code === 'read_only' ? refused : error;
  }
}

function append(register: Register, entry: UseCaseCall & { id: string; undoes: string | null; changes: string }): void {
  const { db, device } = register;
  const last = lastOf(db, device);
  const sealed: SealedEntry = {
    id: entry.id,
    device,
    seq: last.seq + 1,
    at: entry.now,
    actor: entry.actor,
    useCase: entry.useCase,
    input: entry.input === undefined || entry.input === null ? null : JSON.stringify(entry.input),
    changes: entry.changes,
    prevHash: last.hash,
    undoes: entry.undoes,
  };
  statement(
    db,
    `INSERT INTO journal_entry (id, device, seq, at, actor, use_case, input, changes, prev_hash, undoes, hash)
     VALUES (@id, @device, @seq, @at, @actor, @useCase, @input, @changes, @prevHash, @undoes, @hash)`,
  ).run({ ...sealed, hash: entryHash(sealed) });
}

/** SHA-256, hex, over the entry as JSON with its fields in alphabetical order and no spaces. */
export function entryHash(entry: SealedEntry): string {
  const { actor, at, changes, device, id, input, prevHash, seq, undoes, useCase } = entry;
  const canonical = JSON.stringify({ actor, at, changes, device, id, input, prevHash, seq, undoes, useCase });
  return createHash('sha256').update(canonical).digest('hex');
}

/** One entry as stored, or undefined. */
export function readEntry(db: Database, id: string): JournalEntryRow | undefined {
  return db.prepare<[string], JournalEntryRow>(`SELECT ${entryColumns} FROM journal_entry WHERE id = ?`).get(id);
}

export const entryColumns =
  'id, device, seq, at, actor, use_case AS useCase, input, changes, prev_hash AS prevHash, hash, undoes';

function lastOf(db: Database, device: string): { seq: number; hash: string } {
  const last = db
    .prepare<[string], { seq: number; hash: string }>(
      'SELECT seq, hash FROM journal_entry WHERE device = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(device);
  return last ?? { seq: 0, hash: genesisHash };
}
