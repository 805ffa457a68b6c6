import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { defineMigration } from '#db/migrate.ts';
import { openRegister } from '#db/open-register.ts';
import { startActor } from './support/child.ts';
import { closedRegister, newRegister, refusal, reopen, seed, write } from './support/registers.ts';
import { smallSchema } from './support/small-schema.ts';
import { fingerprint, temporaryFolder } from './support/temporary-folder.ts';

describe('a new register', () => {
  test('is one database with its folders, and opens again with what was written', async () => {
    const folder = join(temporaryFolder(), 'a', 'register');
    const first = await newRegister(folder);
    seed(first);
    first.close();
    expect(readdirSync(folder).sort()).toEqual(['backups', 'files', 'register.db']);
    const again = await reopen(folder);
    expect(again.db.prepare('SELECT text FROM sheet ORDER BY id').pluck().all()).toEqual(['one', '二']);
    expect(again.device).toBe(first.device);
  });

  test('keeps every promise about durability and safety on each connection', async () => {
    const { db } = await newRegister();
    const value = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: value('journal_mode'),
      synchronous: value('synchronous'),
      foreignKeys: value('foreign_keys'),
      trustedSchema: value('trusted_schema'),
      cellSizeCheck: value('cell_size_check'),
      recursiveTriggers: value('recursive_triggers'),
      locking: value('locking_mode'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      recursiveTriggers: 1,
      locking: 'exclusive',
    });
  });

  test('is not made where one is', async () => {
    const folder = await closedRegister();
    const before = fingerprint(folder);
    expect((await refusal(() => newRegister(folder))).code).toBe('exists');
    expect(fingerprint(folder)).toEqual(before);
  });

  test('is not made where a lost one left its log or its backups', async () => {
    const withLog = temporaryFolder();
    writeFileSync(join(withLog, 'register.db-wal'), 'the last changes');
    expect((await refusal(() => newRegister(withLog))).code).toBe('exists');
    const withBackup = temporaryFolder();
    mkdirSync(join(withBackup, 'backups'));
    writeFileSync(join(withBackup, 'backups', 'register-20261122T080000000Z-manual.db'), 'a backup');
    expect((await refusal(() => newRegister(withBackup))).code).toBe('exists');
    expect(existsSync(join(withBackup, 'register.db'))).toBe(false);
  });

  test('half made by a crash is no register, and does not stand in the way of the next', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'register.db.new-1'), 'half');
    expect((await refusal(() => reopen(folder))).code).toBe('missing');
    await newRegister(folder);
    expect(readdirSync(folder)).not.toContain('register.db.new-1');
  });

  test('that cannot be finished leaves nothing', async () => {
    const folder = temporaryFolder();
    const broken = [
      defineMigration(
        0,
        'broken',
        'CREATE TABLE a (id TEXT PRIMARY KEY); --> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
      ),
    ];
    expect((await refusal(() => newRegister(folder, broken))).code).toBe('migration_failed');
    expect(fingerprint(folder)).toEqual({});
  });
});

