import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { requestForChange, touchRequest } from '#core/requests/touch-request.ts';
import { countOf } from '#db/queries/statements.ts';
import { batch } from '#db/schema/index.ts';
import { batchRecord, itemsOf } from './batch-rows.ts';
import { removedRequests } from './removed-requests.ts';
import { refuseWhileRunning } from './running.ts';
import { told } from './sentences.ts';

/**
 * Takes the whole batch back in one change: its requests go into the bin, their drafts with them. Refused once one of
 * them was sent or has something recorded: that happened, whatever became of the others.
 */
export function removeBatch(context: CoreContext, id: string): { removed: number; journalEntryId: string } {
  batchRecord(context, id);
  refuseWhileRunning(context, id);
  const { value, journalEntryId } = changeCertainly(context, 'removeBatch', { id }, () => {
    const begun = countOf(
      context.register.db,
      `SELECT count(*) FROM batch_item i JOIN request r ON r.id = i.request_id
       WHERE i.batch_id = ? AND r.removed_at IS NULL AND (
         EXISTS (SELECT 1 FROM fact f WHERE f.request_id = r.id AND f.removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM letter l WHERE l.request_id = r.id AND l.removed_at IS NULL AND l.state <> 'draft'))`,
      id,
    );
    if (begun > 0) throw invalid(told('batch_sent', 'id', { count: begun }));
    const gone = removedRequests(context, id);
    const removedAt = context.now();
    let removed = 0;
    for (const { requestId } of itemsOf(context, id)) {
      if (requestId === null || gone.has(requestId)) continue;
      touchRequest(context, requestForChange(context, requestId, null), { removedAt });
      removed += 1;
    }
    context.register.orm.update(batch).set({ removedAt }).where(eq(batch.id, id)).run();
    return removed;
  });
  return { removed: value, journalEntryId };
}
