import { eq } from 'drizzle-orm';
import type { BatchPlan, BatchRow } from '#core/contract/batches.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { batch, batchItem } from '#db/schema/index.ts';
import { batchRecord, type ItemRecord, itemsOf, rowOf } from './batch-rows.ts';
import { rowsToEnter } from './check-batch.ts';
import { refuseWhileRunning } from './running.ts';
import { told } from './sentences.ts';

/** What of a batch is not made yet, as it was entered. */
export function planOfRest(context: CoreContext, id: string): BatchPlan {
  const { shared } = batchRecord(context, id);
  return { shared, rows: unmade(context, id).map(rowOf) };
}

/**
 * Enters anew what of a batch is not made yet: those rows wait again with what they say now, those left out leave the
 * batch, and what the letters have in common holds for them alone, since a letter that was made keeps its own words.
 */
export async function mendBatch(
  context: CoreContext,
  { id, plan }: { id: string; plan: BatchPlan },
): Promise<{ left: number; journalEntryId: string | null }> {
  batchRecord(context, id);
  refuseWhileRunning(context, id);
  const kept = await rowsToEnter(context, plan);
  const { orm } = context.register;
  const { value: left, journalEntryId } = change(context, 'mendBatch', { id, letters: kept.length }, () => {
    // Only now: another window may have made some of them during the check.
    refuseWhileRunning(context, id);
    const items = pairItems(plan.rows, unmade(context, id));
    orm.update(batch).set({ shared: plan.shared, campaignId: plan.shared.campaignId }).where(eq(batch.id, id)).run();
    for (const { row, item } of items) {
      const it = eq(batchItem.id, item.id);
      if (row.leftOut) orm.delete(batchItem).where(it).run();
      else orm.update(batchItem).set({ row, state: 'waiting', failure: null }).where(it).run();
    }
    const count = itemsOf(context, id).length;
    if (count === 0) orm.update(batch).set({ removedAt: context.now() }).where(eq(batch.id, id)).run();
    return count;
  });
  return { left, journalEntryId };
}

const unmade = (context: CoreContext, id: string) => itemsOf(context, id).filter(({ state }) => state !== 'made');

/** INVALID (`batch_moved_on`) for a body whose letter is made, or that never was in the batch. */
function pairItems(rows: readonly BatchRow[], items: readonly ItemRecord[]): { row: BatchRow; item: ItemRecord }[] {
  const byBody = new Map(items.map((item) => [item.bodyId, item]));
  return rows.map((row) => {
    const item = byBody.get(row.bodyId);
    if (item === undefined) throw invalid(told('batch_moved_on', 'rows'));
    return { row, item };
  });
}
