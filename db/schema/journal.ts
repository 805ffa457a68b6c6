import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { key, moment } from './columns.ts';

/** The append-only record of every change: triggers forbid UPDATE and DELETE on it, and each entry seals the one before. */
export const journalEntry = sqliteTable(
  'journal_entry',
  {
    id: key(),
    device: text('device').notNull(),
    seq: integer('seq').notNull(),
    at: moment('at').notNull(),
    actor: text('actor').notNull(),
    useCase: text('use_case').notNull(),
    input: text('input'),
    /** JSON: [{table, key, before, after}], one a row touched. */
    changes: text('changes').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
    /** The entry this one takes back. */
    undoes: text('undoes'),
  },
  (table) => [uniqueIndex('journal_entry_seq').on(table.device, table.seq)],
);
