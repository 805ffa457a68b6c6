import { isPlainDate } from '../dates.ts';
import { dayIn, dueOf, type KindValues, lastFact, nextDue } from './kind-values.ts';
import { requestWords } from './request-words.ts';

export const acknowledgeInterim: KindValues = {
  values: (input) => {
    const { language, user } = input;
    const interim = lastFact(input, 'interim_reply') ?? lastFact(input, 'extension_notice', 'acknowledged');
    const due = nextDue(input);
    const typed = typeof user['promised_date'] === 'string' ? user['promised_date'].trim() : '';
    const promised = isPlainDate(typed) ? typed : (interim?.until ?? null);
    return {
      ...requestWords(input),
      ...dueOf(input, due),
      interim_date: dayIn(language, interim?.date),
      promised_date: dayIn(language, promised),
      promised_late: promised !== null && due !== undefined && promised > due.dueDate,
    };
  },
};
