import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import type { RequestRecord } from '#core/requests/touch-request.ts';
import { campaignFact } from '#db/schema/index.ts';
import { pick } from '#templates/letter-parties.ts';

/**
 * The facts of the request's campaign, each with its source in brackets, in the language of the letter where they have
 * words in it; none where it belongs to no campaign.
 */
export function campaignFacts(context: CoreContext, request: RequestRecord, language: Language): string[] {
  if (request.campaignId === null) return [];
  return context.register.orm
    .select()
    .from(campaignFact)
    .where(and(eq(campaignFact.campaignId, request.campaignId), isNull(campaignFact.removedAt)))
    .orderBy(asc(campaignFact.position))
    .all()
    .map((fact) => {
      const text = pick(language, fact.textEn, fact.textZh);
      const source = pick(language, fact.sourceEn, fact.sourceZh);
      if (source === '') return text;
      return language === 'en' ? `${text} (${source})` : `${text}（${source}）`;
    });
}
