import type { QuestionLevel } from '#core/contract/question-outline.ts';
import type { ClockParty, Language, Outcome, RequestStatus } from '#core/contract/vocabulary.ts';
import { type SQL, sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { body } from './bodies.ts';
import { bankQuestion, campaign } from './campaigns.ts';
import { day, flag, key, list, moment, version, words } from './columns.ts';

interface SortColumns {
  id: AnySQLiteColumn;
  reference: AnySQLiteColumn;
  subject: AnySQLiteColumn;
  nextDueDate: AnySQLiteColumn;
  lastEventOn: AnySQLiteColumn;
  updatedAt: AnySQLiteColumn;
}

/** The orders a list of requests can have, each ending in the id so that pages never overlap. */
function orders(table: SortColumns): [string, [AnySQLiteColumn | SQL, ...AnySQLiteColumn[]]][] {
  return [
    ['reference', [table.reference]],
    ['subject', [table.subject, table.id]],
    // Those without a date come last either way, which takes one index for each direction.
    ['due', [sql`next_due_date IS NULL`, table.nextDueDate, table.id]],
    ['due_backwards', [table.nextDueDate, table.id]],
    ['event', [table.lastEventOn, table.id]],
    ['updated', [table.updatedAt, table.id]],
  ];
}

/**
 * A request under one regime to one body. `status`, `outcome`, the dates and `deadline_digest` below the line follow
 * from facts, questions and deadlines; they are kept here, written in the same transaction, so that any list of
 * 100,000 requests is a walk along one index.
 */
export const request = sqliteTable(
  'request',
  {
    id: key(),
    reference: text('reference').notNull(),
    campaignId: text('campaign_id').references(() => campaign.id, { onDelete: 'restrict' }),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id, { onDelete: 'restrict' }),
    regimeId: text('regime_id').notNull(),
    /** The calendar of the nation or state the body sits in, where the regime offers a choice; NULL: its default. */
    calendarId: text('calendar_id'),
    language: text('language').$type<Language>().notNull(),
    subject: text('subject').notNull(),
    owner: words('owner'),
    notes: words('notes'),
    sample: flag('sample'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    removedAt: moment('removed_at'),
    version: version(),
    // derived
    status: text('status').$type<RequestStatus>().notNull().default('draft'),
    outcome: text('outcome').$type<Outcome>(),
    theirReference: words('their_reference'),
    nextDueDate: day('next_due_date'),
    nextDueParty: text('next_due_party').$type<ClockParty>(),
    nextDueClockId: text('next_due_clock_id'),
    ourDueDate: day('our_due_date'),
    sentOn: day('sent_on'),
    lastEventOn: day('last_event_on'),
    deadlineDigest: words('deadline_digest'),
  },
  (table) => [
    uniqueIndex('request_reference').on(table.reference),
    // Every sort of the list, alone and within each filter that people live in, is a walk along one index: a page of
    // 50 costs the same with 1,000 requests as with 100,000 (npm run bench).
    ...orders(table).map(([name, columns]) => index(`request_by_${name}`).on(...columns)),
    ...orders(table).map(([name, columns]) => index(`request_of_body_by_${name}`).on(table.bodyId, ...columns)),
    ...orders(table).map(([name, columns]) => index(`request_of_campaign_by_${name}`).on(table.campaignId, ...columns)),
    ...orders(table).map(([name, columns]) => index(`request_of_status_by_${name}`).on(table.status, ...columns)),
    index('request_of_regime').on(table.regimeId, table.updatedAt),
    index('request_of_owner').on(table.owner, table.updatedAt),
    index('request_by_our_due').on(table.ourDueDate),
    index('request_removed').on(table.removedAt).where(sql`removed_at IS NOT NULL`),
  ],
);

export const question = sqliteTable(
  'question',
  {
    id: key(),
    requestId: text('request_id')
      .notNull()
      .references(() => request.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    /** 1: a part, (a), of the last question of level 0 before it. */
    level: integer('level').$type<QuestionLevel>().notNull().default(0),
    text: text('text').notNull(),
    /** The bank question it was taken from, whatever was made of its words since. */
    bankQuestionId: text('bank_question_id').references(() => bankQuestion.id, { onDelete: 'restrict' }),
    outcome: text('outcome').$type<Outcome>(),
    grounds: list<string>('grounds'),
  },
  (table) => [
    index('question_request').on(table.requestId, table.position),
    index('question_of_bank').on(table.bankQuestionId, table.requestId).where(sql`bank_question_id IS NOT NULL`),
  ],
);

export const requestTag = sqliteTable(
  'request_tag',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => request.id, { onDelete: 'restrict' }),
    tag: text('tag').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.tag] }),
    index('request_tag_tag').on(table.tag, table.requestId),
  ],
);

/** Any date, any text: "to be published in March: check again". */
export const reminder = sqliteTable(
  'reminder',
  {
    id: key(),
    requestId: text('request_id').references(() => request.id, { onDelete: 'restrict' }),
    date: day('date').notNull(),
    text: text('text').notNull(),
    createdAt: moment('created_at').notNull(),
    doneAt: moment('done_at'),
    removedAt: moment('removed_at'),
    version: version(),
  },
  (table) => [
    index('reminder_open').on(table.removedAt, table.doneAt, table.date, table.id),
    index('reminder_by_date').on(table.date, table.id),
    index('reminder_request').on(table.requestId, table.date),
  ],
);

/** Who handed a request to whom, when and with what note; the owner itself stands on the request. */
export const handOver = sqliteTable(
  'hand_over',
  {
    id: key(),
    requestId: text('request_id')
      .notNull()
      .references(() => request.id, { onDelete: 'restrict' }),
    fromOwner: words('from_owner'),
    toOwner: words('to_owner'),
    note: words('note'),
    at: moment('at').notNull(),
  },
  (table) => [index('hand_over_request').on(table.requestId, table.at)],
);
