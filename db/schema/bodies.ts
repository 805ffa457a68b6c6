import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, flag, key, list, version, words } from './columns.ts';

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
    // As db/queries/shown-names.ts has them, so that a page sorted by body is read in order.
    index('body_shown_en').on(sql`CASE name_en WHEN '' THEN name_zh ELSE name_en END`),
    index('body_shown_zh').on(sql`CASE name_zh WHEN '' THEN name_en ELSE name_zh END`),
  ],
);
