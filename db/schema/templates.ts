import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { key, list, moment, version, words } from './columns.ts';
import { file } from './files.ts';
import { senderProfile } from './settings.ts';

/** A letter template the user brought: its name and what it is for. Removed ones stay, since old letters name them. */
export const template = sqliteTable('template', {
  id: key(),
  name: words('name'),
  purpose: words('purpose'),
  /** Regimes whose letters it is offered for; empty: all. */
  regimeIds: list<string>('regime_ids'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  removedAt: moment('removed_at'),
  version: version(),
});

/** One document of a template, never changed: the next one is a row of its own, and old letters keep theirs. */
export const templateVersion = sqliteTable(
  'template_version',
  {
    templateId: text('template_id')
      .notNull()
      .references(() => template.id, { onDelete: 'restrict' }),
    /** Counts from 1. */
    number: integer('number').notNull(),
    kind: text('kind').$type<LetterKind>().notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Fields the user declared (core/contract/templates.ts customField). */
    fields: list<unknown>('fields'),
    fileSha256: text('file_sha256')
      .notNull()
      .references(() => file.sha256, { onDelete: 'restrict' }),
    fileName: words('file_name'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.templateId, table.number] }),
    index('template_version_file').on(table.fileSha256),
  ],
);

/** The document whose header and footer stand on the built-in letters of a sender. A later one takes its place; the old row stays. */
export const letterhead = sqliteTable(
  'letterhead',
  {
    id: key(),
    senderId: text('sender_id')
      .notNull()
      .references(() => senderProfile.id, { onDelete: 'restrict' }),
    /** NULL: for letters in either language, unless there is one for the letter's own. */
    language: text('language').$type<Language>(),
    fileSha256: text('file_sha256')
      .notNull()
      .references(() => file.sha256, { onDelete: 'restrict' }),
    fileName: words('file_name'),
    setAt: moment('set_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [index('letterhead_sender').on(table.senderId), index('letterhead_file').on(table.fileSha256)],
);
