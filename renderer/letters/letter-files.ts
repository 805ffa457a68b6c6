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
  const { t, bi } = words();
  try {
    const result = await platform.saveFile(await fetchFile(file));
    if (result.outcome === 'saved') tell(t('letters:file.saved', { path: result.path }));
    if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
  } catch (error) {
    tellError(error);
  }
}

/** Null where the host cannot open a word processor: the file is saved instead. */
export const openCopy: ((file: LetterFile) => Promise<void>) | null =
  platform.openInWordProcessor === null
    ? null
    : async (file) => {
        const { t, bi } = words();
        try {
          const result = await platform.openInWordProcessor?.(await fetchFile(file));
          if (result?.outcome === 'opened') tell(t('letters:file.opened', { path: result.path }));
          if (result?.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
        } catch (error) {
          tellError(error);
        }
      };
