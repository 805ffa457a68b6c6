import { app, BrowserWindow, shell } from 'electron';
import type { OpenResult, PickedFile } from '../preload/api.ts';
import { EditedCopies } from './edited-copies.ts';
import { exportsFolder, messageOf, safeName } from './files.ts';
import { withDrawnLetter } from './drawn-letter.ts';
import { readCopyId, readDrawing, readLetterCopy, readSettling } from './payloads.ts';
import { answer } from './trusted-ipc.ts';
import { sayBoth } from './words.ts';

const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Letters outside the program: a draft in the word processor, noticed when it is saved there; a letter on the printer,
 * or as the PDF that Chromium makes of its preview. Answers what ends the watching.
 */
export function answerLetters(): () => void {
  const copies = new EditedCopies(exportsFolder());
  const tell = () => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('letters:edited', copies.list());
  };
  copies.on('change', tell);
  copies.begin();
  // Back from the word processor: where the file system told nothing, this does.
  app.on('browser-window-focus', () => copies.lookAgain());

  answer('letters:open', async (_event, payload): Promise<OpenResult> => {
    const { letterId, name, bytes } = readLetterCopy(payload);
    const fileName = safeName(name);
    if (!/\.docx$/i.test(fileName))
      return { outcome: 'failed', sentence: sayBoth('kindNotOpened', { name: fileName }) };
    try {
      const path = copies.copyFor(letterId, fileName, bytes);
      const problem = await shell.openPath(path);
      if (problem === '') return { outcome: 'opened', path };
      return { outcome: 'failed', sentence: sayBoth('couldNotOpen', { name: fileName, path, detail: problem }) };
    } catch (error) {
      return {
        outcome: 'failed',
        sentence: sayBoth('couldNotSave', { path: exportsFolder(), detail: messageOf(error) }),
      };
    }
  });
  answer('letters:edited', () => copies.list());
  answer('letters:read-edited', (_event, payload): PickedFile | null => {
    const read = copies.read(readCopyId(payload));
    return read === null ? null : { ...read, mediaType: docxMediaType };
  });
  answer('letters:settle', (_event, payload) => {
    const { copyId, how, sha256 } = readSettling(payload);
    copies.settle(copyId, how, sha256);
  });
  answer('letters:print', async (_event, payload) => {
    return await withDrawnLetter(
      readDrawing(payload),
      async (contents) =>
        await new Promise<boolean>((resolve) => {
          contents.print({ silent: false, printBackground: true, margins: { marginType: 'none' } }, (success) =>
            resolve(success),
          );
        }),
    );
  });
  answer('letters:pdf', async (_event, payload) => {
    return await withDrawnLetter(readDrawing(payload), async (contents) => {
      const pdf = await contents.printToPDF({
        printBackground: true,
        // The preview says how large each page is, margins included.
        preferCSSPageSize: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        generateTaggedPDF: true,
      });
      return new Uint8Array(pdf);
    });
  });
  return () => copies.close();
}
