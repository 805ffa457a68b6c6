import { chmodSync, existsSync, linkSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { backupDatabase, holdsReplacedRegister, listBackups, unfinishedBackupPrefix } from './backup.ts';
import { startCapture } from './capture.ts';
import { layout, makePrivateFolder, removeDatabase, renameDurably, sizeOrZero, syncFile, syncFolder } from './disk.ts';
import { RegisterError, toRegisterError } from './errors.ts';
import { type FileStore, openFileStore } from './files.ts';
import { keepingClient } from './keeping-client.ts';
import { type Migration, migrate } from './migrate.ts';
import { migrations as releasedMigrations } from './migrations/index.ts';
import {
  applicationId,
  assertCopySound,
  assertHeader,
  assertPresent,
  assertSound,
  assertWritable,
  hasUnfinishedLog,
  unfinishedPrefix,
} from './opening-checks.ts';
import { assertNotOpenHere, releaseLock, removeOwner, takeLock, writeOwner } from './ownership.ts';
import { wantedFiles } from './referenced-files.ts';
import * as schema from './schema/index.ts';
import { tableExists } from './sqlite.ts';
import { newId } from './uuid.ts';

export type RegisterOrm = BetterSQLite3Database<typeof schema>;

/** A register that is open and owned by this process. */
export interface Register {
  /** Absolute, without links. */
  folder: string;
  /** Names this copy of the register in the journal. */
  device: string;
  appVersion: string;
  migrations: readonly Migration[];
  db: Database.Database;
  orm: RegisterOrm;
  files: FileStore;
  /** Writes the log into the database and gives up the lock. Safe to call twice. */
  close(): void;
}

export interface OpenOptions {
  folder: string;
  /** `open` never creates; `create` never opens what is there; the third does what fits. */
  mode: 'create' | 'open' | 'open-or-create';
  appVersion: string;
  /** Default: the device that wrote last, or a new one for an empty journal. */
  device?: string;
  /** For tests; default: the released ones. */
  migrations?: readonly Migration[];
  /** UTC, ISO 8601; for tests. */
  now?: string;
}

/**
 * Opens a register, or makes one. Throws RegisterError; until every check has passed, nothing on disk is changed.
 */
export async function openRegister(options: OpenOptions): Promise<Register> {
  const { folder } = options;
  try {
    const missing = options.mode === 'open-or-create' && !existsSync(layout(folder).database);
    if (options.mode === 'create' || missing) await createRegister(options);
    return await openExisting(options);
  } catch (error) {
    throw toRegisterError(error, layout(folder).database);
  }
}

async function openExisting(options: OpenOptions): Promise<Register> {
  const { appVersion, migrations = releasedMigrations, now = new Date().toISOString() } = options;

  // 1. It is there. A remembered register that is missing is never replaced by an empty one.
  assertPresent(options.folder);
  const folder = realpathSync(options.folder);
  const { database } = layout(folder);
  // 2. This process has not got it open (before any other look at the file: see ownership.ts).
  assertNotOpenHere(folder);
  // 3. It begins as a SQLite database.
  assertHeader(database);
  // 4. We may write here.
  assertWritable(folder);
  // 5. After a crash: it is whole, seen on a copy, so that a damaged one is not touched by recovery.
  if (hasUnfinishedLog(folder)) assertCopySound(folder, migrations);
  // 6. We are its one owner.
  const db = takeLock(folder);
  try {
    // 7. It is ours, not newer than we are, and whole.
    assertSound(db, database, migrations);
    // From here on the disk may change.
    applyPragmas(db);
    writeOwner(folder, now);
    sweepLeftovers(folder);
    // 8. The schema is brought up to date, after a verified backup.
    await migrate(db, {
      migrations,
      path: database,
      appVersion,
      now,
      backup: () => backupDatabase(db, folder, { reason: 'before-migration', now }),
    });
    // 9. From now on every change is captured for the journal.
    startCapture(db);
    const files = openFileStore(layout(folder).files);
    sweepFiles(db, folder, files);
    return {
      folder,
      device: options.device ?? lastDevice(db) ?? newId(),
      appVersion,
      migrations,
      db,
      orm: drizzle(keepingClient(db), { schema }),
      files,
      close: () => closeRegister(folder, db),
    };
  } catch (error) {
    releaseLock(folder, db);
    throw error;
  }
}

/** Built under another name and put in place by one rename: a crash leaves no half register. */
async function createRegister(options: OpenOptions): Promise<void> {
  const { folder, appVersion, migrations = releasedMigrations, now = new Date().toISOString() } = options;
  assertVacant(folder);
  makePrivateFolder(folder);
  assertWritable(folder);
  sweepLeftovers(folder);
  const { database } = layout(folder);
  const building = join(folder, `${unfinishedPrefix}${newId()}`);
  try {
    const db = new Database(building);
    try {
      // The folder may be one of the user's own, open to others; the log takes the file's permissions.
      chmodSync(building, 0o600);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma('journal_mode = WAL');
      applyPragmas(db);
      await migrate(db, { migrations, path: database, appVersion, now, backup: async () => undefined });
    } finally {
      db.close();
    }
    syncFile(building);
    for (const path of [layout(folder).files, layout(folder).backups]) makePrivateFolder(path);
    moveWithoutReplacing(building, database);
  } finally {
    removeDatabase(building);
  }
}

/**
 * Refuses to make a register where there is one, or where one was: a log without its database would be replayed into
 * the new file, and backups without a register mean that it was lost and can be restored.
 */
function assertVacant(folder: string): void {
  const { database, log, rollbackJournal } = layout(folder);
  for (const path of [database, log, rollbackJournal]) {
    if (existsSync(path) && (path === database || sizeOrZero(path) > 0)) throw new RegisterError('exists', { path });
  }
  const [backup] = listBackups(folder);
  if (backup) throw new RegisterError('exists', { path: join(layout(folder).backups, backup.name) });
}

function moveWithoutReplacing(from: string, to: string): void {
  try {
    // Unlike rename, link fails where the name is taken, even by a process that came in between.
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) throw new RegisterError('exists', { path: to }, error);
    // FAT and some network disks have no hard links.
    renameDurably(from, to);
    return;
  }
  rmSync(from);
  syncFolder(join(to, '..'));
}

