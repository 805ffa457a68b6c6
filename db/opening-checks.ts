import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { layout, makePrivateFolder, sizeOrZero } from './disk.ts';
import { RegisterError, toRegisterError } from './errors.ts';
import { type Migration, pendingMigrations } from './migrate.ts';
import { assertUnowned } from './ownership.ts';
import { pragmaNumber, textLines } from './sqlite.ts';
import { newId } from './uuid.ts';

/** "Fool" in ASCII: marks the file as Foolscap's in SQLite's own header. */
export const applicationId = 0x466f6f6c;

/** A database that is being built or brought in; swept at the next start. */
export const unfinishedPrefix = 'register.db.new-';

const magic = 'SQLite format 3\0';

export function assertPresent(folder: string): void {
  const { database } = layout(folder);
  let isFile = false;
  try {
    isFile = statSync(database).isFile();
  } catch (error) {
    // "No such file" only: a folder we may not look into is not a missing register.
    throw toRegisterError(error, database);
  }
  if (!isFile) throw notARegister(database, 'it is not a file');
}

/** SQLite would take an empty file for an empty database and fill it; and its own error for garbage says little. */
export function assertHeader(path: string): void {
  const header = Buffer.alloc(magic.length);
  let length = 0;
  try {
    const handle = openSync(path, 'r');
    try {
      length = readSync(handle, header, 0, header.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw toRegisterError(error, path);
  }
  if (length === 0) throw notARegister(path, 'the file is empty');
  if (header.toString('latin1') !== magic) {
    throw notARegister(
      path,
      'it does not begin as a SQLite database: it is something else, is encrypted, or its beginning is damaged',
    );
  }
}

/** Asks for permission without changing a byte; the probe file comes last, where only its folder's date can notice. */
export function assertWritable(folder: string): void {
  const { database, log, files, backups } = layout(folder);
  for (const path of [database, log]) {
    if (existsSync(path)) attempt(path, () => closeSync(openSync(path, 'r+')));
  }
  for (const path of [folder, files, backups]) {
    if (existsSync(path)) attempt(path, () => accessSync(path, constants.W_OK | constants.X_OK));
  }
  // Windows answers W_OK from the read-only attribute alone; only making a file tells.
  const probe = join(folder, `.write-probe-${newId()}`);
  attempt(folder, () => {
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
  });
}

/** True after a crash: changes that are safe in SQLite's log but not yet in the database file. */
export function hasUnfinishedLog(folder: string): boolean {
  const { log, rollbackJournal } = layout(folder);
  return sizeOrZero(log) > 0 || sizeOrZero(rollbackJournal) > 0;
}

/**
 * Checks a register that was not closed properly. Any writing connection would carry the log into the database when
 * it closes, so the question is put to a copy first: a register that fails stays byte for byte as the crash left it.
 */
export function assertCopySound(folder: string, migrations: readonly Migration[]): void {
  const { database } = layout(folder);
  assertUnowned(folder);
  const before = stamp(folder);
  const scratch = join(folder, `.checking-${newId()}`);
  try {
    makePrivateFolder(scratch);
    for (const suffix of ['', '-wal', '-journal']) {
      if (existsSync(database + suffix))
        copyFileSync(database + suffix, join(scratch, `register.db${suffix}`), constants.COPYFILE_FICLONE);
    }
    assertKnown(join(scratch, 'register.db'), database, migrations);
  } catch (error) {
    // Another process may have begun to use the register while it was copied: then the copy proves nothing.
    assertUnowned(folder);
    if (stamp(folder) !== before) throw new RegisterError('locked', { path: database });
    throw toRegisterError(error, database);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** As `assertSound`, for a closed database that is not yet a register. */
export function assertKnown(path: string, shownAs: string, migrations: readonly Migration[]): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('locking_mode = EXCLUSIVE');
    assertSound(db, shownAs, migrations);
  } finally {
    db.close();
  }
}

/** That the content is ours, not newer than this program, and whole. Reads only. */
export function assertSound(db: Database.Database, path: string, migrations: readonly Migration[]): void {
  try {
    if (pragmaNumber(db, 'application_id') !== applicationId)
      throw notARegister(path, 'another program made this database');
    pendingMigrations(db, migrations, path);
    const found = textLines(db, 'PRAGMA quick_check(5)');
    if (found.join() !== 'ok') throw new RegisterError('corrupt', { path, detail: found.join('; ') });
  } catch (error) {
    throw toRegisterError(error, path);
  }
}

function stamp(folder: string): string {
  const { database, log } = layout(folder);
  return [database, log]
    .map((path) => (existsSync(path) ? `${statSync(path).mtimeMs}/${statSync(path).size}` : '-'))
    .join(' ');
}

function attempt(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw toRegisterError(error, path);
  }
}

function notARegister(path: string, detail: string): RegisterError {
  return new RegisterError('not_a_register', { path, detail });
}
