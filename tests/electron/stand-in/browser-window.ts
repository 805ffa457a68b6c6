import { EventEmitter } from 'node:events';
import type { BrowserWindow as RealWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { WebContents } from './web-contents.ts';

type Real = Pick<
  RealWindow,
  | 'show'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
>;

/** A window without a screen: its page is real, its frame is numbers. */
export class BrowserWindow extends EventEmitter implements Real {
  static readonly #all = new Set<BrowserWindow>();
  /** Set by app.ts, which hears of every page and of the last window. */
  static readonly life = new EventEmitter();
  readonly webContents: WebContents;
  readonly #bounds: Rectangle;
  #maximized = false;
  #minimized = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = new WebContents(options.webPreferences ?? {});
    BrowserWindow.#all.add(this);
    BrowserWindow.life.emit('contents', this.webContents);
    this.webContents.once('did-stop-loading', () => this.emit('ready-to-show'));
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((one) => one.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.emit('show');
  }

  focus(): void {
    this.emit('focus');
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => void (prevented = true) });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    BrowserWindow.#all.delete(this);
    void this.webContents.opened.then(() => this.webContents.destroy());
    this.emit('closed');
    BrowserWindow.life.emit('closed', BrowserWindow.#all.size);
  }
}
