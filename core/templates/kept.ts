import type { CoreContext } from '#core/context.ts';

/**
 * What was worked out of a file is kept by its hash, since a preview asks for it with every pause in typing. Only the
 * last few, dropped with the register: a letterhead may be 25 MB.
 */
const most = 12;
const kept = new WeakMap<CoreContext, Map<string, unknown>>();

/** The value under this key, made once. A key names everything its value was made from. */
export function keep<T>(context: CoreContext, key: string, make: () => T): T {
  const values = kept.get(context) ?? new Map<string, unknown>();
  kept.set(context, values);
  // What is under a key was put there by the same caller, whose keys begin alike.
  const value = values.has(key) ? (values.get(key) as T) : make();
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > most && oldest !== undefined) values.delete(oldest);
  return value;
}
