import type { CoreContext } from '#core/context.ts';
import { statement } from '#db/queries/statements.ts';

/** Requests of a batch that are in the bin: nothing is done to those with the others. */
export function removedRequests(context: CoreContext, batchId: string): Set<string> {
  const ids = statement(
    context.register.db,
    'SELECT r.id FROM batch_item i JOIN request r ON r.id = i.request_id WHERE i.batch_id = ? AND r.removed_at IS NOT NULL',
  )
    .pluck()
    .all(batchId) as string[];
  return new Set(ids);
}
