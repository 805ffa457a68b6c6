import { eq } from 'drizzle-orm';
import type { deadlines } from '#core/contract/deadlines.ts';
import type { Output } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { explain, explainAsText } from '#core/law/explain.ts';
import { sourcesOf } from '#core/law/pack.ts';
import { deadline } from '#db/schema/index.ts';
import { readDeadlines } from './read-deadlines.ts';
import { computeForRequest, readLawFacts } from './recompute-request.ts';

/**
 * "Why this date?": the clock is run again over the same facts and sets out its steps. The stored row stays what it
 * is; where the rule has changed since, the steps are those of the rule as it is now, with its version.
 */
export function explainDeadline(context: CoreContext, id: string): Output<typeof deadlines.explain> {
  const row = context.register.orm.select().from(deadline).where(eq(deadline.id, id)).get();
  const pack = row ? context.law.packs.get(row.regimeId) : undefined;
  if (!row || !pack) throw notFound('deadline', id);
  const computed = computeForRequest(context, row.regimeId, readLawFacts(context, row.requestId)).find(
    (one) => one.clockId === row.clockId && one.basisFactId === row.basisFactId,
  );
  const shown = readDeadlines(context, row.requestId).find((one) => one.id === id);
  const rule = pack.clocks.find((one) => one.id === row.clockId);
  if (!computed || !shown || !rule) throw notFound('deadline', id);
  return {
    deadline: shown,
    steps: explain(computed).map(({ kind, date, text }) => ({ kind, date, text })),
    text: { en: explainAsText(computed, 'en'), zh: explainAsText(computed, 'zh') },
    sources: sourcesOf(pack, rule.source).map(({ ref, grade }) => ({ ref, grade })),
    lastChecked: rule.lastChecked,
    packVersion: pack.version,
    calendarVersion: computed.calendarVersion,
  };
}
