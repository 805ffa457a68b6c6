import { Temporal } from 'temporal-polyfill';
import { letterDate } from '../dates.ts';
import type { KindValues } from './kind-values.ts';
import { missedReply } from './reply-owed.ts';
import { requestWords } from './request-words.ts';

export const overdueNotice: KindValues = {
  values: (input) => {
    const { language, letter } = input;
    const { missed } = input.facts;
    return {
      ...requestWords(input),
      // The suggestion writes the derivation out (core/letters/suggest/overdue-notice.ts); this stands in where it is cleared.
      derivation: missedReply(input),
      days_late: missed ? daysBetween(missed.dueDate, letter.date, language === 'en') : '',
      reminded: false,
    };
  },
  enclosures: ({ language, request }, chosen) => {
    if (chosen['copy_enclosed'] !== true || request.sentOn === null) return [];
    const date = letterDate(request.sentOn, language);
    return [language === 'en' ? `Copy of my letter of ${date}` : `本人於${date}發出的函件副本`];
  },
};

/** "16 days", 16日; '' where the letter is dated no later. */
function daysBetween(from: string, to: string, english: boolean): string {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
  if (days <= 0) return '';
  if (!english) return `${days}日`;
  return days === 1 ? '1 day' : `${days} days`;
}
