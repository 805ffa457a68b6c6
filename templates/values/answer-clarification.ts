import { dayIn, dueOf, type KindValues, lastFact, nextDue } from './kind-values.ts';
import { requestWords } from './request-words.ts';

export const answerClarification: KindValues = {
  values: (input) => ({
    ...requestWords(input),
    ...dueOf(input, nextDue(input)),
    asked_date: dayIn(input.language, lastFact(input, 'clarification_asked')?.date),
  }),
};
