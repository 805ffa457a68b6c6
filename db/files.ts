import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makePrivateFolder, renameDurably, syncFolder } from './disk.ts';
import { RegisterError, systemCode, toRegisterError } from './errors.ts';

/** Letters, replies and attachments as immutable files named by their SHA-256: `files/ab/cdef…`. */
export interface FileStore {
  /** Stores bytes for good before any row names them; returns their SHA-256 in lower-case hex. Same bytes, same file. */
  put(bytes: Uint8Array): string;
  /** As `put`, for a file on disk, without holding it in memory. */
  putFile(path: string): { sha256: string; size: number };
  /** The bytes, after their hash was checked: RegisterError `file_missing` or `file_damaged`. */
  read(sha256: string): Buffer;
  /** Where the file is (or would be), for programs that open it. */
  path(sha256: string): string;
  state(sha256: string): 'ok' | 'missing' | 'damaged';
  /** Every stored hash. */
  list(): string[];
  /** Removes what a crash left half written. Only at start: a file being written looks the same. */
  sweepTemporary(): number;
  /** Removes files older than a day that nothing refers to; returns their hashes. */
  sweepUnreferenced(isReferenced: (sha256: string) => boolean, now?: number): string[];
}

/** The largest file that is stored, in bytes: beyond it a scan should be split. */
export const maxFileBytes = 256 * 1024 * 1024;

const temporaryPrefix = '.incoming-';
const dayInMs = 24 * 60 * 60 * 1000;
const chunkBytes = 1024 * 1024;

export function openFileStore(folder: string, limit: number = maxFileBytes): FileStore {
  makePrivateFolder(folder);

  const path = (sha256: string): string => {
    // Also keeps every path inside the folder: a hash from a damaged row or a hostile import has no "../" left.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RegisterError('file_missing', { path: JSON.stringify(sha256) });
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };

  const store = (chunks: Iterable<Uint8Array>): { sha256: string; size: number } => {
    const temporary = join(folder, `${temporaryPrefix}${process.pid}-${process.hrtime.bigint()}`);
    try {
      const { sha256, size } = writeChunks(temporary, chunks, limit);
      keep(temporary, path(sha256), folder);
      return { sha256, size };
    } catch (error) {
      throw toRegisterError(error, folder);
    } finally {
      rmSync(temporary, { force: true });
    }
  };

  const state = (sha256: string) => {
    const target = path(sha256);
    if (!existsSync(target) || !lstatSync(target).isFile()) return 'missing';
    return hashOfFile(target) === sha256 ? 'ok' : 'damaged';
  };

  const list = () =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
      .flatMap((entry) => readdirSync(join(folder, entry.name)).map((rest) => entry.name + rest))
      .filter((name) => /^[0-9a-f]{64}$/.test(name));

  return {
    put(bytes) {
      assertSize(bytes.byteLength, limit);
      return store([bytes]).sha256;
    },
    putFile(source) {
      assertSize(statSync(source).size, limit);
      return store(chunksOf(source));
    },
    read(sha256) {
      const target = path(sha256);
      let bytes: Buffer;
      try {
        bytes = readFileSync(target);
      } catch (error) {
        throw systemCode(error) === 'ENOENT'
          ? new RegisterError('file_missing', { path: target }, error)
          : toRegisterError(error, target);
      }
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new RegisterError('file_damaged', { path: target });
      return bytes;
    },
    path,
    state,
    list,
    sweepTemporary() {
      const names = readdirSync(folder).filter((name) => name.startsWith(temporaryPrefix));
      for (const name of names) rmSync(join(folder, name), { force: true });
      return names.length;
    },
    sweepUnreferenced(isReferenced, now = Date.now()) {
      // A day's grace: files come before their rows, and a clock may be wrong by hours.
      const old = list().filter((sha256) => now - statSync(path(sha256)).mtimeMs > dayInMs);
      const orphans = old.filter((sha256) => !isReferenced(sha256));
      for (const sha256 of orphans) rmSync(path(sha256), { force: true });
      return orphans;
    },
  };
}

function writeChunks(path: string, chunks: Iterable<Uint8Array>, limit: number): { sha256: string; size: number } {
  const hash = createHash('sha256');
  let size = 0;
  const handle = openSync(path, 'wx', 0o600);
  try {
    for (const chunk of chunks) {
      size += chunk.byteLength;
      // Again here, for a source that grows while it is read.
      assertSize(size, limit);
      hash.update(chunk);
      for (let written = 0; written < chunk.byteLength; ) written += writeSync(handle, chunk, written);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { sha256: hash.digest('hex'), size };
}

/** Puts finished bytes under their hash. A damaged file of that name is replaced by the good bytes. */
function keep(temporary: string, target: string, folder: string): void {
  if (
    existsSync(target) &&
    statSync(target).size === statSync(temporary).size &&
    hashOfFile(target) === hashOfFile(temporary)
  ) {
    // Young again, so that no sweep takes it before its new row is there.
    const now = new Date();
    chmodSync(target, 0o600);
    utimesSync(target, now, now);
    chmodSync(target, 0o400);
    return;
  }
  makePrivateFolder(dirname(target));
  syncFolder(folder);
  // Windows refuses to rename over a read-only file.
  if (existsSync(target)) chmodSync(target, 0o600);
  renameDurably(temporary, target);
  chmodSync(target, 0o400);
}

function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest('hex');
}

function* chunksOf(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const length = readSync(handle, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function assertSize(size: number, limit: number): void {
  if (size > limit) throw new RegisterError('file_too_large', { size, limit });
}
