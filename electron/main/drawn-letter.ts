import { BrowserWindow, type WebContents } from 'electron';
import { previewFolder } from '../host/response-headers.ts';
import { pageOrigin } from './app-protocol.ts';

export interface Drawing {
  docx: Uint8Array;
  language: 'en' | 'zh-Hant-HK';
  title: string;
}

/** The longest letter takes seconds; one that hangs is given up. */
const drawingMs = 60_000;

/**
 * Draws a letter in a window of its own that is never shown: the preview's page by itself, so that what is printed is
 * the letter and not the program round it. It has no preload and the preview's own policy: no bridge, no connection,
 * no origin. The window is gone when `work` ends.
 */
export async function withDrawnLetter<T>(drawing: Drawing, work: (contents: WebContents) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 960,
    height: 1280,
    title: drawing.title,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await window.loadURL(`${pageOrigin}${previewFolder}index.html`);
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The letter could not be drawn in time.')), drawingMs);
    });
    await Promise.race([window.webContents.executeJavaScript(drawingScript(drawing)), late]);
    return await work(window.webContents);
  } finally {
    clearTimeout(timer);
    window.destroy();
  }
}

/** Speaks to the preview as its page would (renderer/preview/messages.ts): here it is its own parent. */
function drawingScript({ docx, language, title }: Drawing): string {
  const file = Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength).toString('base64');
  return `new Promise((resolve, reject) => {
    addEventListener('message', ({ source, data }) => {
      if (source !== window || data.turn !== 1) return;
      if (data.kind === 'failed') reject(new Error('The letter cannot be drawn.'));
      if (data.kind !== 'drawn') return;
      const pictures = [...document.images].map((one) => one.decode().catch(() => undefined));
      Promise.all([document.fonts.ready, ...pictures]).then(() => resolve(data.pages));
    });
    const docx = Uint8Array.from(atob(${JSON.stringify(file)}), (one) => one.charCodeAt(0)).buffer;
    postMessage({ kind: 'look', desk: '#fff', lang: ${JSON.stringify(language)}, title: ${JSON.stringify(title)}, zoom: 1 }, '*');
    postMessage({ kind: 'draw', turn: 1, docx, gaps: [] }, '*');
  })`;
}
