import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DrivenApp } from './drive/driven-app.ts';
import { pageClient } from './drive/page-client.ts';
import { ready, scratch } from './drive/scratch.ts';

const { place, open } = scratch();

async function corePid(app: DrivenApp): Promise<number | undefined> {
  return await app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().find((one) => one.name === 'Foolscap core')?.pid,
    undefined,
  );
}

/** Kills the core as a fault in it would, and waits until the shell has noticed. */
async function killCore(app: DrivenApp): Promise<void> {
  const pid = await corePid(app);
  if (pid === undefined) throw new Error('There is no core to kill.');
  const noticed = app.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const off = window.foolscap?.onCoreState(({ state }) => {
          if (state === 'ready') return;
          off?.();
          resolve();
        });
      }),
  );
  process.kill(pid, 'SIGKILL');
  await noticed;
}

const stateOf = (app: DrivenApp, wanted: string) =>
  app.page.evaluate(
    (state) =>
      new Promise<unknown>((resolve) => {
        const off = window.foolscap?.onCoreState((now) => {
          if (now.state !== state) return;
          queueMicrotask(() => off?.());
          resolve(now);
        });
      }),
    wanted,
  );

/** Answers message boxes with the button of this text, and keeps what they said. */
async function answerBoxes(app: DrivenApp, button: string, folder = ''): Promise<void> {
  await app.evaluate(
    ({ dialog }, given) => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      Object.assign(dialog, {
        showMessageBox: async (...args: { message?: string; buttons?: string[] }[]) => {
          const options = args.at(-1) ?? {};
          said.push(options.message ?? '');
          return { response: (options.buttons ?? []).indexOf(given.button), checkboxChecked: false };
        },
        showOpenDialog: async () => ({ canceled: false, filePaths: [given.folder] }),
      });
    },
    { button, folder },
  );
}

/** What the page says of itself, asked by main: these programs were started without waiting for their window. */
const shown = (app: DrivenApp) =>
  app.evaluate(
    async ({ BrowserWindow }) =>
      String(
        await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('[data-app-state]')?.getAttribute('data-app-state') + ' ' + document.body.innerText.slice(0, 300)",
        ),
      ),
    undefined,
  );

const boxes = (app: DrivenApp) => app.evaluate(() => [...(Object(globalThis).said ?? [])].map(String), undefined);

describe('a core that crashes', () => {
  it('is started again, with everything that was saved, and the page is told', async () => {
    const here = place();
    const app = await open(here);
    await ready(app);
    const before = await pageClient(app.page);
    await before.register.keepDraft({ key: 'new-request', value: 'half a letter' });
    const first = await corePid(app);
    await killCore(app);
    expect(await stateOf(app, 'ready')).toEqual({ state: 'ready', restarts: 1 });
    expect(await corePid(app)).not.toBe(first);
    const after = await pageClient(app.page);
    expect(await after.register.draft({ key: 'new-request' })).toMatchObject({ value: 'half a letter' });
    expect(await app.quit(), app.output()).toBe(0);
  });

  it('is not started for ever: the user is told and may try again', async () => {
    const here = place();
    const app = await open(here);
    await ready(app);
    await answerBoxes(app, 'none of these');
    for (let crash = 0; crash < 3; crash += 1) {
      await killCore(app);
      await stateOf(app, 'ready');
    }
    await app.evaluate(({ dialog }) => {
      Object.assign(dialog, { showMessageBox: () => new Promise(() => {}) });
    }, undefined);
    await killCore(app);
    expect(await stateOf(app, 'failed')).toMatchObject({
      sentence: { en: expect.stringContaining('was not started again') },
    });
    expect(await app.page.evaluate(() => window.foolscap?.requestCorePort())).toBe(false);
    await app.page.evaluate(() => window.foolscap?.restartCore());
    // Counted as a start like any other: a page that sees the old number keeps its dead port.
    expect(await stateOf(app, 'ready')).toEqual({ state: 'ready', restarts: 4 });
    await app.page.reload();
    await ready(app);
    expect(await app.quit(), app.output()).toBe(0);
  });
});

