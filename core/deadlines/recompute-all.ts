import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { change } from '#core/journal/change.ts';
import { computeDeadlines } from '#core/law/compute-deadlines.ts';
import type { LawFact } from '#core/law/types.ts';
import { countOf, statement } from '#db/queries/statements.ts';
import { request } from '#db/schema/index.ts';
import { choiceOf } from './compute-request.ts';
import { dayAdditions } from './day-additions.ts';
import { currentLawMark, readLawMark, writeLawMark } from './law-mark.ts';
import { proposeRevisions } from './recompute-request.ts';
import { digestOfComputed } from './stored-deadline.ts';

export interface RequestFacts {
  requestId: string;
  regimeId: string;
  calendarId: string | null;
  digest: string;
  facts: LawFact[];
}

type FactRow = Omit<RequestFacts, 'facts'> & Omit<LawFact, 'afterHours'> & { afterHours: number };

/** As many requests as are computed between two turns of the event loop: a few milliseconds. */
const batchSize = 250;

/**
 * The requests after this id, at most `limit`, with the facts the clocks need. Read in one statement: asking for each
 * request's own would cost more than computing all their deadlines. Requests without facts are left out; `last` is the
 * id to go on from, null at the end.
 */
export function factsAfter(
  context: CoreContext,
  after: string,
  limit: number,
): { requests: RequestFacts[]; read: number; last: string | null } {
  const { db } = context.register;
  const rows = statement(
    db,
    `SELECT f.id, f.kind, f.date, f.until, f.outcome, f.received_on AS receivedOn, f.sent_on AS sentOn, f.after_hours AS afterHours,
       f.request_id AS requestId, r.regime_id AS regimeId, r.calendar_id AS calendarId, r.deadline_digest AS digest
     FROM (SELECT id, regime_id, calendar_id, deadline_digest FROM request WHERE id > ? ORDER BY id LIMIT ?) r
       CROSS JOIN fact f INDEXED BY fact_request ON f.request_id = r.id
     WHERE f.removed_at IS NULL ORDER BY r.id, f.date, f.id`,
  ).all(after, limit) as FactRow[];
  const requests: RequestFacts[] = [];
  for (const { requestId, regimeId, calendarId, digest, afterHours, ...fact } of rows) {
    let group = requests.at(-1);
    if (group?.requestId !== requestId) {
      group = { requestId, regimeId, calendarId, digest, facts: [] };
      requests.push(group);
    }
    group.facts.push({ ...fact, afterHours: afterHours === 1 });
  }
  const span = statement(
    db,
    'SELECT max(id) AS last, count(*) AS read FROM (SELECT id FROM request WHERE id > ? ORDER BY id LIMIT ?)',
  ).get(after, limit) as { last: string | null; read: number };
  return { requests, ...span };
}

/** Every request that has facts, in one walk. */
export function* factsByRequest(context: CoreContext): Generator<RequestFacts> {
  for (let after: string | null = ''; after !== null; ) {
    const batch = factsAfter(context, after, batchSize);
    yield* batch.requests;
    after = batch.last;
  }
}

/** Of these, the requests whose dates or states would come out differently now. Reads only. */
export function changedAmong(context: CoreContext, requests: Iterable<RequestFacts>): string[] {
  const additions = dayAdditions(context);
  const { calendars, packs } = context.law;
  const changed: string[] = [];
  for (const { requestId, regimeId, calendarId, digest, facts } of requests) {
    const pack = packs.get(regimeId);
    if (!pack) continue;
    const calendar = choiceOf(pack, calendarId);
    if (digestOfComputed(computeDeadlines({ pack, facts, calendars, additions, calendar })) !== digest)
      changed.push(requestId);
  }
  return changed;
}

/** As `changedAmong`, of every request in the register. */
export const changedRequests = (context: CoreContext): string[] => changedAmong(context, factsByRequest(context));

export interface RecheckProgress {
  done: number;
  total: number;
  proposed: number;
  finished: boolean;
}

/**
 * Checks every request against the law as it is now and proposes revisions where a date would come out differently.
 * Batch by batch: each is one use case in one transaction, and between two of them other calls have their turn. Stopped
 * at any point, what was proposed stays proposed and the next check finds the rest; only a whole one is noted as done.
 */
export async function* recheckDeadlines(
  context: CoreContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<RecheckProgress, void, void> {
  const before = readLawMark(context);
  const mark = currentLawMark(context);
  const total = countOf(context.register.db, 'SELECT count(*) FROM request');
  let done = 0;
  let proposed = 0;
  for (let after: string | null = ''; after !== null; ) {
    await nextTurn();
    if (signal?.aborted) return;
    const batch = factsAfter(context, after, batchSize);
    const changed = new Set([...changedAmong(context, batch.requests), ...withRevisions(context, after, batch.last)]);
    if (changed.size > 0) proposed += proposeAmong(context, changed, before);
    done += batch.read;
    after = batch.read < batchSize ? null : batch.last;
    yield { done, total: Math.max(total, done), proposed, finished: false };
  }
  // The law may have changed again meanwhile: then this was not the last word, and the next check starts from the old mark.
  if (currentLawMark(context).stamp === mark.stamp) writeLawMark(context, mark);
  yield { done, total: Math.max(total, done), proposed, finished: true };
}

/** So many requests are checked in less time than a person notices. */
const mostAtOnce = 5_000;

/**
 * The whole check for a caller who waits: how many revisions it proposed. Null in a register so large that nobody
 * should wait without seeing how far it is: the check is then left to `recheckDeadlines`, and the register says so.
 */
export async function recheckAtOnce(context: CoreContext, most = mostAtOnce): Promise<number | null> {
  if (countOf(context.register.db, 'SELECT count(*) FROM request') > most) return null;
  let proposed = 0;
  for await (const progress of recheckDeadlines(context, undefined)) proposed = progress.proposed;
  return proposed;
}

/** The requests after one id up to another for which something is proposed: the law may have gone back to what it was. */
function withRevisions(context: CoreContext, after: string, last: string | null): string[] {
  return statement(
    context.register.db,
    'SELECT DISTINCT request_id FROM deadline_revision WHERE request_id > ? AND request_id <= ?',
  )
    .pluck()
    .all(after, last ?? '') as string[];
}

function proposeAmong(context: CoreContext, ids: ReadonlySet<string>, before: ReturnType<typeof readLawMark>): number {
  const { orm } = context.register;
  return change(context, 'proposeRevisions', { requests: ids.size }, () => {
    let proposed = 0;
    for (const id of ids) {
      const row = orm.select().from(request).where(eq(request.id, id)).get();
      if (row) proposed += proposeRevisions(context, row, before).proposed;
    }
    return proposed;
  }).value;
}
