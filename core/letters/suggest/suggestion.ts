import { asc, eq } from 'drizzle-orm';
import type { LetterChoices } from '#core/contract/letters.ts';
import type { FactKind, Language } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { readLawFacts, type StoredFact } from '#core/deadlines/recompute-request.ts';
import type { RequestRecord } from '#core/requests/touch-request.ts';
import { listSenders } from '#core/settings/senders.ts';
import { question } from '#db/schema/index.ts';

/** What a letter of one kind starts from beyond what every letter does; every bit of it is there to be changed. */
export type Suggestion = Partial<Pick<LetterChoices, 'subject' | 'enclosures' | 'copies' | 'values'>>;

/** One file of this folder a kind, listed in index.ts. `language` is that of the letter, not of the request. */
export type Suggest = (context: CoreContext, request: RequestRecord, language: Language) => Suggestion;

export function questionsOf(context: CoreContext, requestId: string) {
  return context.register.orm
    .select()
    .from(question)
    .where(eq(question.requestId, requestId))
    .orderBy(asc(question.position))
    .all();
}

/** The last fact of one of these kinds. */
export function lastFactOf(
  context: CoreContext,
  requestId: string,
  ...kinds: readonly FactKind[]
): StoredFact | undefined {
  return readLawFacts(context, requestId).findLast((one) => kinds.includes(one.kind));
}

/** The person who writes, until somebody else is named: whose data a request about personal data is about. */
export function defaultSenderName(context: CoreContext, language: Language): string {
  const sender = listSenders(context).find((one) => one.isDefault);
  const names = language === 'en' ? [sender?.nameEn, sender?.nameZh] : [sender?.nameZh, sender?.nameEn];
  return names.find((name) => name) ?? '';
}
