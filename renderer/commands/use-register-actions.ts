import { client } from '../client.ts';
import { tell, tellError } from '../common/tell.tsx';
import { useText } from '../i18n/index.ts';

/** What can be done to the register from anywhere: a backup now, and taking back the last change. */
export function useRegisterActions(): { backUp: () => Promise<void>; undoLast: () => Promise<void> } {
  const { t, lang } = useText();
  return {
    async backUp() {
      try {
        const { file, size } = await client.register.backup({});
        tell(t('commands:backedUp', { file, size: fileSize(size, lang) }), { autoClose: 10_000 });
      } catch (error) {
        tellError(error);
      }
    },
    async undoLast() {
      try {
        const entry = (await client.register.journal({ limit: 50 })).find((one) => one.undoable);
        if (entry === undefined) {
          tell(t('commands:nothingToUndo'));
          return;
        }
        await client.register.undo({ journalEntryId: entry.id });
        tell(t('commands:undid', { what: t(`settings:useCase.${entry.useCase}`) }));
      } catch (error) {
        tellError(error);
      }
    },
  };
}

/** "2.4 MB"; sizes are of files on disk, in steps of a thousand as file managers show them. */
export function fileSize(bytes: number, lang: string): string {
  if (bytes < 1_000) return `${bytes.toLocaleString(lang)} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(lang, { maximumFractionDigits: 1 })} ${unit}`;
}
