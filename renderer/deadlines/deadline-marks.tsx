import { Tooltip } from '@mantine/core';
import type { Deadline } from '#core/contract/deadlines.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';
import { formatDate, KeepDates } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { selectorsText } from '../law/regime-words.ts';
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
  | 'waitsFor'
  | 'receiptAssumed'
  | 'suspendedSince'
  | 'satisfiedOn'
  | 'provisionalYear'
  | 'provisionalAffects'
>;

/** What a date alone does not say: that the office is shut that day, that it is not firm yet, that sooner is better. */
export function DeadlineNotes({ deadline }: { deadline: Told }) {
  const { t, lang } = useText();
  const provisionalText = useProvisionalText();
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
  const provisional = provisionalText(deadline);
  if (provisional !== null && deadline.provisionalAffects === 'office_day' && open) notes.push(provisional);
  if (deadline.waitsFor !== null && open) {
    const { facts, inTime } = deadline.waitsFor;
    if (facts.length === 0) notes.push(t('deadlines:waits.orientation'));
    else notes.push(t(inTime ? 'deadlines:waits.inTime' : 'deadlines:waits.after', { facts: selectorsText(facts, t) }));
  }
  if (deadline.receiptAssumed) notes.push(t('deadlines:receiptAssumed'));
  if (deadline.suspendedSince !== null)
    notes.push(t('deadlines:suspended', { date: formatDate(deadline.suspendedSince, lang) }));
  if (deadline.satisfiedOn !== null && !open)
    notes.push(t('deadlines:satisfied', { date: formatDate(deadline.satisfiedOn, lang) }));
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>
          <KeepDates text={note} />
        </li>
      ))}
    </ul>
  );
}

/** How far from today: nothing is ever late that asserts nothing yet, nor what has ended. */
export function distanceOf({ state, conditional }: Pick<Deadline, 'state' | 'conditional'>): {
  relative?: 'due' | 'event';
} {
  if (state !== 'running') return {};
  return { relative: conditional ? 'event' : 'due' };
}

/** The sentence for a date computed past the last gazetted holidays; null where the calendar reaches it. */
export function useProvisionalText(): (
  deadline: Pick<Deadline, 'provisionalYear' | 'provisionalAffects'>,
) => string | null {
  const { t } = useText();
  return ({ provisionalYear: year, provisionalAffects: affects }) =>
    year === null || affects === null ? null : t(`deadlines:provisionalText.${affects}`, { year });
}

/** Marks a date computed past the last gazetted holidays. One that stands whatever is gazetted bears no mark. */
export function ProvisionalMark({ deadline }: { deadline: Pick<Deadline, 'provisionalYear' | 'provisionalAffects'> }) {
  const { t } = useText();
  const text = useProvisionalText()(deadline);
  if (text === null || deadline.provisionalAffects === 'office_day') return null;
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
