import { createServer } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../support/chromium.ts';
import { Devtools, record, text } from './devtools.ts';

/** The one Chromium behind all windows, as Electron has one. */
let launched: Browser | undefined;
let line: Devtools | undefined;
let port = 0;

export async function launchBrowser(): Promise<void> {
  port = await freePort();
  launched = await launchChromium({
    args: [
      `--remote-debugging-port=${port}`,
      // All frames of a page in one DevTools session: the stand-in must see what a frame in a frame asks for.
      '--disable-features=IsolateSandboxedIframes,IsolateOrigins,site-per-process',
      '--disable-site-isolation-trials',
      // No network of its own: a new window asks for its page before anybody can hold it back. See askForWindow().
      '--proxy-server=http://127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  line = await Devtools.connect(port);
  line.on('Target.attachedToTarget', undefined, (params) => void meet(params));
  // New windows wait for us, before their first request.
  await line.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}

export function browser(): Devtools {
  if (line === undefined) throw new Error('The app is not ready: there is no browser yet.');
  return line;
}

/** For the test's own Playwright, which sees the same pages. */
export function debuggingAddress(): string {
  return `http://127.0.0.1:${port}`;
}

export async function closeBrowser(): Promise<void> {
  await launched?.close();
}

async function meet(params: Record<string, unknown>): Promise<void> {
  const sessionId = text(params, 'sessionId');
  const about = record(params['targetInfo']);
  const { type, targetId, openerId } = about;
  if (params['waitingForDebugger'] !== true) return;
  if (type === 'page' && typeof openerId === 'string' && openerId !== '') {
    await browser()
      .send('Target.closeTarget', { targetId })
      .catch(() => undefined);
    return;
  }
  await browser()
    .send('Runtime.runIfWaitingForDebugger', {}, sessionId)
    .catch(() => undefined);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
