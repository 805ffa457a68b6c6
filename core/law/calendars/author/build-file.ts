import { type CalendarFile, calendarFile, type SourceRef } from '../../calendar-data.ts';
import type { Bilingual } from '../../types.ts';
import { both, type NamedDays, weekdayOfDate } from './days.ts';

type Definition = CalendarFile['calendars'][number];

export interface AuthoredCalendar extends Omit<Definition, 'closedWeekdays' | 'additions'> {
  /** Saturdays and Sundays where left out. */
  readonly closedWeekdays?: number[];
  readonly days: NamedDays;
}

/** A file as it is written by hand and from the library, before the days of its calendars are put into one list. */
export interface AuthoredFile {
  readonly id: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly law: Bilingual;
  readonly lastChecked: string;
  readonly years: readonly number[];
  readonly calendars: readonly AuthoredCalendar[];
  readonly yearSource: (year: number) => { source: SourceRef[]; verified: boolean };
  /** The mark of a day that differs from that of its year. */
  readonly mark?: (date: string, name: Bilingual) => boolean | undefined;
  readonly worked?: readonly string[];
}

const weekdayNames = [
  both('Sunday', '星期日'),
  both('Monday', '星期一'),
  both('Tuesday', '星期二'),
  both('Wednesday', '星期三'),
  both('Thursday', '星期四'),
  both('Friday', '星期五'),
  both('Saturday', '星期六'),
];

const additionNames = {
  gale_warning: both('Gale warning day', '烈風警告日'),
  black_rainstorm: both('Black rainstorm warning day', '黑色暴雨警告日'),
  office_closure: both('Office closed', '辦事處關閉'),
};

/**
 * One list of days for the file, each saying which of its calendars it closes. A holiday on a weekday that is closed
 * anyway, or inside a run closed every year, is left out: it changes no date.
 */
export function buildFile(authored: AuthoredFile): CalendarFile {
  const {
    id,
    version,
    jurisdiction,
    law,
    lastChecked,
    years,
    calendars,
    yearSource,
    mark = () => undefined,
    worked = [],
  } = authored;
  return calendarFile.parse({
    id,
    version,
    jurisdiction,
    law,
    lastChecked,
    weekdayNames,
    additionNames,
    calendars: calendars.map(({ days: _, closedWeekdays = [0, 6], ...rest }) => ({
      id: rest.id,
      name: rest.name,
      closedWeekdays,
      ...(rest.closedEveryYear === undefined ? {} : { closedEveryYear: rest.closedEveryYear }),
      // What a user enters says nothing of where: a closing at home shuts no office abroad.
      additions: [],
      authority: rest.authority,
      source: rest.source,
      verified: rest.verified,
      notes: rest.notes,
    })),
    years: years.map((year) => {
      const workedThen = worked.filter((date) => date.startsWith(`${year}-`));
      return {
        year,
        ...yearSource(year),
        holidays: holidaysOf(calendars, year).map((entry) => {
          const verified = mark(entry.date, entry.name);
          return verified === undefined ? entry : { ...entry, verified };
        }),
        ...(workedThen.length === 0 ? {} : { worked: workedThen }),
      };
    }),
  });
}

interface Entry {
  date: string;
  name: Bilingual;
  in?: string[];
}

function holidaysOf(calendars: readonly AuthoredCalendar[], year: number): Entry[] {
  const entries = new Map<string, Entry & { in: string[] }>();
  for (const calendar of calendars) {
    for (const [date, name] of calendar.days) {
      if (!date.startsWith(`${year}-`) || isClosedAnyway(calendar, date)) continue;
      const key = `${date} ${name.en}`;
      const entry = entries.get(key) ?? { date, name, in: [] };
      entry.in.push(calendar.id);
      entries.set(key, entry);
    }
  }
  return [...entries.values()]
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map(({ date, name, in: only }) => (only.length === calendars.length ? { date, name } : { date, name, in: only }));
}

function isClosedAnyway({ closedWeekdays = [0, 6], closedEveryYear }: AuthoredCalendar, date: string): boolean {
  if (closedWeekdays.includes(weekdayOfDate(date))) return true;
  if (closedEveryYear === undefined) return false;
  const { from, to } = closedEveryYear;
  const monthDay = date.slice(5);
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

/** The file as text: one calendar a line, one day a line, so that a change of one day is a change of one line. */
export function printFile(file: CalendarFile): string {
  const { calendars, years, ...head } = file;
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const yearText = years.map(({ holidays, ...rest }) => {
    const first = JSON.stringify(rest).slice(0, -1);
    return `    ${first},"holidays":[\n${lines(holidays, 6)}\n    ]}`;
  });
  return [
    '{',
    ...fields,
    '  "calendars": [',
    lines(calendars, 4),
    '  ],',
    '  "years": [',
    yearText.join(',\n'),
    '  ]',
    '}',
    '',
  ].join('\n');
}

const lines = (items: readonly unknown[], indent: number): string =>
  items.map((item) => ' '.repeat(indent) + JSON.stringify(item)).join(',\n');
