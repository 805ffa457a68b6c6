import { integer, text } from 'drizzle-orm/sqlite-core';

/** The key of every row: a UUIDv7, so that two registers can be joined later. */
export const key = () => text('id').primaryKey();

/** Text that is never NULL; blank means "not known". */
export const words = (name: string) => text(name).notNull().default('');

/** A calendar date with legal weight, `YYYY-MM-DD`. */
export const day = (name: string) => text(name);

/** A UTC instant, ISO 8601. */
export const moment = (name: string) => text(name);

export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull().default(false);

export const list = <T>(name: string) => text(name, { mode: 'json' }).$type<T[]>().notNull().default([]);

/** Counts up with every change of the row: a window that read an older one is refused. */
export const version = () => integer('version').notNull().default(1);
