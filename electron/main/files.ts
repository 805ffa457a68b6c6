import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, shell } from 'electron';
import type { OpenResult, PickedFile, SaveResult } from '../preload/api.ts';
import { writeCopy } from './opened-copies.ts';
import { mostBytes, readNamedBytes, readNamedFiles, readPickOptions } from './payloads.ts';
import { saveAll } from './save-folder.ts';
import { answer } from './trusted-ipc.ts';
import { type ShellLanguage, say, sayBoth } from './words.ts';

const mediaTypes: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.doc': 'application/msword',
  '.pdf': 'application/pdf',
  '.eml': 'message/rfc822',
  '.msg': 'application/vnd.ms-outlook',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.rtf': 'application/rtf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};

/**
 * What may be handed to the system's own program: documents only. A reply can bring any attachment, and the system
 * would run an .exe, .bat or .desktop as gladly as it opens a letter.
 */
const openable = new Set(['.docx', '.pdf', '.eml', '.txt', '.ics', '.csv', '.odt']);

/** Where copies lie that other programs open. */
export const exportsFolder = (): string => join(app.getPath('userData'), 'exports');

/** Dialogs and files: the page never learns a path it did not get from the user's own choice, nor reads one. */
export function answerFiles(language: () => ShellLanguage): void {
  const folder = exportsFolder();
  answer('files:pick', async (event, payload): Promise<PickedFile[]> => {
    const options = readPickOptions(payload);
    const chosen = await showOpen(event, {
      title: say(language(), 'pickTitle'),
      properties: ['openFile', ...(options.multiple ? (['multiSelections'] as const) : [])],
      filters: [
        ...(options.extensions.length > 0
          ? [{ name: say(language(), 'suchFiles'), extensions: options.extensions }]
          : []),
        { name: say(language(), 'allFiles'), extensions: ['*'] },
      ],
    });
    return await readPicked(event, chosen, language());
  });

  answer('files:save', async (event, payload): Promise<SaveResult> => {
    const { name, bytes } = readNamedBytes(payload);
    const window = BrowserWindow.fromWebContents(event.sender);
    const options = {
      title: say(language(), 'saveTitle'),
      defaultPath: join(app.getPath('documents'), safeName(name)),
    };
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    if (canceled || filePath === '') return { outcome: 'cancelled' };
    try {
      await writeFile(filePath, bytes);
      return { outcome: 'saved', path: filePath };
    } catch (error) {
      return { outcome: 'failed', sentence: sayBoth('couldNotSave', { path: filePath, detail: messageOf(error) }) };
    }
  });

  answer('files:save-folder', async (event, payload): Promise<SaveResult> => {
    const files = readNamedFiles(payload);
    const [folder] = await showOpen(event, {
      title: say(language(), 'saveFolderTitle'),
      buttonLabel: say(language(), 'saveHere'),
      properties: ['openDirectory', 'createDirectory'],
    });
    return folder === undefined
      ? { outcome: 'cancelled' }
      : await saveAll(
          folder,
          files.map(({ name, bytes }) => ({ name: safeName(name), bytes })),
        );
  });

  answer('files:open-copy', async (_event, payload): Promise<OpenResult> => {
    const { name, bytes } = readNamedBytes(payload);
    const fileName = safeName(name);
    if (!openable.has(extname(fileName).toLowerCase()))
      return { outcome: 'failed', sentence: sayBoth('kindNotOpened', { name: fileName }) };
    try {
      const path = writeCopy(folder, fileName, bytes);
      const problem = await shell.openPath(path);
      if (problem !== '')
        return { outcome: 'failed', sentence: sayBoth('couldNotOpen', { name: fileName, path, detail: problem }) };
      return { outcome: 'opened', path };
    } catch (error) {
      return { outcome: 'failed', sentence: sayBoth('couldNotSave', { path: folder, detail: messageOf(error) }) };
    }
  });
}

/** A file name and nothing else: no folder, no character a system forbids, no name Windows keeps for devices. */
export function safeName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const plain = basename(name.replaceAll('\\', '/')).replace(/[\u0000-\u001f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '_');
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '').slice(-150);
  if (trimmed === '') return 'letter';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(trimmed) ? `_${trimmed}` : trimmed;
}

async function showOpen(event: IpcMainInvokeEvent, options: Electron.OpenDialogOptions): Promise<string[]> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}

/** What can be read of what was chosen; of the rest the user is told here, since the page cannot know of it. */
async function readPicked(
  event: IpcMainInvokeEvent,
  paths: readonly string[],
  language: ShellLanguage,
): Promise<PickedFile[]> {
  const read: PickedFile[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    try {
      // Before it is read: a film picked by mistake would end the program.
      if ((await stat(path)).size > mostBytes)
        faults.push(say(language, 'tooLargeToRead', { name: basename(path), limit: String(mostBytes / 1024 / 1024) }));
      else read.push(await pickedFile(path));
    } catch (error) {
      faults.push(messageOf(error));
    }
  }
  const window = BrowserWindow.fromWebContents(event.sender);
  if (faults.length > 0 && window !== null) {
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(language, 'couldNotRead', { files: faults.join('\n') }),
      buttons: [say(language, 'ok')],
    });
  }
  return read;
}

async function pickedFile(path: string): Promise<PickedFile> {
  const bytes = new Uint8Array(await readFile(path));
  return {
    name: basename(path),
    mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    bytes,
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
