import { eq } from 'drizzle-orm';
import type { BatchPlan } from '#core/contract/batches.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { batch, batchItem, campaign } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { checkBatch } from './check-batch.ts';
import { told } from './sentences.ts';

/** Enters what is to be made. Checked once more here: what the page last saw may have changed in another window. */
export async function createBatch(
  context: CoreContext,
  plan: BatchPlan,
): Promise<{ id: string; journalEntryId: string }> {
  const rows = plan.rows.filter((row) => !row.leftOut);
  if (rows.length === 0) throw invalid(told('batch_empty', 'rows'));
  const { rows: checked } = await checkBatch(context, { ...plan, rows });
  const unclear = checked.filter(({ problems }) => problems.length > 0).length;
  if (unclear > 0) throw invalid(told('batch_not_clear', 'rows', { rows: unclear }));
  const { campaignId } = plan.shared;
  const { orm } = context.register;
  if (campaignId !== null && !orm.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, campaignId)).get())
    throw notFound('campaign', campaignId);
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
