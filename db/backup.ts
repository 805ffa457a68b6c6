import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { copyDatabase } from './copy-database.ts';
import { layout, makePrivateFolder, removeDatabase, renameDurably, syncFile } from './disk.ts';
import { RegisterError, toRegisterError } from './errors.ts';
import type { Register } from './open-register.ts';
import { backupFaultInThread } from './run-worker.ts';
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
  db: Database,
  folder: string,
  { reason, now }: { reason: BackupReason; now: string },
): Promise<MadeBackup> {
  const { backups } = layout(folder);
  const unfinished = join(backups, `${unfinishedBackupPrefix}${newId()}.db`);
  try {
    makePrivateFolder(backups);
    const expected = await copyDatabase(db, unfinished);
    const detail = await backupFaultInThread(unfinished, expected);
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

function thinOut(folder: string): void {
  const { backups } = layout(folder);
  for (const name of expiredBackups(readdirSync(backups), keptOfEachReason))
    rmSync(join(backups, name), { force: true });
}
