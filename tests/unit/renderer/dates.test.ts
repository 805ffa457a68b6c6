import { describe, expect, test } from 'vitest';
import { daysUntil, distanceKey, formatDate, formatShortDate, readTypedDate } from '../../../renderer/common/dates.ts';

test('a date is written with its weekday in both conventions', () => {
  expect(formatDate('2026-12-21', 'en')).toBe('Mon 21 Dec 2026');
  expect(formatDate('2026-12-21', 'zh-Hant-HK')).toBe('2026年12月21日（星期一）');
  expect(formatDate('2027-01-31', 'zh-Hant-HK')).toBe('2027年1月31日（星期日）');
  expect(formatShortDate('2027-01-01', 'en')).toBe('1 Jan 2027');
});

describe('what a person types as a date', () => {
  test.each([
    ['2026-12-21', '2026-12-21'],
    ['\u200e2026\u2060年\u206012\u2060月\u206021\u2060日', '2026-12-21'],
    ['2026/12/21', '2026-12-21'],
    ['20261221', '2026-12-21'],
    ['21/12/2026', '2026-12-21'],
    ['3/2/2026', '2026-02-03'],
    ['21.12.2026', '2026-12-21'],
    ['21 Dec 2026', '2026-12-21'],
    ['21st December 2026', '2026-12-21'],
    ['Mon 21 Dec 2026', '2026-12-21'],
    ['2026年12月21日', '2026-12-21'],
    ['2026年12月21日（星期一）', '2026-12-21'],
    ['２０２６－１２－２１', '2026-12-21'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', date });
  });

  test.each(['2026-02-30', '30 February 2026', '2026年2月30日', '29/2/2026', '31/4/2026', '2026-13-01', '0/1/2026'])(
    '%s is no day that exists',
    (typed) => {
      expect(readTypedDate(typed)).toEqual({ kind: 'no_such_day' });
    },
  );

  test.each(['21/12/26', 'next Monday', '2026', '21 Foo 2026', '12-21', '2026-1'])('%s is not guessed at', (typed) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'unreadable' });
  });

  test('nothing is nothing', () => {
    expect(readTypedDate('  ')).toEqual({ kind: 'empty' });
  });
});

test('distances count days, and an overdue one counts up', () => {
  expect(daysUntil('2026-12-21', '2026-12-12')).toBe(9);
  expect(daysUntil('2027-03-01', '2026-12-31')).toBe(60);
  expect(distanceKey(9, 'due')).toEqual({ key: 'common:distance.left', count: 9 });
  expect(distanceKey(0, 'due')).toEqual({ key: 'common:distance.today', count: 0 });
  expect(distanceKey(-3, 'due')).toEqual({ key: 'common:distance.overdue', count: 3 });
  expect(distanceKey(-1, 'event')).toEqual({ key: 'common:distance.yesterday', count: 1 });
});
