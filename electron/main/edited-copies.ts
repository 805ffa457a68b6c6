import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { type FSWatcher, lstatSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiesWith, hashOf, isPutAway, namesIn, removeCopy } from './copy-folders.ts';

/** A letter that was changed in the word processor and is not yet in the register. */
export interface EditedCopy {
  copyId: string;
  letterId: string;
  name: string;
  /** Of the copy as it is now. */
  sha256: string;
}

/** What is remembered of a copy beside its folder, so that a program that was closed in between can compare. */
interface Kept {
  letterId: string;
  name: string;
  /** What the register has, as far as this copy knows. */
  base: string;
  /** A change the person has said to leave; asked about again only when the copy is saved anew. */
  left: string;
}

/** A word processor writes a file, renames it, writes its owner file: the copy is looked at once that has calmed down. */
const calmMs = 400;
/** While it is renamed or locked there is nothing to read; after so many looks it is left until the next event. */
const mostLooks = 20;
/** As much as the register takes of a letter. */
const mostBytes = 25 * 1024 * 1024;
const note = '.json';

/**
 * The copies of drafts that were opened in the word processor. Each lies in a folder of its own and is watched; emits
 * `change` when one was saved with other bytes than the register has.
 */
export class EditedCopies extends EventEmitter<{ change: [] }> {
  readonly #folder: string;
  readonly #kept = new Map<string, Kept>();
  readonly #now = new Map<string, string>();
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #looks = new Map<string, NodeJS.Timeout>();

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  /** Finds the copies of earlier starts, compares each with what the register had, and watches them again. */
  begin(): void {
    for (const copyId of copiesWith(this.#folder, note)) {
      const kept = readKept(join(this.#folder, copyId + note));
      if (kept === null) continue;
      this.#kept.set(copyId, kept);
      this.#look(copyId, mostLooks);
      if (this.#isStale(copyId, kept)) this.#forget(copyId);
      else this.#watch(copyId);
    }
  }

  /** The copy of this letter to open: the one there is while it was made from these bytes, else a new one. */
  copyFor(letterId: string, name: string, bytes: Uint8Array): string {
    const base = hashOf(bytes);
    for (const [copyId, kept] of this.#kept) {
      if (kept.letterId === letterId && kept.base === base && this.#read(copyId) !== null) return this.#path(copyId);
    }
    const copyId = randomUUID();
    mkdirSync(join(this.#folder, copyId), { recursive: true, mode: 0o700 });
    this.#kept.set(copyId, { letterId, name, base, left: '' });
    writeFileSync(this.#path(copyId), bytes, { mode: 0o600, flag: 'wx' });
    this.#now.set(copyId, base);
    this.#remember(copyId);
    this.#watch(copyId);
    return this.#path(copyId);
  }

  /** Those changed since the register's file, and not to be left. */
  list(): EditedCopy[] {
    return [...this.#kept].flatMap(([copyId, { letterId, name, base, left }]) => {
      const sha256 = this.#now.get(copyId);
      return sha256 === undefined || sha256 === base || sha256 === left ? [] : [{ copyId, letterId, name, sha256 }];
    });
  }

  /** The copy as it is now; null where it is gone or cannot be read. */
  read(copyId: string): { name: string; bytes: Uint8Array<ArrayBuffer> } | null {
    const kept = this.#kept.get(copyId);
    const bytes = this.#read(copyId);
    return kept === undefined || bytes === null ? null : { name: kept.name, bytes };
  }

  /** `taken`: the register now has these bytes. `left`: it is not to have them. */
  settle(copyId: string, how: 'taken' | 'left', sha256: string): void {
    const kept = this.#kept.get(copyId);
    if (kept === undefined) return;
    if (how === 'taken') kept.base = sha256;
    else kept.left = sha256;
    this.#remember(copyId);
    this.#look(copyId, mostLooks);
    this.emit('change');
  }

  /** Looks at every copy: a file system may have kept its events to itself. */
  lookAgain(): void {
    for (const copyId of this.#kept.keys()) this.#look(copyId, mostLooks);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    for (const timer of this.#looks.values()) clearTimeout(timer);
  }

  #path(copyId: string): string {
    return join(this.#folder, copyId, this.#kept.get(copyId)?.name ?? '');
  }

  #watch(copyId: string): void {
    try {
      // The folder and not the file: saving by renaming would leave the watch on a file that is gone.
      const watcher = watch(join(this.#folder, copyId), { persistent: false }, () => this.#lookSoon(copyId, mostLooks));
      watcher.on('error', () => watcher.close());
      this.#watchers.set(copyId, watcher);
    } catch {
      // No more watches to be had: it is still looked at whenever the window comes to the front.
    }
  }

  #lookSoon(copyId: string, looksLeft: number): void {
    clearTimeout(this.#looks.get(copyId));
    this.#looks.set(
      copyId,
      setTimeout(() => this.#look(copyId, looksLeft), calmMs),
    );
  }

  #look(copyId: string, looksLeft: number): void {
    const bytes = this.#read(copyId);
    if (bytes === null || !isWhole(bytes)) {
      if (looksLeft > 0 && this.#watchers.has(copyId)) this.#lookSoon(copyId, looksLeft - 1);
      return;
    }
    const sha256 = hashOf(bytes);
    if (this.#now.get(copyId) === sha256) return;
    this.#now.set(copyId, sha256);
    this.emit('change');
  }

  #read(copyId: string): Uint8Array<ArrayBuffer> | null {
    if (!this.#kept.has(copyId)) return null;
    try {
      const stat = lstatSync(this.#path(copyId));
      if (!stat.isFile() || stat.size > mostBytes) return null;
      return new Uint8Array(readFileSync(this.#path(copyId)));
    } catch {
      return null;
    }
  }

  #remember(copyId: string): void {
    writeFileSync(join(this.#folder, copyId + note), JSON.stringify(this.#kept.get(copyId)), { mode: 0o600 });
  }

  /** As the register has it, and put away; or gone. */
  #isStale(copyId: string, { base, name }: Kept): boolean {
    const now = this.#now.get(copyId);
    const own = join(this.#folder, copyId);
    if (now === undefined) return namesIn(own).length === 0;
    return now === base && isPutAway(own, name);
  }

  #forget(copyId: string): void {
    this.#kept.delete(copyId);
    this.#now.delete(copyId);
    removeCopy(this.#folder, copyId, note);
  }
}

/** A .docx that was written to its end: a zip has its directory last. */
function isWhole(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) && file.lastIndexOf('PK\u0005\u0006') > 0;
}

function readKept(path: string): Kept | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read !== 'object' || read === null) return null;
    const { letterId, name, base, left }: Record<string, unknown> = { ...read };
    if (typeof letterId !== 'string' || typeof name !== 'string' || typeof base !== 'string') return null;
    // The name becomes a path: one that leaves its folder was not written by us.
    if (/[\\/]/.test(name) || name === '' || name.startsWith('.')) return null;
    return { letterId, name, base, left: typeof left === 'string' ? left : '' };
  } catch {
    return null;
  }
}
