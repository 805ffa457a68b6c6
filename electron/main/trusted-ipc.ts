import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebFrameMain } from 'electron';
import { previewFolder } from '../host/response-headers.ts';
import { pageOrigin } from './app-protocol.ts';

/**
 * The only place that listens to pages. Every listener is wrapped in one check of who speaks, so that none can be added
 * without it: tests/electron/raw-ipc.test.ts forbids `ipcMain` in any other file.
 */
export type Channel =
  | 'core:port'
  | 'core:restart'
  | 'core:state'
  | 'files:pick'
  | 'files:save'
  | 'files:open-copy'
  | 'shell:external'
  | 'shell:language'
  | 'shell:notify'
  | 'shell:print';

/** Our own page in the main frame of its window. A frame inside it (the preview, an intruder) is not. */
export function isTrustedFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isPage(frame.url);
}

/** The interface itself. The preview is served from the same place, but draws what strangers wrote. */
export function isPage(url: string): boolean {
  return originOf(url) === pageOrigin && !new URL(url).pathname.startsWith(previewFolder);
}

/** Answers a page's request. `handler` gets what the page sent, unchecked: it may be anything. */
export function answer(channel: Channel, handler: (event: IpcMainInvokeEvent, payload: unknown) => unknown): void {
  ipcMain.handle(channel, async (event, payload: unknown) => {
    refuseStrangers(channel, event);
    return await handler(event, payload);
  });
}

/** Hears what a page says without answering. */
export function listen(channel: Channel, handler: (event: IpcMainEvent, payload: unknown) => void): void {
  ipcMain.on(channel, (event, payload: unknown) => {
    if (isTrustedFrame(event.senderFrame)) handler(event, payload);
    else console.error(`Refused ${channel} from ${event.senderFrame?.url ?? 'a frame that is gone'}.`);
  });
}

function refuseStrangers(channel: Channel, event: IpcMainInvokeEvent): void {
  if (isTrustedFrame(event.senderFrame)) return;
  console.error(`Refused ${channel} from ${event.senderFrame?.url ?? 'a frame that is gone'}.`);
  throw new Error('Refused.');
}

/** `app:` is no scheme of the URL standard: its `.origin` is "null" outside Chromium, so it is put together here. */
export function originOf(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}`;
  } catch {
    return undefined;
  }
}
