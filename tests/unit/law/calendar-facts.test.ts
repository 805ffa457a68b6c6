import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { calendarOf, isClosed } from '#core/law/calendar.ts';
import { parseDay, weekdayOf } from '#core/law/days.ts';
import { calendars } from './law-helpers.ts';

/** Days written down by hand, each with the reason it is open or closed, for every calendar the program has. */
const folder = join(import.meta.dirname, 'calendar-facts');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const tables = z.record(z.string(), z.array(z.tuple([z.iso.date(), z.enum(['open', 'closed']), z.string().min(5)])));
const german = z.object({
  days: z.record(z.string(), z.string()),
  everywhere: z.record(z.string(), z.string()),
  nowhere: z.record(z.string(), z.string()),
  closed: z.record(z.string(), z.array(z.string())),
});

type Fact = z.infer<typeof tables>[string][number];

/** The German states share one table of days; each keeps those named for it and works on the others. */
function germanTables(): Record<string, Fact[]> {
  const { days, everywhere, nowhere, closed } = german.parse(read('de.json'));
  return Object.fromEntries(
    Object.entries(closed).map(([id, kept]) => [
      id,
      [
        ...Object.entries(days).map(([date, why]): Fact => [date, kept.includes(date) ? 'closed' : 'open', why]),
        ...Object.entries(everywhere).map(([date, why]): Fact => [date, 'closed', why]),
        ...Object.entries(nowhere).map(([date, why]): Fact => [date, 'open', why]),
      ],
    ]),
  );
}

const written = readdirSync(folder).filter((name) => name !== 'de.json');
const known = new Map([
  ...written.flatMap((name) => Object.entries(tables.parse(read(name)))),
  ...Object.entries(germanTables()),
]);

test.each([...known])('%s is open and closed on the days the law says', (id, facts) => {
  const calendar = calendarOf(calendars, id);
  for (const [date, state, why] of facts) {
    expect(isClosed(calendar, parseDay(date)) ? 'closed' : 'open', `${date}: ${why}`).toBe(state);
  }
  expect(facts.length).toBeGreaterThanOrEqual(8);
});

test('a closed day says why in both languages, an open one says nothing', () => {
  for (const [id, facts] of known) {
    const calendar = calendarOf(calendars, id);
    for (const [date, state] of facts) {
      const name = calendar.closureName(parseDay(date));
      if (state === 'open') expect(name, `${id} ${date}`).toBeNull();
      else expect(Boolean(name?.en && name.zh), `${id} ${date}`).toBe(true);
    }
  }
});

test('every calendar the program has is in these tables or in those of Hong Kong', () => {
  const elsewhere = ['hk_general_holidays', 'hk_government_offices'];
  expect([...known.keys(), ...elsewhere].sort()).toEqual([...calendars.byId.keys()].sort());
});

test('the tables name days of the week as they are', () => {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  for (const [id, facts] of known) {
    for (const [date, , why] of facts) {
      const [, article, said] = /^(a|an ordinary) (\w+day)$/.exec(why) ?? [];
      if (article !== undefined) expect(names[weekdayOf(parseDay(date))], `${id} ${date}`).toBe(said);
    }
  }
});
