import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { closeBrowser, launchBrowser } from './browser.ts';
import { BrowserWindow } from './browser-window.ts';
import { SingleInstance } from './single-instance.ts';
import { running } from './utility-process.ts';

type Real = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'setName'
  | 'getName'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'requestSingleInstanceLock'
>;

class StandInApp extends EventEmitter implements Real {
  #name = 'Electron';
  readonly #paths = new Map<string, string>();
  readonly #ready: Promise<void>;
  readonly #instance = new SingleInstance((argv, folder, data) => this.emit('second-instance', {}, argv, folder, data));
  #isReady = false;
  #quitting = false;

  constructor() {
    super();
    BrowserWindow.life.on('contents', (contents) => this.emit('web-contents-created', {}, contents));
    BrowserWindow.life.on('closed', (left) => {
      if (left > 0) return;
      if (this.#quitting) void this.#leave();
      else if (!this.emit('window-all-closed')) this.quit();
    });
    // Chromium starts once the program's own first lines have run, as in Electron.
    this.#ready = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#start());
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    const folder = join(process.env['FOOLSCAP_STAND_IN_HOME'] ?? '', name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getLocale(): string {
    return process.env['FOOLSCAP_STAND_IN_LOCALE'] ?? 'en-GB';
  }

  getAppMetrics(): { pid: number; type: string; name: string }[] {
    return [...running].map((one) => ({ pid: one.pid ?? 0, type: 'Utility', name: one.name }));
  }

  requestSingleInstanceLock(data: Record<PropertyKey, unknown> = {}): boolean {
    return this.#instance.take(this.getPath('userData'), data);
  }

  /** As documented: before-quit may stop it; then every window closes; then will-quit and quit. */
  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => void (prevented = true) });
    if (prevented) return;
    this.#quitting = true;
    const windows = BrowserWindow.getAllWindows();
    if (windows.length === 0) void this.#leave();
    for (const window of windows) window.close();
  }

  exit(code = 0): void {
    process.exit(code);
  }

  async #start(): Promise<void> {
    // A second instance quits before it has shown anything.
    if (this.#quitting) return await new Promise(() => {});
    await launchBrowser();
    this.#isReady = true;
    this.emit('ready');
  }

  async #leave(): Promise<void> {
    this.emit('will-quit', { preventDefault: () => undefined });
    this.emit('quit', {}, 0);
    for (const child of running) child.kill();
    await this.#instance.release();
    await closeBrowser();
    process.exit(0);
  }
}

export const app = new StandInApp();
