import { and, eq } from 'drizzle-orm';
import type { deadlines } from '#core/contract/deadlines.ts';
import type { Output } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { ComputedDeadline } from '#core/law/computed-deadline.ts';
import { sourcesOf } from '#core/law/pack.ts';
import { deadline, deadlineRevision, request } from '#db/schema/index.ts';
import { computeForRequest, readLawFacts } from './compute-request.ts';
import { derivationOf } from './derivation.ts';
import { readDeadlines } from './read-deadlines.ts';
import { reasonText } from './revision-reason.ts';
import type { DeadlineRecord } from './stored-deadline.ts';

/**
 * "Why this date?": the clock is run again over the same facts and sets out its steps. The stored row stays what it
 * is; where the law has changed since, the steps are those of the law as it is now, and `revision` says that the date
 * which stands is another.
 */
export function explainDeadline(context: CoreContext, id: string): Output<typeof deadlines.explain> {
  const { row, pack, rule, computed } = runAgain(context, id);
  const shown = readDeadlines(context, row.requestId).find((one) => one.id === id);
  if (!shown) throw notFound('deadline', id);
  return {
    deadline: shown,
    ...derivationOf(computed, rule, context.today()),
    sources: sourcesOf(pack, rule.source).map(({ ref, grade }) => ({ ref, grade })),
    lastChecked: rule.lastChecked,
    packVersion: pack.version,
    calendars: calendarsOf(computed),
    revision: revisionOf(context, row),
  };
}

function calendarsOf(computed: ComputedDeadline) {
  const { calendar, office } = ComputedDeadline.workingOf(computed).clock;
  const consulted = [...new Set([calendar, office])].filter((one) => one !== null);
  return consulted.map(({ name, version }) => ({ name, version: version.slice(version.indexOf('@') + 1) }));
}

/** A stored deadline with its request, and its clock run again over the same facts, so that its working can be told. */
export function runAgain(context: CoreContext, id: string) {
  const { orm } = context.register;
  const row = orm.select().from(deadline).where(eq(deadline.id, id)).get();
  const of = row ? orm.select().from(request).where(eq(request.id, row.requestId)).get() : undefined;
  const pack = row ? context.law.packs.get(row.regimeId) : undefined;
  if (!row || !of || !pack) throw notFound('deadline', id);
  const all = computeForRequest(context, row.regimeId, readLawFacts(context, row.requestId), of.calendarId);
  const computed =
    all.find((one) => one.clockId === row.clockId && one.basisFactId === row.basisFactId) ??
    all.find((one) => one.clockId === row.clockId);
  const rule = pack.clocks.find((one) => one.id === row.clockId);
  if (!computed || !rule) throw notFound('deadline', id);
  return { row, request: of, pack, rule, computed };
}

function revisionOf(context: CoreContext, row: DeadlineRecord) {
  const found = context.register.orm
    .select()
    .from(deadlineRevision)
    .where(
      and(
        eq(deadlineRevision.requestId, row.requestId),
        eq(deadlineRevision.clockId, row.clockId),
        eq(deadlineRevision.basisFactId, row.basisFactId ?? ''),
      ),
    )
    .get();
  if (!found) return null;
  const { id, oldDate, newDate, decision, reason } = found;
  return { id, oldDate, newDate, decision, reason: reasonText(context, reason) };
}
