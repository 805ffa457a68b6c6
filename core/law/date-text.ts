import { type Day, partsOf, weekdayOf } from './days.ts';
import type { Bilingual } from './types.ts';

const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const WEEKDAYS_ZH = '日一二三四五六';
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A few thousand days are ever written out; past this the cache starts again rather than grow. */
const CACHE_SIZE = 20_000;
const cache = new Map<Day, Bilingual>();

/** "Mon 21 Dec 2026" and 「2026年12月21日（星期一）」. Not Intl: its wording changes with the ICU of the machine. */
export function dateText(day: Day): Bilingual {
  const known = cache.get(day);
  if (known !== undefined) return known;
  const { year, month, dayOfMonth } = partsOf(day);
  const weekday = weekdayOf(day);
  const text = {
    en: `${WEEKDAYS_EN[weekday]} ${dayOfMonth} ${MONTHS_EN[month - 1]} ${year}`,
    zh: `${year}年${month}月${dayOfMonth}日（星期${WEEKDAYS_ZH[weekday]}）`,
  };
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(day, text);
  return text;
}
