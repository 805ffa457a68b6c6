import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '#templates/library.ts';
import { packs } from './law-helpers.ts';

const library = openLibrary(join(import.meta.dirname, '../../../templates/library'));

const offers = [...packs.values()].flatMap((pack) => {
  const kinds = [pack.requestLetterKind, ...pack.ladder.map((step) => step.letterKind)];
  return [...new Set(kinds)].flatMap((kind) => (kind === null ? [] : [[pack.id, kind] as const]));
});

test.each(offers)('%s offers a letter written for it: %s', (packId, kind) => {
  expect(library.get(kind)?.regimes).toContain(packId);
});
