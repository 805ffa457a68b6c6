import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { body } from './bodies.ts';
import { campaign } from './campaigns.ts';
import { key, moment } from './columns.ts';
import { letter } from './letters.ts';
import { request } from './requests.ts';

/**
 * Letters to many bodies, made in one go. What is to be made stands here before the first is made, and each item says
 * in the transaction that makes its request that it is made: a power cut in the middle loses nothing and makes nothing
 * twice.
 */
export const batch = sqliteTable(
  'batch',
  {
    id: key(),
    campaignId: text('campaign_id').references(() => campaign.id, { onDelete: 'restrict' }),
    /** What the letters have in common (core/contract/batches.ts batchShared). */
    shared: text('shared', { mode: 'json' }).$type<unknown>().notNull(),
    createdAt: moment('created_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [index('batch_campaign').on(table.campaignId)],
);

/** One body of a batch; once made, with its request and the draft of its letter. */
export const batchItem = sqliteTable(
  'batch_item',
  {
    id: key(),
    batchId: text('batch_id')
      .notNull()
      .references(() => batch.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id, { onDelete: 'restrict' }),
    /** What is this body's own (core/contract/batches.ts batchRow). */
    row: text('row', { mode: 'json' }).$type<unknown>().notNull(),
    state: text('state', { enum: ['waiting', 'made', 'failed'] })
      .notNull()
      .default('waiting'),
    /** Why it was not made: a failure as core/contract/batches.ts has it. */
    failure: text('failure', { mode: 'json' }).$type<unknown>(),
    requestId: text('request_id').references(() => request.id, { onDelete: 'restrict' }),
    letterId: text('letter_id').references(() => letter.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('batch_item_position').on(table.batchId, table.position),
    uniqueIndex('batch_item_body').on(table.batchId, table.bodyId),
    index('batch_item_of_body').on(table.bodyId),
    uniqueIndex('batch_item_request').on(table.requestId),
    index('batch_item_letter').on(table.letterId),
    index('batch_item_waiting').on(table.batchId).where(sql`state = 'waiting'`),
  ],
);
