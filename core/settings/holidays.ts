import { asc, eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { settings } from '#core/contract/settings.ts';
import type { CoreContext } from '#core/context.ts';
import { recheckAtOnce } from '#core/deadlines/recompute-all.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { holidayAddition } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

export function listHolidayAdditions(context: CoreContext) {
  return context.register.orm.select().from(holidayAddition).orderBy(asc(holidayAddition.date)).all();
}

/**
 * Adds a gale, black-rainstorm or closure day. It proposes revisions like any other change of a calendar: the day is
 * entered once and may move hundreds of dates in other people's requests, some of them quoted in letters already, so
 * whoever answers for those sees old beside new before they move.
 */
export async function addHoliday(context: CoreContext, { date, kind, note }: Input<typeof settings.addHoliday>) {
  const { orm } = context.register;
  const id = newId();
  const { journalEntryId } = change(context, 'addHoliday', { date, kind }, () => {
    const same = orm.select().from(holidayAddition).where(eq(holidayAddition.date, date)).all();
    if (same.some((one) => one.kind === kind))
      throw invalid({ code: 'holiday_exists', path: 'date', params: { date } });
    orm.insert(holidayAddition).values({ id, date, kind, note }).run();
  });
  return { id, proposedCount: await recheckAtOnce(context), journalEntryId };
}

export async function removeHoliday(context: CoreContext, id: string) {
  const { orm } = context.register;
  const { journalEntryId } = change(context, 'removeHoliday', { id }, () => {
    const { changes } = orm.delete(holidayAddition).where(eq(holidayAddition.id, id)).run();
    if (changes === 0) throw notFound('holiday', id);
  });
  return { proposedCount: await recheckAtOnce(context), journalEntryId };
}
