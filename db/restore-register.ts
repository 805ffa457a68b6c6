import { constants, copyFileSync, existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freeName } from './backup.ts';
import { backupFault } from './backup-fault.ts';
import { layout, makePrivateFolder, removeDatabase, renameDurably, syncFile, syncFolder } from './disk.ts';
import { RegisterError, toRegisterError } from './errors.ts';
import type { Migration } from './migrate.ts';
import { migrations as releasedMigrations } from './migrations/index.ts';
import { assertHeader, assertKnown, assertWritable, unfinishedPrefix } from './opening-checks.ts';
import { assertNotOpenHere, assertUnowned } from './ownership.ts';
import { newId } from './uuid.ts';

export interface RestoreOptions {
  folder: string;
  /** The backup to restore; it stays where it is. */
  backup: string;
  migrations?: readonly Migration[];
  now?: string;
}

/**
 * Puts a backup in the place of a register that is closed; open it afterwards. What was there is kept in backups/ as
 * "replaced", whatever state it is in. Returns its path, or null where there was none.
 */
export function restoreRegister(options: RestoreOptions): { replaced: string | null } {
  const { backup, migrations = releasedMigrations, now = new Date().toISOString() } = options;
  makePrivateFolder(options.folder);
  const folder = realpathSync(options.folder);
  const { database } = layout(folder);
  const incoming = join(folder, `${unfinishedPrefix}${newId()}`);
  try {
    assertNotOpenHere(folder);
    if (existsSync(database)) assertUnowned(folder);
    assertWritable(folder);
    if (!existsSync(backup)) throw new RegisterError('missing', { path: backup });
    copyFileSync(backup, incoming, constants.COPYFILE_FICLONE);
    assertHeader(incoming);
    const detail = backupFault(incoming, null);
    if (detail !== null) throw new RegisterError('backup_failed', { path: backup, detail });
    assertKnown(incoming, backup, migrations);
    syncFile(incoming);
    const replaced = existsSync(database) ? setAside(folder, now) : null;
    renameDurably(incoming, database);
    return { replaced };
  } catch (error) {
    throw toRegisterError(error, database);
  } finally {
    removeDatabase(incoming);
  }
}

/**
 * Copies database and log into backups/ before either goes. The log must be gone before the backup takes the name:
 * SQLite would replay it into a database it does not belong to.
 */
function setAside(folder: string, now: string): string {
  const { database, log, rollbackJournal, backups, owner } = layout(folder);
  makePrivateFolder(backups);
  const aside = join(backups, freeName(backups, 'replaced', now));
  for (const path of [database, log, rollbackJournal]) {
    if (!existsSync(path)) continue;
    const copy = aside + path.slice(database.length);
    copyFileSync(path, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    syncFile(copy);
  }
  syncFolder(backups);
  for (const path of [log, rollbackJournal, `${database}-shm`, owner]) rmSync(path, { force: true });
  return aside;
}
