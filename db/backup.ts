import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { layout, makePrivateFolder, removeDatabase, renameDurably, syncFile } from './disk.ts';
import { RegisterError, toRegisterError } from './errors.ts';
import type { Register } from './open-register.ts';
import { applicationId } from './opening-checks.ts';
import { brokenReferences, countRows, ordinaryTables, pragmaNumber, textLines } from './sqlite.ts';
import { newId } from './uuid.ts';

/** Why a backup was made; part of its name. The automatic ones are thinned out, the others stay until a person removes them. */
export type BackupReason = 'manual' | 'replaced' | 'before-migration' | 'daily' | 'before-restore';

export interface BackupFile {
  name: string;
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  reason: string;
}

export interface MadeBackup {
  file: string;
  path: string;
  size: number;
}

const automaticReasons: ReadonlySet<string> = new Set<BackupReason>(['before-migration', 'daily', 'before-restore']);
const keptOfEachReason = 10;

/** Copies the register's database into backups/, verified. The files/ need no copy there: they never change. */
export function backupRegister(
  register: Register,
  reason: BackupReason,
  now: string = new Date().toISOString(),
): Promise<MadeBackup> {
  return backupDatabase(register.db, register.folder, { reason, now });
}

/** As `backupRegister`, for a register that is still being opened. */
export async function backupDatabase(
  db: Database.Database,
  folder: string,
  { reason, now }: { reason: BackupReason; now: string },
): Promise<MadeBackup> {
  const { backups } = layout(folder);
  const unfinished = join(backups, `${unfinishedBackupPrefix}${newId()}.db`);
  try {
    makePrivateFolder(backups);
    const expected = await copyWhole(db, unfinished);
    const detail = backupFault(unfinished, expected);
    if (detail !== null) throw new RegisterError('backup_failed', { path: unfinished, detail });
    syncFile(unfinished);
    const file = freeName(backups, reason, now);
    renameDurably(unfinished, join(backups, file));
    thinOut(folder);
    return { file, path: join(backups, file), size: statSync(join(backups, file)).size };
  } catch (error) {
    throw toRegisterError(error, unfinished);
  } finally {
    removeDatabase(unfinished);
  }
}

export const unfinishedBackupPrefix = '.unfinished-';

/** The backups of a register, newest first; other files in the folder are not looked at. */
export function listBackups(folder: string): BackupFile[] {
  const { backups } = layout(folder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .flatMap((name) => parseBackupName(name) ?? [])
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** True after a restore: the register before it lies in backups/, and it may know files this one does not. */
export function holdsReplacedRegister(folder: string): boolean {
  return listBackups(folder).some((backup) => backup.reason === 'replaced');
}

/** `register-20261122T080000123Z-before-migration.db`: sorts by time, and no system refuses it. */
export function backupName(reason: BackupReason, at: string): string {
  return `register-${at.replace(/[-:.]/g, '')}-${reason}.db`;
}

export function parseBackupName(name: string): BackupFile | null {
  const parts = /^register-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z-]+)\.db$/.exec(name);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, milli, reason = ''] = parts;
  return { name, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`, reason };
}

/** A name of its own, even for two backups in one millisecond. */
export function freeName(backups: string, reason: BackupReason, at: string): string {
  for (let time = Date.parse(at); ; time += 1) {
    const name = backupName(reason, new Date(time).toISOString());
    if (!existsSync(join(backups, name))) return name;
  }
}

/** Which backups go: of each automatic reason, all but the newest `keep`. Names that are not ours are never chosen. */
export function expiredBackups(names: readonly string[], keep: number): string[] {
  const automatic = names
    .flatMap((name) => parseBackupName(name) ?? [])
    .filter(({ reason }) => automaticReasons.has(reason));
  return [...Map.groupBy(automatic, ({ reason }) => reason).values()].flatMap((group) =>
    group
      .map(({ name }) => name)
      .sort()
      .slice(0, Math.max(0, group.length - keep)),
  );
}

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

/**
 * SQLite's own backup: page by page, so row numbers stay (VACUUM INTO would renumber them). Returns the row counts of
 * the moment it shows. The file itself must never be copied while it is open: closing a handle would drop the lock.
 */
async function copyWhole(db: Database.Database, target: string): Promise<Map<string, number>> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = totalChanges(db);
    const expected = rowCounts(db);
    await db.backup(target, { progress: () => 0x7fffffff });
    // A use case that ran in between would make the counts those of another moment.
    if (totalChanges(db) === before) return expected;
    removeDatabase(target);
  }
  throw new RegisterError('backup_failed', { path: target, detail: 'the register was being changed all the time' });
}

function rowCounts(db: Database.Database): Map<string, number> {
  return new Map(ordinaryTables(db).map(({ name }) => [name, countRows(db, name)]));
}

function totalChanges(db: Database.Database): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get());
}

function thinOut(folder: string): void {
  const { backups } = layout(folder);
  for (const name of expiredBackups(readdirSync(backups), keptOfEachReason))
    rmSync(join(backups, name), { force: true });
}
