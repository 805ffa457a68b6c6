import { type KindValues, lastFact } from './kind-values.ts';
import { requestWords } from './request-words.ts';

export const withdrawal: KindValues = {
  values: (input) => ({ ...requestWords(input), fee_paid: lastFact(input, 'fee_paid') !== undefined }),
};
