import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHelpCircle, IconZzz } from '@tabler/icons-react';
import type { AgendaRow, DeadlineRow } from '#core/contract/deadlines.ts';
import {
  ClockBadge,
  type DataListColumn,
  DateText,
  formatDate,
  tight,
  UnverifiedMark,
  useToday,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { ReminderBadge } from '../reminders/reminder-badge.tsx';
import { isLate, ProvisionalMark } from './deadline-marks.tsx';
import classes from './deadlines.module.css';
import { isAsleep } from './use-agenda-actions.tsx';

/** The day a row of the agenda is about. */
export const dateOf = (row: AgendaRow) => (row.kind === 'deadline' ? row.dueDate : row.date);

/** Whether it ought to have happened by now: a running clock past its date, a reminder past its day. */
export function isRowLate(row: AgendaRow, today: string): boolean {
  return row.kind === 'deadline' ? isLate(row, today) : row.doneAt === null && row.date < today;
}

/** The columns of the list, the first `beginsGroup` where a new stretch of time begins. */
export function useAgendaColumns({
  beginsGroup,
  onWhy,
}: {
  /** Null: the list is not grouped. */
  beginsGroup: ((row: AgendaRow) => boolean) | null;
  onWhy: (row: DeadlineRow) => void;
}): DataListColumn<AgendaRow>[] {
  const { t, bi, pick } = useText('deadlines');
  const today = useToday();
  const date: DataListColumn<AgendaRow> = {
    id: 'date',
    title: t('column.dueDate'),
    sortable: true,
    render: (row) => {
      const open = row.kind === 'deadline' ? row.state === 'running' : row.doneAt === null;
      const relative = row.kind === 'deadline' ? ('due' as const) : ('event' as const);
      return (
        <DateText
          date={dateOf(row)}
          overdue={row.kind === 'deadline' && isLate(row, today)}
          {...(open ? { relative } : {})}
        />
      );
    },
  };
  return [
    ...(beginsGroup === null
      ? []
      : [
          {
            id: 'when',
            title: t('column.when'),
            width: 104,
            visibleWhen: '(min-width: 1400px)',
            render: (row: AgendaRow) =>
              beginsGroup(row) && <strong className={classes.group}>{t(`group.${groupOf(row.daysLeft)}`)}</strong>,
          },
        ]),
    { ...date, width: 304, visibleWhen: `not all and ${tight}` },
    { ...date, width: 208, visibleWhen: tight },
    {
      id: 'party',
      title: t('column.party'),
      width: 150,
      render: (row) => <WhoseBadge row={row} today={today} />,
    },
    {
      id: 'clock',
      title: t('column.clock'),
      ellipsis: true,
      render: (row) =>
        row.kind === 'reminder' ? (
          <span className={classes.clock}>
            <Reference row={row} />
            <span className={classes.cut}>{row.text}</span>
          </span>
        ) : (
          <span className={classes.clock}>
            <Reference row={row} />
            <span className={classes.cut}>{bi(row.label)}</span>
            <SnoozeMark row={row} today={today} />
            <UnverifiedMark verified={row.verified} detail={t('why.unverified')} />
            <ProvisionalMark deadline={row} />
          </span>
        ),
    },
    {
      id: 'reference',
      title: t('column.reference'),
      width: 122,
      ellipsis: true,
      visibleWhen: '(min-width: 1200px)',
      render: (row) => row.reference,
    },
    {
      id: 'body',
      title: t('column.body'),
      ellipsis: true,
      width: '16%',
      visibleWhen: '(min-width: 1280px)',
      render: (row) => pick(row.bodyNameEn, row.bodyNameZh),
    },
    {
      id: 'subject',
      title: t('column.subject'),
      ellipsis: true,
      visibleWhen: '(min-width: 1600px)',
      render: (row) => row.subject,
    },
    {
      id: 'owner',
      title: t('column.owner'),
      ellipsis: true,
      width: 130,
      visibleWhen: '(min-width: 1500px)',
      render: (row) => row.owner,
    },
    {
      id: 'why',
      title: <span className="visually-hidden">{t('why.title')}</span>,
      width: 52,
      align: 'right',
      render: (row) =>
        row.kind === 'deadline' && (
          <Tooltip label={t('why.title')}>
            <ActionIcon
              size="sm"
              aria-label={t('why.titleOf', { clock: bi(row.label), reference: row.reference })}
              onClick={() => onWhy(row)}
            >
              <IconHelpCircle size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ),
    },
  ];
}

/** Where the window has no room for a column of its own. */
function Reference({ row }: { row: AgendaRow }) {
  return row.reference !== '' && <span className={classes.referenceWithin}>{row.reference}</span>;
}

export function WhoseBadge({ row, today }: { row: AgendaRow; today: string }) {
  return row.kind === 'deadline' ? (
    <ClockBadge party={row.party} state={row.state} overdue={isLate(row, today)} />
  ) : (
    <ReminderBadge done={row.doneAt !== null} late={row.date < today} />
  );
}

/** Out of Today for now, until when and why. */
function SnoozeMark({ row, today }: { row: DeadlineRow; today: string }) {
  const { t, lang } = useText('deadlines');
  if (!isAsleep(row, today) || row.snoozedUntil === null) return null;
  const text = t('snoozedText', { date: formatDate(row.snoozedUntil, lang), reason: row.snoozeReason });
  return (
    <Tooltip label={text} multiline maw={360} events={{ hover: true, focus: true, touch: true }}>
      <span
        className={classes.snoozed}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard
        tabIndex={0}
        role="note"
        aria-label={text}
      >
        <IconZzz size={13} aria-hidden />
        {t('snoozedMark')}
      </span>
    </Tooltip>
  );
}

/** The same bounds as the filter: a week and a month from today. */
export function groupOf(daysLeft: number): 'overdue' | 'week' | 'month' | 'later' {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= 7) return 'week';
  return daysLeft <= 31 ? 'month' : 'later';
}
