import { dayIn, type KindValues, lastFact } from './kind-values.ts';
import { requestWords } from './request-words.ts';

export const thanks: KindValues = {
  values: (input) => {
    const answer = lastFact(input, 'response', 'review_answered');
    return {
      ...requestWords(input),
      reply_date: dayIn(input.language, answer?.date ?? input.facts.repliedOn),
      partly: answer?.outcome === 'part' || answer?.outcome === 'refused',
    };
  },
};
