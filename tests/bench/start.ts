import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowserHost } from '../support/browser-host.ts';
import { launchChromium } from '../support/chromium.ts';
import { median, type Ratio } from './ratio.ts';

const rendererFolder = join(import.meta.dirname, '../../out/renderer');
const rounds = 5;

/**
 * From the start of the program on the sample to a page that is ready for use, against serving the same bundle
 * statically until the page has loaded. Both start a process, open a fresh page of one browser and take turns.
 */
export async function benchStart(folder: string): Promise<Ratio[]> {
  const register = join(folder, 'sample-register');
  const data = join(folder, 'data');
  await (await startBrowserHost({ register, data, sample: true })).stop();
  const browser = await launchChromium();
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const program = await timed(() => untilReady(browser, { register, data }));
      const bare = await timed(() => untilLoaded(browser));
      if (round === 0) continue;
      ours.push(program);
      theirs.push(bare);
    }
  } finally {
    await browser.close();
  }
  const [a, b] = [median(ours), median(theirs)];
  return [
    {
      what: 'start to ready on the sample',
      baseline: 'serving the bundle statically',
      ours: a,
      theirs: b,
      ratio: a / b,
      limit: 2,
    },
  ];
}

async function timed(work: () => Promise<() => Promise<unknown>>): Promise<number> {
  const started = performance.now();
  const tidy = await work();
  const took = performance.now() - started;
  await tidy();
  return took;
}

async function untilReady(
  browser: Browser,
  folders: { register: string; data: string },
): Promise<() => Promise<unknown>> {
  const host = await startBrowserHost(folders);
  const page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => document.documentElement.dataset['appState'] === 'ready');
  return async () => {
    await page.close();
    await host.stop();
  };
}

async function untilLoaded(browser: Browser): Promise<() => Promise<unknown>> {
  const server = fork(join(import.meta.dirname, 'serve-bundle.mjs'), [rendererFolder], { execArgv: [] });
  const port = await new Promise<number>((resolve) =>
    server.once('message', (message: { port: number }) => resolve(message.port)),
  );
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
  return async () => {
    await page.close();
    server.kill();
  };
}
