import {
  IconBellPlus,
  IconBuildingBank,
  IconCheck,
  IconCopy,
  IconExternalLink,
  IconHelpCircle,
  IconPencil,
  IconRefresh,
  IconTrash,
  IconUserShare,
  IconZzz,
  IconZzzOff,
} from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { AgendaRow, DeadlineRow } from '#core/contract/deadlines.ts';
import type { ReminderRow } from '#core/contract/reminders.ts';
import { client } from '../client.ts';
import { type MenuEntry, tell, tellError, useToday, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import type { ReminderOf } from '../reminders/reminder-dialog.tsx';
import { useReminderChanges } from '../reminders/use-reminder-changes.ts';
import { linkTo } from '../routes.ts';
import type { AgendaDialogOf } from './agenda-dialog.tsx';

/** Comes when it is wanted: Today has these actions too, and is drawn at every start. */
const AgendaDialog = lazy(() => import('./agenda-dialog.tsx'));

export interface AgendaActions {
  /** Enter or a click: the request of the row, or the reminder where it has none. */
  open: (row: AgendaRow) => void;
  menu: (row: AgendaRow) => MenuEntry[];
  why: (row: DeadlineRow) => void;
  addReminder: () => void;
  /** The row whose "Why this date?" is open. */
  askedId: string | null;
  /** The one dialog that may be open at a time. */
  dialog: ReactNode;
}

/** What can be done with the rows of the agenda, on whichever page they stand. `leaving` hears which row leads away. */
export function useAgendaActions({
  leaving,
  onBody,
}: {
  leaving?: (row: AgendaRow) => void;
  /** Shows all dates of a body, given by its name. */
  onBody?: (row: AgendaRow) => void;
} = {}): AgendaActions {
  const { t } = useText('deadlines');
  const [, navigate] = useLocation();
  const toast = useUndoToast();
  const today = useToday();
  const { setDone, remove } = useReminderChanges();
  const [shown, setShown] = useState<AgendaDialogOf | null>(null);
  const close = () => setShown(null);
  const editReminder = (row: ReminderRow) =>
    setShown({ dialog: 'reminder', of: { reminder: row, request: requestOf(row) } });

  function go(row: AgendaRow, to: string): void {
    leaving?.(row);
    navigate(to);
  }

  function open(row: AgendaRow): void {
    if (row.requestId !== null) go(row, linkTo.request(row.requestId));
    else if (row.kind === 'reminder') editReminder(row);
  }

  /** The letter the law offers next: the one begun already, else a new one; the request itself where there is none. */
  async function draftNext(row: DeadlineRow): Promise<void> {
    try {
      const request = await client.requests.get({ id: row.requestId });
      const begun = request.letters.some((one) => one.direction === 'outgoing' && one.state === 'draft');
      const kind = request.nextSteps.find((step) => step.letterKind !== null)?.letterKind ?? null;
      const page = linkTo.request(row.requestId);
      if (!begun && kind === null) tell(t('noLetter', { reference: row.reference }));
      go(row, begun || kind === null ? page : `${page}?compose=${kind}`);
    } catch (error) {
      tellError(error);
    }
  }

  async function wake({ id }: DeadlineRow): Promise<void> {
    try {
      const { journalEntryId } = await client.deadlines.unsnooze({ id });
      toast(t('snooze.woken'), journalEntryId);
    } catch (error) {
      tellError(error);
    }
    await refreshAll();
  }

  const menuOfDeadline = (row: DeadlineRow): MenuEntry[] => [
    { label: t('menu.open'), icon: IconExternalLink, run: () => open(row) },
    { label: t('why.title'), icon: IconHelpCircle, run: () => setShown({ dialog: 'why', row }) },
    { label: t('menu.draft'), icon: IconPencil, run: () => void draftNext(row) },
    { kind: 'divider' },
    ...(row.state === 'running'
      ? [
          {
            label: t(isAsleep(row, today) ? 'menu.change' : 'menu.snooze'),
            icon: IconZzz,
            run: () => setShown({ dialog: 'snooze', row }),
          },
        ]
      : []),
    ...(isAsleep(row, today) ? [{ label: t('menu.wake'), icon: IconZzzOff, run: () => void wake(row) }] : []),
    {
      label: t('menu.remind'),
      icon: IconBellPlus,
      run: () => setShown({ dialog: 'reminder', of: { reminder: null, request: requestOf(row) } }),
    },
    { label: t('menu.handOver'), icon: IconUserShare, run: () => setShown({ dialog: 'handOver', row }) },
    { kind: 'divider' },
    ...copyAndBody(row),
  ];

  const menuOfReminder = (row: ReminderRow): MenuEntry[] => [
    ...(row.requestId === null ? [] : [{ label: t('menu.open'), icon: IconExternalLink, run: () => open(row) }]),
    row.doneAt === null
      ? { label: t('reminders:menu.done'), icon: IconCheck, run: () => void setDone(row, true) }
      : { label: t('reminders:menu.undone'), icon: IconRefresh, run: () => void setDone(row, false) },
    { label: t('reminders:menu.edit'), icon: IconPencil, run: () => editReminder(row) },
    { label: t('reminders:menu.remove'), icon: IconTrash, danger: true, run: () => void remove(row) },
    ...(row.requestId === null ? [] : [{ kind: 'divider' as const }, ...copyAndBody(row)]),
  ];

  const copyAndBody = (row: AgendaRow): MenuEntry[] => [
    { label: t('menu.copyReference'), icon: IconCopy, run: () => void navigator.clipboard.writeText(row.reference) },
    ...(onBody === undefined ? [] : [{ label: t('menu.sameBody'), icon: IconBuildingBank, run: () => onBody(row) }]),
  ];

  return {
    open,
    menu: (row) => (row.kind === 'deadline' ? menuOfDeadline(row) : menuOfReminder(row)),
    why: (row) => setShown({ dialog: 'why', row }),
    addReminder: () => setShown({ dialog: 'reminder', of: { reminder: null, request: null } }),
    askedId: shown?.dialog === 'why' ? shown.row.id : null,
    dialog: shown !== null && (
      <Suspense fallback={null}>
        <AgendaDialog shown={shown} onClose={close} />
      </Suspense>
    ),
  };
}

function requestOf({ requestId, reference, subject }: AgendaRow): ReminderOf['request'] {
  return requestId === null ? null : { id: requestId, name: `${reference} ${subject}` };
}

/** Out of Today for now: a day that has come no longer counts. */
export function isAsleep({ snoozedUntil, state }: DeadlineRow, today: string): boolean {
  return state === 'running' && snoozedUntil !== null && snoozedUntil > today;
}
