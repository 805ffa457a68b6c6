import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const shell = join(import.meta.dirname, '..', '..', 'electron');

/** The fence of trusted-ipc.ts holds only while nobody goes round it. */
it('nobody listens to pages but through the trusted-sender check', () => {
  const offenders = globSync('**/*.ts', { cwd: shell })
    .filter((file) => file !== join('main', 'trusted-ipc.ts'))
    .filter((file) => /\bipcMain\b|\.ipc\.(on|once|handle)\b/.test(readFileSync(join(shell, file), 'utf8')));
  expect(offenders).toEqual([]);
});

it.each([
  ['nodeIntegration on', /nodeIntegration\w*: true/],
  ['sandbox off', /sandbox: false/],
  ['context isolation off', /contextIsolation: false/],
  ['web security off', /webSecurity: false/],
  ['insecure content let in', /allowRunningInsecureContent: true/],
  ['the remote module', /enableRemoteModule|@electron\/remote/],
  ['file: pages', /loadFile\(/],
])('the shell nowhere has %s', (_what, pattern) => {
  const offenders = globSync('**/*.ts', { cwd: shell }).filter((file) =>
    pattern.test(readFileSync(join(shell, file), 'utf8')),
  );
  expect(offenders).toEqual([]);
});
