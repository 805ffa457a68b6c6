import type { HandEdits, LetterParties, SendingRecord } from '#core/contract/letters.ts';
import type { Channel, Language, LetterKind } from '#core/contract/vocabulary.ts';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, flag, key, moment, version, words } from './columns.ts';
import { file } from './files.ts';
import { request } from './requests.ts';
import { senderProfile } from './settings.ts';
import { template } from './templates.ts';

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
    /** As `template_id`, where that is one the user brought: so that it cannot go while a letter names it. */
    ownTemplateId: text('own_template_id').references(() => template.id, { onDelete: 'restrict' }),
    /** The letterhead it was written on; NULL: the built-in one, or a template with its own. */
    letterheadSha256: text('letterhead_sha256').references(() => file.sha256, { onDelete: 'restrict' }),
    senderId: text('sender_id').references(() => senderProfile.id, { onDelete: 'restrict' }),
    /** The choices the letter was made from (core/contract/letters.ts letterChoices), so that it can be edited on. */
    choices: text('choices', { mode: 'json' }).$type<unknown>(),
    /** Who wrote to whom when it was written; NULL: it was not written here. */
    parties: text('parties', { mode: 'json' }).$type<LetterParties>(),
    /** What a person made of the draft in a word processor; NULL: it is as Foolscap wrote it. */
    edits: text('edits', { mode: 'json' }).$type<HandEdits>(),
    /** Of the files that went out, the letter itself: its PDF where only that was sent. */
    sentSha256: text('sent_sha256'),
    createdAt: moment('created_at').notNull(),
    removedAt: moment('removed_at'),
    version: version(),
  },
  (table) => [
    index('letter_request').on(table.requestId),
    index('letter_own_template').on(table.ownTemplateId).where(sql`own_template_id IS NOT NULL`),
  ],
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
    /** `generated`: as Foolscap wrote it, before a person edited it; `pdf`: printed from the letter. */
    role: text('role', { enum: ['letter', 'generated', 'pdf', 'attachment'] }).notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    /** It was among what went out. */
    sent: flag('sent'),
  },
  (table) => [
    primaryKey({ columns: [table.letterId, table.sha256, table.role] }),
    index('letter_file_file').on(table.sha256),
  ],
);

/** What was logged of a sending before it was corrected, with the reason: the letter's own row has what stands now. */
export const sendingCorrection = sqliteTable(
  'sending_correction',
  {
    id: key(),
    letterId: text('letter_id')
      .notNull()
      .references(() => letter.id, { onDelete: 'restrict' }),
    at: moment('at').notNull(),
    reason: words('reason'),
    before: text('before', { mode: 'json' }).$type<SendingRecord>().notNull(),
  },
  (table) => [index('sending_correction_letter').on(table.letterId, table.at)],
);