describe('opening refuses, and leaves the disk as it was, when the register', () => {
  async function expectRefused(folder: string, code: string, detail = '') {
    const before = fingerprint(folder);
    const refused = await refusal(() => reopen(folder));
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(folder);
    expect(refused.message).toContain(detail);
    expect(refused.sentence.zh).toContain(folder);
    expect(fingerprint(folder)).toEqual(before);
    return refused;
  }

  test('is missing', async () => {
    const folder = await closedRegister();
    rmSync(join(folder, 'register.db'));
    await expectRefused(folder, 'missing');
    expect((await refusal(() => reopen(join(folder, 'no', 'such')))).code).toBe('missing');
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  test('is empty, is something else, or is another program’s database', async () => {
    const folder = await closedRegister();
    const database = join(folder, 'register.db');
    writeFileSync(database, '');
    await expectRefused(folder, 'not_a_register', 'empty');
    writeFileSync(database, 'Dear Sir or Madam, '.repeat(500));
    await expectRefused(folder, 'not_a_register', 'encrypted');
    rmSync(database);
    new Database(database).exec('CREATE TABLE photos (id INTEGER PRIMARY KEY)').close();
    await expectRefused(folder, 'not_a_register', 'another program');
    rmSync(database);
    mkdirSync(database);
    await expectRefused(folder, 'not_a_register', 'not a file');
  });

  test('was written by a newer version', async () => {
    const folder = await closedRegister();
    (
      await reopen(folder, [...smallSchema, defineMigration(1, 'later', 'CREATE TABLE later (id TEXT PRIMARY KEY)')])
    ).close();
    await expectRefused(folder, 'newer', '0001_later');
  });

  test('was written by a version with another history of the same length', async () => {
    const folder = temporaryFolder();
    const [small] = smallSchema;
    (await newRegister(folder, [defineMigration(0, 'small', `${small?.sql}\n-- otherwise`)])).close();
    await expectRefused(folder, 'newer');
  });

  test('is damaged inside', async () => {
    const folder = temporaryFolder();
    const register = await newRegister(folder);
    seed(register);
    write(register, 'fill', manySheets);
    register.close();
    damage(join(folder, 'register.db'));
    await expectRefused(folder, 'corrupt');
  });

  test('is cut short', async () => {
    const folder = await closedRegister();
    const database = join(folder, 'register.db');
    writeFileSync(database, readFileSync(database).subarray(0, 8192));
    await expectRefused(folder, 'corrupt');
  });

  test('is damaged inside and was not closed: its log stays too', async () => {
    const folder = await closedRegister();
    const actor = startActor('write-and-stay', folder);
    expect(await actor.said()).toBe('in the middle');
    await actor.kill();
    expect(Object.keys(fingerprint(folder))).toContain('register.db-wal');
    damage(join(folder, 'register.db'));
    await expectRefused(folder, 'corrupt');
  });

  test('is newer and was not closed: its log stays too', async () => {
    const folder = await closedRegister();
    (
      await reopen(folder, [...smallSchema, defineMigration(1, 'later', 'CREATE TABLE later (id TEXT PRIMARY KEY)')])
    ).close();
    const database = join(folder, 'register.db');
    // A log with a committed change that no clean end carried over.
    const db = new Database(database);
    db.exec('CREATE TABLE more (id TEXT PRIMARY KEY)');
    copyFileSync(`${database}-wal`, join(folder, 'kept-wal'));
    copyFileSync(database, join(folder, 'kept-db'));
    db.close();
    copyFileSync(join(folder, 'kept-wal'), `${database}-wal`);
    copyFileSync(join(folder, 'kept-db'), database);
    await expectRefused(folder, 'newer');
  });

  test('may not be written', async () => {
    const folder = await closedRegister();
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(join(folder, 'register.db'), 0o444);
    for (const mode of [0o555, 0o777]) {
      chmodSync(folder, mode);
      const before = fingerprint(folder);
      const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
      expect(await startActor('open', folder, nobody).said()).toBe('read_only');
      expect(fingerprint(folder)).toEqual(before);
    }
    chmodSync(folder, 0o755);
  });

  test('may not even be looked at', async () => {
    if (process.getuid?.() !== 0) return;
    const folder = await closedRegister();
    chmodSync(folder, 0o700);
    expect(await startActor('open', folder, { uid: 65534 }).said()).toBe('read_only');
  });

  test('is open in another process, which is named', async () => {
    const folder = await closedRegister();
    const owner = startActor('own', folder);
    expect(await owner.said()).toBe('open');
    const refused = await expectRefused(folder, 'locked', 'process');
    expect(refused.params['pid']).toBeTypeOf('number');
    await owner.kill();
    const register = await reopen(folder);
    expect(register.db.prepare('SELECT count(*) FROM sheet').pluck().get()).toBe(2);
  });
});

test('a register that is open here is not opened twice, and the attempt does not unlock it for others', async () => {
  const folder = await closedRegister();
  const register = await reopen(folder);
  expect((await refusal(() => reopen(folder))).code).toBe('locked');
  expect(
    (await refusal(() => openRegister({ folder: join(folder, '.'), mode: 'open', appVersion: '0.1.0' }))).code,
  ).toBe('locked');
  expect(await startActor('open', folder).said()).toBe('locked');
  expect(await startActor('read-with-sqlite', folder).said()).toBe('SQLITE_BUSY');
  register.close();
  expect(await startActor('open', folder).said()).toBe('open');
});

test('a note of an owner that crashed does not stop the next', async () => {
  const folder = await closedRegister();
  writeFileSync(join(folder, 'owner.json'), '{"pid":');
  (await reopen(folder)).close();
  expect(existsSync(join(folder, 'owner.json'))).toBe(false);
});

test('an idle register leaves no file of SQLite behind after closing', async () => {
  const folder = await closedRegister();
  (await reopen(folder)).close();
  expect(readdirSync(folder).sort()).toEqual(['backups', 'files', 'register.db']);
});

const manySheets = `
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
  INSERT INTO sheet (id, folder_id, text) SELECT 'many-' || i, 'f1', hex(randomblob(100)) FROM n`;

/** Overwrites pages in the middle, as a failing disk would, and keeps the length. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  const from = Math.floor(bytes.length / 4096 / 3) * 4096;
  bytes.fill(0xa5, from, from + 3 * 4096);
  writeFileSync(path, bytes);
}
