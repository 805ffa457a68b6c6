import { z } from 'zod';
import { bilingual } from '#core/contract/vocabulary.ts';
import reviewsFile from '../arguments/reviews.json' with { type: 'json' };
import { dayIn, inLanguage, type KindValues, lastFact } from './kind-values.ts';
import { missedReply } from './reply-owed.ts';
import { requestWords } from './request-words.ts';

/**
 * What asking for a review is called under each regime; `other` for the rest, and `…/silence` where it is asked for
 * under another provision when there was no answer.
 */
const reviews = z.record(z.string(), bilingual).parse(reviewsFile);

export const requestReview: KindValues = {
  values: (input) => {
    const { request, facts, language } = input;
    // An interim reply decides nothing.
    const answered = lastFact(input, 'response', 'review_answered') !== undefined;
    const silent = answered ? undefined : reviews[`${request.regimeId}/silence`];
    const named = silent ?? (Object.hasOwn(reviews, request.regimeId) ? reviews[request.regimeId] : undefined);
    const title = named ? inLanguage(language, named) : '';
    const other = reviews['other'] ?? { en: '', zh: '' };
    return {
      ...requestWords(input),
      review_title: title || inLanguage(language, other),
      under_code: request.regimeId === 'hk_code',
      no_decision: !answered,
      missed_sentence: answered ? '' : missedReply(input),
      reply_date: answered ? dayIn(language, facts.repliedOn) : '',
    };
  },
};
