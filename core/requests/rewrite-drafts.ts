import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNull } from 'drizzle-orm';
import { type LetterChoices, letterChoices } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { aboutRequest, type LetterSubject } from '#core/letters/about-request.ts';
import { composeLetter, storeLetterFile } from '#core/letters/compose-letter.ts';
import { replaceDraft } from '#core/letters/insert-draft.ts';
import { fact, letter, type request } from '#db/schema/index.ts';

/** What a letter says of its request. */
export type RequestSays = Omit<LetterSubject, 'requestId' | 'theirReference'> & { subject: string };

type RequestRecord = typeof request.$inferSelect;

/**
 * Writes the drafts of a request anew, to say what it will say after an edit, and stores their files. Call what it answers
 * with inside the edit's transaction. Nothing is written anew once something was sent, or where the letters say nothing of
 * what changes. MISSING_FIELDS, before anything is on disk, where one would have a hole.
 */
export function rewriteDrafts(context: CoreContext, row: RequestRecord, says: RequestSays): () => void {
  if (wasSent(context, row.id) || sameWords(context, row, says)) return () => {};
  const about = { requestId: row.id, theirReference: row.theirReference, ...says };
  const drafts = draftsOf(context, row.id).map(({ record, choices }) => {
    // A subject of the letter's own stays; one that was the request's goes along with it.
    const next = choices.subject === row.subject ? { ...choices, subject: says.subject } : choices;
    return { record, next, composed: composeLetter(context, next, about) };
  });
  const stored = drafts.map((draft) => ({
    ...draft,
    file: storeLetterFile(context, draft.composed, says.reference),
  }));
  return () => {
    for (const { record, next, composed, file } of stored) replaceDraft(context, record, next, composed, file);
  };
}

export function wasSent({ register: { orm } }: CoreContext, requestId: string): boolean {
  const ofIt = and(eq(fact.requestId, requestId), isNull(fact.removedAt));
  return orm.select({ id: fact.id }).from(fact).where(ofIt).get() !== undefined;
}

function sameWords(context: CoreContext, row: RequestRecord, says: RequestSays): boolean {
  const { requestId: _, theirReference: __, ...now } = aboutRequest(context, row.id);
  return isDeepStrictEqual({ ...now, subject: row.subject }, says);
}

/** Those that can be written anew: a letter that came from elsewhere has no choices it was made of. */
function draftsOf(context: CoreContext, requestId: string) {
  return context.register.orm
    .select()
    .from(letter)
    .where(
      and(
        eq(letter.requestId, requestId),
        eq(letter.state, 'draft'),
        eq(letter.direction, 'outgoing'),
        isNull(letter.removedAt),
      ),
    )
    .all()
    .flatMap((record) => {
      const choices: LetterChoices | undefined = letterChoices.safeParse(record.choices).data;
      return choices === undefined ? [] : [{ record, choices }];
    });
}
