import { asc, eq } from 'drizzle-orm';
import type { LetterChoices } from '#core/contract/letters.ts';
import type { FactKind, Language } from '#core/contract/vocabulary.ts';
import { partLetter, withParts } from '#core/contract/question-outline.ts';
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

/**
 * What an answer is given to: the parts of a question that has any, else the question itself; each as a sentence that
 * says it apart from the others. A question whose parts have no outcome noted stands for them.
 */
export function askedItems(context: CoreContext, requestId: string) {
  return withParts(questionsOf(context, requestId)).flatMap(({ question: asked, parts }) => {
    if (parts.length === 0) return [asked];
    if (asked.outcome !== null && parts.every(({ outcome }) => outcome === null))
      return [{ ...asked, text: [asked.text, ...parts.map(lettered)].join(' ') }];
    return parts.map((part, at) => ({ ...part, text: `${asked.text} ${lettered(part, at)}` }));
  });
}

const lettered = ({ text }: { text: string }, at: number) => `(${partLetter(at + 1)}) ${text}`;

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
