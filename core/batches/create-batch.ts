import type { BatchPlan } from '#core/contract/batches.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { batch, batchItem } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { rowsToEnter } from './check-batch.ts';
import { told } from './sentences.ts';

/** Enters what is to be made. */
export async function createBatch(
  context: CoreContext,
  plan: BatchPlan,
): Promise<{ id: string; journalEntryId: string }> {
  if (plan.rows.every((row) => row.leftOut)) throw invalid(told('batch_empty', 'rows'));
  const rows = await rowsToEnter(context, plan);
  const { campaignId } = plan.shared;
  const { orm } = context.register;
  const id = newId();
  const { journalEntryId } = changeCertainly(context, 'createBatch', { id, letters: rows.length }, () => {
    orm.insert(batch).values({ id, campaignId, shared: plan.shared, createdAt: context.now() }).run();
    for (const [position, row] of rows.entries())
      orm
        .insert(batchItem)
        .values({ id: newId(), batchId: id, position: position + 1, bodyId: row.bodyId, row })
        .run();
  });
  return { id, journalEntryId };
}
