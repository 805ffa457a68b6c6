import { and, asc, eq, inArray } from 'drizzle-orm';
import type { deadlines } from '#core/contract/deadlines.ts';
import type { Input, Output } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { requestForChange, touchRequest } from '#core/requests/touch-request.ts';
import { deadlineRevision } from '#db/schema/index.ts';
import { readLawMark } from './law-mark.ts';
import { acceptRevisions } from './recompute-request.ts';

/** More than a page can show; the dates themselves are in the lists. */
const movesTold = 1_000;

type Moved = Output<typeof deadlines.decideRevisions>['moved'];

/**
 * Accepts or refuses revisions, all in one entry, so that one undo takes them back. A proposal that is out of date
 * because the law changed again is proposed anew and not counted.
 */
export function decideRevisions(context: CoreContext, { ids, accept }: Input<typeof deadlines.decideRevisions>) {
  const input = { accept, revisions: ids === 'all' ? 'all' : ids.length };
  const { value, journalEntryId } = change(context, 'decideRevisions', input, () =>
    accept ? acceptAll(context, ids) : refuseAll(context, ids),
  );
  return { ...value, journalEntryId };
}

function acceptAll(context: CoreContext, ids: string[] | 'all'): { decided: number; moved: Moved } {
  const before = readLawMark(context);
  const byRequest = new Map<string, Set<string>>();
  for (const { id, requestId } of chosen(context, ids)) {
    const of = byRequest.get(requestId) ?? new Set();
    byRequest.set(requestId, of.add(id));
  }
  let decided = 0;
  const moved: Moved = [];
  for (const [requestId, revisions] of byRequest) {
    const row = requestForChange(context, requestId, null);
    const result = acceptRevisions(context, row, before, revisions);
    touchRequest(context, row, result.derived);
    decided += result.accepted;
    if (moved.length < movesTold) moved.push(...result.moved.map((one) => ({ requestId, ...one })));
  }
  return { decided, moved: moved.slice(0, movesTold) };
}

function refuseAll(context: CoreContext, ids: string[] | 'all'): { decided: number; moved: Moved } {
  const { orm } = context.register;
  const set = { decision: 'refused' as const, decidedAt: context.now() };
  const open = eq(deadlineRevision.decision, 'open');
  if (ids !== 'all') chosen(context, ids);
  const { changes } = orm
    .update(deadlineRevision)
    .set(set)
    .where(ids === 'all' ? open : and(open, inArray(deadlineRevision.id, ids)))
    .run();
  return { decided: changes, moved: [] };
}

/** Those named, whether open or refused before; or every open one. An id that is not there refuses the whole. */
function chosen(context: CoreContext, ids: string[] | 'all'): { id: string; requestId: string }[] {
  const rows = context.register.orm
    .select({ id: deadlineRevision.id, requestId: deadlineRevision.requestId })
    .from(deadlineRevision)
    .where(ids === 'all' ? eq(deadlineRevision.decision, 'open') : inArray(deadlineRevision.id, ids))
    .orderBy(asc(deadlineRevision.id))
    .all();
  if (ids !== 'all') {
    const known = new Set(rows.map((row) => row.id));
    const missing = ids.find((id) => !known.has(id));
    if (missing !== undefined) throw notFound('revision', missing);
  }
  return rows;
}
