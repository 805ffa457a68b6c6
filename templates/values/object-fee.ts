import { wordsOfRegime } from '../regime-words.ts';
import { dayIn, inLanguage, type KindValues, lastFact } from './kind-values.ts';
import { requestWords } from './request-words.ts';

export const objectFee: KindValues = {
  values: (input) => {
    const { fees } = wordsOfRegime(input.words, input.request.regimeId);
    return {
      ...requestWords(input),
      notice_date: dayIn(input.language, lastFact(input, 'fee_notice')?.date),
      fee_law: inLanguage(input.language, fees),
    };
  },
};
