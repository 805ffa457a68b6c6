import { sql } from 'drizzle-orm';
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, key, list, shownEn, shownZh, version, words } from './columns.ts';

export interface StoredMailbox {
  email: string;
  role: string;
  label: string;
  sourceUrl: string;
  verified: boolean;
}

/** A public body. Blank contact fields mean "not found"; nothing is filled in by guess. */
export const body = sqliteTable(
  'body',
  {
    id: key(),
    /** Key in the built-in list (core/bodies/hong-kong.json); NULL for one the user added. */
    builtinKey: text('builtin_key'),
    /** One of the two names may be blank: the other then stands in for it. */
    nameEn: words('name_en'),
    nameZh: words('name_zh'),
    shownEn: shownEn(),
    shownZh: shownZh(),
    shortZh: words('short_zh'),
    formZh: words('form_zh'),
    kind: text('kind').notNull(),
    addresseeEn: words('addressee_en'),
    addresseeZh: words('addressee_zh'),
    addressEn: words('address_en'),
    addressZh: words('address_zh'),
    email: words('email'),
    phone: words('phone'),
    fax: words('fax'),
    site: words('site'),
    regimeIds: list<string>('regime_ids'),
    tags: list<string>('tags'),
    notes: words('notes'),
    codeStatus: words('code_status'),
    ombudsman: words('ombudsman'),
    mailboxes: list<StoredMailbox>('mailboxes'),
    nameSources: list<string>('name_sources'),
    namesVerified: flag('names_verified'),
    contactSource: words('contact_source'),
    contactCheckedOn: day('contact_checked_on'),
    contactVerified: flag('contact_verified'),
    version: version(),
  },
  (table) => [
    uniqueIndex('body_builtin_key').on(table.builtinKey),
    uniqueIndex('body_name_en').on(table.nameEn).where(sql`name_en <> ''`),
    // With the key, and so unique: a page sorted by body is then read in order, body after body.
    uniqueIndex('body_shown_en').on(table.shownEn, table.id),
    uniqueIndex('body_shown_zh').on(table.shownZh, table.id),
  ],
);
