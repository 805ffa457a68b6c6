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

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** `2026-11-22` as "22 November 2026": no ordinal, no comma. Throws RangeError for anything but a day of a month. */
export function englishDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}

/** `2026-11-22` as 二零二六年十一月二十二日, the form of a formal letter (零, not ○). Throws RangeError. */
export function chineseDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  const spelled = [...String(year).padStart(4, '0')].map((digit) => digits[Number(digit)] ?? '').join('');
  return `${spelled}年${countTo31(month)}月${countTo31(day)}日`;
}

/** `2026-11-22` as 2026年11月22日, for lists and tables; a letter keeps to one of the two Chinese forms. Throws RangeError. */
export function chineseNumericDate(date: PlainDate): string {
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

/** 1 to 31 in Chinese: 十, 十一, 二十, 二十二, 三十一. */
function countTo31(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`;
  return ten + (unit === 0 ? '' : (digits[unit] ?? ''));
}
