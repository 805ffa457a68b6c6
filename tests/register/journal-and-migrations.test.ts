import { expect, test } from 'vitest';
import { defineMigration } from '#db/migrate.ts';
import { undoEntry } from '#db/undo-entry.ts';
import { verifyJournal } from '#db/verify-journal.ts';
import { newRegister, reopen, seed, write } from './support/registers.ts';
import { now, smallSchema } from './support/small-schema.ts';

const added = defineMigration(1, 'added', "ALTER TABLE sheet ADD COLUMN language TEXT NOT NULL DEFAULT 'en'");

test('a column that a migration added is not held against older entries, and they can still be taken back', async () => {
  const first = await newRegister();
  seed(first);
  const { entryId } = write(first, 'remove', "DELETE FROM sheet WHERE id = 's1'");
  first.close();
  const register = await reopen(first.folder, [...smallSchema, added]);
  expect(verifyJournal(register).problems).toEqual([]);
  undoEntry(register, entryId ?? '', { actor: 'test', now });
  expect(register.db.prepare("SELECT text, language FROM sheet WHERE id = 's1'").get()).toEqual({
    text: 'one',
    language: 'en',
  });
  expect(verifyJournal(register).problems).toEqual([]);
});

test('a migration that changes values has to say so, or the check takes it for tampering', async () => {
  const rewrite = "UPDATE sheet SET text = upper(text) WHERE id = 's1'";
  const silent = await newRegister();
  seed(silent);
  silent.close();
  const unsaid = await reopen(silent.folder, [...smallSchema, defineMigration(1, 'silent', rewrite)]);
  expect(verifyJournal(unsaid).problems).toEqual([{ code: 'row_differs', where: 'sheet "s1"' }]);

  const declared = await newRegister();
  seed(declared);
  declared.close();
  const step = defineMigration(1, 'declared', `-- foolscap: rewrites rows of sheet\n${rewrite}`);
  const register = await reopen(declared.folder, [...smallSchema, step]);
  expect(verifyJournal(register).problems).toEqual([]);
});

test('changes after a migration are journalled in the new shape', async () => {
  const first = await newRegister();
  seed(first);
  first.close();
  const register = await reopen(first.folder, [...smallSchema, added]);
  const { entryId } = write(register, 'translate', "UPDATE sheet SET language = 'zh-Hant-HK' WHERE id = 's2'");
  undoEntry(register, entryId ?? '', { actor: 'test', now });
  expect(register.db.prepare("SELECT language FROM sheet WHERE id = 's2'").pluck().get()).toBe('en');
});