describe('quitting', () => {
  it('waits until the register is closed: nothing left in the log, the lock given up', async () => {
    const here = place();
    const app = await open(here);
    await ready(app);
    await (await pageClient(app.page)).register.keepDraft({ key: 'new-request', value: 'to the disk' });
    expect(await app.quit(), app.output()).toBe(0);
    const left = readdirSync(here.register);
    expect(left).toContain('register.db');
    expect(left).not.toContain('register.db-wal');
    expect(left).not.toContain('owner.json');
    expect(app.output()).not.toContain('not closed in order');
  });

  it.each(['quit', 'power cut'] as const)(
    '(%s) in the middle of writing keeps everything that was acknowledged',
    async (how) => {
      const here = place();
      const app = await open(here);
      await ready(app);
      const client = await pageClient(app.page);
      const kept = new Set<number>();
      const writing = Array.from({ length: 60 }, async (_, number) => {
        await client.campaigns.save({
          id: null,
          version: null,
          fields: { nameEn: `Campaign ${number}`, nameZh: '', summary: '' },
        });
        kept.add(number);
      });
      await Promise.race(writing);
      if (how === 'quit') expect(await app.quit(), app.output()).toBe(0);
      else {
        const pid = await corePid(app);
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
        await app.kill();
      }
      const acknowledged = [...kept].map((number) => `Campaign ${number}`);
      expect(acknowledged.length).toBeGreaterThan(0);
      const again = await open(here);
      await ready(again);
      const after = await pageClient(again.page);
      expect((await after.campaigns.list({})).map(({ nameEn }) => nameEn)).toEqual(
        expect.arrayContaining(acknowledged),
      );
      expect((await after.register.check({})).findings).toEqual([]);
      expect(await again.quit(), again.output()).toBe(0);
    },
  );

  it('happens when the last window is closed, and the next start finds its place again', async () => {
    const here = place();
    const app = await open(here);
    await ready(app);
    const mac = process.platform === 'darwin';
    await app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined)
      .catch(() => undefined);
    expect(await (mac ? app.quit() : app.exited)).toBe(0);
    expect(existsSync(join(here.data, 'shell.json'))).toBe(true);
    const again = await open(here);
    await ready(again);
    expect(await again.quit()).toBe(0);
  });
});

describe('a second start', () => {
  it('ends at once and brings the first window back', async () => {
    const here = place();
    const app = await open(here);
    await ready(app);
    await app.evaluate(({ BrowserWindow }) => {
      const focused: string[] = [];
      Object.assign(globalThis, { focused });
      BrowserWindow.getAllWindows()[0]?.on('show', () => focused.push('shown'));
    }, undefined);
    const second = await open({ ...here, withoutWindow: true });
    expect(await second.exited).toBe(0);
    await expect
      .poll(() => app.evaluate(() => [...(Object(globalThis).focused ?? [])].length, undefined))
      .toBeGreaterThan(0);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)).toBe(1);
    expect(await app.quit(), app.output()).toBe(0);
  });

  it('with another register says that this one is open, and opens nothing', async () => {
    const here = place();
    const app = await open(here);
    await ready(app);
    await answerBoxes(app, 'OK');
    const other = join(here.folder, 'other');
    const second = await open({ ...here, register: other, withoutWindow: true });
    expect(await second.exited).toBe(0);
    await expect.poll(() => boxes(app)).toEqual([expect.stringContaining(other)]);
    expect(existsSync(other)).toBe(false);
    expect(await app.quit(), app.output()).toBe(0);
  });
});

describe('a remembered register that is gone', () => {
  async function goneRegister() {
    const here = place();
    const app = await open(here);
    await ready(app);
    await app.quit();
    const moved = join(here.folder, 'moved');
    renameSync(here.register, moved);
    return { here, moved };
  }

  it('is said to be missing, and the one the user points to is opened', async () => {
    const { here, moved } = await goneRegister();
    const app = await open({ ...here, withoutWindow: true });
    await answerBoxes(app, 'Choose another folder…', moved);
    await expect.poll(() => existsSync(join(moved, 'owner.json'))).toBe(true);
    expect(existsSync(here.register)).toBe(false);
    // The page, which had been told of the refusal, works with the other one.
    await expect.poll(() => shown(app)).toContain('ready');
    expect(await boxes(app)).toEqual([expect.stringContaining(`There is no register at ${here.register}`)]);
    expect(await app.quit(), app.output()).toBe(0);
  });

  it('is made anew only by the button that says so', async () => {
    const { here } = await goneRegister();
    const app = await open({ ...here, withoutWindow: true });
    await answerBoxes(app, 'Make a new register there');
    await expect.poll(() => existsSync(join(here.register, 'owner.json'))).toBe(true);
    expect(await app.quit(), app.output()).toBe(0);
  });

  it('is left missing when the user quits', async () => {
    const { here } = await goneRegister();
    const app = await open({ ...here, withoutWindow: true });
    await answerBoxes(app, 'Quit Foolscap').catch(() => undefined);
    expect(await app.exited).toBe(0);
    expect(existsSync(here.register)).toBe(false);
  });
});
