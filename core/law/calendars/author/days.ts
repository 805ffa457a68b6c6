import Holidays from 'date-holidays';
import type { Bilingual } from '../../types.ts';

/** The days a calendar is shut for a named reason, by date. */
export type NamedDays = ReadonlyMap<string, Bilingual>;

export const both = (en: string, zh: string): Bilingual => ({ en, zh });

/** `both` for a day given in place of another. */
export const substitute = ({ en, zh }: Bilingual): Bilingual => both(`${en} (substitute day)`, `${zh}（補假）`);

/** The version whose output the corrections were made against. */
export const libraryRef = 'date-holidays 3.37.0';

/** Shorter ones are an evening or an afternoon: the office is open. */
const WHOLE_DAY_MS = 20 * 60 * 60 * 1000;
const SUBSTITUTE = / \(substitute day\)$/;

/**
 * The library's whole public holidays of the years, under our own names. A holiday of several days is taken day by day.
 * Throws at a name the table does not know: a new day of the library needs a person's eye.
 */
export function libraryDays(
  country: string,
  region: string | null,
  years: readonly number[],
  names: Readonly<Record<string, Bilingual>>,
): NamedDays {
  const library = region === null ? new Holidays(country) : new Holidays(country, region);
  const days = new Map<string, Bilingual>();
  for (const year of years) {
    for (const { name, date, start, end, type } of library.getHolidays(year, 'en')) {
      const length = end.getTime() - start.getTime();
      if (type !== 'public' || length < WHOLE_DAY_MS) continue;
      const plain = names[name.replace(SUBSTITUTE, '')];
      if (plain === undefined)
        throw new Error(`${country} ${region ?? ''}: no name for ${JSON.stringify(name)}, ${date}`);
      const named = SUBSTITUTE.test(name) ? substitute(plain) : plain;
      const dayCount = Math.max(1, Math.round(length / 86_400_000));
      for (let i = 0; i < dayCount; i += 1) {
        const at = dayAfter(date.slice(0, 10), i);
        if (!days.has(at)) days.set(at, named);
      }
    }
  }
  return days;
}

/** What the library has wrong, and how we know. Days are `YYYY-MM-DD`. */
export interface Correction {
  readonly why: string;
  readonly drop?: readonly string[];
  readonly add?: Readonly<Record<string, Bilingual>>;
  readonly rename?: Readonly<Record<string, Bilingual>>;
}

/** Throws where a correction corrects nothing: the library has caught up, and the correction has to go. */
export function correct(days: NamedDays, corrections: readonly Correction[]): NamedDays {
  const result = new Map(days);
  for (const { why, drop = [], add = {}, rename = {} } of corrections) {
    for (const date of drop) {
      if (!result.delete(date)) throw new Error(`${date} is not there to drop: ${why}`);
    }
    for (const [date, name] of Object.entries(add)) {
      if (result.has(date)) throw new Error(`${date} is there already: ${why}`);
      result.set(date, name);
    }
    for (const [date, name] of Object.entries(rename)) {
      if (!result.has(date)) throw new Error(`${date} is not there to rename: ${why}`);
      result.set(date, name);
    }
  }
  return result;
}

/** Days written out by hand: one list of `MM-DD` a year. */
export function listedDays(years: Readonly<Record<number, Readonly<Record<string, Bilingual>>>>): NamedDays {
  const days = new Map<string, Bilingual>();
  for (const [year, list] of Object.entries(years)) {
    for (const [monthDay, name] of Object.entries(list)) days.set(`${year}-${monthDay}`, name);
  }
  return days;
}

export function dayAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export const weekdayOfDate = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const yearRange = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
