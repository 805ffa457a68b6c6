import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import type { DrivenApp, LaunchOptions } from './driven-app.ts';
import { environment } from './environment.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const origin = 'https://app.foolscap.invalid';

export async function driveStandIn(options: LaunchOptions): Promise<DrivenApp> {
  const loader = pathToFileURL(join(import.meta.dirname, '..', 'stand-in', 'loader.ts')).href;
  const child = fork(
    join(root, 'out', 'main', 'main.js'),
    ['--register', options.register, ...(options.arguments ?? [])],
    {
      execArgv: ['--import', loader],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      env: environment(options),
    },
  );
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  // What comes back is what the test's own function returned: of that function's type, and of none that is known here.
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let next = 0;
  const address = new Promise<string>((resolve, reject) => {
    child.on('message', (message: { kind: string; address: string; id: number; value: never; error?: string }) => {
      if (message.kind === 'ready') resolve(message.address);
      if (message.kind !== 'value') return;
      const promise = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) promise?.resolve(message.value);
      else promise?.reject(new Error(message.error));
    });
    void exited.then((code) => {
      reject(new Error(`The program ended with ${code} before it was ready:\n${output}`));
      for (const { reject: give } of waiting.values()) give(new Error(`The program ended with ${code}.`));
    });
  });
  address.catch(() => undefined);
  const page = options.withoutWindow ? undefined : await firstPage(await address);

  const evaluate = async <T>(run: unknown, argument: unknown): Promise<T> => {
    await address;
    const id = ++next;
    return await new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      child.send({ kind: 'evaluate', id, source: String(run), argument });
    });
  };
  return {
    kind: 'stand-in',
    pid: child.pid ?? 0,
    origin,
    exited,
    output: () => output,
    get page() {
      if (page === undefined) throw new Error('This program was started without a window.');
      return page;
    },
    evaluate: (run, argument) => evaluate(run, argument),
    async quit() {
      await evaluate('(electron) => electron.app.quit()', undefined).catch(() => undefined);
      return await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** The page of the first window, through a second line to the stand-in's browser. */
async function firstPage(address: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no context.');
  const isOurs = (page: Page) => page.url().startsWith(origin);
  for (;;) {
    const found = context.pages().find(isOurs);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
