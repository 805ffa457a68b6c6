import { eq } from 'drizzle-orm';
import type { Regime } from '#core/contract/regimes.ts';
import type { CoreContext } from '#core/context.ts';
import { citation } from '#core/law/citation.ts';
import { partsOf } from '#core/law/days.ts';
import type { LawPack } from '#core/law/pack.ts';
import { statement } from '#db/queries/statements.ts';
import { ownRegime } from '#db/schema/index.ts';
import { packOf } from './save-regime.ts';

interface OwnRow {
  id: string;
  removedAt: string | null;
}

/** Built-in ones first, then the user's own in the order they were made; those taken off the list only if asked for. */
export function listRegimes(context: CoreContext, withRemoved: boolean): Regime[] {
  const { db, orm } = context.register;
  const own = new Map<string, OwnRow>(
    orm
      .select({ id: ownRegime.id, removedAt: ownRegime.removedAt })
      .from(ownRegime)
      .all()
      .map((row) => [row.id, row]),
  );
  const counts = new Map<string, number>();
  // The index alone is counted, and the few in the bin taken off again.
  const counted = statement(
    db,
    `SELECT regime_id AS id, count(*) AS count FROM request GROUP BY regime_id
     UNION ALL SELECT regime_id, -count(*) FROM request INDEXED BY request_removed WHERE removed_at IS NOT NULL GROUP BY regime_id`,
  ).all() as { id: string; count: number }[];
  for (const { id, count } of counted) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...context.law.packs.values()]
    .filter((pack) => withRemoved || !own.get(pack.id)?.removedAt)
    .map((pack) => toRegime(pack, own.get(pack.id), counts.get(pack.id) ?? 0));
}

function toRegime(pack: LawPack, own: OwnRow | undefined, requestCount: number): Regime {
  return {
    id: pack.id,
    version: pack.version,
    name: pack.name,
    shortName: pack.shortName,
    jurisdiction: pack.jurisdiction,
    legalForce: pack.legalForce,
    lastChecked: pack.lastChecked,
    requestLetterKind: pack.requestLetterKind,
    clocks: pack.clocks.map(({ id, label, party, amount, unit, authority, verified }) => ({
      id,
      label,
      party,
      amount,
      unit,
      authority,
      verified,
    })),
    refusalGrounds: pack.refusalGrounds.map(({ id, paragraph, label, verified }) => {
      const cite = citation(paragraph);
      return { id, label: { en: `${cite.en}: ${label.en}`, zh: `${cite.zh}：${label.zh}` }, verified };
    }),
    notes: pack.notes.map(({ topic, text, verified }) => ({ topic, text, verified })),
    noInformationLaw: pack.noInformationLaw,
    calendarChoices: [...new Set([pack.defaultCalendar, ...pack.calendarChoices])].filter((id) => id !== null),
    own: own !== undefined,
    removed: (own?.removedAt ?? null) !== null,
    requestCount,
  };
}

export function getRegime(context: CoreContext, id: string) {
  const pack = packOf(context, id);
  const own = context.register.orm.select().from(ownRegime).where(eq(ownRegime.id, id)).get();
  return { pack: { ...pack }, version: own?.version ?? null, removed: (own?.removedAt ?? null) !== null };
}

export function listCalendars(context: CoreContext) {
  return [...context.law.calendars.byId.values()].map(({ id, name, firstDay, lastDay }) => ({
    id,
    name,
    firstYear: partsOf(firstDay).year,
    lastYear: partsOf(lastDay).year,
  }));
}

/** Whether new requests may be made under it: it is there, and was not taken off the list. */
export function isOffered(context: CoreContext, id: string): boolean {
  if (!context.law.packs.has(id)) return false;
  const own = context.register.orm.select().from(ownRegime).where(eq(ownRegime.id, id)).get();
  return own === undefined || own.removedAt === null;
}
