import type { Options } from 'docx-preview';

/** What the page tells the sandboxed frame. */
export type ToFrame =
  | {
      kind: 'look';
      /** The colour of the desk the pages lie on. */
      desk: string;
      /** The language of the letter. */
      lang: 'en' | 'zh-Hant-HK';
      title: string;
      zoom: 'fit' | number;
    }
  | {
      kind: 'draw';
      /** Comes back with the answer, so that an answer to an older letter is known as such. */
      turn: number;
      docx: ArrayBuffer;
      /** The blanks of the letter, each with the mark that stands in its place. */
      gaps: { name: string; mark: string }[];
    }
  | {
      /** Opens the print dialog for what is drawn; only in a frame that may open one. */
      kind: 'print';
    };

/** What the frame answers. The page reads it as it would a stranger's. */
export type FromFrame =
  | { kind: 'ready' }
  | { kind: 'drawn'; turn: number; pages: number }
  | { kind: 'failed'; turn: number }
  /** The print dialog was closed, whatever came of it. */
  | { kind: 'printed' }
  /** Escape was struck in the frame, where the page does not hear it. */
  | { kind: 'escape' }
  | { kind: 'gap'; name: string };

/** altChunks stay out: docx-preview would run their scripts. */
export const drawOptions: Partial<Options> = {
  className: 'letter',
  inWrapper: false,
  breakPages: true,
  ignoreLastRenderedPageBreak: true,
  renderHeaders: true,
  renderFooters: true,
  renderChanges: false,
  renderComments: false,
  renderAltChunks: false,
  // Object URLs would have to be given back at every keystroke.
  useBase64URL: true,
  experimental: false,
};
