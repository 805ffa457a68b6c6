import { Temporal } from 'temporal-polyfill';
import type { Language, PlainDate } from '#core/contract/vocabulary.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const weekdaysZh = ['一', '二', '三', '四', '五', '六', '日'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Mon 21 Dec 2026"; "2026年12月21日（星期一）". */
export function formatDate(date: PlainDate, language: Language): string {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(date);
  return language === 'en'
    ? `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year}`
    : `${year}年${month}月${day}日（星期${weekdaysZh[dayOfWeek - 1]}）`;
}

/** Without the weekday, for narrow columns: "21 Dec 2026"; "2026年12月21日". */
export function formatShortDate(date: PlainDate, language: Language): string {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return language === 'en' ? `${day} ${months[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** "Mon"; "星期一". */
export function formatWeekday(date: PlainDate, language: Language): string {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return language === 'en' ? `${weekdays[dayOfWeek - 1]}` : `星期${weekdaysZh[dayOfWeek - 1]}`;
}

/** An instant of the journal on the clock of this machine: "21 Dec 2026, 14:05"; "2026年12月21日 14:05". */
export function formatInstant(instant: string, language: Language): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = formatShortDate(local.toPlainDate().toString(), language);
  return language === 'en' ? `${date}, ${time}` : `${date} ${time}`;
}

/** Days from `today` to `date`; negative when it has passed. */
export function daysUntil(date: PlainDate, today: PlainDate): number {
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days;
}

/** The key in common.json that says this distance, and the count it is filled with. */
export function distanceKey(days: number, sense: 'due' | 'event'): { key: string; count: number } {
  if (days === 0) return { key: 'common:distance.today', count: 0 };
  if (sense === 'due')
    return days > 0 ? { key: 'common:distance.left', count: days } : { key: 'common:distance.overdue', count: -days };
  if (days === 1) return { key: 'common:distance.tomorrow', count: 1 };
  if (days === -1) return { key: 'common:distance.yesterday', count: 1 };
  return days > 0 ? { key: 'common:distance.ahead', count: days } : { key: 'common:distance.ago', count: -days };
}

export type TypedDate =
  | { kind: 'empty' }
  | { kind: 'date'; date: PlainDate }
  | { kind: 'no_such_day' }
  | { kind: 'unreadable' };

const monthNumber: ReadonlyMap<string, number> = new Map(
  months.flatMap((name, index) => [[name.toLowerCase(), index + 1] as const]),
);

/**
 * What a person typed as a date: 2026-12-21, 21/12/2026, 21.12.2026, 21 December 2026, 2026年12月21日, 20261221. The day
 * comes before the month, as in Hong Kong. A year must have four digits: nothing legal is guessed from two.
 */
export function readTypedDate(typed: string): TypedDate {
  const text = toPlainDigits(typed)
    // What came along from a web page or a message: marks of direction, word joiners.
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/（.*）|\(.*\)/g, '')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i, '')
    .trim();
  if (text === '') return { kind: 'empty' };
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return exact(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (dayFirst) return exact(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(text);
  const month = monthNumber.get(named?.[2]?.slice(0, 3).toLowerCase() ?? '');
  return named && month !== undefined ? exact(named[3], String(month), named[1]) : { kind: 'unreadable' };
}

function exact(year = '', month = '', day = ''): TypedDate {
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    return { kind: 'date', date: date.toString() };
  } catch {
    return { kind: 'no_such_day' };
  }
}

/** Full-width digits and marks, as a Chinese input method types them. */
function toPlainDigits(text: string): string {
  return text
    .replace(/[０-９／．－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
