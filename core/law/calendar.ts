import type { CalendarFile } from './calendar-data.ts';
import { type Day, dayOf, parseDay, weekdayOf, yearOf } from './days.ts';
import { LazyMap } from './lazy-map.ts';
import type { Bilingual, DayAddition } from './types.ts';

/** A calendar made ready for the engine: one byte a day, so that asking costs an array read. */
export interface DayCalendar {
  readonly id: string;
  /** `<file>@<version>`, and how many of the user's own days are in it. */
  readonly version: string;
  readonly name: Bilingual;
  /** What makes its closed days matter. */
  readonly authority: Bilingual;
  /** What closes a day was read in a source that proves it; whether its lists were, `uncheckedYear` says. */
  readonly verified: boolean;
  /** Covered years with a day that was not read in such a source. */
  readonly uncheckedYears: ReadonlySet<number>;
  /** First and last day the holiday list covers; outside them only weekdays are known. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The day `closed[0]` stands for. */
  readonly origin: Day;
  readonly closed: Uint8Array;
  readonly closedWeekdays: ReadonlySet<number>;
  /** Why a day is closed; null for an open day. Slow: for derivations. */
  readonly closureName: (day: Day) => Bilingual | null;
}

/** Every calendar the packs may name, with the user's own days merged in. Immutable. */
export interface CalendarSet {
  readonly version: string;
  readonly byId: ReadonlyMap<string, DayCalendar>;
  readonly files: readonly CalendarFile[];
  readonly additions: readonly DayAddition[];
}

/** Weekly closures are laid out for these years; further off, the weekday is asked directly. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2065;

function compile(
  file: CalendarFile,
  definition: CalendarFile['calendars'][number],
  additions: readonly DayAddition[],
): DayCalendar {
  const origin = dayOf(FIRST_YEAR, 1, 1);
  const closed = new Uint8Array(dayOf(LAST_YEAR + 1, 1, 1) - origin);
  const closedWeekdays = new Set(definition.closedWeekdays);
  const names = new Map<Day, Bilingual>();
  for (let i = 0; i < closed.length; i += 1) {
    if (closedWeekdays.has(weekdayOf(origin + i))) closed[i] = 1;
  }
  const close = (day: Day, name: Bilingual): void => {
    const at = day - origin;
    if (at < 0 || at >= closed.length) return;
    closed[at] = 1;
    // A gazetted name stays when the same day is also a gale day.
    if (!names.has(day)) names.set(day, name);
  };
  for (const year of file.years) {
    for (const { date, name, in: only } of year.holidays) {
      if (only === undefined || only.includes(definition.id)) close(parseDay(date), name);
    }
    for (const date of year.worked ?? []) closed[parseDay(date) - origin] = 0;
  }
  const everyYear = definition.closedEveryYear;
  if (everyYear !== undefined) closeEveryYear(everyYear, close);
  const own = additions.filter(({ kind }) => definition.additions.includes(kind));
  for (const { date, kind } of own) close(parseDay(date), file.additionNames[kind]);
  const firstYear = file.years[0]?.year ?? FIRST_YEAR;
  const lastYear = file.years.at(-1)?.year ?? FIRST_YEAR - 1;
  return {
    id: definition.id,
    version: own.length === 0 ? `${file.id}@${file.version}` : `${file.id}@${file.version} +${own.length}`,
    name: definition.name,
    authority: definition.authority,
    verified: definition.verified,
    uncheckedYears: new Set(file.years.filter((year) => !isChecked(year, definition.id)).map(({ year }) => year)),
    firstDay: dayOf(firstYear, 1, 1),
    lastDay: dayOf(lastYear, 12, 31),
    origin,
    closed,
    closedWeekdays,
    closureName: (day) => {
      const weekday = closedWeekdays.has(weekdayOf(day)) && closed[day - origin] !== 0;
      return names.get(day) ?? (weekday ? (file.weekdayNames[weekdayOf(day)] ?? null) : null);
    },
  };
}

/** Every day of the year that the calendar keeps is proven, by its own mark or by that of the year. */
const isChecked = ({ holidays, verified }: CalendarFile['years'][number], calendarId: string): boolean =>
  holidays.every(
    (holiday) => (holiday.in !== undefined && !holiday.in.includes(calendarId)) || (holiday.verified ?? verified),
  );

