import type { DeadlineRow } from '#core/contract/deadlines.ts';
import { ReminderDialog, type ReminderOf } from '../reminders/reminder-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { WhyDrawer } from './why-drawer.tsx';

export type AgendaDialogOf =
  | { dialog: 'snooze'; row: DeadlineRow }
  | { dialog: 'why'; row: DeadlineRow }
  | { dialog: 'handOver'; row: DeadlineRow }
  | { dialog: 'reminder'; of: ReminderOf };

/** The one dialog of a list that is open. */
export default function AgendaDialog({ shown, onClose }: { shown: AgendaDialogOf; onClose: () => void }) {
  switch (shown.dialog) {
    case 'snooze':
      return <SnoozeDialog row={shown.row} onClose={onClose} />;
    case 'why':
      return <WhyDrawer row={shown.row} onClose={onClose} />;
    case 'handOver': {
      const { requestId, reference, owner } = shown.row;
      return <HandOverDialog what={{ ids: [requestId], reference, owner }} onClose={onClose} />;
    }
    case 'reminder':
      return <ReminderDialog of={shown.of} onClose={onClose} />;
  }
}
