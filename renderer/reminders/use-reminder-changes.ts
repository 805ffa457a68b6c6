import type { Reminder } from '#core/contract/reminders.ts';
import { client } from '../client.ts';
import { tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';

type At = Pick<Reminder, 'id' | 'version'>;

/** What is done to a reminder at once, with Undo. */
export function useReminderChanges(): {
  setDone: (reminder: At, done: boolean) => Promise<void>;
  remove: (reminder: At) => Promise<void>;
} {
  const { t } = useText('reminders');
  const toast = useUndoToast();
  async function say(said: string, work: () => Promise<{ journalEntryId: string | null }>): Promise<void> {
    try {
      const { journalEntryId } = await work();
      toast(t(said), journalEntryId);
    } catch (error) {
      tellError(error);
    }
    await refreshAll();
  }
  return {
    setDone: ({ id, version }, done) =>
      say(done ? 'doneSaid' : 'undoneSaid', () => client.reminders.setDone({ id, version, done })),
    remove: ({ id, version }) => say('removed', () => client.reminders.remove({ id, version })),
  };
}
