import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkRegister } from '#db/check-register.ts';
import type { Register } from '#db/open-register.ts';
import { newRegister, reopen, seed, write } from './support/registers.ts';

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
