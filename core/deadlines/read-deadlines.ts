import type { Deadline, DeadlineRow } from '#core/contract/deadlines.ts';
import type { CoreContext } from '#core/context.ts';
import { type DeadlinePageRow, deadlineColumns } from '#db/queries/deadline-page.ts';
import { statement } from '#db/queries/statements.ts';

type StoredDeadline = Omit<DeadlinePageRow, 'reference' | 'subject' | 'bodyNameEn' | 'bodyNameZh' | 'daysLeft'>;

/** The deadlines of one request: what runs first, then by date. */
export function readDeadlines(context: CoreContext, requestId: string): Deadline[] {
  const rows = statement(
    context.register.db,
    `SELECT ${deadlineColumns} FROM deadline d WHERE d.request_id = ? ORDER BY d.state <> 'running', d.conditional, d.due_date, d.id`,
  ).all(requestId) as StoredDeadline[];
  return rows.map((row) => toDeadline(context, row));
}

/** A stored row as the contract has it: label and authority come from the law pack, flags from 0 and 1. */
export function toDeadline(context: CoreContext, row: StoredDeadline): Deadline {
  const { regimeId, promptly, conditional, receiptAssumed, verified, ...same } = row;
  const clock = context.law.packs.get(regimeId)?.clocks.find((one) => one.id === row.clockId);
  const unknown = { en: row.clockId, zh: row.clockId };
  return {
    ...same,
    label: clock?.label ?? unknown,
    authority: clock?.authority ?? unknown,
    promptly: promptly === 1,
    conditional: conditional === 1,
    receiptAssumed: receiptAssumed === 1,
    verified: verified === 1,
  };
}

export function toDeadlineRow(context: CoreContext, row: DeadlinePageRow): DeadlineRow {
  const { reference, subject, bodyNameEn, bodyNameZh, daysLeft } = row;
  const { reference: _, subject: __, bodyNameEn: ___, bodyNameZh: ____, daysLeft: _____, ...deadline } = row;
  return { ...toDeadline(context, deadline), reference, subject, bodyNameEn, bodyNameZh, daysLeft };
}
