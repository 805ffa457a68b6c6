import { eq } from 'drizzle-orm';
import { body } from '#db/schema/index.ts';
import { argumentParagraphs, codeArguments } from '#templates/arguments/review-arguments.ts';
import { citedGrounds, refusalGrounds, refusedParts } from './refusals.ts';
import type { Suggest } from './suggestion.ts';

/** What was refused, on which ground, and what answers each ground. */
export const requestReview: Suggest = (context, request, language) => {
  const grounds = refusalGrounds(context, request).map((one) => ({ ...one, publicInterest: true }));
  const to = context.register.orm.select().from(body).where(eq(body.id, request.bodyId)).get();
  const answered = request.regimeId === codeArguments.regimeId ? grounds : [];
  return {
    values: {
      refused_parts: refusedParts(context, request, language),
      grounds: citedGrounds(context, request, language),
      ground_arguments: argumentParagraphs(answered, language, to?.formZh.trim() || '貴機構'),
    },
  };
};
