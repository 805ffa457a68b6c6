import { useLocation } from 'wouter';
import type { OwnTemplate } from '#core/contract/templates.ts';
import { client } from '../client.ts';
import { tell, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import { refreshAll } from '../query-client.ts';
import { paths } from '../routes.ts';

/** What can be done with a template besides reading it. */
export function useTemplateActions() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  return {
    async remove({ id, version, name }: OwnTemplate) {
      try {
        const { journalEntryId } = await client.templates.remove({ id, version });
        navigate(paths.templates);
        await refreshAll();
        toast(t('templates:removed', { name }), journalEntryId);
      } catch (error) {
        tellError(error);
      }
    },
    async restore({ id, version, name }: OwnTemplate) {
      try {
        const { journalEntryId } = await client.templates.restore({ id, version });
        await refreshAll();
        toast(t('templates:restored', { name }), journalEntryId);
      } catch (error) {
        tellError(error);
      }
    },
  };
}

/** Saves a document where the person wants it, and says where it went. */
export async function saveDocument(read: () => Promise<File>, words: ReturnType<typeof useText>): Promise<void> {
  const { t, bi } = words;
  try {
    const result = await platform.saveFile(await read());
    if (result.outcome === 'saved') tell(t('letters:file.saved', { path: result.path }));
    if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
  } catch (error) {
    tellError(error);
  }
}
