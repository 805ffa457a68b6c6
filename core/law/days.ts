/**
 * Calendar dates as whole numbers of days since 1970-01-01, in the proleptic Gregorian calendar.
 *
 * Inside the engine a date is an integer: adding days is addition, comparing is `<`, and no zone or clock can reach it.
 * Temporal.PlainDate is the type elsewhere in the program; the polyfill allocates several objects for each step, which
 * is too much for recomputing a register of a hundred thousand deadlines, and JS Date is never used (a local midnight
 * is another day in UTC). At the boundary dates are `YYYY-MM-DD` text.
 */
export type Day = number;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days that are formatted once and kept: 1970 to about 2106, which covers any live matter. */
const CACHED_DAYS = 50_000;
const formatted: (string | undefined)[] = new Array(CACHED_DAYS);

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days in `month` (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Day number of a date that exists. Month 1 to 12. (Days from civil, H. Hinnant: eras of 400 years from 1 March.) */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** The inverse of `dayOf`. */
export function partsOf(day: Day): DateParts {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
};

/** The day number of `YYYY-MM-DD`, or null where that is not a day that exists (30 February, 2026-1-5, a timestamp). */
export function tryParseDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const dayOfMonth = digit(text, 8) * 10 + digit(text, 9);
  // NaN fails every comparison, so a stray letter is refused here too.
  if (!(year >= 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month))) {
    return null;
  }
  return dayOf(year, month, dayOfMonth);
}

/** As `tryParseDay`; throws RangeError naming the text. */
export function parseDay(text: string): Day {
  const day = tryParseDay(text);
  if (day === null) throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return day;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const known = formatted[day];
  if (known !== undefined) return known;
  const { year, month, dayOfMonth } = partsOf(day);
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  if (day >= 0 && day < CACHED_DAYS) formatted[day] = text;
  return text;
}

/** 0 is Sunday, 6 is Saturday. (1970-01-01 was a Thursday.) */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export const yearOf = (day: Day): number => partsOf(day).year;

/**
 * The same day of the month, `months` later; where that month is too short, its last day (29 February plus 24 months
 * is 28 February). Call it once with the whole amount: adding one month at a time clamps twice and loses days.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const total = year * 12 + (month - 1) + months;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** True where `addMonths` found no such day in the month and took its last. */
export function addMonthsClamps(day: Day, months: number): boolean {
  return partsOf(addMonths(day, months)).dayOfMonth !== partsOf(day).dayOfMonth;
}
