import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calendarOf, isClosed, uncheckedYear, uncoveredYear } from '#core/law/calendar.ts';
import { type CalendarFile, calendarFile } from '#core/law/calendar-data.ts';
import { authoredFiles } from '#core/law/calendars/author/authored-files.ts';
import { buildFile, printFile } from '#core/law/calendars/author/build-file.ts';
import { correct } from '#core/law/calendars/author/days.ts';
import { dayOf, formatDay, parseDay, weekdayOf } from '#core/law/days.ts';
import { readImports } from '../../architecture/read-imports.ts';
import { calendars } from './law-helpers.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'core', 'law', 'calendars');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  .map(({ name, text }) => ({ name, text, file: calendarFile.parse(JSON.parse(text)) }));

/** The weekdays a calendar is closed on between two dates, as `YYYY-MM-DD`. */
function closedWeekdays(id: string, from: string, to: string): string[] {
  const calendar = calendarOf(calendars, id);
  const dates: string[] = [];
  for (let day = parseDay(from); day <= parseDay(to); day += 1) {
    if (weekdayOf(day) % 6 !== 0 && isClosed(calendar, day)) dates.push(formatDay(day));
  }
  return dates;
}

test.each(authoredFiles.map((authored) => [authored.id, authored] as const))(
  '%s.json is what its source makes it: nobody has written in it by hand',
  (id, authored) => {
    expect(files.find(({ name }) => name === `${id}.json`)?.text).toBe(printFile(buildFile(authored)));
  },
);

test('only the list of Hong Kong is not made from the library', () => {
  const made = authoredFiles.map(({ id }) => `${id}.json`);
  expect(files.map(({ name }) => name).filter((name) => !made.includes(name))).toEqual(['hk-general-holidays.json']);
});

test('the program computes no holiday when it runs: the library is loaded by the author of the lists alone', () => {
  const users = readImports(root, ['core', 'db', 'templates', 'electron', 'renderer']).filter(
    ({ package: name }) => name === 'date-holidays',
  );
  expect(users.map(({ from }) => from)).toEqual(['core/law/calendars/author/days.ts']);
  const loaders = readImports(root, ['core', 'db', 'templates', 'electron', 'renderer']).filter(
    ({ from, file }) =>
      file?.startsWith('core/law/calendars/author/') && !from.startsWith('core/law/calendars/author/'),
  );
  expect(loaders).toEqual([]);
});

