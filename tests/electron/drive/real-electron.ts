import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import type { DrivenApp, LaunchOptions } from './driven-app.ts';
import { environment } from './environment.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export async function driveElectron(executablePath: string, options: LaunchOptions): Promise<DrivenApp> {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...sandbox, root, '--register', options.register, ...(options.arguments ?? [])],
    env: environment(options),
  });
  const child = app.process();
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const page: Page | undefined = options.withoutWindow ? undefined : await app.firstWindow();
  return {
    kind: 'electron',
    pid: child.pid ?? 0,
    origin: 'app://foolscap',
    exited,
    output: () => output,
    get page() {
      if (page === undefined) throw new Error('This program was started without a window.');
      return page;
    },
    evaluate: async (run, argument) => await Reflect.apply(app.evaluate, app, [run, argument]),
    async quit() {
      await app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined);
      return await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
