import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { computeDeadlines } from '#core/law/compute-deadlines.ts';
import type { LawFact } from '#core/law/types.ts';
import { touchRequest } from '#core/requests/touch-request.ts';
import { statement } from '#db/queries/statements.ts';
import { request } from '#db/schema/index.ts';
import { dayAdditions } from './day-additions.ts';
import { digestOf, recomputeRequest } from './recompute-request.ts';

interface FactRow extends LawFact {
  requestId: string;
  regimeId: string;
  digest: string;
}

/**
 * Every request with the facts the clocks need, request by request, in one walk. The facts of 10,000 requests are
 * read in one statement: asking for each request's own would cost more than computing all their deadlines.
 */
export function* factsByRequest(
  context: CoreContext,
): Generator<{ requestId: string; regimeId: string; digest: string; facts: FactRow[] }> {
  const rows = statement(
    context.register.db,
    `SELECT f.id, f.kind, f.date, f.until, f.outcome, f.received_on AS receivedOn, f.request_id AS requestId,
       r.regime_id AS regimeId, r.deadline_digest AS digest
     FROM request r CROSS JOIN fact f INDEXED BY fact_request ON f.request_id = r.id
     WHERE f.removed_at IS NULL ORDER BY r.id, f.date, f.id`,
  ).iterate() as IterableIterator<FactRow>;
  let group: FactRow[] = [];
  for (const row of rows) {
    const [first] = group;
    if (first && first.requestId !== row.requestId) {
      yield { requestId: first.requestId, regimeId: first.regimeId, digest: first.digest, facts: group };
      group = [];
    }
    group.push(row);
  }
  const [first] = group;
  if (first) yield { requestId: first.requestId, regimeId: first.regimeId, digest: first.digest, facts: group };
}

/** The requests whose dates or states would come out differently now. Reads only. */
export function changedRequests(context: CoreContext): string[] {
  const additions = dayAdditions(context);
  const { calendars, packs } = context.law;
  const changed: string[] = [];
  for (const { requestId, regimeId, digest, facts } of factsByRequest(context)) {
    const pack = packs.get(regimeId);
    if (pack && digestOf(computeDeadlines({ pack, facts, calendars, additions })) !== digest) changed.push(requestId);
  }
  return changed;
}

/** Recomputes every request inside the caller's transaction and writes those that moved. */
export function recomputeAll(context: CoreContext): { moved: number } {
  const { orm } = context.register;
  let moved = 0;
  for (const id of changedRequests(context)) {
    const row = orm.select().from(request).where(eq(request.id, id)).get();
    if (!row) continue;
    const result = recomputeRequest(context, row);
    touchRequest(context, row, result.derived);
    moved += result.moved.length > 0 ? 1 : 0;
  }
  return { moved };
}
