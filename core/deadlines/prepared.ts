import type { CoreContext } from '#core/context.ts';

/**
 * A query built once for each open register: in a pass over thousands of requests, drizzle would spend more time on
 * putting the same text together than SQLite on answering it.
 */
export function prepared<T extends object>(
  build: (orm: CoreContext['register']['orm']) => T,
): (context: CoreContext) => T {
  const kept = new WeakMap<object, T>();
  return ({ register }) => {
    const query = kept.get(register.db) ?? build(register.orm);
    kept.set(register.db, query);
    return query;
  };
}
