import { letterDate } from '../dates.ts';
import { formOfAddress } from '../letter-parties.ts';
import { missedSentence } from '../regime-words.ts';
import type { KindValues } from './kind-values.ts';
import { requestWords } from './request-words.ts';

export const reminder: KindValues = {
  values: (input) => {
    const { request, facts, language, words, body } = input;
    const { missed } = facts;
    const form = formOfAddress(body, language);
    return {
      ...requestWords(input),
      missed_sentence: missed
        ? missedSentence(words, request.regimeId, missed.clockId, missed.dueDate, form, language)
        : '',
    };
  },
  enclosures: ({ language, request }, chosen) => {
    if (chosen['copy_enclosed'] !== true || request.sentOn === null) return [];
    const date = letterDate(request.sentOn, language);
    return [language === 'en' ? `Copy of my letter of ${date}` : `本人於${date}發出的函件副本`];
  },
};
