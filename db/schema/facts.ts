import type { FactKind, Outcome } from '#core/contract/vocabulary.ts';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, flag, key, list, moment, words } from './columns.ts';
import { letter } from './letters.ts';
import { request } from './requests.ts';

/** A dated thing that happened and moves clocks. */
export const fact = sqliteTable(
  'fact',
  {
    id: key(),
    requestId: text('request_id')
      .notNull()
      .references(() => request.id, { onDelete: 'restrict' }),
    letterId: text('letter_id').references(() => letter.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<FactKind>().notNull(),
    date: day('date').notNull(),
    until: day('until'),
    receivedOn: day('received_on'),
    sentOn: day('sent_on'),
    afterHours: flag('after_hours'),
    theirReference: words('their_reference'),
    outcome: text('outcome').$type<Outcome>(),
    grounds: list<string>('grounds'),
    note: words('note'),
    recordedAt: moment('recorded_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [index('fact_request').on(table.requestId, table.date), index('fact_letter').on(table.letterId)],
);
