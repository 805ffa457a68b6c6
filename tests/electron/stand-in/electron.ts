import type * as Electron from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog, Menu, nativeTheme, Notification, screen, shell } from './desktop.ts';
import { ipcMain } from './ipc-main.ts';
import { MessageChannelMain } from './ports.ts';
import { answerTheTest } from './remote-control.ts';
import { protocol, session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

/**
 * What the built main process gets for `import … from 'electron'` where the binary is absent. Each part is held against
 * electron.d.ts where it is made; here, that no name is exported that Electron does not have.
 */
const standIn = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  Notification,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} satisfies Partial<Record<keyof typeof Electron, unknown>>;

answerTheTest(standIn);

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  Notification,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};
