import { EventEmitter, on } from 'node:events';
import type { ChangeNotice } from './context.ts';

/** Carries word of each change to every window that listens; a window that is slow only makes its own queue longer. */
export class Notices {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  announce(notice: ChangeNotice): void {
    this.#emitter.emit('change', notice);
  }

  /** Notices from now on, until `signal` aborts or the core closes. */
  async *listen(signal: AbortSignal | undefined): AsyncGenerator<ChangeNotice, void, void> {
    const events = on(this.#emitter, 'change', { close: ['close'], ...(signal ? { signal } : {}) });
    try {
      for await (const [notice] of events) yield notice as ChangeNotice;
    } catch (error) {
      if (!signal?.aborted) throw error;
    }
  }

  close(): void {
    this.#emitter.emit('close');
  }
}
