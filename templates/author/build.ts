import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildLetter } from './build-letter.ts';
import { letterSources } from './letters.ts';

/** Writes templates/library from the wording in templates/author/letters: `node templates/author/build.ts`. */
const library = join(import.meta.dirname, '..', 'library');
for (const letter of letterSources) {
  const folder = join(library, letter.kind);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await buildLetter(letter)) writeFileSync(join(folder, name), bytes);
}
