import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { readShellMemory, updateShellMemory, type WindowPlace } from '../host/shell-memory.ts';
import { pageOrigin } from './app-protocol.ts';

/** Opens the one window, where it stood last time, showing it once there is something to see. */
export function openWindow(dataFolder: string): BrowserWindow {
  const place = visiblePlace(readShellMemory(dataFolder).window);
  const window = new BrowserWindow({
    ...(place ?? { width: 1280, height: 860 }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Foolscap',
    // The colour of the page's ground, so that opening does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b2027' : '#faf8f3',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    updateShellMemory(dataFolder, { window: { ...bounds, maximized: window.isMaximized() } });
  });
  window.loadURL(`${pageOrigin}/`).catch((error: unknown) => {
    if (!window.isDestroyed())
      console.error(`The page could not be loaded: ${error instanceof Error ? error.message : error}`);
  });
  return window;
}

/** Brings the window back before the user, from wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The place if some of it is still on a screen: the second monitor may be gone. */
function visiblePlace(place: WindowPlace | null): WindowPlace | null {
  if (place === null) return null;
  return screen.getAllDisplays().some((display) => overlap(display.workArea, place)) ? place : null;
}

function overlap(area: Rectangle, place: WindowPlace): boolean {
  const enough = 80;
  const wide = Math.min(area.x + area.width, place.x + place.width) - Math.max(area.x, place.x);
  const high = Math.min(area.y + area.height, place.y + place.height) - Math.max(area.y, place.y);
  return wide >= enough && high >= enough;
}
