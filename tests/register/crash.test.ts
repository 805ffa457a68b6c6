import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkRegister } from '#db/check-register.ts';
import { listBackups } from '#db/backup.ts';
import { startActor } from './support/child.ts';
import { closedRegister, newRegister, reopen, seed, write } from './support/registers.ts';

test('a process killed in the middle of a use case loses that one and keeps the one before', async () => {
  const folder = await closedRegister();
  const actor = startActor('write-and-stay', folder);
  expect(await actor.said()).toBe('in the middle');
  await actor.kill();
  // The unfinished use case had outgrown the page cache: its pages are in the log, and must not be taken for done.
  expect(statSync(join(folder, 'register.db-wal')).size).toBeGreaterThan(1_000_000);
  const register = await reopen(folder);
  expect(register.db.prepare('SELECT id FROM sheet ORDER BY id').pluck().all()).toEqual(['kept', 's1', 's2']);
  expect(register.db.prepare('SELECT use_case FROM journal_entry ORDER BY seq').pluck().all()).toEqual([
    'seed',
    'acknowledged',
  ]);
  expect(await checkRegister(register)).toMatchObject({ ok: true, entries: 2 });
});

test('a process killed in the middle of a migration leaves the register at the step before, with a backup', async () => {
  const folder = await closedRegister();
  const actor = startActor('migrate-and-stay', folder);
  expect(await actor.said()).toBe('migrating');
  const log = join(folder, 'register.db-wal');
  await vi.waitUntil(() => existsSync(log) && statSync(log).size > 1_000_000, { timeout: 20_000, interval: 20 });
  await actor.kill();
  expect(listBackups(folder).map(({ reason }) => reason)).toEqual(['before-migration']);
  const register = await reopen(folder);
  expect(register.db.prepare('SELECT id FROM _migration').pluck().all()).toEqual([0]);
  expect(register.db.prepare("SELECT count(*) FROM pragma_table_info('sheet')").pluck().get()).toBe(3);
  expect(register.db.prepare('SELECT id FROM sheet ORDER BY id').pluck().all()).toEqual(['s1', 's2']);
  expect(await checkRegister(register)).toMatchObject({ ok: true, entries: 1 });
}, 40_000);

test('a process killed between a file and its row leaves an orphan that is swept after a day', async () => {
  const folder = await closedRegister();
  const actor = startActor('store-file-and-stay', folder);
  const hash = await actor.said();
  await actor.kill();
  writeFileSync(join(folder, 'files', '.incoming-1'), 'half');
  const register = await reopen(folder);
  expect(existsSync(join(folder, 'files', '.incoming-1'))).toBe(false);
  expect(register.files.state(hash)).toBe('ok');
  register.close();
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(register.files.path(hash), twoDaysAgo, twoDaysAgo);
  expect((await reopen(folder)).files.state(hash)).toBe('missing');
});

test('a file is not swept while the journal could bring its row back', async () => {
  const register = await newRegister();
  seed(register);
  const hash = register.files.put(Buffer.from('attached, then taken back'));
  write(register, 'attach', `INSERT INTO file VALUES ('${hash}')`);
  write(register, 'detach', 'DELETE FROM file');
  register.close();
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(register.files.path(hash), twoDaysAgo, twoDaysAgo);
  expect((await reopen(register.folder)).files.state(hash)).toBe('ok');
});
