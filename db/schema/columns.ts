import { sql } from 'drizzle-orm';
import { integer, text } from 'drizzle-orm/sqlite-core';

/** The key of every row: a UUIDv7, so that two registers can be joined later. */
export const key = () => text('id').primaryKey();

/** Text that is never NULL; blank means "not known". */
export const words = (name: string) => text(name).notNull().default('');

/**
 * The name a row is shown by in one language, of a table with `name_en` and `name_zh`: where it has none in it, the other
 * stands in. A column and not an expression: by an index on an expression SQLite sorts what it could read in order.
 */
const shown = (name: 'shown_en' | 'shown_zh', wanted: string, other: string) =>
  text(name)
    .notNull()
    .generatedAlwaysAs(sql.raw(`CASE ${wanted} WHEN '' THEN ${other} ELSE ${wanted} END`), { mode: 'virtual' });
export const shownEn = () => shown('shown_en', 'name_en', 'name_zh');
export const shownZh = () => shown('shown_zh', 'name_zh', 'name_en');

/** A calendar date with legal weight, `YYYY-MM-DD`. */
export const day = (name: string) => text(name);

/** A UTC instant, ISO 8601. */
export const moment = (name: string) => text(name);

export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull().default(false);

export const list = <T>(name: string) => text(name, { mode: 'json' }).$type<T[]>().notNull().default([]);

/** Counts up with every change of the row: a window that read an older one is refused. */
export const version = () => integer('version').notNull().default(1);
