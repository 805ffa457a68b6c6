import type { regimes } from '#core/contract/regimes.ts';
import type { Output } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import type { SourceRef } from '#core/law/calendar-data.ts';

/** A calendar as a person checks it against the gazette: what closes a day, which years it knows, every day of them. */
export function describeCalendar(context: CoreContext, id: string): Output<typeof regimes.calendar> {
  const calendar = context.law.calendars.byId.get(id);
  const file = context.law.calendars.files.find(({ calendars }) => calendars.some((one) => one.id === id));
  const definition = file?.calendars.find((one) => one.id === id);
  if (calendar === undefined || file === undefined || definition === undefined) throw notFound('calendar', id);
  const told = ({ ref, note, grade }: SourceRef) => ({ ref: ref || note, grade });
  return {
    id,
    name: calendar.name,
    law: file.law,
    authority: calendar.authority,
    notes: definition.notes,
    verified: calendar.verified,
    lastChecked: file.lastChecked,
    version: file.version,
    weekdays: definition.closedWeekdays.flatMap((day) => file.weekdayNames[day] ?? []),
    everyYear: definition.closedEveryYear ?? null,
    ownDays: definition.additions.map((kind) => file.additionNames[kind]),
    sources: definition.source.map(told),
    years: file.years.map((year) => ({
      year: year.year,
      checked: !calendar.uncheckedYears.has(year.year),
      sources: year.source.map(told),
      days: year.holidays
        .filter(({ in: only }) => only === undefined || only.includes(id))
        .map(({ date, name }) => ({ date, name })),
      worked: year.worked ?? [],
    })),
  };
}
