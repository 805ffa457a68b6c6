import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { electronBinary } from './drive/drive.ts';
import type { DrivenApp } from './drive/driven-app.ts';
import { pageClient } from './drive/page-client.ts';
import { ready, scratch } from './drive/scratch.ts';
import { previewSays } from '../support/preview-says.ts';

const { place, open } = scratch();
const here = place();
let app: DrivenApp;

beforeAll(async () => {
  const driven =
    electronBinary === undefined
      ? 'the stand-in for Electron, whose binary is not here'
      : `Electron itself (${electronBinary})`;
  console.log(`The desktop suite drives ${driven}.`);
  app = await open({ register: here.register, data: here.data, today: '2026-12-11' });
  await ready(app);
});

it('opens the register in the core process and answers the page through its port', async () => {
  const client = await pageClient(app.page);
  const status = await client.register.status({});
  expect(status).toMatchObject({ host: 'electron', today: '2026-12-11' });
  expect(existsSync(join(here.register, 'register.db'))).toBe(true);
  const metrics = await app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().map((one) => one.name ?? one.type),
    undefined,
  );
  expect(metrics).toContain('Foolscap core');
});

it('remembers that a register is there', () => {
  expect(JSON.parse(readFileSync(join(here.data, 'shell.json'), 'utf8'))).toMatchObject({
    knownRegisters: [here.register],
  });
});