/** Pragmas of a connection that writes. journal_mode is kept in the file; the others are set each time. */
function applyPragmas(db: Database.Database): void {
  for (const pragma of [
    'busy_timeout = 5000',
    // In memory: what a letter says must not spill into a temporary folder.
    'temp_store = MEMORY',
    'journal_mode = WAL',
    // Acknowledged means on disk: WAL's usual NORMAL loses the last commits in a power cut.
    'synchronous = FULL',
    'foreign_keys = ON',
    // A register from somebody else must not run functions through its schema.
    'trusted_schema = OFF',
    'cell_size_check = ON',
    // Without it the row that INSERT OR REPLACE removes fires no trigger, and the journal would miss it.
    'recursive_triggers = ON',
    // A large import must not leave a large log for good (bytes).
    'journal_size_limit = 67108864',
  ]) {
    db.pragma(pragma);
  }
}

/** What a crash can leave: an unfinished new register, a copy being checked, half a backup. */
function sweepLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(unfinishedPrefix) || name.startsWith('.checking-') || name.startsWith('.write-probe-')) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  const { backups } = layout(folder);
  for (const name of existsSync(backups) ? readdirSync(backups) : []) {
    if (name.startsWith(unfinishedBackupPrefix)) rmSync(join(backups, name), { force: true });
  }
}

function sweepFiles(db: Database.Database, folder: string, files: FileStore): void {
  files.sweepTemporary();
  // A restored register knows fewer files than the one it replaced, which may yet be wanted back.
  if (!holdsReplacedRegister(folder)) files.sweepUnreferenced(wantedFiles(db));
}

function lastDevice(db: Database.Database): string | null {
  if (!tableExists(db, 'journal_entry')) return null;
  const device = db.prepare('SELECT device FROM journal_entry ORDER BY rowid DESC LIMIT 1').pluck().get();
  return typeof device === 'string' ? device : null;
}

function closeRegister(folder: string, db: Database.Database): void {
  if (!db.open) return;
  removeOwner(folder);
  releaseLock(folder, db);
}
