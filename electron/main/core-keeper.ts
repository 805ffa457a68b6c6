import { EventEmitter } from 'node:events';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { type FromCore, isFromCore, type ToCore } from '../core-process/messages.ts';
import type { CoreState } from '../preload/api.ts';
import { backOff } from './back-off.ts';

export type OpenOptions = Extract<ToCore, { type: 'open' }>['options'];

/** How long closing may take before the process is ended: a checkpoint of a large log on a slow disk. */
const closeTimeoutMs = 15_000;

/**
 * Starts the core process, watches it, starts it again after a crash and closes it in order. There is one.
 * Emits `state` with every CoreState.
 */
export class CoreKeeper extends EventEmitter<{ state: [CoreState] }> {
  readonly #module: string;
  readonly #crashes: number[] = [];
  #options: OpenOptions;
  #child: UtilityProcess | undefined;
  #state: CoreState = { state: 'starting' };
  /** Of this process's life. A page knows by it whether its port belongs to the core that runs now. */
  #starts = 0;
  #closing = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(module: string, options: OpenOptions) {
    super();
    this.#module = module;
    this.#options = options;
  }

  get state(): CoreState {
    return this.#state;
  }

  /** Opens the register; `options` where another was chosen. */
  start(options: OpenOptions = this.#options): void {
    this.#options = options;
    this.#become({ state: 'starting' });
    this.#fork();
  }

  /** After `failed`: another try at the user's wish, with the count of crashes forgotten. */
  tryAgain(): void {
    if (this.#state.state !== 'failed') return;
    this.#crashes.length = 0;
    this.start();
  }

  /** Hands a window's port to the core; false where there is no core to serve it. */
  connect(port: MessagePortMain): boolean {
    const { state } = this.#state;
    if (this.#child === undefined || (state !== 'ready' && state !== 'starting')) return false;
    this.#tell({ type: 'port' }, [port]);
    return true;
  }

  /** Closes the register and ends the process: true if the register said it is closed. Safe to call twice. */
  async close(): Promise<boolean> {
    this.#closing = true;
    clearTimeout(this.#retry);
    const child = this.#child;
    if (child === undefined) return true;
    const clean = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), closeTimeoutMs);
      const done = (result: boolean) => {
        clearTimeout(timer);
        resolve(result);
      };
      child.on('message', (message: unknown) => {
        if (!isFromCore(message)) return;
        if (message.type === 'closed') done(true);
        if (message.type === 'close-failed') {
          console.error(`The register could not be closed cleanly: ${message.detail}`);
          done(false);
        }
      });
      child.once('exit', () => done(false));
      this.#tell({ type: 'close' });
    });
    child.kill();
    return clean;
  }

  #fork(): void {
    const child = utilityProcess.fork(this.#module, [], { serviceName: 'Foolscap core', stdio: 'inherit' });
    this.#child = child;
    this.#starts += 1;
    child.on('message', (message: unknown) => {
      if (isFromCore(message)) this.#hear(message);
    });
    child.once('exit', (code) => this.#ended(child, code));
    this.#tell({ type: 'open', options: this.#options });
  }

  #hear(message: FromCore): void {
    if (message.type === 'ready') {
      // From here on the register exists: whatever happens next, none may be made in its place.
      this.#options = { ...this.#options, folder: message.folder, mode: 'open' };
      this.#become({ state: 'ready', restarts: this.#starts - 1 });
    }
    if (message.type === 'refused') {
      this.#become({ state: 'refused', code: message.code, sentence: message.sentence });
      this.#child?.kill();
    }
  }

  #ended(child: UtilityProcess, code: number): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    if (this.#closing || this.#state.state === 'refused') return;
    console.error(`The core process ended by itself (exit code ${code}).`);
    this.#crashes.push(Date.now());
    const wait = backOff(this.#crashes, Date.now());
    if (wait === undefined) {
      this.#become({
        state: 'failed',
        sentence: {
          en: 'The part of Foolscap that keeps the register stopped several times within a minute and was not started again. What was saved is on disk. Try again, or close Foolscap and restart the computer.',
          zh: 'Foolscap 管理登記冊的部分在一分鐘內多次停止，程式不再自動重啟。已儲存的內容仍在磁碟上。請再試，或關閉 Foolscap 並重新啟動電腦。',
        },
      });
      return;
    }
    this.#become({ state: 'restarting', attempt: this.#crashes.length });
    this.#retry = setTimeout(() => this.start(), wait);
  }

  #become(state: CoreState): void {
    this.#state = state;
    this.emit('state', state);
  }

  #tell(message: ToCore, ports: MessagePortMain[] = []): void {
    this.#child?.postMessage(message, ports);
  }
}
