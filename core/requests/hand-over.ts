import { desc, eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { requests } from '#core/contract/requests.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { handOver, request } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { indexRequestWords } from './index-words.ts';
import { requestForChange, touchRequest } from './touch-request.ts';

/**
 * Gives requests to another owner, all or none. No versions are asked for: who owns a request does not contradict
 * whatever else another window is doing to it, and a list of hundreds would fail for one that was touched.
 */
export function handOverRequests(context: CoreContext, { ids, owner, note }: Input<typeof requests.handOver>) {
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, 'handOver', { requests: ids.length }, () => {
    let changed = 0;
    for (const id of new Set(ids)) {
      const row = requestForChange(context, id, null);
      if (row.owner === owner) continue;
      touchRequest(context, row, { owner });
      orm
        .insert(handOver)
        .values({ id: newId(), requestId: id, fromOwner: row.owner, toOwner: owner, note, at: context.now() })
        .run();
      indexRequestWords(context, id);
      changed += 1;
    }
    return changed;
  });
  return { changed: value, journalEntryId };
}

export function readHandOvers(context: CoreContext, id: string) {
  const { orm } = context.register;
  if (!orm.select({ id: request.id }).from(request).where(eq(request.id, id)).get()) throw notFound('request', id);
  return orm
    .select({
      id: handOver.id,
      fromOwner: handOver.fromOwner,
      toOwner: handOver.toOwner,
      note: handOver.note,
      at: handOver.at,
    })
    .from(handOver)
    .where(eq(handOver.requestId, id))
    .orderBy(desc(handOver.at), desc(handOver.id))
    .all();
}
