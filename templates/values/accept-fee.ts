import { dayIn, type KindValues, lastFact } from './kind-values.ts';
import { requestWords } from './request-words.ts';

export const acceptFee: KindValues = {
  values: (input) => ({
    ...requestWords(input),
    notice_date: dayIn(input.language, lastFact(input, 'fee_notice')?.date),
  }),
};
