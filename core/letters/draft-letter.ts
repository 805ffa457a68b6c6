import { eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { letters } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { requestForChange, touchRequest } from '#core/requests/touch-request.ts';
import { letter } from '#db/schema/index.ts';
import { aboutRequest } from './about-request.ts';
import { composeLetter, storeLetterFile } from './compose-letter.ts';
import { insertDraft, replaceDraft } from './insert-draft.ts';
import { getLetter, letterRecord } from './read-letters.ts';

/**
 * Writes a letter of a request as a draft, or writes a draft anew. MISSING_FIELDS before anything is on disk if it
 * would have a hole; a letter that was sent is never written again.
 */
export function draftLetter(
  context: CoreContext,
  { requestId, letterId, choices, dropEdits }: Input<typeof letters.draft>,
) {
  const about = aboutRequest(context, requestId);
  const composed = composeLetter(context, choices, about);
  const stored = storeLetterFile(context, composed, about.reference);
  const { value, journalEntryId } = changeCertainly(context, 'draftLetter', { id: requestId, letterId }, () => {
    const row = requestForChange(context, requestId, null);
    let id = letterId;
    if (id === null) id = insertDraft(context, requestId, choices, composed, stored);
    else {
      const before = letterRecord(context, id);
      if (before.state !== 'draft' || before.requestId !== requestId) throw invalid({ code: 'letter_not_draft' });
      if (before.edits !== null && !dropEdits) throw invalid({ code: 'letter_edited' });
      replaceDraft(context, before, choices, composed, stored);
    }
    touchRequest(context, row);
    return id;
  });
  return { letter: getLetter(context, value), journalEntryId };
}

export function removeDraft(context: CoreContext, id: string): { journalEntryId: string } {
  const { journalEntryId } = changeCertainly(context, 'removeDraft', { letterId: id }, () => {
    const row = letterRecord(context, id);
    if (row.state !== 'draft') throw invalid({ code: 'letter_not_draft' });
    context.register.orm.update(letter).set({ removedAt: context.now() }).where(eq(letter.id, id)).run();
    if (row.requestId !== null) touchRequest(context, requestForChange(context, row.requestId, null));
  });
  return { journalEntryId };
}
