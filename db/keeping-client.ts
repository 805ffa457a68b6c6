import type { Database, Statement } from 'better-sqlite3';

/**
 * The connection as drizzle sees it, with prepared statements kept. Drizzle prepares anew for every query; the native
 * statement behind each then lives until the garbage collector finds its tiny wrapper, which in a long transaction is
 * never soon: gigabytes for ten thousand requests.
 */
export function keepingClient(db: Database): Database {
  const kept = new Map<string, Statement<unknown[]>>();
  const prepare = (sql: string): Statement<unknown[]> => {
    let prepared = kept.get(sql);
    if (!prepared) {
      prepared = db.prepare<unknown[]>(sql);
      kept.set(sql, prepared);
    }
    // Drizzle asks for rows as arrays after it has prepared: what the last caller asked for must not stick.
    return prepared.reader ? prepared.raw(false) : prepared;
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === 'prepare') return prepare;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
