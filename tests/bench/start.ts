import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowserHost } from '../support/browser-host.ts';
import { launchChromium } from '../support/chromium.ts';
import { median, type Ratio } from './ratio.ts';

const rendererFolder = join(import.meta.dirname, '../../out/renderer');
const rounds = 9;

/**
 * From the start of the program on the sample to a page that is drawn and ready for use, against serving the same bundle
 * statically until it has drawn something (that the core is missing). Both start a process, open a fresh page of one
 * browser and take turns. Shown beside it, without a limit: the same against the load event alone, at which neither has
 * drawn anything.
 */
export async function benchStart(folder: string): Promise<Ratio[]> {
  const register = join(folder, 'sample-register');
  const data = join(folder, 'data');
  await (await startBrowserHost({ register, data, sample: true })).stop();
  const browser = await launchChromium();
  const ready: number[] = [];
  const loaded: number[] = [];
  const drawn: number[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const ours = await untilReady(browser, { register, data });
      const theirs = await untilDrawn(browser);
      if (round === 0) continue;
      ready.push(ours);
      loaded.push(theirs.loaded);
      drawn.push(theirs.drawn);
    }
  } finally {
    await browser.close();
  }
  const ours = median(ready);
  const against = (baseline: string, times: readonly number[], limit: number | null): Ratio => {
    const theirs = median(times);
    return { what: 'start to ready on the sample', baseline, ours, theirs, ratio: ours / theirs, limit };
  };
  return [
    against('serving the bundle statically, until drawn', drawn, 2),
    against('the same, until its load event', loaded, null),
  ];
}

async function untilReady(browser: Browser, folders: { register: string; data: string }): Promise<number> {
  const started = performance.now();
  const host = await startBrowserHost(folders);
  const page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => document.documentElement.dataset['appState'] === 'ready');
  const took = performance.now() - started;
  await page.close();
  await host.stop();
  return took;
}

async function untilDrawn(browser: Browser): Promise<{ loaded: number; drawn: number }> {
  const started = performance.now();
  const server = fork(join(import.meta.dirname, 'serve-bundle.mjs'), [rendererFolder], { execArgv: [] });
  const port = await new Promise<number>((resolve) =>
    server.once('message', (message: { port: number }) => resolve(message.port)),
  );
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
  const loaded = performance.now() - started;
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const drawn = performance.now() - started;
  await page.close();
  server.kill();
  return { loaded, drawn };
}
