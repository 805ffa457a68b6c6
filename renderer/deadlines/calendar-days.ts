import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '#core/contract/vocabulary.ts';

export interface CalendarMonth {
  /** YYYY-MM. */
  month: string;
  first: PlainDate;
  last: PlainDate;
  /** Whole weeks from Sunday, as Hong Kong prints them; each of seven days, some of the months beside it. */
  weeks: PlainDate[][];
}

/** A month as a wall calendar shows it. `month`: YYYY-MM. */
export function calendarMonth(month: string): CalendarMonth {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.with({ day: first.daysInMonth });
  // Sunday is 7 in ISO and the first here.
  const begin = first.subtract({ days: first.dayOfWeek % 7 });
  const weeks: PlainDate[][] = [];
  for (let at = begin; Temporal.PlainDate.compare(at, last) <= 0; at = at.add({ days: 7 }))
    weeks.push(Array.from({ length: 7 }, (_, day) => at.add({ days: day }).toString()));
  return { month: month.slice(0, 7), first: first.toString(), last: last.toString(), weeks };
}

/** `months` later (earlier where negative) than YYYY-MM, as YYYY-MM. */
export function addMonths(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** Where a key of the calendar leads from a day; null for other keys. The day of the month is kept as far as there is one. */
export function dayAfterKey(date: PlainDate, key: string): PlainDate | null {
  const day = Temporal.PlainDate.from(date);
  switch (key) {
    case 'ArrowLeft':
      return day.subtract({ days: 1 }).toString();
    case 'ArrowRight':
      return day.add({ days: 1 }).toString();
    case 'ArrowUp':
      return day.subtract({ weeks: 1 }).toString();
    case 'ArrowDown':
      return day.add({ weeks: 1 }).toString();
    case 'PageUp':
      return day.subtract({ months: 1 }).toString();
    case 'PageDown':
      return day.add({ months: 1 }).toString();
    case 'Home':
      return day.subtract({ days: day.dayOfWeek % 7 }).toString();
    case 'End':
      return day.add({ days: 6 - (day.dayOfWeek % 7) }).toString();
    default:
      return null;
  }
}
