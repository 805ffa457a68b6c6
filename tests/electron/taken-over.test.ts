import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DrivenApp } from './drive/driven-app.ts';
import { pageClient } from './drive/page-client.ts';
import { ready, scratch } from './drive/scratch.ts';

const { place, open } = scratch();
const here = place();
let app: DrivenApp;

// A page of its own: one that refused navigations before has some that a driver still waits for.
beforeAll(async () => {
  app = await open({ register: here.register, data: here.data });
  await ready(app);
});

describe('a page that has been taken over', () => {
  it('floods the shell with requests and nonsense, and everybody else is still answered', async () => {
    const answers = await app.page.evaluate(async () => {
      const bridge = window.foolscap;
      if (bridge === undefined) return [];
      const nonsense: unknown[] = [null, 1, 'x', [], {}, { name: 1 }, { name: 'x', bytes: 'y' }];
      const calls: Promise<unknown>[] = [];
      for (let round = 0; round < 12; round += 1) {
        calls.push(bridge.requestCorePort(), bridge.restartCore());
        for (const one of nonsense)
          calls.push(
            Reflect.apply(bridge.saveFile, undefined, [one, one]),
            Reflect.apply(bridge.notify, null, [one, one]),
          );
      }
      return (await Promise.allSettled(calls)).map(({ status }) => status);
    });
    expect(answers).toHaveLength(12 * 16);
    expect(answers).toContain('rejected');
    expect(await (await pageClient(app.page)).register.status({})).toMatchObject({ host: 'electron' });
  });

  it('cannot have a file written that the register would not take, nor of a kind that the system would run', async () => {
    const tried = await app.page.evaluate(async () => {
      const attempt = (name: string, size: number) =>
        window.foolscap?.openInWordProcessor(name, new Uint8Array(size)).then(
          ({ outcome }) => outcome,
          () => 'refused',
        );
      return await Promise.all([
        attempt('x'.repeat(501), 1),
        attempt('run.bat', 1),
        attempt('letter.docx.exe', 1),
        attempt('page.html', 1),
        attempt('a.desktop', 1),
      ]);
    });
    expect(tried).toEqual(['refused', 'failed', 'failed', 'failed', 'failed']);
  });
});

it('reads no file that would not fit, and says which were left out', async () => {
  const [small, large] = [join(here.folder, 'small.txt'), join(here.folder, 'film.mov')];
  writeFileSync(small, 'a reply');
  // Sparse: it takes no room on the disk.
  writeFileSync(large, '');
  truncateSync(large, 300 * 1024 * 1024);
  await app.evaluate(
    ({ dialog }, filePaths) => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      Object.assign(dialog, {
        showOpenDialog: async () => ({ canceled: false, filePaths }),
        showMessageBox: async (_window: unknown, { message }: { message: string }) => {
          said.push(message);
          return { response: 0, checkboxChecked: false };
        },
      });
    },
    [large, join(here.folder, 'gone.pdf'), small],
  );
  const picked = await app.page.evaluate(async () =>
    ((await window.foolscap?.pickFiles({ multiple: true })) ?? []).map(({ name }) => name),
  );
  expect(picked).toEqual(['small.txt']);
  const said = await app.evaluate(() => String(Object(globalThis).said), undefined);
  expect(said).toContain('film.mov: larger than 256 MB');
  expect(said).toContain('gone.pdf');
});
