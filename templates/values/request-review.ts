import { z } from 'zod';
import { bilingual } from '#core/contract/vocabulary.ts';
import reviewsFile from '../arguments/reviews.json' with { type: 'json' };
import { dayIn, inLanguage, type KindValues } from './kind-values.ts';
import { requestWords } from './request-words.ts';

/** What asking for a review is called under each regime; `other` for the rest. */
const reviews = z.record(z.string(), bilingual).parse(reviewsFile);

export const requestReview: KindValues = {
  values: (input) => {
    const { request, facts, language } = input;
    const named = Object.hasOwn(reviews, request.regimeId) ? reviews[request.regimeId] : undefined;
    const title = named ? inLanguage(language, named) : '';
    const other = reviews['other'] ?? { en: '', zh: '' };
    return {
      ...requestWords(input),
      review_title: title || inLanguage(language, other),
      under_code: request.regimeId === 'hk_code',
      reply_date: dayIn(language, facts.repliedOn),
    };
  },
};
