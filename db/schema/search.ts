import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Gives each request the integer under which its words stand in the FTS5 table `search_request` (which drizzle cannot
 * declare: see db/migrations). A table of its own, since the implicit rowid of a table with a text key changes with
 * VACUUM. Derived, not journalled; "check register" can rebuild it.
 */
export const searchRequestDocument = sqliteTable(
  'search_request_document',
  {
    document: integer('document').primaryKey(),
    requestId: text('request_id').notNull(),
    /** The same words as in the index, each after a blank: to test one row without asking the whole index. */
    words: text('words').notNull(),
  },
  (table) => [uniqueIndex('search_request_document_request').on(table.requestId)],
);
