import { expect, test } from 'vitest';
import { calendarOf, isClosed, openBefore, openOnOrAfter, withAdditions } from '#core/law/calendar.ts';
import { calendarFile } from '#core/law/calendar-data.ts';
import { formatDay, parseDay } from '#core/law/days.ts';
import hkGeneralHolidays from '../../../core/law/calendars/hk-general-holidays.json' with { type: 'json' };
import { calendars, dar, deadlinesOf, fact, only } from './law-helpers.ts';

const general = calendarOf(calendars, 'hk_general_holidays');
const court = calendarOf(calendars, 'hk_court_offices');
const offices = calendarOf(calendars, 'hk_government_offices');
const closed = (calendar: typeof general, date: string) => isClosed(calendar, parseDay(date));

test('every gazetted holiday of 2024 to 2027 is closed, 17 a year, each with its name in both languages', () => {
  for (const { year, holidays } of hkGeneralHolidays.years) {
    expect(holidays, String(year)).toHaveLength(17);
    for (const { date, name } of holidays) {
      expect(closed(general, date), date).toBe(true);
      expect(general.closureName(parseDay(date))).toEqual(name);
    }
  }
});

test('every Sunday is a general holiday and no ordinary Saturday is', () => {
  expect(closed(general, '2026-10-11')).toBe(true);
  expect(general.closureName(parseDay('2026-10-11'))).toEqual({ en: 'Sunday', zh: '星期日' });
  expect(closed(general, '2026-10-10')).toBe(false);
  expect(general.closureName(parseDay('2026-10-10'))).toBeNull();
  // 26 December 2026 is a Saturday and, as the first weekday after Christmas, a holiday.
  expect(closed(general, '2026-12-26')).toBe(true);
});

test('court and government offices are shut on Saturdays too', () => {
  for (const calendar of [court, offices]) {
    expect(closed(calendar, '2026-10-10')).toBe(true);
    expect(closed(calendar, '2026-10-12')).toBe(false);
  }
});

test('the next and the last open day step over a run of holidays', () => {
  expect(formatDay(openOnOrAfter(general, parseDay('2026-04-04')))).toBe('2026-04-08');
  expect(formatDay(openOnOrAfter(general, parseDay('2026-04-02')))).toBe('2026-04-02');
  expect(formatDay(openBefore(general, parseDay('2026-04-08')))).toBe('2026-04-02');
});

test('weekdays are still known far outside the list', () => {
  expect(closed(general, '2090-01-01')).toBe(true);
  expect(closed(general, '2090-01-02')).toBe(false);
});

test('a gale or black-rainstorm day moves the statutory date, another closure does not', () => {
  const due = (kind: 'gale_warning' | 'black_rainstorm' | 'office_closure') =>
    only(deadlinesOf(dar, [fact('received', '2026-08-12')], { additions: [{ date: '2026-09-21', kind }] }), 'comply')
      .dueDate;
  expect(due('gale_warning')).toBe('2026-09-22');
  expect(due('black_rainstorm')).toBe('2026-09-22');
  expect(due('office_closure')).toBe('2026-09-21');
});

test('a gale day before the last day changes nothing, and one after a holiday is passed as well', () => {
  const additions = [
    { date: '2026-04-01', kind: 'gale_warning' },
    { date: '2026-04-08', kind: 'gale_warning' },
  ] as const;
  const [moved] = deadlinesOf(dar, [fact('received', '2026-02-23')], { additions });
  expect(moved?.dueDate).toBe('2026-04-09');
  const [same] = deadlinesOf(dar, [fact('received', '2026-02-23')], { additions: additions.slice(0, 1) });
  expect(same?.dueDate).toBe('2026-04-08');
});

test('the same list of days is merged once and shows in the calendar version', () => {
  const additions = [{ date: '2026-09-21', kind: 'gale_warning' }] as const;
  expect(withAdditions(calendars, additions)).toBe(withAdditions(calendars, additions));
  expect(withAdditions(calendars, [])).toBe(calendars);
  expect(withAdditions(calendars, additions).version).not.toBe(calendars.version);
});

test('a date that depends on a year not yet gazetted says so, naming the year', () => {
  const comply = (received: string) => only(deadlinesOf(dar, [fact('received', received)]), 'comply');
  expect(comply('2027-11-20')).toMatchObject({ dueDate: '2027-12-30', provisional: null });
  // 1 January 2028 is a Saturday: whether it is a holiday the list cannot say.
  expect(comply('2027-11-22')).toMatchObject({
    dueDate: '2028-01-01',
    provisional: { year: 2028, affects: 'due_date' },
  });
  expect(comply('2023-06-01')).toMatchObject({ provisional: { year: 2023, affects: 'due_date' } });
});

test('a file with a year left out is refused', () => {
  const years = hkGeneralHolidays.years.filter(({ year }) => year !== 2026);
  expect(() => calendarFile.parse({ ...hkGeneralHolidays, years })).toThrow(/year 2026 is missing/);
});

test('an unknown calendar is named with the known ones', () => {
  expect(() => calendarOf(calendars, 'hk_lunar')).toThrow(/hk_lunar.*hk_general_holidays/);
});
