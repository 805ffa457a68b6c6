import type { EditedCopy, OpenResult, SaveResult } from '../electron/preload/api.ts';
import { printInFrame } from './preview/print-in-frame.ts';

export interface PickFilesOptions {
  multiple?: boolean;
  /** Without the dot: ['docx', 'pdf']. Left out: any file. */
  extensions?: string[];
}

/** A letter to be drawn by itself. */
export interface LetterDrawing {
  docx: Blob;
  language: 'en' | 'zh-Hant-HK';
  title: string;
}

/** Drafts in the word processor: only the desktop can open them there and see when they are saved. */
export interface LetterCopies {
  /** Opens the copy of this draft, and watches it. */
  open(letterId: string, file: File): Promise<OpenResult>;
  /** The copies changed and not yet settled, at once and at every change. Answers what ends the listening. */
  onChange(listener: (copies: EditedCopy[]) => void): () => void;
  /** Null where the copy is gone. */
  read(copyId: string): Promise<File | null>;
  settle(copyId: string, how: 'taken' | 'left', sha256: string): Promise<void>;
}

/** What differs between the desktop shell and a browser, in one place. */
export interface Platform {
  readonly host: 'electron' | 'browser';
  /** A save dialog on the desktop; the browser's downloads elsewhere (the path is then the name alone). */
  saveFile(file: File): Promise<SaveResult>;
  /** Every file into a folder the person picks, none written over; null where the host has no folders (save a .zip). */
  saveFolder: ((files: File[]) => Promise<SaveResult>) | null;
  /** Opens a copy in Word or LibreOffice; null where the host cannot (save it instead). */
  openInWordProcessor: ((file: File) => Promise<OpenResult>) | null;
  print(): Promise<void>;
  /** Prints a letter by itself, page by page. */
  printLetter(letter: LetterDrawing): Promise<void>;
  /** The letter's preview as a PDF; null where only the browser's print dialog can make one. */
  letterToPdf: ((letter: LetterDrawing, name: string) => Promise<File>) | null;
  readonly copies: LetterCopies | null;
  /** Opens a mailto: address in the mail program. */
  openMail(url: string): Promise<void>;
  /** A notification of the system; silent where the person has not allowed them. */
  notify(title: string, body: string): Promise<void>;
  /** Opens an https: address in the person's own browser. Only from a click of theirs: both hosts refuse it otherwise. */
  openLink(url: string): Promise<void>;
  /** An empty list where the person cancelled. */
  pickFiles(accept?: PickFilesOptions): Promise<File[]>;
}

const bridge = window.foolscap;

const electron: Platform | null =
  bridge === undefined
    ? null
    : {
        host: 'electron',
        saveFile: async (file) => bridge.saveFile(file.name, await bytesOf(file)),
        saveFolder: async (files) =>
          bridge.saveFolder(
            await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }))),
          ),
        openInWordProcessor: async (file) => bridge.openInWordProcessor(file.name, await bytesOf(file)),
        print: async () => {
          await bridge.print();
        },
        printLetter: async ({ docx, ...rest }) => {
          await bridge.printLetter({ ...rest, docx: await bytesOf(docx) });
        },
        letterToPdf: async ({ docx, ...rest }, name) =>
          new File([await bridge.letterToPdf({ ...rest, docx: await bytesOf(docx) })], name, {
            type: 'application/pdf',
          }),
        copies: {
          open: async (letterId, file) => bridge.openLetter(letterId, file.name, await bytesOf(file)),
          onChange: (listener) => bridge.onEditedLetters(listener),
          read: async (copyId) => {
            const read = await bridge.readEditedLetter(copyId);
            return read === null ? null : new File([read.bytes], read.name, { type: read.mediaType });
          },
          settle: (copyId, how, sha256) => bridge.settleEditedLetter(copyId, how, sha256),
        },
        openMail: async (url) => {
          await bridge.openExternal(url);
        },
        notify: (title, body) => bridge.notify(title, body),
        openLink: async (url) => {
          await bridge.openExternal(url);
        },
        pickFiles: async (accept) => {
          const picked = await bridge.pickFiles(accept);
          return picked.map(({ name, mediaType, bytes }) => new File([bytes], name, { type: mediaType }));
        },
      };

const browser: Platform = {
  host: 'browser',
  async saveFile(file) {
    const url = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
    link.click();
    // The download holds the blob from the moment it starts; a minute is far more than it needs.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return { outcome: 'saved', path: file.name };
  },
  saveFolder: null,
  openInWordProcessor: null,
  async print() {
    window.print();
  },
  printLetter: printInFrame,
  letterToPdf: null,
  copies: null,
  async openMail(url) {
    // Not window.open: where a program answers the address, an empty page would be left behind.
    Object.assign(document.createElement('a'), { href: url }).click();
  },
  async notify(title, body) {
    if (typeof Notification !== 'undefined' && Notification.permission === 'granted') new Notification(title, { body });
  },
  async openLink(url) {
    window.open(url, '_blank', 'noopener,noreferrer');
  },
  pickFiles: ({ multiple = false, extensions = [] } = {}) =>
    new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), {
        type: 'file',
        multiple,
        accept: extensions.map((one) => `.${one}`).join(','),
      });
      input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
      input.addEventListener('cancel', () => resolve([]), { once: true });
      input.click();
    }),
};

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

export const platform: Platform = electron ?? browser;
