import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, key, moment, version, words } from './columns.ts';

/** One preference a row; the value is JSON, its shape is in core/contract/settings.ts. */
export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
});

/** Who writes: letterhead and signature. Removed ones stay, since old letters name them. */
export const senderProfile = sqliteTable('sender_profile', {
  id: key(),
  nameEn: words('name_en'),
  nameZh: words('name_zh'),
  titleEn: words('title_en'),
  titleZh: words('title_zh'),
  organisationEn: words('organisation_en'),
  organisationZh: words('organisation_zh'),
  addressEn: words('address_en'),
  addressZh: words('address_zh'),
  email: words('email'),
  phone: words('phone'),
  removedAt: moment('removed_at'),
});

/** Gale, black-rainstorm and closure days: no gazette knows them beforehand (Cap. 1 s.71). */
export const holidayAddition = sqliteTable('holiday_addition', {
  id: key(),
  date: day('date').notNull(),
  kind: text('kind', { enum: ['gale_warning', 'black_rainstorm', 'office_closure'] }).notNull(),
  note: words('note'),
});

/** What was being typed when the program stopped. Scratch paper: not journalled (see db/journal.ts). */
export const scratchDraft = sqliteTable('scratch_draft', {
  key: text('key').primaryKey(),
  value: words('value'),
  savedAt: moment('saved_at').notNull(),
});

/** A regime the user wrote or copied: a law pack (core/law/pack.ts) as JSON. Removed ones stay, since requests may run under them. */
export const ownRegime = sqliteTable('own_regime', {
  id: text('id').primaryKey(),
  pack: text('pack', { mode: 'json' }).$type<unknown>().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  removedAt: moment('removed_at'),
  version: version(),
});

/**
 * What this computer has already done and would otherwise do again: notices shown, the law the deadlines were last
 * checked against. Not journalled: losing it costs a notice shown twice.
 */
export const localMark = sqliteTable(
  'local_mark',
  {
    name: text('name').primaryKey(),
    value: words('value'),
    at: moment('at').notNull(),
  },
  (table) => [index('local_mark_at').on(table.at)],
);
