import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { moment } from './columns.ts';

/** A file in files/, named by the SHA-256 of its bytes; the row is written only after the bytes are on disk. */
export const file = sqliteTable('file', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  mediaType: text('media_type').notNull(),
  addedAt: moment('added_at').notNull(),
});
