import { asc } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import type { DayAddition } from '#core/law/types.ts';
import { holidayAddition } from '#db/schema/index.ts';

const kept = new WeakMap<object, { key: string; additions: readonly DayAddition[] }>();

/**
 * The weather and closure days of this register. The same array comes back while they are the same, since the engine
 * merges a list into its calendars once and knows it again by identity.
 */
export function dayAdditions(context: CoreContext): readonly DayAddition[] {
  const { db, orm } = context.register;
  // Rows are only ever added and deleted, under keys that never come back: the keys tell whether anything changed.
  const key = orm
    .select({ id: holidayAddition.id })
    .from(holidayAddition)
    .orderBy(asc(holidayAddition.id))
    .all()
    .map((row) => row.id)
    .join(' ');
  const known = kept.get(db);
  if (known?.key === key) return known.additions;
  const additions = orm
    .select({ date: holidayAddition.date, kind: holidayAddition.kind })
    .from(holidayAddition)
    .orderBy(asc(holidayAddition.date))
    .all();
  kept.set(db, { key, additions });
  return additions;
}
