import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { CorePortMessage, CoreState, EditedCopy, FoolscapBridge, MenuCommand, Unsubscribe } from './api.ts';

/**
 * The bridge between the sandboxed page and main: named functions, no channel names, no ipcRenderer. Everything is
 * checked again in main, which trusts neither this file nor the page.
 */
const portMessage: CorePortMessage = 'foolscap:core-port';

// The bridge cannot carry a port: only the window's own message can. The target is our own origin, so that a page that
// took this one's place would not get it.
ipcRenderer.on('core:port', (event) => {
  window.postMessage(portMessage, window.location.origin, [...event.ports]);
});

/** Links to elsewhere open in the user's own browser, if a person clicked them; main tests the address. */
window.addEventListener('click', (event) => {
  if (!event.isTrusted || !(event.target instanceof Element)) return;
  const link = event.target.closest('a[href]');
  if (!(link instanceof HTMLAnchorElement) || !['https:', 'mailto:'].includes(link.protocol)) return;
  event.preventDefault();
  void ipcRenderer.invoke('shell:external', link.href);
});

function subscribe<T>(channel: string, listener: (value: T) => void): Unsubscribe {
  const hear = (_event: IpcRendererEvent, value: T) => listener(value);
  ipcRenderer.on(channel, hear);
  return () => {
    ipcRenderer.off(channel, hear);
  };
}

const bridge: FoolscapBridge = {
  host: 'electron',
  platform: platformName(process.platform),
  requestCorePort: () => ipcRenderer.invoke('core:port'),
  onCoreState(listener) {
    const off = subscribe<CoreState>('core:state', listener);
    void ipcRenderer.invoke('core:state').then(listener);
    return off;
  },
  restartCore: () => ipcRenderer.invoke('core:restart'),
  pickFiles: (options) => ipcRenderer.invoke('files:pick', options),
  saveFile: (name, bytes) => ipcRenderer.invoke('files:save', { name, bytes }),
  saveFolder: (files) => ipcRenderer.invoke('files:save-folder', files),
  openInWordProcessor: (name, bytes) => ipcRenderer.invoke('files:open-copy', { name, bytes }),
  openLetter: (letterId, name, bytes) => ipcRenderer.invoke('letters:open', { letterId, name, bytes }),
  onEditedLetters(listener) {
    const off = subscribe<EditedCopy[]>('letters:edited', listener);
    void ipcRenderer.invoke('letters:edited').then(listener);
    return off;
  },
  readEditedLetter: (copyId) => ipcRenderer.invoke('letters:read-edited', copyId),
  settleEditedLetter: (copyId, how, sha256) => ipcRenderer.invoke('letters:settle', { copyId, how, sha256 }),
  printLetter: (letter) => ipcRenderer.invoke('letters:print', letter),
  letterToPdf: (letter) => ipcRenderer.invoke('letters:pdf', letter),
  print: () => ipcRenderer.invoke('shell:print'),
  notify: (title, body) => ipcRenderer.invoke('shell:notify', { title, body }),
  // Only in answer to a person: a script by itself cannot send the browser anywhere.
  openExternal: async (url) => (navigator.userActivation.isActive ? ipcRenderer.invoke('shell:external', url) : false),
  setLanguage: (language) => ipcRenderer.invoke('shell:language', language),
  onMenu: (listener) => subscribe<MenuCommand>('menu', listener),
};

// Not even the preview's frame gets the bridge (preloads run in the main frame alone); this says so once more.
if (window.top === window) contextBridge.exposeInMainWorld('foolscap', bridge);

function platformName(name: string): FoolscapBridge['platform'] {
  return name === 'darwin' || name === 'linux' || name === 'win32' ? name : 'other';
}
