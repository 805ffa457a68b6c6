import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupName, backupRegister, expiredBackups, listBackups, parseBackupName } from '#db/backup.ts';
import { defineMigration } from '#db/migrate.ts';
import { restoreRegister } from '#db/restore-register.ts';
import { verifyJournal } from '#db/verify-journal.ts';
import { startActor } from './support/child.ts';
import { closedRegister, newRegister, refusal, reopen, seed, write } from './support/registers.ts';
import { now, smallSchema } from './support/small-schema.ts';
import { fingerprint, temporaryFolder } from './support/temporary-folder.ts';

describe('a backup', () => {
  test('is one file named by time and reason, and a register of its own', async () => {
    const register = await newRegister();
    seed(register);
    const made = await backupRegister(register, 'manual', now);
    expect(made.file).toBe('register-20261122T080000000Z-manual.db');
    expect(readdirSync(join(register.folder, 'backups'))).toEqual([made.file]);
    expect((await backupRegister(register, 'manual', now)).file).toBe('register-20261122T080000001Z-manual.db');
    expect(listBackups(register.folder).map(({ at, reason }) => [at, reason])).toEqual([
      ['2026-11-22T08:00:00.001Z', 'manual'],
      ['2026-11-22T08:00:00.000Z', 'manual'],
    ]);
  });

  test('is whole even when use cases run while it is made', async () => {
    const register = await newRegister();
    seed(register);
    const making = backupRegister(register, 'manual', now);
    write(register, 'meanwhile', "INSERT INTO sheet VALUES ('s3', 'f1', '')");
    await making;
    register.close();
    restoreRegister({
      folder: register.folder,
      backup: join(register.folder, 'backups', 'register-20261122T080000000Z-manual.db'),
      migrations: smallSchema,
      now,
    });
    expect(verifyJournal(await reopen(register.folder)).problems).toEqual([]);
  });

  test('leaves the register locked for others', async () => {
    const register = await newRegister();
    await backupRegister(register, 'manual', now);
    expect(await startActor('open', register.folder).said()).toBe('locked');
  });
});

describe('retention', () => {
  const day = (number: number, reason: 'manual' | 'daily' | 'before-migration' | 'replaced' = 'daily') =>
    backupName(reason, `2026-11-${String(number).padStart(2, '0')}T08:00:00.000Z`);
  test.each([
    { what: 'nothing to do', names: [day(1), day(2)], keep: 2, gone: [] },
    {
      what: 'the oldest go first, whatever the order given',
      names: [day(3), day(1), day(2)],
      keep: 1,
      gone: [day(1), day(2)],
    },
    {
      what: 'each reason is counted by itself',
      names: [day(1), day(2), day(1, 'before-migration')],
      keep: 1,
      gone: [day(1)],
    },
    { what: 'what a person made stays', names: [day(1, 'manual'), day(2, 'manual')], keep: 0, gone: [] },
    { what: 'what a restore put aside stays', names: [day(1, 'replaced'), day(2, 'replaced')], keep: 0, gone: [] },
    {
      what: 'strangers stay',
      names: ['register.db', 'holiday.jpg', `${day(1)}.bak`, `copy of ${day(1)}`, 'register-2026-daily.db'],
      keep: 0,
      gone: [],
    },
    { what: 'none is kept where none is wanted', names: [day(1)], keep: 0, gone: [day(1)] },
  ])('$what', ({ names, keep, gone }) => {
    expect(expiredBackups(names, keep)).toEqual(gone);
  });

  test('works on the folder', async () => {
    const register = await newRegister();
    for (let number = 1; number <= 12; number++)
      await backupRegister(register, 'daily', `2026-11-${String(number).padStart(2, '0')}T08:00:00.000Z`);
    expect(listBackups(register.folder).map(({ at }) => at.slice(8, 10))).toEqual([
      '12',
      '11',
      '10',
      '09',
      '08',
      '07',
      '06',
      '05',
      '04',
      '03',
    ]);
  });

  test('a name tells its time and reason', () => {
    expect(parseBackupName('register-20261122T080000123Z-before-migration.db')).toEqual({
      name: 'register-20261122T080000123Z-before-migration.db',
      at: '2026-11-22T08:00:00.123Z',
      reason: 'before-migration',
    });
  });
});

