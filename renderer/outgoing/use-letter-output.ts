import type { Letter } from '#core/contract/letters.ts';
import type { LabelFormat } from '#core/contract/outgoing.ts';
import { client } from '../client.ts';
import { tell, tellError } from '../common/index.ts';
import { words } from '../i18n/index.ts';
import { fetchFile, type LetterFile, openFile, saveFile } from '../letters/letter-files.ts';
import { platform } from '../platform.ts';

/** Prints the letter by itself, as its preview shows it. */
export async function printLetter(letter: Letter, file: LetterFile): Promise<void> {
  try {
    await platform.printLetter({ docx: await fetchFile(file), language: letter.language, title: file.name });
  } catch (error) {
    tellError(error);
  }
}

/** A draft for the mail program with the letter in it, or with its PDF: opened on the desktop, saved in a browser. */
export async function emailLetter(letter: Letter, pdf: File | null = null): Promise<void> {
  const { t } = words();
  try {
    const { eml, to } = await client.outgoing.email({ letterId: letter.id, pdf });
    const handed = await openFile(eml, t('outgoing:email.opened'), (path) => t('outgoing:email.saved', { path }));
    if (handed && to === '') tell(t('outgoing:email.noAddress'), { autoClose: 12_000 });
  } catch (error) {
    tellError(error);
  }
}

/** A new mail by its address alone. A link carries no file: the person is told to put the letter in. */
export async function mailWithoutLetter(letter: Letter): Promise<void> {
  const { t } = words();
  try {
    const { mailto, to } = await client.outgoing.email({ letterId: letter.id });
    await platform.openMail(mailto);
    const notes = [t('outgoing:email.attachYourself'), ...(to === '' ? [t('outgoing:email.noAddress')] : [])];
    tell(notes.join(' '), { autoClose: 12_000 });
  } catch (error) {
    tellError(error);
  }
}

/** The addressee as a document to print: opened in the word processor on the desktop, saved in a browser. */
export async function makeLabel(letter: Letter, format: LabelFormat, position = 1): Promise<void> {
  const { t } = words();
  try {
    const { docx } = await client.outgoing.label({ letterId: letter.id, format, position });
    await openFile(docx, null, (path) => t('letters:file.saved', { path }));
  } catch (error) {
    tellError(error);
  }
}

/** Saves a PDF where the person wants it. */
export async function savePdf(pdf: File): Promise<void> {
  try {
    await saveFile(pdf);
  } catch (error) {
    tellError(error);
  }
}
