import type { AgendaRow, Deadline, DeadlineRow } from '#core/contract/deadlines.ts';
import type { CoreContext } from '#core/context.ts';
import type { AgendaPageRow } from '#db/queries/agenda.ts';
import { type DeadlinePageRow, deadlineColumns, type StoredDeadlineRow } from '#db/queries/deadline-page.ts';
import { statement } from '#db/queries/statements.ts';
import { provisionalAffects, waitsFor } from './told-of-rule.ts';

/** The deadlines of one request: what runs first, then by date. */
export function readDeadlines(context: CoreContext, requestId: string): Deadline[] {
  const rows = statement(
    context.register.db,
    `SELECT ${deadlineColumns} FROM deadline d WHERE d.request_id = ? ORDER BY d.state <> 'running', d.conditional, d.due_date, d.id`,
  ).all(requestId) as StoredDeadlineRow[];
  return rows.map((row) => toDeadline(context, row));
}

/** A stored row as the contract has it: label and authority come from the law pack, flags from 0 and 1. */
export function toDeadline(context: CoreContext, row: StoredDeadlineRow): Deadline {
  const { regimeId, basisFactId: _, promptly, conditional, receiptAssumed, verified, snoozedUntil, ...same } = row;
  const clock = context.law.packs.get(regimeId)?.clocks.find((one) => one.id === row.clockId);
  const unknown = { en: row.clockId, zh: row.clockId };
  return {
    ...same,
    label: clock?.label ?? unknown,
    authority: clock?.authority ?? unknown,
    promptly: promptly === 1,
    conditional: conditional === 1,
    waitsFor: conditional === 1 && clock ? waitsFor(clock) : null,
    receiptAssumed: receiptAssumed === 1,
    verified: verified === 1,
    provisionalAffects: clock ? provisionalAffects(clock, same) : null,
    // Nobody takes the mark away when its day has come: it simply no longer counts.
    snoozedUntil: snoozedUntil !== null && snoozedUntil > context.today() ? snoozedUntil : null,
  };
}

export function toDeadlineRow(context: CoreContext, row: DeadlinePageRow): DeadlineRow {
  const { campaignId, owner, reference, subject, bodyNameEn, bodyNameZh, daysLeft, ...stored } = row;
  return {
    kind: 'deadline',
    ...toDeadline(context, stored),
    regimeId: row.regimeId,
    campaignId,
    owner,
    reference,
    subject,
    bodyNameEn,
    bodyNameZh,
    daysLeft,
  };
}

export function toAgendaRow(context: CoreContext, row: AgendaPageRow): AgendaRow {
  if (row.kind === 'reminder') return row;
  const { kind: _, ...deadline } = row;
  return toDeadlineRow(context, deadline);
}
