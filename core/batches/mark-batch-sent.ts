import type { batches } from '#core/contract/batches.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { change } from '#core/journal/change.ts';
import { checkSending, sealAsSent } from '#core/letters/mark-sent.ts';
import { letter } from '#db/schema/index.ts';
import { inArray } from 'drizzle-orm';
import { batchRecord, chosenItems } from './batch-rows.ts';
import { removedRequests } from './removed-requests.ts';
import { refuseWhileRunning } from './running.ts';

/**
 * Logs the drafts of a batch as sent in one change, all or none, so that one undo takes it back. Drafts that were sent
 * or removed one by one are left as they are.
 */
export function markBatchSent(
  context: CoreContext,
  { id, itemIds, channel, sentOn, receivedOn }: Input<typeof batches.markSent>,
): { sent: number; journalEntryId: string | null } {
  batchRecord(context, id);
  refuseWhileRunning(context, id);
  checkSending({ sentOn, receivedOn });
  const removed = removedRequests(context, id);
  const letterIds = chosenItems(context, id, itemIds).flatMap(({ letterId, requestId }) =>
    letterId === null || requestId === null || removed.has(requestId) ? [] : letterId,
  );
  const { value, journalEntryId } = change(context, 'markBatchSent', { id, letters: letterIds.length }, () => {
    const drafts = context.register.orm
      .select()
      .from(letter)
      .where(inArray(letter.id, letterIds))
      .all()
      .filter(({ state, removedAt }) => state === 'draft' && removedAt === null);
    for (const draft of drafts)
      sealAsSent(context, draft, {
        channel: channel ?? draft.channel ?? 'post',
        sentOn,
        receivedOn,
        postReference: '',
      });
    return drafts.length;
  });
  return { sent: value, journalEntryId };
}
