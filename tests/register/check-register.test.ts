import { chmodSync, closeSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backupRegister } from '#db/backup.ts';
import { checkDatabase } from '#db/check-database.ts';
import { checkRegister } from '#db/check-register.ts';
import type { Register } from '#db/open-register.ts';
import { newRegister, reopen, seed, write } from './support/registers.ts';
import { smallSchema } from './support/small-schema.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

async function registerWithFile(): Promise<{ register: Register; hash: string }> {
  const register = await newRegister();
  seed(register);
  const hash = register.files.put(Buffer.from('a letter'));
  write(register, 'attach', `INSERT INTO file VALUES ('${hash}')`);
  return { register, hash };
}

test('a sound register has no findings', async () => {
  const { register } = await registerWithFile();
  expect(await checkRegister(register)).toEqual({ ok: true, entries: 2, files: 1, findings: [] });
});

test('a file that is damaged or missing is found by name', async () => {
  const { register, hash } = await registerWithFile();
  chmodSync(register.files.path(hash), 0o600);
  writeFileSync(register.files.path(hash), 'another letter');
  const damaged = await checkRegister(register);
  expect(damaged.findings).toMatchObject([{ code: 'file_damaged' }]);
  expect(damaged.findings[0]?.sentence.zh).toContain(hash);
  rmSync(register.files.path(hash));
  expect(await checkRegister(register)).toMatchObject({ ok: false, findings: [{ code: 'file_missing' }] });
});

test('what another program did to the database is found', async () => {
  const { register } = await registerWithFile();
  register.close();
  const outside = new Database(join(register.folder, 'register.db'));
  outside.pragma('foreign_keys = OFF');
  outside.exec("DROP TRIGGER journal_entry_no_delete; DELETE FROM folder; UPDATE file SET sha256 = '../../etc/passwd'");
  outside.close();
  const { ok, findings } = await checkRegister(await reopen(register.folder));
  expect(ok).toBe(false);
  expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([
    'file_missing',
    'journal_row_differs',
    'journal_row_unknown',
    'journal_unguarded',
    'reference',
  ]);
});

test('it can be cancelled', async () => {
  const { register } = await registerWithFile();
  await expect(checkRegister(register, { signal: AbortSignal.abort() })).rejects.toThrow();
});

test('the program goes on while it runs: what is written meanwhile is no fault, and the copy that is read goes away', async () => {
  const { register } = await registerWithFile();
  const stages: string[] = [];
  const checking = checkRegister(register, { onProgress: (stage) => void stages.push(stage) });
  write(register, 'meanwhile', "INSERT INTO sheet VALUES ('s3', 'f1', '')");
  expect(await checking).toMatchObject({ ok: true, findings: [] });
  expect([...new Set(stages)]).toEqual(['copy', 'database', 'journal', 'rows', 'files']);
  expect(readdirSync(register.folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('it can be cancelled half-way, and leaves nothing behind', async () => {
  const { register } = await registerWithFile();
  const hangUp = new AbortController();
  const checking = checkRegister(register, {
    signal: hangUp.signal,
    onProgress: (stage) => {
      if (stage === 'database') hangUp.abort(new Error('hung up'));
    },
  });
  await expect(checking).rejects.toThrow('hung up');
  expect(readdirSync(register.folder).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await checkRegister(register)).toMatchObject({ ok: true });
});

test('pages that are damaged are a finding, and the rest is still read', async () => {
  const { register } = await registerWithFile();
  const folder = register.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'sheet'").pluck().get();
  const size = Number(register.db.pragma('page_size', { simple: true }));
  register.close();
  const copy = join(register.folder, 'register.db');
  const file = openSync(copy, 'r+');
  writeSync(file, Buffer.alloc(size, 0xa5), 0, size, (Number(folder) - 1) * size);
  closeSync(file);
  const { findings, entries } = checkDatabase(copy, smallSchema);
  expect(findings.map(({ code }) => code)).toContain('integrity');
  expect(entries).toBe(2);
});

test('a register in a folder that is open to others is still for its owner alone', async () => {
  if (process.platform === 'win32') return;
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const register = await newRegister(folder);
  seed(register);
  const backup = await backupRegister(register, 'manual');
  for (const path of [join(folder, 'register.db'), join(folder, 'register.db-wal'), backup.path])
    expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);
});
