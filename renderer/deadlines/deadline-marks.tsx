import { Tooltip } from '@mantine/core';
import type { Deadline } from '#core/contract/deadlines.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { formatDate } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './deadlines.module.css';

/** A running clock of which the day has passed. Conditional ones assert nothing yet and so are never late. */
export function isLate(deadline: Pick<Deadline, 'state' | 'dueDate' | 'conditional'>, today: PlainDate): boolean {
  return deadline.state === 'running' && !deadline.conditional && deadline.dueDate < today;
}

type Told = Pick<
  Deadline,
  | 'state'
  | 'dueDate'
  | 'promptly'
  | 'workingDeadline'
  | 'nextOfficeDay'
  | 'conditional'
  | 'receiptAssumed'
  | 'suspendedSince'
  | 'satisfiedOn'
>;

/** What a date alone does not say: that the office is shut that day, that it is not firm yet, that sooner is better. */
export function DeadlineNotes({ deadline }: { deadline: Told }) {
  const { t, lang } = useText();
  const notes: string[] = [];
  const open = deadline.state === 'running';
  if (deadline.promptly && open) notes.push(t('deadlines:promptly'));
  if (deadline.workingDeadline !== null && open) {
    notes.push(t('deadlines:workingDate', { date: formatDate(deadline.workingDeadline, lang) }));
  }
  if (deadline.nextOfficeDay !== null) {
    notes.push(
      t('deadlines:nextOfficeDay', {
        due: formatDate(deadline.dueDate, lang),
        open: formatDate(deadline.nextOfficeDay, lang),
      }),
    );
  }
  if (deadline.conditional && open) notes.push(t('deadlines:conditional'));
  if (deadline.receiptAssumed) notes.push(t('deadlines:receiptAssumed'));
  if (deadline.suspendedSince !== null)
    notes.push(t('deadlines:suspended', { date: formatDate(deadline.suspendedSince, lang) }));
  if (deadline.satisfiedOn !== null && !open)
    notes.push(t('deadlines:satisfied', { date: formatDate(deadline.satisfiedOn, lang) }));
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** Marks a date computed past the last gazetted holidays. */
export function ProvisionalMark({ year }: { year: number | null }) {
  const { t } = useText();
  if (year === null) return null;
  const text = t('deadlines:provisionalText', { year });
  return (
    <Tooltip label={text} multiline maw={360} events={{ hover: true, focus: true, touch: true }}>
      <span
        className={classes.provisional}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard
        tabIndex={0}
        role="note"
        aria-label={`${t('deadlines:provisional')}: ${text}`}
      >
        {t('deadlines:provisional')}
      </span>
    </Tooltip>
  );
}
