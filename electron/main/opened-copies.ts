import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiesWith, hashOf, isPutAway, namesIn, removeCopy } from './copy-folders.ts';

const note = '.sha256';

/**
 * Writes a copy for another program to open, in a folder of its own: two files of one name are two files, and neither
 * overwrites what is open in Word. Answers its path.
 */
export function writeCopy(folder: string, name: string, bytes: Uint8Array): string {
  const copyId = randomUUID();
  const path = join(folder, copyId, name);
  mkdirSync(join(folder, copyId), { recursive: true, mode: 0o700 });
  writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' });
  writeFileSync(join(folder, copyId + note), hashOf(bytes), { mode: 0o600 });
  return path;
}

/** Removes the copies that are as they were written and no longer looked at; one that was changed is somebody's work. */
export function sweepCopies(folder: string): void {
  for (const copyId of copiesWith(folder, note)) {
    try {
      if (isSpent(folder, copyId)) removeCopy(folder, copyId, note);
    } catch {
      // Not to be read now: next time.
    }
  }
}

function isSpent(folder: string, copyId: string): boolean {
  const own = join(folder, copyId);
  const [name, ...others] = namesIn(own);
  if (name === undefined) return true;
  if (others.length > 0 || !lstatSync(join(own, name)).isFile() || !isPutAway(own, name)) return false;
  return hashOf(readFileSync(join(own, name))) === readFileSync(join(folder, copyId + note), 'utf8');
}
