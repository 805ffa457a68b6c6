import { words } from '../i18n/index.ts';

/** What the checker opens at most (core/contract/templates.ts). */
const mostBytes = 25 * 1024 * 1024;

export type Brought = { file: File } | { refused: string };

/**
 * A copy in memory of a file that was picked or dropped. A person mends the document in Word and saves over it: a
 * browser then refuses to read the file it was first given. A dropped folder cannot be read at all.
 */
export async function readDocx(files: readonly File[]): Promise<Brought | null> {
  const { t } = words();
  const [file] = files;
  if (file === undefined) return null;
  if (files.length > 1) return { refused: t('templates:drop.oneAtATime') };
  if (file.size > mostBytes) return { refused: t('templates:drop.tooLarge', { name: file.name }) };
  try {
    return { file: new File([await file.arrayBuffer()], file.name, { type: file.type }) };
  } catch {
    return { refused: t('templates:drop.unreadable', { name: file.name }) };
  }
}