test('every file is loaded by the program, and all of them together stay small', () => {
  expect(files.map(({ file }) => file.id).sort()).toEqual(calendars.files.map(({ id }) => id).sort());
  expect(files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThan(250_000);
});

test.each(files.map(({ name, file }) => [name, file] as const))(
  '%s lists its days in order, in both languages',
  (_, file) => {
    for (const { year, holidays } of file.years) {
      for (const id of file.calendars.map((calendar) => calendar.id)) {
        const dates = holidays
          .filter(({ in: only }) => only === undefined || only.includes(id))
          .map(({ date }) => date);
        expect(dates, `${id} ${year}`).toEqual([...new Set(dates)].sort());
      }
      for (const { date, name } of holidays) {
        expect(name.en, date).toMatch(/[A-Za-z]/);
        expect(name.zh, date).toMatch(/\p{Script=Han}/u);
      }
    }
    expect([file.years[0]?.year, (file.years.at(-1)?.year ?? 0) >= 2027]).toEqual([2024, true]);
  },
);

test('a Chinese name is one of Hong Kong: 耶穌受難節, 補假, 聖誕節', () => {
  const name = (id: string, date: string) => calendarOf(calendars, id).closureName(parseDay(date))?.zh;
  expect(name('uk_any_part', '2026-04-03')).toBe('耶穌受難節');
  expect(name('ie_public', '2026-12-25')).toBe('聖誕節');
  expect(name('us_federal', '2026-07-03')).toBe('獨立日（補假）');
  const simplified = /[国节东会实为时过这们发经现开关]/;
  for (const { name: fileName, text } of files) expect(simplified.test(text), fileName).toBe(false);
});

test('a list that names a day twice, out of order, or for a calendar that is not there is refused', () => {
  const uk = files.find(({ file }) => file.id === 'uk-bank-holidays')?.file;
  if (uk === undefined) throw new Error('no file of the United Kingdom');
  const withHolidays = (change: (holidays: CalendarFile['years'][number]['holidays']) => unknown) =>
    calendarFile.parse({ ...uk, years: uk.years.map((year) => ({ ...year, holidays: change(year.holidays) })) });
  expect(() => withHolidays((list) => list.flatMap((day) => [day, day]))).toThrow(/named twice in uk_any_part/);
  expect(() => withHolidays((list) => [...list].reverse())).toThrow(/stands after/);
  expect(() => withHolidays((list) => list.map((day) => ({ ...day, in: ['uk_wales'] })))).toThrow(/uk_wales/);
});

test('a correction that corrects nothing is refused, so that none outlives its reason', () => {
  const name = { en: 'May Day', zh: '勞動節' };
  const days = new Map([['2026-05-01', name]]);
  expect(() => correct(days, [{ why: 'moved', drop: ['2026-05-02'] }])).toThrow(/2026-05-02 is not there to drop/);
  expect(() => correct(days, [{ why: 'new', add: { '2026-05-01': name } }])).toThrow(/2026-05-01 is there already/);
  expect(() => correct(days, [{ why: 'named', rename: { '2026-05-02': name } }])).toThrow(/not there to rename/);
});

test('the UK list for FOIA is the union of the three nations and nothing else', () => {
  const ids = ['uk_england_wales', 'uk_scotland', 'uk_northern_ireland'];
  const union = new Set(ids.flatMap((id) => closedWeekdays(id, '2024-01-01', '2028-12-31')));
  expect(closedWeekdays('uk_any_part', '2024-01-01', '2028-12-31')).toEqual([...union].sort());
});

test('the UK weekdays out under FOIA in 2025 to 2027', () => {
  expect(closedWeekdays('uk_any_part', '2025-01-01', '2027-12-31')).toEqual([
    ...['2025-01-01', '2025-01-02', '2025-03-17', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26'],
    ...['2025-07-14', '2025-08-04', '2025-08-25', '2025-12-01', '2025-12-25', '2025-12-26'],
    ...['2026-01-01', '2026-01-02', '2026-03-17', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
    ...['2026-06-15', '2026-07-13', '2026-08-03', '2026-08-31', '2026-11-30', '2026-12-25', '2026-12-28'],
    ...['2027-01-01', '2027-01-04', '2027-03-17', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31'],
    ...['2027-07-12', '2027-08-02', '2027-08-30', '2027-11-30', '2027-12-27', '2027-12-28'],
  ]);
});

test('the weekdays the EU institutions are assumed to be closed in 2026, and on the first of 2027', () => {
  expect(closedWeekdays('eu_institutions', '2026-01-01', '2027-01-01')).toEqual([
    ...['2026-01-01', '2026-01-02', '2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14'],
    ...['2026-05-15', '2026-05-25', '2026-07-21', '2026-11-02', '2026-12-24', '2026-12-25', '2026-12-28'],
    ...['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'],
  ]);
});

test('the federal holidays of the United States from January 2026 to February 2027', () => {
  expect(closedWeekdays('us_federal', '2026-01-01', '2027-02-28')).toEqual([
    ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07'],
    ...['2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2027-02-15'],
  ]);
});

test('the named days of New Zealand outside its summer window, 2026 and 2027', () => {
  const outside = (year: number) => closedWeekdays('nz_oia', `${year}-01-16`, `${year}-12-24`);
  expect([...outside(2026), ...outside(2027)]).toEqual([
    ...['2026-02-06', '2026-04-03', '2026-04-06', '2026-04-27', '2026-06-01', '2026-07-10', '2026-10-26'],
    ...['2027-02-08', '2027-03-26', '2027-03-29', '2027-04-26', '2027-06-07', '2027-06-25', '2027-10-25'],
  ]);
});

test('Taiwan has as many days off as its government announced: 115 in 2024 and 120 in 2026', () => {
  const calendar = calendarOf(calendars, 'tw_offices');
  const daysOff = (year: number) => {
    let count = 0;
    for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day += 1) if (isClosed(calendar, day)) count += 1;
    return count;
  };
  expect([daysOff(2024), daysOff(2026)]).toEqual([115, 120]);
});

test('Macau and Hong Kong keep the feasts of the moon on the same days', () => {
  const hongKong = calendarOf(calendars, 'hk_general_holidays');
  const macau = calendarOf(calendars, 'mo_public');
  const feasts = /^(農曆|清明節$|佛誕|端午節$|中秋節翌日$|重陽節$)/;
  const names = new Map<string, string>();
  for (let day = dayOf(2024, 1, 1); day <= dayOf(2027, 12, 31); day += 1) {
    const name = hongKong.closureName(day)?.zh ?? '';
    // Days given for a Saturday or Sunday differ: Hong Kong gives none for a Saturday.
    if (weekdayOf(day) % 6 !== 0 && feasts.test(name) && !name.includes('四')) names.set(formatDay(day), name);
  }
  expect(names.size).toBeGreaterThan(20);
  for (const [date, name] of names) expect(isClosed(macau, parseDay(date)), `${date} ${name}`).toBe(true);
});

test('what is a public holiday in every Australian or German state is the nationwide list', () => {
  for (const [whole, prefix] of [
    ['au_federal', 'au_'],
    ['de_federal', 'de_'],
  ] as const) {
    const parts = [...calendars.byId.keys()].filter((id) => id.startsWith(prefix) && id !== whole);
    expect(parts).toHaveLength(prefix === 'au_' ? 8 : 16);
    const lists = parts.map((id) => new Set(closedWeekdays(id, '2024-01-01', '2027-12-31')));
    const common = [...(lists[0] ?? [])].filter((date) => lists.every((list) => list.has(date)));
    expect(closedWeekdays(whole, '2024-01-01', '2027-12-31')).toEqual(common);
  }
});

test('past its last year a calendar knows weekends and yearly closings, and names the year it lacks', () => {
  const nz = calendarOf(calendars, 'nz_oia');
  expect(isClosed(nz, parseDay('2029-12-27'))).toBe(true);
  expect(uncoveredYear(nz, parseDay('2028-12-20'), parseDay('2029-01-20'))).toBe(2029);
  expect(uncoveredYear(nz, parseDay('2026-12-20'), parseDay('2027-01-20'))).toBeNull();
  expect(isClosed(nz, parseDay('2029-02-06'))).toBe(false);
});

test('a year that nobody has read in a gazette is named', () => {
  const unchecked = (id: string, from: string, to: string) =>
    uncheckedYear(calendarOf(calendars, id), parseDay(from), parseDay(to));
  expect(unchecked('hk_general_holidays', '2026-12-01', '2027-02-01')).toBeNull();
  expect(unchecked('ca_interpretation_act', '2026-03-04', '2026-04-04')).toBeNull();
  expect(unchecked('tw_offices', '2026-12-01', '2026-12-20')).toBeNull();
  expect(unchecked('tw_offices', '2027-01-10', '2026-12-20')).toBe(2027);
  expect(unchecked('eu_institutions', '2026-12-01', '2027-02-01')).toBe(2026);
  expect(calendarOf(calendars, 'eu_institutions').verified).toBe(false);
  expect(calendarOf(calendars, 'uk_any_part').verified).toBe(true);
});
