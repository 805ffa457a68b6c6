import { client } from '../client.ts';
import { tell, tellError } from '../common/index.ts';
import { words } from '../i18n/index.ts';
import { platform } from '../platform.ts';

/** The documents out of the register: into a folder the person picks on the desktop, as one .zip in a browser. */
export async function exportLetters(id: string, itemIds: string[] | null): Promise<void> {
  const { t, bi } = words();
  try {
    if (platform.saveFolder === null) {
      const zip = await client.batches.zip({ id, itemIds });
      const result = await platform.saveFile(zip);
      if (result.outcome === 'saved') tell(t('batches:savedZip', { path: result.path }));
      if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
      return;
    }
    const { files } = await client.batches.files({ id, itemIds });
    const documents: File[] = [];
    for (const { name, sha256 } of files) documents.push(new File([await client.letters.file({ sha256 })], name));
    const result = await platform.saveFolder(documents);
    if (result.outcome === 'saved') tell(t('batches:savedFolder', { count: documents.length, path: result.path }));
    if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 15_000 });
  } catch (error) {
    tellError(error);
  }
}
