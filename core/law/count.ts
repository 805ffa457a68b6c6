import { type DayCalendar, isClosed } from './calendar.ts';
import { addMonths, addMonthsClamps, type Day } from './days.ts';
import type { ClockRule } from './pack.ts';

/** Days that do not count, both ends included. */
export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

type Count = Pick<ClockRule, 'amount' | 'unit' | 'triggerDayCounts' | 'direction' | 'extraDays'>;

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

/** The open days of a calendar in a row, and how many there are up to each day: any number of them is one step away. */
interface OpenDays {
  readonly days: Int32Array;
  /** For each day laid out, the open days up to and including it. */
  readonly upTo: Int32Array;
}

const laidOut = new WeakMap<DayCalendar, OpenDays>();

function openDaysOf(calendar: DayCalendar): OpenDays {
  const known = laidOut.get(calendar);
  if (known !== undefined) return known;
  const days = new Int32Array(calendar.closed.length);
  const upTo = new Int32Array(calendar.closed.length);
  let count = 0;
  for (let at = 0; at < calendar.closed.length; at += 1) {
    if (calendar.closed[at] === 0) {
      days[count] = calendar.origin + at;
      count += 1;
    }
    upTo[at] = count;
  }
  const open = { days: days.slice(0, count), upTo };
  laidOut.set(calendar, open);
  return open;
}

/** The `amount`-th open day after `start` (or from it, where the trigger day counts). */
function addWorkingDays(start: Day, count: Count, calendar: DayCalendar, pauses: readonly Pause[]): Day {
  let day = count.triggerDayCounts ? start - 1 : start;
  let left = count.amount;
  if (left > 0 && pauses.length === 0) {
    const { days, upTo } = openDaysOf(calendar);
    const found = days[(upTo[day - calendar.origin] ?? Number.NaN) + left - 1];
    if (found !== undefined) return found;
  }
  while (left > 0) {
    day += 1;
    if (!isClosed(calendar, day) && !isPaused(pauses, day)) left -= 1;
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

/** The first day of a stretch that ends with the day before `start`, or with `start` where the trigger day counts. */
function startOfPeriod(start: Day, { amount, unit, triggerDayCounts }: Count): Day {
  const shift = triggerDayCounts ? 1 : 0;
  switch (unit) {
    case 'months':
      return addMonths(start, -amount) + shift;
    case 'years':
      return addMonths(start, -amount * 12) + shift;
    case 'weeks':
      return start - amount * 7 + shift;
    default:
      return start - amount + shift;
  }
}

function basePeriod(start: Day, count: Count, calendar: DayCalendar | null, pauses: readonly Pause[]): Day {
  switch (count.unit) {
    case 'working_days':
      if (calendar === null) throw new Error('Working days need a calendar');
      return addWorkingDays(start, count, calendar, pauses);
    case 'calendar_days':
      return extendBy(start + count.amount - (count.triggerDayCounts ? 1 : 0), pauses);
    case 'weeks':
      return extendBy(start + count.amount * 7 - (count.triggerDayCounts ? 1 : 0), pauses);
    case 'months':
      return extendBy(addWholeMonths(start, count.amount, count.triggerDayCounts), pauses);
    case 'years':
      return extendBy(addWholeMonths(start, count.amount * 12, count.triggerDayCounts), pauses);
    case 'promised_date':
      return start;
  }
}

/**
 * The last day of the period, before any roll-over; of one that runs backward, its first. `calendar` is needed for
 * working days only.
 */
export function endOfPeriod(start: Day, count: Count, calendar: DayCalendar | null, pauses: readonly Pause[]): Day {
  if (count.direction === 'backward') return startOfPeriod(start, count);
  return basePeriod(start, count, calendar, pauses) + count.extraDays;
}