describe('restoring', () => {
  async function withBackup() {
    const register = await newRegister();
    seed(register);
    const { path } = await backupRegister(register, 'manual', now);
    write(register, 'later', "UPDATE sheet SET text = 'later' WHERE id = 's1'");
    register.close();
    return { folder: register.folder, backup: path };
  }
  const restore = (folder: string, backup: string) => restoreRegister({ folder, backup, migrations: smallSchema, now });
  const textOf = async (folder: string) =>
    (await reopen(folder)).db.prepare("SELECT text FROM sheet WHERE id = 's1'").pluck().get();

  test('brings the backup back and keeps what was there', async () => {
    const { folder, backup } = await withBackup();
    const current = readFileSync(join(folder, 'register.db'));
    const { replaced } = restore(folder, backup);
    expect(readFileSync(replaced ?? '').equals(current)).toBe(true);
    expect(await textOf(folder)).toBe('one');
  });

  test('can be taken back by restoring what was replaced', async () => {
    const { folder, backup } = await withBackup();
    const { replaced } = restore(folder, backup);
    restore(folder, replaced ?? '');
    expect(await textOf(folder)).toBe('later');
  });

  test('works for a damaged register and for a lost one', async () => {
    const { folder, backup } = await withBackup();
    writeFileSync(join(folder, 'register.db'), 'garbage');
    restore(folder, backup);
    (await reopen(folder)).close();
    const elsewhere = join(temporaryFolder(), 'new');
    expect(restore(elsewhere, backup).replaced).toBeNull();
    expect(await textOf(elsewhere)).toBe('one');
  });

  test('keeps the log of a register that crashed with it, and never replays it into the backup', async () => {
    const { folder, backup } = await withBackup();
    const actor = startActor('write-and-stay', folder);
    expect(await actor.said()).toBe('in the middle');
    await actor.kill();
    const { replaced } = restore(folder, backup);
    expect(await textOf(folder)).toBe('one');
    const other = temporaryFolder();
    for (const suffix of ['', '-wal'])
      writeFileSync(join(other, `register.db${suffix}`), readFileSync(`${replaced}${suffix}`));
    const { db } = await reopen(other);
    expect(db.prepare("SELECT count(*) FROM sheet WHERE id = 'kept'").pluck().get()).toBe(1);
  });

  test('is refused, and changes nothing, for an open register, a damaged backup, a newer one and none', async () => {
    const { folder, backup } = await withBackup();
    const damaged = join(folder, 'backups', 'damaged.db');
    writeFileSync(damaged, readFileSync(backup).fill(0xa5, 8192, 16384));
    const newerFolder = await closedRegister();
    const newer = await reopen(newerFolder, [
      ...smallSchema,
      defineMigration(1, 'later', 'CREATE TABLE later (id TEXT PRIMARY KEY)'),
    ]);
    newer.close();
    const before = fingerprint(folder);
    expect((await refusal(() => restore(folder, damaged))).code).toBe('backup_failed');
    expect((await refusal(() => restore(folder, join(newerFolder, 'register.db')))).code).toBe('newer');
    expect((await refusal(() => restore(folder, join(folder, 'nothing.db')))).code).toBe('missing');
    expect(fingerprint(folder)).toEqual(before);
    const owner = startActor('own', folder);
    await owner.said();
    expect((await refusal(() => restore(folder, backup))).code).toBe('locked');
    await owner.kill();
    await reopen(folder);
    expect((await refusal(() => restore(folder, backup))).code).toBe('locked');
  });

  test('stops the sweep of files that only the replaced register knows', async () => {
    const { folder, backup } = await withBackup();
    restore(folder, backup);
    const register = await reopen(folder);
    const hash = register.files.put(Buffer.from('known to the other'));
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(register.files.path(hash), twoDaysAgo, twoDaysAgo);
    register.close();
    expect((await reopen(folder)).files.state(hash)).toBe('ok');
  });
});
