import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { SaveResult } from '../preload/api.ts';
import { sayBoth } from './words.ts';

/** Past so many files of one name something else is wrong. */
const mostCopies = 1_000;

/** Writes every file into the folder, under names that are safe already. None is written over: a name that is taken gets a number, as a second copy would. */
export async function saveAll(
  folder: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<SaveResult> {
  let written = 0;
  for (const { name, bytes } of files) {
    try {
      await writeNew(folder, name, bytes);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const figures = { written: String(written), total: String(files.length) };
      return { outcome: 'failed', sentence: sayBoth('couldNotSaveAll', { ...figures, path: folder, detail }) };
    }
    written += 1;
  }
  return { outcome: 'saved', path: folder };
}

/** The flag makes the look and the writing one: what appears in between is not written over either. */
async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let copy = 1; ; copy += 1) {
    try {
      await writeFile(join(folder, copy === 1 ? name : `${stem} (${copy})${ending}`), bytes, { flag: 'wx' });
      return;
    } catch (error) {
      if (!isTaken(error) || copy >= mostCopies) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
