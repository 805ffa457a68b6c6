import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'electron', 'start', 'start.mjs');

function start(args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-start-'));
  // A group of its own, as in a terminal: Ctrl+C goes to all of it.
  const child = spawn(process.execPath, [program, ...args], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FOOLSCAP_DATA_FOLDER: folder, FOOLSCAP_REGISTER: '' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  });
  return { child, exited, folder, output: () => output };
}

// Windows has no way to send Ctrl+C to another process's group.
it.runIf(process.platform !== 'win32')(
  'npm start --browser prints the address and stops cleanly on Ctrl+C',
  async () => {
    const started = start(['--browser', '--no-open', '--sample']);
    await expect.poll(started.output, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/);
    const address = /http:\S+/.exec(started.output())?.[0] ?? '';
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    process.kill(-(started.child.pid ?? 0), 'SIGINT');
    expect(await started.exited).toBe(0);
    expect(started.output()).toContain('The register is closed.');
    expect(readdirSync(join(started.folder, 'sample-register'))).not.toContain('register.db-wal');
  },
);

it('an option that does not exist is answered with those that do', async () => {
  const started = start(['--registre', 'x']);
  expect(await started.exited).toBe(1);
  expect(started.output()).toContain('--register PATH');
});
