import { buildCalendars, type CalendarSet } from './calendar.ts';
import { calendarFile } from './calendar-data.ts';
import hkGeneralHolidays from './calendars/hk-general-holidays.json' with { type: 'json' };
import { LazyMap } from './lazy-map.ts';
import { type LawPack, lawPack } from './pack.ts';
import hkCode from './packs/hk-code.json' with { type: 'json' };
import hkPdpoDar from './packs/hk-pdpo-dar.json' with { type: 'json' };

/** Every regime and calendar that comes with the program. */
export interface Law {
  /** By id, in the order they are offered. */
  readonly packs: ReadonlyMap<string, LawPack>;
  /** As gazetted; the user's own days are passed to `computeDeadlines` as `additions`. */
  readonly calendars: CalendarSet;
}

/** In the order they are offered. */
const builtInPacks: readonly { id: string }[] = [hkCode, hkPdpoDar];
const builtInCalendars: readonly unknown[] = [hkGeneralHolidays];

let opened: Law | null = null;

/**
 * The built-in law. Each pack is read and checked when it is first asked for: a start needs those its requests are under,
 * not all. Reading throws ZodError naming the place where a file contradicts itself.
 */
export function openLaw(): Law {
  opened ??= {
    calendars: buildCalendars(builtInCalendars.map((data) => calendarFile.parse(data))),
    packs: new LazyMap(builtInPacks.map((data) => [data.id, () => lawPack.parse(data)])),
  };
  return opened;
}
