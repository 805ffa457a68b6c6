import { asc, eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { settings } from '#core/contract/settings.ts';
import type { CoreContext } from '#core/context.ts';
import { recomputeAll } from '#core/deadlines/recompute-all.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { holidayAddition } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

export function listHolidayAdditions(context: CoreContext) {
  return context.register.orm.select().from(holidayAddition).orderBy(asc(holidayAddition.date)).all();
}

/** Adds a gale, black-rainstorm or closure day. The person who enters it accepts with it that dates resting on it move. */
export function addHoliday(context: CoreContext, { date, kind, note }: Input<typeof settings.addHoliday>) {
  const { orm } = context.register;
  return change(context, 'addHoliday', { date, kind }, () => {
    const same = orm.select().from(holidayAddition).where(eq(holidayAddition.date, date)).all();
    if (same.some((one) => one.kind === kind))
      throw invalid({ code: 'holiday_exists', path: 'date', params: { date } });
    const id = newId();
    orm.insert(holidayAddition).values({ id, date, kind, note }).run();
    return { id, movedCount: recomputeAll(context).moved };
  }).value;
}

export function removeHoliday(context: CoreContext, id: string): { movedCount: number } {
  const { orm } = context.register;
  return change(context, 'removeHoliday', { id }, () => {
    const { changes } = orm.delete(holidayAddition).where(eq(holidayAddition.id, id)).run();
    if (changes === 0) throw notFound('holiday', id);
    return { movedCount: recomputeAll(context).moved };
  }).value;
}
