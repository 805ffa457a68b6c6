import { os } from '#core/procedures.ts';
import { backupRegister } from '#db/backup.ts';
import { check, checkProgress } from './check.ts';
import { readJournal } from './read-journal.ts';
import { dropDraft, keepDraft, readDraft } from './scratch.ts';
import { readStatus } from './read-status.ts';
import { undoChange } from './undo-change.ts';

export const register = {
  status: os.register.status.handler(({ context }) => readStatus(context)),
  loadSample: os.register.loadSample.handler(async ({ context }) => {
    const { loadSample } = await import('#core/sample/load-sample.ts');
    return await loadSample(context, { onlyIfEmpty: false });
  }),
  changes: os.register.changes.handler(({ context, signal }) => context.notices(signal)),
  check: os.register.check.handler(({ context, signal }) => check(context, signal)),
  checkProgress: os.register.checkProgress.handler(({ context }) => checkProgress(context)),
  backup: os.register.backup.handler(async ({ context }) => {
    const { file, size } = await backupRegister(context.register, 'manual', context.now());
    return { file, size };
  }),
  journal: os.register.journal.handler(({ context, input }) => readJournal(context, input)),
  undo: os.register.undo.handler(({ context, input }) => undoChange(context, input.journalEntryId)),
  keepDraft: os.register.keepDraft.handler(({ context, input }) => keepDraft(context, input.key, input.value)),
  draft: os.register.draft.handler(({ context, input }) => readDraft(context, input.key)),
  dropDraft: os.register.dropDraft.handler(({ context, input }) => dropDraft(context, input.key)),
};
