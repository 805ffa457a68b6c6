/**
 * What the desktop shell offers the page as `window.foolscap`. Types only: this file emits no code, so that the
 * renderer may import it without pulling anything of Electron in. In the browser host `window.foolscap` is undefined.
 *
 * Everything passed here is structured-cloned between the preload's world and the page's: plain data and functions.
 */

/** Where the core process stands. `failed`: it crashed too often and was not started again. */
export type CoreState =
  | { state: 'starting' }
  | { state: 'ready'; restarts: number }
  | { state: 'restarting'; attempt: number }
  | { state: 'refused'; code: string; sentence: { en: string; zh: string } }
  | { state: 'failed'; sentence: { en: string; zh: string } };

/** What a menu item or its accelerator asks of the page. */
export type MenuCommand =
  | 'new-request'
  | 'save'
  | 'export-letter'
  | 'print'
  | 'find'
  | 'commands'
  | 'undo-last-change'
  | 'back'
  | 'forward'
  | 'go-today'
  | 'go-requests'
  | 'go-deadlines'
  | 'go-bodies'
  | 'go-campaigns'
  | 'go-templates'
  | 'go-batches'
  | 'go-calculator'
  | 'go-regimes'
  | 'go-revisions'
  | 'go-settings'
  | 'check-register'
  | 'backup-register'
  | 'about';

/** A file the user chose in a native dialog. */
export interface PickedFile {
  name: string;
  /** Media type by its extension; `application/octet-stream` where unknown. */
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface PickFilesOptions {
  multiple?: boolean;
  /** Without the dot: ['docx', 'pdf']. Empty or left out: any file. */
  extensions?: string[];
}

/** Where a file went; `cancelled` where the user closed the dialog; `failed` with a sentence where the disk refused. */
export type SaveResult =
  | { outcome: 'saved'; path: string }
  | { outcome: 'cancelled' }
  | { outcome: 'failed'; sentence: { en: string; zh: string } };

/** `path` is the copy that was opened: changes made there do not alter the register. */
export type OpenResult =
  | { outcome: 'opened'; path: string }
  | { outcome: 'failed'; sentence: { en: string; zh: string } };

/** A copy of a draft that was saved in the word processor with other bytes than the register has. */
export interface EditedCopy {
  copyId: string;
  letterId: string;
  name: string;
  sha256: string;
}

/** A letter to be drawn by itself, for the printer or as a PDF. */
export interface LetterDrawing {
  docx: Uint8Array;
  language: 'en' | 'zh-Hant-HK';
  title: string;
}

/** Ends what it was returned for: `const off = onMenu(…); off()`. */
export type Unsubscribe = () => void;

export interface FoolscapBridge {
  readonly host: 'electron';
  readonly platform: 'darwin' | 'linux' | 'win32' | 'other';

  /**
   * Asks for a fresh line to the core. The port arrives as a message on the window itself:
   *
   *     window.addEventListener('message', (event) => {
   *       if (event.source === window && event.data === 'foolscap:core-port') use(event.ports[0]);
   *     });
   *
   * `CorePortMessage` below is that string. Call it again after `onCoreState` says `ready` with a larger `restarts`:
   * the old port died with the old core. Call port.start() before use; oRPC's RPCLink takes it as it is.
   * Answers false where the core cannot serve (refused or failed; `onCoreState` says why).
   */
  requestCorePort(): Promise<boolean>;

  /** The present state at once, then every change. */
  onCoreState(listener: (state: CoreState) => void): Unsubscribe;

  /** Asks main for another try after `failed`, with the counter of crashes reset. */
  restartCore(): Promise<void>;

  /** Native open dialog. An empty list where the user cancelled; what cannot be read is said and left out. */
  pickFiles(options?: PickFilesOptions): Promise<PickedFile[]>;

  /** Native save dialog, then writes. */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveResult>;

  /**
   * Native dialog for a folder, then writes every file into it. A name that is there already is left alone: the new
   * file gets a number. `path` is the folder; `failed` says how many were written before the disk refused.
   */
  saveFolder(files: readonly { name: string; bytes: Uint8Array }[]): Promise<SaveResult>;

  /** Writes a copy into the exports folder and opens it in the system's program for such files (.docx, .pdf, .eml, .txt, .ics, .csv, .odt). */
  openInWordProcessor(name: string, bytes: Uint8Array): Promise<OpenResult>;

  /** As `openInWordProcessor`, for a draft: its copy is watched. One that was opened before is opened again. */
  openLetter(letterId: string, name: string, bytes: Uint8Array): Promise<OpenResult>;

  /** The copies changed and not yet settled: at once (those found at the start too), then at every change. */
  onEditedLetters(listener: (copies: EditedCopy[]) => void): Unsubscribe;

  /** The copy as it is now; null where it is gone. */
  readEditedLetter(copyId: string): Promise<PickedFile | null>;

  /** Says that the register has these bytes now (`taken`), or is not to have them (`left`). */
  settleEditedLetter(copyId: string, how: 'taken' | 'left', sha256: string): Promise<void>;

  /** Prints the letter by itself, by the system's dialog; false where the user cancelled. */
  printLetter(letter: LetterDrawing): Promise<boolean>;

  /** The letter as the PDF that Chromium makes of its preview. */
  letterToPdf(letter: LetterDrawing): Promise<Uint8Array<ArrayBuffer>>;

  /** Prints the page as it stands, by the system's dialog. */
  print(): Promise<boolean>;

  /** A notification of the operating system; a click on it brings the window to the front. */
  notify(title: string, body: string): Promise<void>;

  /** Opens an https: or mailto: address in the user's own program; false where the address was refused. */
  openExternal(url: string): Promise<boolean>;

  /** Lets the menus and dialogs of the shell speak the language of the interface. */
  setLanguage(language: 'en' | 'zh-Hant-HK'): Promise<void>;

  onMenu(listener: (command: MenuCommand) => void): Unsubscribe;
}

/** `event.data` of the window message that carries the core's port. */
export type CorePortMessage = 'foolscap:core-port';

declare global {
  interface Window {
    readonly foolscap?: FoolscapBridge;
  }
}
