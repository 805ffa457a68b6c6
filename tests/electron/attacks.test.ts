import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { electronBinary } from './drive/drive.ts';
import type { DrivenApp } from './drive/driven-app.ts';
import { type HostileSite, hostileSite } from './drive/hostile-site.ts';
import { ready, scratch } from './drive/scratch.ts';

const { place, open } = scratch();
const here = place();
let app: DrivenApp;
let site: HostileSite;

beforeAll(async () => {
  site = await hostileSite();
  app = await open({ register: here.register, data: here.data });
  await ready(app);
});

afterAll(async () => {
  await site?.close();
});

/** After every attack the page is where it was, alone, and nothing reached the site. */
afterEach(async () => {
  const asked = site.asked.splice(0);
  expect(asked).toEqual([]);
  expect(app.page.url().startsWith(`${app.origin}/`)).toBe(true);
  expect(await app.page.evaluate(() => document.documentElement.dataset['appState'])).toBe('ready');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)).toBe(1);
});

/** Long enough for a navigation that was let through to arrive: the site is on this machine. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('navigation', () => {
  it.each(['/', '/?q=1', '/redirect'])('to another site is refused (%s)', async (path) => {
    await app.page.evaluate((url) => void (window.location.href = url), site.origin + path);
    await settle();
  });

  it.each([
    'file:///etc/passwd',
    'data:text/html,<p>x',
    'javascript:document.body.textContent="x"',
    'app://other/',
    'app://foolscap.evil/',
    '/preview/index.html',
  ])('to %s is refused', async (url) => {
    await app.page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
    }, url);
    await settle();
  });

  // Nothing is asked for when a page becomes about:blank, so the stand-in has nothing to hold back.
  it.runIf(electronBinary !== undefined)('to about:blank is refused', async () => {
    await app.page.evaluate(() => void (window.location.href = 'about:blank'));
    await settle();
  });

  it('by a form, a meta refresh or a link is refused', async () => {
    await app.page.evaluate((origin) => {
      const form = document.createElement('form');
      form.action = `${origin}/form`;
      form.method = 'post';
      document.body.append(form);
      form.submit();
      form.remove();
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0; url=${origin}/refresh`;
      document.head.append(refresh);
    }, site.origin);
    await settle();
  });

  it('by a redirect is refused, even where the first address was let through', async () => {
    const outcome = await app.evaluate(async ({ BrowserWindow }, url) => {
      // A session without the shell's own fence, so that only the guard of redirects stands.
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'redirects', sandbox: true } });
      const result = await window.loadURL(url).then(
        () => 'loaded',
        () => 'refused',
      );
      window.destroy();
      return result;
    }, `${site.origin}/redirect`);
    expect(outcome).toBe('refused');
    expect(site.asked).toEqual(['/redirect']);
    site.asked.length = 0;
  });
});

describe('another window', () => {
  it('is not opened by a script', async () => {
    await app.page.evaluate((origin) => {
      window.open(`${origin}/window`);
      window.open('about:blank');
      window.open('/');
    }, site.origin);
    await settle();
  });

  it('is not opened by a link with a target', async () => {
    await app.page.evaluate((origin) => {
      const link = document.createElement('a');
      link.href = `${origin}/blank`;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    }, site.origin);
    await settle();
  });
});

describe('a foreign frame', () => {
  it('is not loaded into our page', async () => {
    await app.page.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.id = 'intruder';
      frame.src = `${origin}/frame`;
      document.body.append(frame);
    }, site.origin);
    await settle();
    await app.page.evaluate(() => document.getElementById('intruder')?.remove());
  });

  it('that is ours has no bridge of its own', async () => {
    const bridge = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/preview/index.html';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      // Its policy gives it an origin of its own: we cannot even look inside.
      let reached: unknown;
      try {
        reached = frame.contentWindow?.foolscap;
      } catch (error) {
        reached = error instanceof Error ? error.name : 'refused';
      }
      frame.remove();
      return reached;
    });
    expect(bridge).toBe('SecurityError');
  });

  it('gets no port, no file and no dialog, should it have the bridge', async () => {
    const preload = join(import.meta.dirname, '..', '..', 'out', 'preload', 'preload.cjs');
    const answers = await app.evaluate(
      async ({ BrowserWindow, dialog }, given) => {
        Object.assign(dialog, {
          showOpenDialog: async () => {
            throw new Error('A dialog was shown to a stranger.');
          },
        });
        const window = new BrowserWindow({
          show: false,
          webPreferences: { partition: 'strangers', sandbox: true, preload: given.preload },
        });
        const spoken: string[] = [];
        window.webContents.on('page-title-updated', (_event, title) => spoken.push(title));
        await window.loadURL(given.url);
        Object.assign(globalThis, { stranger: window });
        return window.webContents.getURL();
      },
      { preload, url: `${site.origin}/stranger` },
    );
    expect(answers).toBe(`${site.origin}/stranger`);
    const page = await strangerPage();
    const results = await page.evaluate(async () => {
      const bridge = window.foolscap;
      if (bridge === undefined) return ['no bridge'];
      const calls = [
        () => bridge.requestCorePort(),
        () => bridge.pickFiles(),
        () => bridge.saveFile('x', new Uint8Array()),
        () => bridge.saveFolder([{ name: 'x', bytes: new Uint8Array() }]),
        () => bridge.openInWordProcessor('x.docx', new Uint8Array()),
        () => bridge.openLetter('0', 'x.docx', new Uint8Array()),
        () => bridge.readEditedLetter('0'),
        () => bridge.settleEditedLetter('0', 'taken', '0'),
        () => bridge.printLetter({ docx: new Uint8Array(), language: 'en' as const, title: '' }),
        () => bridge.letterToPdf({ docx: new Uint8Array(), language: 'en' as const, title: '' }),
        () => bridge.print(),
        () => bridge.notify('x', 'y'),
        () => bridge.setLanguage('en'),
        () => bridge.restartCore(),
      ];
      return await Promise.all(
        calls.map((call) =>
          call().then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        ),
      );
    });
    expect(results).toHaveLength(14);
    for (const result of results) expect(result).toContain('Refused');
    await app.evaluate(() => {
      const { stranger }: { stranger?: { destroy(): void } } = Object(globalThis);
      stranger?.destroy();
    }, undefined);
    expect(site.asked.filter((path) => path !== '/favicon.ico')).toEqual(['/stranger']);
    site.asked.length = 0;
  });

  async function strangerPage() {
    const browser = app.page.context().browser();
    const contexts = browser?.contexts() ?? [app.page.context()];
    for (;;) {
      const found = contexts
        .concat(browser?.contexts() ?? [])
        .flatMap((one) => one.pages())
        .find((one) => one.url().startsWith(site.origin));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});

describe('the network', () => {
  it('is out of reach of the page, whatever it tries', async () => {
    const tried = await app.page.evaluate(async (origin) => {
      const attempt = (run: () => Promise<unknown>) =>
        run().then(
          () => 'reached',
          () => 'refused',
        );
      const image = () =>
        new Promise((resolve, reject) => {
          const one = new Image();
          one.onload = resolve;
          one.onerror = reject;
          one.src = `${origin}/image.png`;
        });
      navigator.sendBeacon(`${origin}/beacon`, 'x');
      return await Promise.all([
        attempt(() => fetch(`${origin}/fetch`)),
        attempt(() => fetch(`${origin}/no-cors`, { mode: 'no-cors' })),
        attempt(image),
      ]);
    }, site.origin);
    expect(tried).toEqual(['refused', 'refused', 'refused']);
    // As text: the test's own bundler would rewrite an import.
    const imported = await app.page.evaluate(
      `import('${site.origin}/module.js').then(() => 'reached', () => 'refused')`,
    );
    expect(imported).toBe('refused');
  });
});

describe('links to elsewhere', () => {
  it("open in the user's own programs only if a person asked, and only https and mailto", async () => {
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      Object.assign(shell, { openExternal: async (url: string) => void opened.push(url) });
    }, undefined);
    const opened = () => app.evaluate(() => [...(Object(globalThis).opened ?? [])].map(String), undefined);

    // The test's own evaluate counts as a person's act: main runs this one, once the last such act is forgotten.
    const run = (code: string) =>
      app.evaluate(
        ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
        code,
      );
    await expect.poll(() => run('navigator.userActivation.isActive')).toBe(false);
    expect(await run("window.foolscap.openExternal('https://www.gov.hk/')")).toBe(false);
    expect(await opened()).toEqual([]);

    await app.page.evaluate(() => {
      const urls = [
        'https://www.gov.hk/',
        'mailto:a@example.org',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'https://user:pw@example.org/',
        'ms-word:x',
        'http://example.org/',
      ];
      const button = document.createElement('button');
      button.id = 'elsewhere';
      button.textContent = 'Elsewhere';
      button.style.cssText = 'position:fixed;left:0;top:0;z-index:99999';
      button.addEventListener('click', async () => {
        const answers = await Promise.all(urls.map((url) => window.foolscap?.openExternal(url)));
        button.dataset['answers'] = JSON.stringify(answers);
      });
      document.body.append(button);
    });
    // By its place and not by its name: Playwright would wait for the navigations refused above to finish.
    await app.page.mouse.click(20, 10);
    const answers = () => app.page.evaluate(() => document.getElementById('elsewhere')?.dataset['answers']);
    await expect.poll(answers).toBe('[true,true,false,false,false,false,false]');
    expect(await opened()).toEqual(['https://www.gov.hk/', 'mailto:a@example.org']);
    await app.page.evaluate(() => document.getElementById('elsewhere')?.remove());
  });
});
