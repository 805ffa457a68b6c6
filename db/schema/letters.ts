import type { Channel, Language, LetterKind } from '#core/contract/vocabulary.ts';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, key, moment, version, words } from './columns.ts';
import { request } from './requests.ts';
import { senderProfile } from './settings.ts';

/** A file in files/, named by the SHA-256 of its bytes; the row is written only after the bytes are on disk. */
export const file = sqliteTable('file', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  mediaType: text('media_type').notNull(),
  addedAt: moment('added_at').notNull(),
});

/** An outgoing or incoming letter; `request_id` NULL while it waits in the tray. */
export const letter = sqliteTable(
  'letter',
  {
    id: key(),
    requestId: text('request_id').references(() => request.id, { onDelete: 'restrict' }),
    direction: text('direction', { enum: ['outgoing', 'incoming'] }).notNull(),
    kind: text('kind').$type<LetterKind>(),
    language: text('language').$type<Language>().notNull(),
    state: text('state', { enum: ['draft', 'sent', 'received'] }).notNull(),
    channel: text('channel').$type<Channel>(),
    postReference: words('post_reference'),
    writtenOn: day('written_on'),
    sentOn: day('sent_on'),
    receivedOn: day('received_on'),
    subject: words('subject'),
    text: words('text'),
    theirReference: words('their_reference'),
    templateId: text('template_id'),
    templateVersion: text('template_version'),
    senderId: text('sender_id').references(() => senderProfile.id, { onDelete: 'restrict' }),
    /** The choices the letter was made from (core/contract/letters.ts letterChoices), so that it can be edited on. */
    choices: text('choices', { mode: 'json' }).$type<unknown>(),
    sentSha256: text('sent_sha256'),
    createdAt: moment('created_at').notNull(),
    removedAt: moment('removed_at'),
    version: version(),
  },
  (table) => [index('letter_request').on(table.requestId)],
);

export const letterFile = sqliteTable(
  'letter_file',
  {
    letterId: text('letter_id')
      .notNull()
      .references(() => letter.id, { onDelete: 'restrict' }),
    sha256: text('sha256')
      .notNull()
      .references(() => file.sha256, { onDelete: 'restrict' }),
    role: text('role', { enum: ['letter', 'attachment'] }).notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.letterId, table.sha256, table.role] }),
    index('letter_file_file').on(table.sha256),
  ],
);
