import type { BatchBody } from '#core/contract/batches.ts';
import { bodyKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { statement } from '#db/queries/statements.ts';
import { body } from '#db/schema/index.ts';

/** A body with its contact, as a letter to it needs it. */
export type BodyRecord = typeof body.$inferSelect;

/** Every body in one read: a batch asks for hundreds. */
export function readBodies(context: CoreContext): Map<string, BodyRecord> {
  return new Map(
    context.register.orm
      .select()
      .from(body)
      .all()
      .map((row) => [row.id, row]),
  );
}

/** Every body by its name as English shows it, with what decides whether and how it can be written to. */
export function listBatchBodies(context: CoreContext, campaignId: string | null): BatchBody[] {
  const counts = statement(
    context.register.db,
    'SELECT body_id AS id, count(*) AS count FROM request WHERE campaign_id = ? AND removed_at IS NULL GROUP BY body_id',
  ).all(campaignId) as { id: string; count: number }[];
  const asked = new Map(counts.map(({ id, count }) => [id, count]));
  return [...readBodies(context).values()]
    .sort((one, other) => one.shownEn.localeCompare(other.shownEn, 'en'))
    .map((row) => ({
      id: row.id,
      key: row.builtinKey,
      nameEn: row.nameEn,
      nameZh: row.nameZh,
      shortZh: row.shortZh,
      kind: bodyKind.parse(row.kind),
      tags: row.tags,
      regimeIds: row.regimeIds,
      addresseeEn: row.addresseeEn,
      addresseeZh: row.addresseeZh,
      email: row.email,
      hasAddress: hasAddress(row),
      askedCount: asked.get(row.id) ?? 0,
    }));
}

export const hasAddress = (row: Pick<BodyRecord, 'addressEn' | 'addressZh'>): boolean =>
  `${row.addressEn}${row.addressZh}`.trim() !== '';