describe('the page', () => {
  it('has no Node and no Electron, only the bridge', async () => {
    const found = await app.page.evaluate(() => ({
      require: 'require' in window,
      process: 'process' in window,
      module: 'module' in window,
      buffer: 'Buffer' in window,
      electron: 'electron' in window,
      ipc: 'ipcRenderer' in window,
      bridge: Object.keys(window.foolscap ?? {}).sort(),
    }));
    expect(found).toEqual({
      require: false,
      process: false,
      module: false,
      buffer: false,
      electron: false,
      ipc: false,
      bridge: [
        'host',
        'letterToPdf',
        'notify',
        'onCoreState',
        'onEditedLetters',
        'onMenu',
        'openExternal',
        'openInWordProcessor',
        'openLetter',
        'pickFiles',
        'platform',
        'print',
        'printLetter',
        'readEditedLetter',
        'requestCorePort',
        'restartCore',
        'saveFile',
        'saveFolder',
        'setLanguage',
        'settleEditedLetter',
      ],
    });
  });

  it('cannot change the bridge', async () => {
    const changed = await app.page.evaluate(() => {
      const bridge = window.foolscap;
      try {
        Object.assign(Object(bridge), { saveFile: () => 'mine' });
      } catch {
        // Refused, as it should be.
      }
      try {
        Reflect.deleteProperty(window, 'foolscap');
      } catch {
        // The same.
      }
      return String(window.foolscap?.saveFile).includes('mine') || window.foolscap === undefined;
    });
    expect(changed).toBe(false);
  });

  it('runs no script that is not a file of ours', async () => {
    const ran = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.inline = "ran"';
      document.head.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.documentElement.dataset.handler = "ran"');
      image.src = 'data:image/png,broken';
      document.body.append(image);
      const link = document.createElement('a');
      link.href = 'javascript:document.documentElement.dataset.link = "ran"';
      document.body.append(link);
      link.click();
      await new Promise((resolve) => image.addEventListener('error', () => setTimeout(resolve, 50)));
      script.remove();
      image.remove();
      link.remove();
      const { inline, handler, link: linked } = document.documentElement.dataset;
      return { inline, handler, linked };
    });
    expect(ran).toEqual({ inline: undefined, handler: undefined, linked: undefined });
  });

  it('previews letters in a frame whose script runs, in an origin of its own', async () => {
    const said = await app.page.evaluate(previewSays);
    expect(said).toEqual({ kind: 'ready', origin: 'null' });
  });

  it('gets no permission it asks for', async () => {
    const states = await app.page.evaluate(async () => {
      const names: PermissionName[] = ['geolocation', 'notifications'];
      const queried = names.map(async (name) => (await navigator.permissions.query({ name })).state);
      const refused = (attempt: Promise<unknown> | undefined) =>
        Promise.resolve(attempt).then(
          () => 'given',
          () => 'denied',
        );
      return await Promise.all([
        ...queried,
        refused(navigator.mediaDevices?.getUserMedia({ video: true })),
        refused(new Promise((give, refuse) => navigator.geolocation.getCurrentPosition(give, refuse))),
        Notification.requestPermission(),
      ]);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  });

  it('is served from its folder alone', async () => {
    const statuses = await app.page.evaluate(async () => {
      const paths = [
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/assets/..%5c..%5cpackage.json',
        '/%252e%252e/x.js',
        '/nothing.js',
        '/',
      ];
      return await Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    // The second is resolved by the browser itself to /package.json, which is no file of the interface.
    expect(statuses).toEqual([400, 404, 400, 400, 404, 200]);
  });
});

describe('the menus', () => {
  it('tell the page what was chosen', async () => {
    const heard = app.page.evaluate(() => new Promise((resolve) => window.foolscap?.onMenu(resolve)));
    // The page must be listening before the item is chosen.
    await app.page.evaluate(() => undefined);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('go-deadlines')?.click(), undefined);
    expect(await heard).toBe('go-deadlines');
  });

  it('lead to every place of the navigation, in its order, and on from the first run', async () => {
    const begun = await open({ ...place(), today: '2026-12-11' });
    await ready(begun);
    const order = [
      '/',
      '/requests',
      '/deadlines',
      '/bodies',
      '/campaigns',
      '/templates',
      '/batches',
      '/calculator',
      '/regimes',
      '/revisions',
      '/settings',
    ];
    const ids = await begun.evaluate(
      ({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap(({ submenu }) => submenu?.items ?? [])
          .map(({ id }) => id ?? '')
          .filter((id) => id.startsWith('go-')),
      undefined,
    );
    // The settings are where the desktop looks for them, not under Go.
    const places = [...ids.filter((id) => id !== 'go-settings'), 'go-settings'];
    expect(places).toHaveLength(order.length);
    for (const [at, id] of places.entries()) {
      await begun.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
      await begun.page.waitForFunction((to) => (window.location.hash.slice(1) || '/') === to, order[at]);
    }
    await begun.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  it('have no accelerator twice', async () => {
    const keys = await app.evaluate(
      ({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap(({ submenu }) => submenu?.items ?? [])
          .flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : [])),
      undefined,
    );
    expect(keys).toEqual(expect.arrayContaining(['CommandOrControl+1', 'CommandOrControl+9']));
    expect(new Set(keys).size).toBe(keys.length);
    // The actual size, by the role of its item.
    expect(keys).not.toContain('CommandOrControl+0');
  });

  it.each(['en', 'zh-Hant-HK'] as const)('call the places as the navigation does (%s)', async (language) => {
    const nav = JSON.parse(
      readFileSync(join(import.meta.dirname, `../../renderer/i18n/${language}/app.json`), 'utf8'),
    ).nav;
    await app.page.evaluate((to) => window.foolscap?.setLanguage(to), language);
    const called = await app.evaluate(
      ({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap(({ submenu }) => submenu?.items ?? [])
          .flatMap(({ id, label }) => (id?.startsWith('go-') && id !== 'go-settings' ? [[id.slice(3), label]] : [])),
      undefined,
    );
    expect(called).toHaveLength(10);
    for (const [place = '', label] of called) expect(label?.toLowerCase()).toBe(String(nav[place]).toLowerCase());
    await app.page.evaluate(() => window.foolscap?.setLanguage('en'));
  });

  it('speak the language of the interface', async () => {
    const labels = () =>
      app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map((one) => one.label), undefined);
    await app.page.evaluate(() => window.foolscap?.setLanguage('zh-Hant-HK'));
    expect(await labels()).toEqual(expect.arrayContaining(['檔案', '編輯', '檢視', '前往', '說明']));
    await app.page.evaluate(() => window.foolscap?.setLanguage('en'));
    expect(await labels()).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Go', 'Help']));
  });
});

describe('files', () => {
  it('are saved where the user says', async () => {
    const target = join(here.folder, 'letter.docx');
    await app.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
    }, target);
    const result = await app.page.evaluate(() =>
      window.foolscap?.saveFile('信件.docx', new Uint8Array([80, 75, 3, 4])),
    );
    expect(result).toEqual({ outcome: 'saved', path: target });
    expect([...readFileSync(target)]).toEqual([80, 75, 3, 4]);
  });

  it('are not saved when the user closes the dialog, and a full disk gets a sentence', async () => {
    await app.evaluate(({ dialog }) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: true, filePath: '' }) });
    }, undefined);
    const save = () => app.page.evaluate(() => window.foolscap?.saveFile('a.docx', new Uint8Array([1])));
    expect(await save()).toEqual({ outcome: 'cancelled' });
    await app.evaluate(
      ({ dialog }, filePath) => {
        Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
      },
      join(here.folder, 'no-such-folder', 'a.docx'),
    );
    expect(await save()).toMatchObject({
      outcome: 'failed',
      sentence: { en: expect.stringContaining('could not be saved') },
    });
  });

  it('go into the folder the user picks, safe of name, and none is written over', async () => {
    const folder = join(here.folder, 'letters');
    mkdirSync(folder);
    writeFileSync(join(folder, 'FS-1 保安局.docx'), 'mine');
    const pick = (canceled: boolean, filePaths: string[]) =>
      app.evaluate(
        ({ dialog }, answer) => {
          Object.assign(dialog, { showOpenDialog: async () => answer });
        },
        { canceled, filePaths },
      );
    const save = () =>
      app.page.evaluate(() =>
        window.foolscap?.saveFolder([
          { name: 'FS-1 保安局.docx', bytes: new Uint8Array([1]) },
          { name: '../../FS-2.docx', bytes: new Uint8Array([2]) },
          { name: 'CON.docx', bytes: new Uint8Array([3]) },
        ]),
      );
    await pick(true, []);
    expect(await save()).toEqual({ outcome: 'cancelled' });
    await pick(false, [folder]);
    expect(await save()).toEqual({ outcome: 'saved', path: folder });
    expect(readdirSync(folder).toSorted()).toEqual(
      ['FS-1 保安局.docx', 'FS-1 保安局 (2).docx', 'FS-2.docx', '_CON.docx'].toSorted(),
    );
    expect(readFileSync(join(folder, 'FS-1 保安局.docx'), 'utf8')).toBe('mine');
    await pick(false, [join(here.folder, 'no-such-folder')]);
    expect(await save()).toMatchObject({
      outcome: 'failed',
      sentence: { en: expect.stringContaining('0 of 3 files') },
    });
    const misused = await app.page.evaluate(() =>
      Promise.resolve(Reflect.apply(window.foolscap?.saveFolder ?? (() => 'gone'), undefined, ['../x'])).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
    expect(misused).toContain('Bad request');
  });

  it('are read only if the user picked them', async () => {
    await app.evaluate(
      ({ dialog }, filePaths) => {
        Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths }) });
      },
      [join(here.folder, 'letter.docx')],
    );
    const picked = await app.page.evaluate(async () => {
      const files = (await window.foolscap?.pickFiles({ extensions: ['docx'] })) ?? [];
      return files.map((one) => ({ name: one.name, mediaType: one.mediaType, bytes: [...one.bytes] }));
    });
    expect(picked).toEqual([
      {
        name: 'letter.docx',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: [80, 75, 3, 4],
      },
    ]);
  });

  it('open in the word processor as copies, whatever they are called; programs do not', async () => {
    await app.evaluate(({ shell }) => {
      Object.assign(shell, { openPath: async () => '' });
    }, undefined);
    const opened = await app.page.evaluate(() =>
      window.foolscap?.openInWordProcessor('../../evil.docx', new Uint8Array([1, 2])),
    );
    expect(opened).toMatchObject({ outcome: 'opened', path: expect.stringMatching(/exports.+evil\.docx$/) });
    const path = opened?.outcome === 'opened' ? opened.path : '';
    expect(path.startsWith(join(here.data, 'exports'))).toBe(true);
    expect([...readFileSync(path)]).toEqual([1, 2]);
    const program = await app.page.evaluate(() =>
      window.foolscap?.openInWordProcessor('letter.docx.desktop', new Uint8Array([1])),
    );
    expect(program).toMatchObject({ outcome: 'failed' });
  });
});
