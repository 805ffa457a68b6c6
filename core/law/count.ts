import { type DayCalendar, isClosed } from './calendar.ts';
import { addMonths, addMonthsClamps, type Day } from './days.ts';
import type { ClockRule } from './pack.ts';

/** Days that do not count, both ends included. */
export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

type Count = Pick<ClockRule, 'amount' | 'unit' | 'triggerDayCounts'>;

const isPaused = (pauses: readonly Pause[], day: Day): boolean =>
  pauses.some(({ from, to }) => day >= from && day <= to);

/** Extends a date by each pause that begins before it is reached. Pauses are in order and do not overlap. */
function extendBy(due: Day, pauses: readonly Pause[]): Day {
  let extended = due;
  for (const { from, to } of pauses) {
    if (from <= extended) extended += to - from + 1;
  }
  return extended;
}

/** The `amount`-th open day after `start` (or from it, where the trigger day counts). */
function addWorkingDays(start: Day, count: Count, calendar: DayCalendar, pauses: readonly Pause[]): Day {
  let day = count.triggerDayCounts ? start - 1 : start;
  let left = count.amount;
  while (left > 0) {
    day += 1;
    if (!isClosed(calendar, day) && (pauses.length === 0 || !isPaused(pauses, day))) left -= 1;
  }
  return day;
}

/**
 * Months run to the corresponding day. Where the trigger day itself counts ("beginning with the day on which") the
 * period ends the day before it; and where there is no corresponding day, on the last day of the month either way.
 */
function addWholeMonths(start: Day, months: number, triggerDayCounts: boolean): Day {
  const corresponding = addMonths(start, months);
  return triggerDayCounts && !addMonthsClamps(start, months) ? corresponding - 1 : corresponding;
}

/** The last day of the period, before any roll-over. `calendar` is needed for working days only. */
export function endOfPeriod(start: Day, count: Count, calendar: DayCalendar | null, pauses: readonly Pause[]): Day {
  switch (count.unit) {
    case 'working_days':
      if (calendar === null) throw new Error('Working days need a calendar');
      return addWorkingDays(start, count, calendar, pauses);
    case 'calendar_days':
      return extendBy(start + count.amount - (count.triggerDayCounts ? 1 : 0), pauses);
    case 'months':
      return extendBy(addWholeMonths(start, count.amount, count.triggerDayCounts), pauses);
    case 'years':
      return extendBy(addWholeMonths(start, count.amount * 12, count.triggerDayCounts), pauses);
    case 'promised_date':
      return start;
  }
}
