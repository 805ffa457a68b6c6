import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import type { WebContents, WebFrameMain } from './web-contents.ts';

type Handler = (event: { sender: WebContents; senderFrame: WebFrameMain | null }, ...args: unknown[]) => unknown;

class StandInIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  async invoke(
    channel: string,
    event: { sender: WebContents; senderFrame: WebFrameMain | null },
    args: unknown[],
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...args);
  }
}

export const ipcMain = new StandInIpcMain() satisfies Record<
  keyof Pick<IpcMain, 'handle' | 'removeHandler' | 'on'>,
  unknown
>;
