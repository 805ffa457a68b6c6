import { buildCalendars, type CalendarSet } from './calendar.ts';
import { calendarFile } from './calendar-data.ts';
import hkGeneralHolidays from './calendars/hk-general-holidays.json' with { type: 'json' };
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

let opened: Law | null = null;

/** Reads and checks the built-in law once. Throws ZodError naming the place where a file contradicts itself. */
export function openLaw(): Law {
  if (opened === null) {
    const calendars = buildCalendars([hkGeneralHolidays].map((data) => calendarFile.parse(data)));
    const packs = new Map([hkCode, hkPdpoDar].map((data) => [data.id, lawPack.parse(data)]));
    opened = { packs, calendars };
  }
  return opened;
}