/** The run may pass the new year, so the one begun in December before the first year is laid out too. */
function closeEveryYear(
  { from, to, name }: NonNullable<CalendarFile['calendars'][number]['closedEveryYear']>,
  close: (day: Day, name: Bilingual) => void,
): void {
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR; year += 1) {
    const last = parseDay(`${to < from ? year + 1 : year}-${to}`);
    for (let day = parseDay(`${year}-${from}`); day <= last; day += 1) close(day, name);
  }
}

/** The calendars of the given files. Each is laid out when it is first asked for: build once and keep. */
export function buildCalendars(files: readonly CalendarFile[], additions: readonly DayAddition[] = []): CalendarSet {
  const makers = new Map<string, () => DayCalendar>();
  for (const file of files) {
    for (const definition of file.calendars) {
      if (makers.has(definition.id)) throw new Error(`Two calendars are called ${definition.id}`);
      makers.set(definition.id, () => compile(file, definition, additions));
    }
  }
  const byId = new LazyMap(makers);
  const base = files.map((file) => `${file.id}@${file.version}`).join(', ');
  return {
    version: additions.length === 0 ? base : `${base} +${additions.length}`,
    byId,
    files,
    additions,
  };
}

const merged = new WeakMap<CalendarSet, WeakMap<readonly DayAddition[], CalendarSet>>();

/**
 * The same calendars with the user's days merged in. Remembered by the identity of the list, so pass the same array
 * again rather than a copy, and a new array when the days change.
 */
export function withAdditions(calendars: CalendarSet, additions: readonly DayAddition[]): CalendarSet {
  if (additions.length === 0) return calendars;
  let known = merged.get(calendars);
  if (known === undefined) {
    known = new WeakMap();
    merged.set(calendars, known);
  }
  let result = known.get(additions);
  if (result === undefined) {
    result = buildCalendars(calendars.files, [...calendars.additions, ...additions]);
    known.set(additions, result);
  }
  return result;
}

/** The calendar of that id; throws naming the known ones. */
export function calendarOf(calendars: CalendarSet, id: string): DayCalendar {
  const calendar = calendars.byId.get(id);
  if (calendar === undefined) {
    throw new Error(`No calendar ${JSON.stringify(id)}; known: ${[...calendars.byId.keys()].join(', ')}`);
  }
  return calendar;
}

export function isClosed(calendar: DayCalendar, day: Day): boolean {
  const at = day - calendar.origin;
  if (at >= 0 && at < calendar.closed.length) return calendar.closed[at] === 1;
  return calendar.closedWeekdays.has(weekdayOf(day));
}

/** The first open day on or after `day`. */
export function openOnOrAfter(calendar: DayCalendar, day: Day): Day {
  let at = day;
  while (isClosed(calendar, at)) at += 1;
  return at;
}

/** The last open day strictly before `day`. */
export function openBefore(calendar: DayCalendar, day: Day): Day {
  let at = day - 1;
  while (isClosed(calendar, at)) at -= 1;
  return at;
}

/**
 * The first year between two days (inclusive, either order) whose holidays the calendar does not know, or null. A date
 * that depends on it is provisional: the gazette for that year may still move it.
 */
export function uncoveredYear(calendar: DayCalendar, one: Day, other: Day): number | null {
  const from = Math.min(one, other);
  const to = Math.max(one, other);
  if (from < calendar.firstDay) return yearOf(from);
  if (to > calendar.lastDay) return yearOf(Math.max(from, calendar.lastDay + 1));
  return null;
}

/**
 * The first covered year between two days (inclusive, either order) with holidays nobody has read in the gazette or the
 * law, or null. A date that depends on it was reckoned, and should be checked.
 */
export function uncheckedYear(calendar: DayCalendar, one: Day, other: Day): number | null {
  const last = yearOf(Math.max(one, other));
  for (let year = yearOf(Math.min(one, other)); year <= last; year += 1) {
    if (calendar.uncheckedYears.has(year)) return year;
  }
  return null;
}
