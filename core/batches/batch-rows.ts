import { and, asc, eq, isNull } from 'drizzle-orm';
import { batchRow, batchShared, type BatchRow, type BatchShared } from '#core/contract/batches.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { batch, batchItem } from '#db/schema/index.ts';

export interface BatchRecord {
  id: string;
  createdAt: string;
  shared: BatchShared;
}

export type ItemRecord = typeof batchItem.$inferSelect;

/** A batch that was not taken back; NOT_FOUND otherwise. */
export function batchRecord(context: CoreContext, id: string): BatchRecord {
  const row = context.register.orm
    .select()
    .from(batch)
    .where(and(eq(batch.id, id), isNull(batch.removedAt)))
    .get();
  if (!row) throw notFound('batch', id);
  return { id, createdAt: row.createdAt, shared: batchShared.parse(row.shared) };
}

/** Its items in the order of the list they were entered from. */
export function itemsOf(context: CoreContext, batchId: string): ItemRecord[] {
  return context.register.orm
    .select()
    .from(batchItem)
    .where(eq(batchItem.batchId, batchId))
    .orderBy(asc(batchItem.position))
    .all();
}

/** Those items of a batch that are asked for; `ids` null: all. */
export function chosenItems(context: CoreContext, batchId: string, ids: readonly string[] | null): ItemRecord[] {
  const wanted = ids === null ? null : new Set(ids);
  return itemsOf(context, batchId).filter((item) => wanted === null || wanted.has(item.id));
}

export const rowOf = (item: ItemRecord): BatchRow => batchRow.parse(item.row);
