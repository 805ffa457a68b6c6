import type { ClockParty } from '#core/contract/vocabulary.ts';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, key, moment, words } from './columns.ts';
import { fact } from './facts.ts';
import { request } from './requests.ts';

/**
 * A clock that ran out to a date, with everything that made it: regime, rule and calendar versions and the inputs.
 * A changed rule or calendar never rewrites a row silently: it proposes a `deadline_revision`.
 */
export const deadline = sqliteTable(
  'deadline',
  {
    id: key(),
    requestId: text('request_id')
      .notNull()
      .references(() => request.id, { onDelete: 'restrict' }),
    regimeId: text('regime_id').notNull(),
    clockId: text('clock_id').notNull(),
    party: text('party').$type<ClockParty>().notNull(),
    dueDate: day('due_date').notNull(),
    nominalDate: day('nominal_date').notNull(),
    nextOfficeDay: day('next_office_day'),
    workingDeadline: day('working_deadline'),
    promptly: flag('promptly'),
    /** Shown, but asserted only once an extension or the like is recorded. */
    conditional: flag('conditional'),
    /** The law counts from receipt and only the day of sending is known. */
    receiptAssumed: flag('receipt_assumed'),
    suspendedSince: day('suspended_since'),
    state: text('state', { enum: ['running', 'met', 'met_late', 'superseded', 'lapsed'] }).notNull(),
    satisfiedOn: day('satisfied_on'),
    basisFactId: text('basis_fact_id').references(() => fact.id, { onDelete: 'restrict' }),
    basisDate: day('basis_date').notNull(),
    verified: flag('verified'),
    provisionalYear: integer('provisional_year'),
    packVersion: text('pack_version').notNull(),
    calendarVersion: words('calendar_version'),
  },
  (table) => [
    uniqueIndex('deadline_of_request').on(table.requestId, table.clockId, table.basisFactId),
    index('deadline_running').on(table.state, table.dueDate, table.id),
    index('deadline_basis').on(table.basisFactId),
  ],
);

export const deadlineRevision = sqliteTable(
  'deadline_revision',
  {
    id: key(),
    deadlineId: text('deadline_id')
      .notNull()
      .references(() => deadline.id, { onDelete: 'restrict' }),
    proposedDate: day('proposed_date').notNull(),
    reason: words('reason'),
    packVersion: text('pack_version').notNull(),
    calendarVersion: words('calendar_version'),
    decision: text('decision', { enum: ['open', 'accepted', 'refused'] })
      .notNull()
      .default('open'),
    decidedAt: moment('decided_at'),
  },
  (table) => [index('deadline_revision_deadline').on(table.deadlineId)],
);
