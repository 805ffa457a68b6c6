import type { LetterDrawing } from '../platform.ts';
import { fromFrame } from './from-frame.ts';
import type { ToFrame } from './messages.ts';

/** A letter that cannot be drawn in this time is not printed. */
const drawingMs = 60_000;

/**
 * Prints a letter by itself in a browser: a sandboxed frame beside the page draws it and prints what it drew. It may
 * open the print dialog and nothing else. Throws where the letter cannot be drawn.
 */
export async function printInFrame({ docx, language, title }: LetterDrawing): Promise<void> {
  const bytes = await docx.arrayBuffer();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-modals');
  frame.title = title;
  frame.dataset['print'] = 'drawing';
  // Laid out as it prints, but not seen: a frame that is not displayed measures nothing.
  frame.style.cssText = 'position: fixed; inset: 0 auto auto -20000px; width: 960px; height: 1280px; border: 0;';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const tell = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => end(new Error('The letter could not be drawn in time.')), drawingMs);
    const end = (error?: Error) => {
      clearTimeout(timer);
      window.removeEventListener('message', hear);
      frame.remove();
      if (error === undefined) resolve();
      else reject(error);
    };
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.contentWindow) return;
      const { data: message } = fromFrame.safeParse(event.data);
      if (message?.kind === 'ready') {
        tell({ kind: 'look', desk: '#fff', lang: language, title, zoom: 1 });
        tell({ kind: 'draw', turn: 1, docx: bytes, gaps: [] });
      } else if (message?.kind === 'drawn') {
        clearTimeout(timer);
        frame.dataset['print'] = 'printing';
        tell({ kind: 'print' });
      } else if (message?.kind === 'failed') end(new Error('The letter cannot be drawn.'));
      else if (message?.kind === 'printed') end();
    };
    window.addEventListener('message', hear);
    frame.src = '/preview/index.html';
    document.body.append(frame);
  });
}
