import type { Deadline } from '#core/contract/deadlines.ts';
import { asksCalendar, type ClockRule } from '#core/law/pack.ts';

/** What would make a clock hold that is only shown so far. */
export function waitsFor({ orientation, onlyAfter, onlyInTimeOf }: ClockRule): Deadline['waitsFor'] {
  if (orientation) return { facts: [], inTime: false };
  const facts = onlyAfter.map(({ kind, outcomes = [] }) => ({ kind, outcomes }));
  return { facts, inTime: onlyInTimeOf !== null };
}

/**
 * Whether the year a calendar lacks may move the date, or only the office day beside it: a bar that is never rolled
 * stands whatever is gazetted. Read from the rule and the date, so that a stored row need not say it.
 */
export function provisionalAffects(
  rule: ClockRule,
  { provisionalYear, dueDate }: Pick<Deadline, 'provisionalYear' | 'dueDate'>,
): Deadline['provisionalAffects'] {
  if (provisionalYear === null) return null;
  return asksCalendar(rule) && provisionalYear <= Number(dueDate.slice(0, 4)) ? 'due_date' : 'office_day';
}
