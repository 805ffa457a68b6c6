import { BrowserWindow, Notification, shell } from 'electron';
import { updateShellMemory } from '../host/shell-memory.ts';
import { readExternalUrl, readLanguage, readNotice } from './payloads.ts';
import { answer } from './trusted-ipc.ts';
import { focusWindow } from './window.ts';
import type { ShellLanguage } from './words.ts';

/** The small things a page may ask of the desktop: print, notify, open a link, speak another language. */
export function answerShellRequests(dataFolder: string, onLanguage: (language: ShellLanguage) => void): void {
  answer('shell:print', async (event) => {
    return await new Promise<boolean>((resolve) => {
      event.sender.print({ silent: false, printBackground: true }, (success) => resolve(success));
    });
  });
  answer('shell:notify', (event, payload) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification(readNotice(payload));
    notification.on('click', () => {
      const window = BrowserWindow.fromWebContents(event.sender);
      if (window !== null) focusWindow(window);
    });
    notification.show();
  });
  answer('shell:external', async (_event, payload) => {
    const url = readExternalUrl(payload);
    if (url === undefined) return false;
    await shell.openExternal(url);
    return true;
  });
  answer('shell:language', (_event, payload) => {
    const language = readLanguage(payload);
    updateShellMemory(dataFolder, { language });
    onLanguage(language);
  });
}
