import { expect, test } from 'vitest';
import { readEntry } from '#db/journal.ts';
import type { Register } from '#db/open-register.ts';
import { undoEntry } from '#db/undo-entry.ts';
import { verifyJournal } from '#db/verify-journal.ts';
import { newRegister, refusal, seed, write } from './support/registers.ts';
import { now } from './support/small-schema.ts';

const options = { actor: 'test', now };

function everything(register: Register) {
  return ['folder', 'sheet', 'sheet_tag'].map((table) =>
    register.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );
}

test.each([
  ['a change', "UPDATE sheet SET text = 'x'"],
  [
    'rows that refer to each other, made together',
    "INSERT INTO folder (id, name) VALUES ('f2', 'Two'); INSERT INTO sheet VALUES ('s3', 'f2', ''); INSERT INTO sheet_tag VALUES ('s3', 'a')",
  ],
  [
    'the same, the parent touched last',
    "INSERT INTO folder (id, name) VALUES ('f2', 'Two'); INSERT INTO sheet VALUES ('s3', 'f2', ''); UPDATE folder SET count = 1 WHERE id = 'f2'",
  ],
  ['rows that were removed together', 'DELETE FROM sheet; DELETE FROM folder'],
  [
    'a child moved to a new parent',
    "INSERT INTO folder (id, name) VALUES ('f2', 'Two'); UPDATE sheet SET folder_id = 'f2'; DELETE FROM folder WHERE id = 'f1'",
  ],
  [
    'unique names that were exchanged',
    "INSERT INTO folder (id, name) VALUES ('f2', 'tmp'); UPDATE folder SET name = 'x' WHERE id = 'f1'; UPDATE folder SET name = 'Harbour' WHERE id = 'f2'",
  ],
  ['bytes and numbers', "UPDATE folder SET data = x'00ff', amount = 3, count = 12"],
  ['tags, whose key has two columns', "INSERT INTO sheet_tag VALUES ('s1', 'a'), ('s1', '中文')"],
])('takes back %s, and does it again', async (_what, sql) => {
  const register = await newRegister();
  seed(register);
  const before = everything(register);
  const { entryId } = write(register, 'do', sql);
  const done = everything(register);
  expect(done).not.toEqual(before);

  const undo = undoEntry(register, entryId ?? '', options);
  expect(everything(register)).toEqual(before);
  expect(readEntry(register.db, undo.entryId ?? '')).toMatchObject({ useCase: 'undo', undoes: entryId });

  undoEntry(register, undo.entryId ?? '', options);
  expect(everything(register)).toEqual(done);
  expect(verifyJournal(register).problems).toEqual([]);
});

test.each([
  ['the row was changed again', "UPDATE sheet SET text = 'later' WHERE id = 's3'", 'changed again'],
  ['the row is gone', "DELETE FROM sheet WHERE id = 's3'", 'changed again'],
  ['another row now refers to it', "INSERT INTO sheet_tag VALUES ('s3', 'a')", 'depend'],
])('refuses, and changes nothing, when %s', async (_why, later, message) => {
  const register = await newRegister();
  seed(register);
  const { entryId } = write(
    register,
    'do',
    "INSERT INTO sheet VALUES ('s3', 'f1', 'new'); UPDATE sheet SET text = 'x' WHERE id = 's1'",
  );
  write(register, 'later', later);
  const before = everything(register);
  const refused = await refusal(() => undoEntry(register, entryId ?? '', options));
  expect(refused.code).toBe('undo_conflict');
  expect(refused.message).toContain(message);
  expect(refused.message).toContain('sheet');
  expect(everything(register)).toEqual(before);
  expect(register.db.prepare('SELECT count(*) FROM journal_entry').pluck().get()).toBe(3);
});

test('is refused the second time and for an unknown entry', async () => {
  const register = await newRegister();
  seed(register);
  const { entryId } = write(register, 'do', "UPDATE sheet SET text = 'x' WHERE id = 's1'");
  undoEntry(register, entryId ?? '', options);
  expect((await refusal(() => undoEntry(register, entryId ?? '', options))).code).toBe('undo_conflict');
  expect((await refusal(() => undoEntry(register, 'nothing', options))).code).toBe('undo_conflict');
});

test('lets derived tables follow in the same transaction', async () => {
  const register = await newRegister();
  seed(register);
  const { entryId } = write(register, 'do', "UPDATE sheet SET text = 'x' WHERE id = 's1'");
  undoEntry(register, entryId ?? '', {
    ...options,
    afterwards: (changes) => {
      for (const { key } of changes)
        register.db.prepare('INSERT INTO search_sheet_document (sheet_id) VALUES (?)').run(key);
    },
  });
  expect(register.db.prepare('SELECT sheet_id FROM search_sheet_document').pluck().all()).toEqual(['s1']);
});
