import type { ClockParty } from '#core/contract/vocabulary.ts';
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, key, moment, words } from './columns.ts';
import { fact } from './facts.ts';
import { request } from './requests.ts';

const isOpen = sql`state = 'running' AND conditional = 0`;

const answering = (table: Record<'basisDate' | 'snoozedUntil' | 'requestId' | 'clockId' | 'party', AnySQLiteColumn>) =>
  [table.basisDate, table.snoozedUntil, table.requestId, table.clockId, table.party] as const;

/**
 * A clock that ran out to a date, with everything that made it: regime, rule and calendar versions and the inputs.
 * A changed rule or calendar never rewrites a date silently: it proposes a `deadline_revision`.
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
    /** Out of Today until this day, for this reason. Stays with the row when its date is computed anew. */
    snoozedUntil: day('snoozed_until'),
    snoozeReason: words('snooze_reason'),
  },
  (table) => [
    uniqueIndex('deadline_of_request').on(table.requestId, table.clockId, table.basisFactId),
    index('deadline_by_date').on(table.dueDate, table.id),
    // What is open is a small part of a register that has run for years, and what every page and count asks for. The
    // columns after the id answer the rest of the question without reading the row.
    index('deadline_open')
      .on(table.dueDate, table.id, ...answering(table))
      .where(isOpen),
    index('deadline_open_of_party')
      .on(table.party, table.dueDate, table.id, ...answering(table))
      .where(isOpen),
    index('deadline_open_of_regime')
      .on(table.regimeId, table.dueDate, table.id, ...answering(table))
      .where(isOpen),
    index('deadline_snoozed').on(table.snoozedUntil).where(sql`snoozed_until IS NOT NULL`),
    index('deadline_basis').on(table.basisFactId),
  ],
);

/**
 * What a changed pack, calendar or day would do to a stored deadline. Until a person accepts it the deadline stands as
 * it is; refused, it stays here so that it is not proposed again. `old_date` NULL: the clock is new; `new_date` NULL:
 * it is gone. Names the clock as `deadline` does, without a reference to the row: that one may go.
 */
export const deadlineRevision = sqliteTable(
  'deadline_revision',
  {
    id: key(),
    requestId: text('request_id')
      .notNull()
      .references(() => request.id, { onDelete: 'restrict' }),
    regimeId: text('regime_id').notNull(),
    clockId: text('clock_id').notNull(),
    /** The fact the stored clock counts from; of a new clock, the fact it would count from. */
    basisFactId: text('basis_fact_id').notNull(),
    party: text('party').$type<ClockParty>().notNull(),
    oldDate: day('old_date'),
    newDate: day('new_date'),
    /** JSON: which pack, calendar or day (core/deadlines/revision-reason.ts). */
    reason: text('reason', { mode: 'json' }).$type<unknown>().notNull(),
    decision: text('decision', { enum: ['open', 'refused'] })
      .notNull()
      .default('open'),
    proposedAt: moment('proposed_at').notNull(),
    decidedAt: moment('decided_at'),
  },
  (table) => [
    uniqueIndex('deadline_revision_clock').on(table.requestId, table.clockId, table.basisFactId),
    index('deadline_revision_open').on(table.decision, table.id),
  ],
);
