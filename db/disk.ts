import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names inside a register's folder, in one place. */
export function layout(folder: string) {
  return {
    database: join(folder, 'register.db'),
    log: join(folder, 'register.db-wal'),
    rollbackJournal: join(folder, 'register.db-journal'),
    owner: join(folder, 'owner.json'),
    files: join(folder, 'files'),
    backups: join(folder, 'backups'),
  };
}

/** Makes a folder that only its owner can enter: letters may concern sensitive matters. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** A rename is on disk only once its folder is: without this a power cut can bring the old name back. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder for syncing; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  syncPath(path, 'r');
}

export function syncFile(path: string): void {
  syncPath(path, 'r+');
}

/** Puts a finished file under its final name, for good. Both in one file system. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

export function sizeOrZero(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** Removes a database that was being built, with the side files SQLite may have left. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

function syncPath(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
