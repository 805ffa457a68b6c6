import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { enter, HostRefused, type RunningHost, startBrowserHost } from '../support/browser-host.ts';

const folders: string[] = [];
const hosts: RunningHost[] = [];

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-life-'));
  folders.push(folder);
  return folder;
}

async function start(...options: Parameters<typeof startBrowserHost>): Promise<RunningHost> {
  const host = await startBrowserHost(...options);
  hosts.push(host);
  return host;
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('stopping', () => {
  it('closes the register, though a window still listens for changes', async () => {
    const register = join(scratch(), 'register');
    const host = await start({ register });
    const { cookie, key } = await enter(host);
    const changes = await fetch(`${host.origin}/rpc/register/changes`, {
      method: 'POST',
      headers: {
        cookie,
        origin: host.origin,
        'content-type': 'application/json',
        'x-csrf-token': 'orpc',
        'x-foolscap-key': key,
      },
      body: '{"json":{}}',
    });
    expect(changes.headers.get('content-type')).toContain('text/event-stream');
    const listening = changes.text().catch(() => 'cut');

    const began = Date.now();
    expect(await host.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
    await listening;
    expect(host.output()).toContain('The register is closed.');
    // Checkpointed: no log is left beside the database, and nobody owns it.
    const left = readdirSync(register);
    expect(left).toContain('register.db');
    expect(left).not.toContain('register.db-wal');
    expect(left).not.toContain('owner.json');
  });

  it('frees the register for the next start', async () => {
    const register = join(scratch(), 'register');
    await (await start({ register })).stop();
    const second = await start({ register });
    expect((await enter(second)).cookie).toContain('foolscap-');
  });
});

describe('a register that cannot be opened', () => {
  it('says that another Foolscap has it', async () => {
    const register = join(scratch(), 'register');
    await start({ register });
    await expect(startBrowserHost({ register })).rejects.toThrow(/in use/);
  });

  it('says that a remembered one is missing and makes none in its place', async () => {
    const folder = scratch();
    const register = join(folder, 'register');
    const data = { env: { FOOLSCAP_DATA_FOLDER: join(folder, 'data') } };
    await (await start({ register, ...data })).stop();
    renameSync(register, join(folder, 'moved'));
    const refusal = await startBrowserHost({ register, ...data }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(HostRefused);
    expect(refusal).toMatchObject({ exitCode: 1, message: expect.stringContaining('--new-register') });
    expect(existsSync(register)).toBe(false);
    // Only the user's word makes a new one.
    const anew = await start({ register, ...data, arguments: ['--new-register'] });
    await anew.stop();
    expect(existsSync(join(register, 'register.db'))).toBe(true);
  });

  it('refuses a port that is no port, in one sentence', async () => {
    await expect(startBrowserHost({ arguments: ['--port', 'eighty'] })).rejects.toThrow('--port must be a number');
  });
});
