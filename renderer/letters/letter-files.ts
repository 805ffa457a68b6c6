import type { Letter } from '#core/contract/letters.ts';
import { client } from '../client.ts';
import { tell, tellError } from '../common/index.ts';
import { words } from '../i18n/index.ts';
import { platform } from '../platform.ts';

export type LetterFile = Letter['files'][number];

/** The .docx of a letter: the one we wrote, or one among what came. */
export function documentOf(letter: Letter): LetterFile | undefined {
  return letter.files.find((file) => file.role === 'letter') ?? letter.files.find(isDocx);
}

export function isDocx(file: LetterFile): boolean {
  return file.name.toLowerCase().endsWith('.docx');
}

/** The stored bytes under the name they were filed by. */
export async function fetchFile({ sha256, name, mediaType }: LetterFile): Promise<File> {
  const stored = await client.letters.file({ sha256 });
  return new File([stored], name, { type: mediaType });
}

/** Saves a copy where the person wants it, and says where it went. */
export async function saveCopy(file: LetterFile): Promise<void> {
  try {
    await saveFile(await fetchFile(file));
  } catch (error) {
    tellError(error);
  }
}

/** The same for a file that is not in the register. False where the person cancelled or the disk refused. */
export async function saveFile(file: File, saved?: (path: string) => string): Promise<boolean> {
  const { t, bi } = words();
  const result = await platform.saveFile(file);
  if (result.outcome === 'saved') tell(saved?.(result.path) ?? t('letters:file.saved', { path: result.path }));
  if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
  return result.outcome === 'saved';
}

/** Opens a file in the system's own program where the host can, else saves it. `opened` null: nothing is said of it. */
export async function openFile(file: File, opened: string | null, saved: (path: string) => string): Promise<boolean> {
  if (platform.openInWordProcessor === null) return await saveFile(file, saved);
  const { bi } = words();
  const result = await platform.openInWordProcessor(file);
  if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
  else if (opened !== null) tell(opened);
  return result.outcome === 'opened';
}

/** Null where the host cannot open a word processor: the file is saved instead. A draft's copy is watched. */
export const openCopy: ((letter: Letter, file: LetterFile) => Promise<void>) | null =
  platform.openInWordProcessor === null
    ? null
    : async (letter, file) => {
        const { t, bi } = words();
        const watched = letter.state === 'draft' && file.role === 'letter' ? platform.copies : null;
        try {
          const copy = await fetchFile(file);
          const result =
            watched === null ? await platform.openInWordProcessor?.(copy) : await watched.open(letter.id, copy);
          if (result?.outcome === 'opened')
            tell(watched === null ? t('letters:file.opened', { path: result.path }) : t('outgoing:copy.opened'));
          if (result?.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
        } catch (error) {
          tellError(error);
        }
      };
