import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { layout } from './disk.ts';
import { RegisterError, systemCode, toRegisterError } from './errors.ts';

/**
 * Registers open in this process. POSIX drops every lock a process has on a file as soon as it closes any handle on
 * that file: reading the header of a register that is already open here would unlock it for the rest of the world.
 * So this list is asked before the file is touched. Folders stand in it absolute and without links, as every function
 * here takes them.
 */
const openHere = new Set<string>();

export function assertNotOpenHere(folder: string): void {
  if (openHere.has(folder)) throw lockedError(folder);
}

/**
 * Opens the database as its one owner. `locking_mode=EXCLUSIVE` before the first read makes SQLite hold the operating
 * system's lock from here to close, so that a crash releases it, and keep the log's index in memory, so that no -shm
 * file appears. Nothing is written to the database by this.
 */
export function takeLock(folder: string): Database.Database {
  const path = layout(folder).database;
  const db = new Database(path, { fileMustExist: true, timeout: 500 });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    db.close();
    throw systemCode(error).startsWith('SQLITE_BUSY') ? lockedError(folder) : toRegisterError(error, path);
  }
  openHere.add(folder);
  return db;
}

export function releaseLock(folder: string, db: Database.Database): void {
  db.close();
  openHere.delete(folder);
}

/**
 * Refuses where another process has the register open. A read-only connection that asks for the exclusive lock meets
 * the owner's lock first (busy); without an owner it fails or succeeds, and leaves no file either way.
 */
export function assertUnowned(folder: string): void {
  const probe = new Database(layout(folder).database, { readonly: true, timeout: 500 });
  try {
    probe.pragma('locking_mode = EXCLUSIVE');
    probe.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (systemCode(error).startsWith('SQLITE_BUSY')) throw lockedError(folder);
  } finally {
    probe.close();
  }
}

/** Says who owns the register, for the message another process shows. The lock itself is SQLite's. */
export function writeOwner(folder: string, since: string): void {
  writeFileSync(layout(folder).owner, JSON.stringify({ pid: process.pid, host: hostname(), since }), { mode: 0o600 });
}

export function removeOwner(folder: string): void {
  rmSync(layout(folder).owner, { force: true });
}

function lockedError(folder: string): RegisterError {
  return new RegisterError('locked', { path: layout(folder).database, ...readOwner(folder) });
}

function readOwner(folder: string): { pid?: number; host?: string; since?: string } {
  try {
    const owner: unknown = JSON.parse(readFileSync(layout(folder).owner, 'utf8'));
    if (typeof owner !== 'object' || owner === null) return {};
    const { pid, host, since } = { pid: undefined, host: undefined, since: undefined, ...owner };
    return typeof pid === 'number' && typeof host === 'string' && typeof since === 'string' ? { pid, host, since } : {};
  } catch {
    // A missing or half-written note only makes the message shorter.
    return {};
  }
}
