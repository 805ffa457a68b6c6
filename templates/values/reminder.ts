import { letterDate } from '../dates.ts';
import type { KindValues } from './kind-values.ts';
import { comingReply, missedReply } from './reply-owed.ts';
import { requestWords } from './request-words.ts';

export const reminder: KindValues = {
  values: (input) => {
    const missed = missedReply(input);
    const coming = missed === '' ? comingReply(input) : '';
    const words = requestWords(input);
    return {
      ...words,
      missed_sentence: missed || coming,
      ahead: coming !== '',
      // Before the date there is nothing to reserve a right against.
      remedy: coming === '' ? (words['remedy'] ?? '') : '',
    };
  },
  enclosures: ({ language, request }, chosen) => {
    if (chosen['copy_enclosed'] !== true || request.sentOn === null) return [];
    const date = letterDate(request.sentOn, language);
    return [language === 'en' ? `Copy of my letter of ${date}` : `本人於${date}發出的函件副本`];
  },
};
