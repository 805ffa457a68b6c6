import type { Language, PlainDate } from '#core/contract/vocabulary.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-22` as "22 November 2026": no ordinal, no comma. Throws RangeError for anything but a day of a month. */
export function englishDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}

/**
 * `2026-11-22` as 2026年11月22日, in figures like the sections, amounts and periods beside it: a letter that keeps to one
 * form reads as one hand's. Throws RangeError.
 */
export function chineseDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** The date as it stands in a letter of this language. Throws RangeError. */
export function letterDate(date: PlainDate, language: Language): string {
  return language === 'en' ? englishDate(date) : chineseDate(date);
}

/** Whether this is a date as the register stores it, of a day that exists. */
export function isPlainDate(value: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Text arithmetic throughout: a JS Date would move the day with the time zone of the machine. */
function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
