import type { Database, Statement } from 'better-sqlite3';

const cache = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/** A prepared statement, kept for the life of the connection: the same few shapes come back with every page. */
export function statement(db: Database, sql: string): Statement<unknown[]> {
  let known = cache.get(db);
  if (!known) {
    known = new Map();
    cache.set(db, known);
  }
  let prepared = known.get(sql);
  if (!prepared) {
    prepared = db.prepare<unknown[]>(sql);
    known.set(sql, prepared);
  }
  return prepared;
}

/** The first column of the first row as a number: for counts. */
export function countOf(db: Database, sql: string, ...values: unknown[]): number {
  const row = statement(db, sql).get(...values);
  const [first] = Object.values(row ?? {});
  return typeof first === 'number' ? first : 0;
}
