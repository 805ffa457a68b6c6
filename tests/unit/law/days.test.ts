import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dateText } from '#core/law/date-text.ts';
import {
  addMonths,
  addMonthsClamps,
  dayOf,
  formatDay,
  parseDay,
  partsOf,
  tryParseDay,
  weekdayOf,
} from '#core/law/days.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
const temporalDay = fc.integer({ min: -200_000, max: 200_000 });

describe('day numbers agree with Temporal', () => {
  test('parsing, formatting, weekday and parts', () => {
    fc.assert(
      fc.property(temporalDay, (day) => {
        const date = epoch.add({ days: day });
        expect(partsOf(day)).toEqual({ year: date.year, month: date.month, dayOfMonth: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(day);
        expect(weekdayOf(day)).toBe(date.dayOfWeek % 7);
        expect(parseDay(date.toString())).toBe(day);
        expect(formatDay(day)).toBe(date.toString());
        expect(formatDay(day)).toBe(date.toString());
      }),
    );
  });

  test('adding months clamps once, as Temporal constrains', () => {
    fc.assert(
      fc.property(temporalDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const wanted = epoch.add({ days: day }).add({ months });
        expect(formatDay(addMonths(day, months))).toBe(wanted.toString());
        expect(addMonthsClamps(day, months)).toBe(wanted.day !== epoch.add({ days: day }).day);
      }),
    );
  });
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-05',
  '2026-01-05T00:00',
  '2O26-01-05',
  '',
  '2026/01/05',
  '1900-02-29',
])('%j is not a date', (text) => {
  expect(tryParseDay(text)).toBeNull();
  expect(() => parseDay(text)).toThrow(RangeError);
});

test('29 February exists in leap years', () => {
  expect(formatDay(parseDay('2024-02-29'))).toBe('2024-02-29');
  expect(formatDay(parseDay('2000-02-29'))).toBe('2000-02-29');
});

test('dates are written out with the weekday in both languages', () => {
  expect(dateText(parseDay('2026-12-21'))).toEqual({ en: 'Mon 21 Dec 2026', zh: '2026年12月21日（星期一）' });
  expect(dateText(parseDay('2027-01-31'))).toEqual({ en: 'Sun 31 Jan 2027', zh: '2027年1月31日（星期日）' });
});
