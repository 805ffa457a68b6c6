import type { DeadlineRevision, deadlines } from '#core/contract/deadlines.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { countOf, statement } from '#db/queries/statements.ts';
import { isLawStale } from './law-mark.ts';
import { reasonText } from './revision-reason.ts';

type Row = Omit<DeadlineRevision, 'label' | 'reason'> & { reason: string };

/** The revisions nobody has decided yet, in the order they were proposed. */
export function readRevisions(context: CoreContext, { offset, limit, requestId }: Input<typeof deadlines.revisions>) {
  const { db } = context.register;
  const rows = statement(
    db,
    `SELECT v.id, v.request_id AS requestId, v.regime_id AS regimeId, v.clock_id AS clockId, v.party, v.old_date AS oldDate,
       v.new_date AS newDate, v.reason, v.proposed_at AS proposedAt, r.reference, r.subject, b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh
     FROM deadline_revision v CROSS JOIN request r ON r.id = v.request_id CROSS JOIN body b ON b.id = r.body_id
     WHERE v.decision = 'open' AND (:requestId IS NULL OR v.request_id = :requestId) ORDER BY v.id LIMIT :limit OFFSET :offset`,
  ).all({ requestId, limit, offset }) as Row[];
  return {
    rows: rows.map(
      (row): DeadlineRevision => ({
        ...row,
        label: labelOf(context, row.regimeId, row.clockId),
        reason: reasonText(context, JSON.parse(row.reason)),
      }),
    ),
    count: openRevisions(context, requestId),
    stale: isLawStale(context),
  };
}

export const openRevisions = (context: CoreContext, requestId: string | null = null): number =>
  countOf(
    context.register.db,
    "SELECT count(*) FROM deadline_revision WHERE decision = 'open' AND (:requestId IS NULL OR request_id = :requestId)",
    { requestId },
  );

/** The name of a clock; its id where a later pack no longer has it. */
export function labelOf(context: CoreContext, regimeId: string, clockId: string) {
  const clock = context.law.packs.get(regimeId)?.clocks.find((one) => one.id === clockId);
  return clock?.label ?? { en: clockId, zh: clockId };
}
