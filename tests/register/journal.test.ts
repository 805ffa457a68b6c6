import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { entryHash, genesisHash, type JournalEntryRow, readEntry, runUseCase } from '#db/journal.ts';
import { parseChanges, type RowChange } from '#db/journal-changes.ts';
import type { Register } from '#db/open-register.ts';
import { verifyJournal } from '#db/verify-journal.ts';
import { newRegister, refusal, reopen, seed, write } from './support/registers.ts';
import { now } from './support/small-schema.ts';

function entryOf(register: Register, id: string | null): JournalEntryRow {
  const entry = readEntry(register.db, id ?? '');
  if (!entry) throw new Error('No entry');
  return entry;
}

function changesOf(register: Register, sql: string): RowChange[] {
  return parseChanges(entryOf(register, write(register, 'test', sql).entryId).changes);
}

describe('a use case', () => {
  test('leaves an entry that says who, when, what and every row before and after', async () => {
    const register = await newRegister();
    seed(register);
    const call = { useCase: 'renameFolder', actor: 'Chan Tai Man', input: { folder: 'f1' }, now };
    const { value, entryId, tables } = runUseCase(register, call, (id) => {
      register.db.prepare("UPDATE folder SET name = 'Harbourfront' WHERE id = 'f1'").run();
      return id;
    });
    expect(value).toBe(entryId);
    expect(tables).toEqual(['folder']);
    const entry = entryOf(register, entryId);
    expect(entry).toMatchObject({
      device: register.device,
      seq: 2,
      at: now,
      actor: 'Chan Tai Man',
      useCase: 'renameFolder',
      input: '{"folder":"f1"}',
      undoes: null,
    });
    const row = { id: 'f1', amount: 1.5, count: 0, data: null };
    expect(parseChanges(entry.changes)).toEqual([
      { table: 'folder', key: 'f1', before: { ...row, name: 'Harbour' }, after: { ...row, name: 'Harbourfront' } },
    ]);
  });

  test('that fails leaves nothing: no row, no entry, no open gate', async () => {
    const register = await newRegister();
    seed(register);
    expect(() =>
      runUseCase(register, { useCase: 'fails', actor: 'test', now }, () => {
        register.db.exec("DELETE FROM sheet; INSERT INTO folder (id, name) VALUES ('f2', 'Half')");
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(register.db.prepare('SELECT count(*) FROM sheet').pluck().get()).toBe(2);
    expect(register.db.prepare('SELECT count(*) FROM journal_entry').pluck().get()).toBe(1);
    expect(() => register.db.exec("DELETE FROM sheet WHERE id = 's1'")).toThrow('outside a use case');
    expect(changesOf(register, "UPDATE sheet SET text = 'x' WHERE id = 's1'")).toHaveLength(1);
  });

  test('that changes nothing leaves no entry', async () => {
    const register = await newRegister();
    seed(register);
    const untouched = write(
      register,
      'same',
      "UPDATE sheet SET text = text; INSERT INTO folder (id, name) VALUES ('f9', 'x'); DELETE FROM folder WHERE id = 'f9'",
    );
    expect(untouched).toEqual({ value: undefined, entryId: null, tables: [] });
    expect(register.db.prepare('SELECT count(*) FROM journal_entry').pluck().get()).toBe(1);
  });

  test('may not wait, and may not hold another', async () => {
    const register = await newRegister();
    const call = { useCase: 'outer', actor: 'test', now };
    expect(() => runUseCase(register, call, async () => 1)).toThrow('asynchronous');
    expect(() => runUseCase(register, call, () => runUseCase(register, call, () => 1))).toThrow('inside another');
    expect(register.db.inTransaction).toBe(false);
  });
});

describe('capture', () => {
  test('merges what happened to a row: first before, last after', async () => {
    const register = await newRegister();
    seed(register);
    const changes = changesOf(
      register,
      `
      UPDATE sheet SET text = 'a' WHERE id = 's1'; UPDATE sheet SET text = 'b' WHERE id = 's1';
      INSERT INTO sheet (id, folder_id) VALUES ('s3', 'f1'); UPDATE sheet SET text = 'new' WHERE id = 's3';
      DELETE FROM sheet WHERE id = 's2';`,
    );
    expect(changes).toEqual([
      {
        table: 'sheet',
        key: 's1',
        before: { id: 's1', folder_id: 'f1', text: 'one' },
        after: { id: 's1', folder_id: 'f1', text: 'b' },
      },
      { table: 'sheet', key: 's3', before: null, after: { id: 's3', folder_id: 'f1', text: 'new' } },
      { table: 'sheet', key: 's2', before: { id: 's2', folder_id: 'f1', text: '二' }, after: null },
    ]);
  });

  test('sees the row that INSERT OR REPLACE pushes out', async () => {
    const register = await newRegister();
    seed(register);
    const changes = changesOf(
      register,
      "INSERT INTO folder (id, name) VALUES ('f2', 'Two'); INSERT OR REPLACE INTO folder (id, name) VALUES ('f3', 'Two')",
    );
    expect(changes.map(({ key, before, after }) => [key, before, after?.['name']])).toEqual([['f3', null, 'Two']]);
    const pushedOut = changesOf(register, "INSERT OR REPLACE INTO folder (id, name) VALUES ('f4', 'Two')");
    expect(pushedOut.map(({ key, after }) => [key, after === null])).toEqual([
      ['f3', true],
      ['f4', false],
    ]);
  });

  test('takes a changed key as one row gone and another come', async () => {
    const register = await newRegister();
    seed(register);
    const changes = changesOf(register, "INSERT INTO sheet_tag VALUES ('s1', 'a'); UPDATE sheet_tag SET tag = 'b'");
    expect(changes).toEqual([
      { table: 'sheet_tag', key: ['s1', 'b'], before: null, after: { sheet_id: 's1', tag: 'b' } },
    ]);
  });

  test('keeps the type of every value', async () => {
    const register = await newRegister();
    const { entryId } = write(
      register,
      'types',
      `
      INSERT INTO folder (id, name, amount, count, data) VALUES
        ('a', 'quote " and 中文 ' || char(10), 2, 9007199254740993, x'00ff'), ('b', '', NULL, -1, 'text'), ('c', '1', 0.1 + 0.2, 0, 7);`,
    );
    const { changes } = entryOf(register, entryId);
    expect(changes).toContain(
      String.raw`{"id":"a","name":"quote \" and 中文 \n","amount":2.0,"count":9007199254740993,"data":{"$blob":"00FF"}}`,
    );
    expect(changes).toContain('{"id":"b","name":"","amount":null,"count":-1,"data":"text"}');
    expect(changes).toContain('{"id":"c","name":"1","amount":0.30000000000000004,"count":0,"data":7}');
  });

  test('leaves scratch paper and derived tables alone, inside and outside a use case', async () => {
    const register = await newRegister();
    register.db.exec("INSERT INTO scratch_draft VALUES ('new-request', 'half a sent')");
    const { entryId } = write(
      register,
      'index',
      "INSERT INTO search_sheet_document (sheet_id) VALUES ('s1'); UPDATE scratch_draft SET value = 'half'",
    );
    expect(entryId).toBeNull();
  });
});

describe('the chain', () => {
  test('links each entry to the one before by hash', async () => {
    const register = await newRegister();
    seed(register);
    write(register, 'second', "UPDATE sheet SET text = 'x' WHERE id = 's1'");
    const entries = register.db
      .prepare<[], { id: string }>('SELECT id FROM journal_entry ORDER BY seq')
      .all()
      .map(({ id }) => entryOf(register, id));
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(entries[0]?.prevHash).toBe(genesisHash);
    expect(entries[1]?.prevHash).toBe(entries[0]?.hash);
    for (const entry of entries) expect(entry.hash).toBe(entryHash(entry));
    expect(verifyJournal(register)).toEqual({ entries: 2, problems: [] });
  });

  test('cannot be changed from within', async () => {
    const register = await newRegister();
    seed(register);
    for (const sql of [
      "UPDATE journal_entry SET actor = 'somebody'",
      'DELETE FROM journal_entry',
      'INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry',
    ]) {
      expect(() => write(register, 'tamper', sql)).toThrow('append-only');
    }
  });

  const tampering: [string, string, string][] = [
    ['a changed entry', "UPDATE journal_entry SET actor = 'nobody' WHERE seq = 2", 'hash'],
    ['a removed entry', 'DELETE FROM journal_entry WHERE seq = 2', 'sequence'],
    ['a row that was changed', "UPDATE sheet SET text = 'forged' WHERE id = 's1'", 'row_differs'],
    ['a row that was removed', "DELETE FROM sheet WHERE id = 's2'", 'row_differs'],
    ['a row that was added', "INSERT INTO sheet VALUES ('s9', 'f1', 'slipped in')", 'row_unknown'],
    ['a last entry that was cut off', 'DELETE FROM journal_entry WHERE seq = 3', 'row_differs'],
  ];
  test.each(tampering)('shows %s by another program', async (_what, sql, code) => {
    const register = await newRegister();
    seed(register);
    write(register, 'second', "UPDATE sheet SET text = 'x' WHERE id = 's1'");
    write(register, 'third', "UPDATE sheet SET text = 'y' WHERE id = 's1'");
    register.close();
    const outside = new Database(join(register.folder, 'register.db'));
    outside.exec('DROP TRIGGER journal_entry_no_update; DROP TRIGGER journal_entry_no_delete');
    outside.exec(sql);
    outside.close();
    const { problems } = verifyJournal(await reopen(register.folder));
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test('goes on under the same device after reopening, and apart under another', async () => {
    const first = await newRegister();
    seed(first);
    first.close();
    const again = await reopen(first.folder);
    write(again, 'again', "UPDATE sheet SET text = 'x' WHERE id = 's1'");
    expect(again.db.prepare('SELECT DISTINCT device FROM journal_entry').pluck().all()).toEqual([first.device]);
    write({ ...again, device: 'another' }, 'there', "UPDATE sheet SET text = 'y' WHERE id = 's1'");
    expect(again.db.prepare("SELECT seq, prev_hash FROM journal_entry WHERE device = 'another'").get()).toEqual({
      seq: 1,
      prev_hash: genesisHash,
    });
    expect(verifyJournal(again).problems).toEqual([]);
  });
});

test('a full disk refuses the change and loses nothing', async () => {
  const register = await newRegister();
  seed(register);
  const pages = Number(register.db.pragma('page_count', { simple: true }));
  register.db.pragma(`max_page_count = ${pages + 2}`);
  const before = register.db.prepare('SELECT * FROM sheet ORDER BY id').all();
  const refused = await refusal(() =>
    write(register, 'too much', "INSERT INTO sheet (id, folder_id, text) VALUES ('big', 'f1', hex(randomblob(50000)))"),
  );
  expect(refused.code).toBe('disk_full');
  expect(register.db.inTransaction).toBe(false);
  expect(register.db.prepare('SELECT * FROM sheet ORDER BY id').all()).toEqual(before);
  expect(verifyJournal(register)).toEqual({ entries: 1, problems: [] });
  register.db.pragma('max_page_count = 1000000');
  write(register, 'with space', "UPDATE sheet SET text = 'fits' WHERE id = 's1'");
  expect(verifyJournal(register)).toEqual({ entries: 2, problems: [] });
});
