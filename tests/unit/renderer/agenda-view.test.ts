import { describe, expect, test } from 'vitest';
import {
  agendaFilterOf,
  calendarFilterOf,
  isFiltered,
  readAgendaView,
  withoutFilters,
  writeAgendaView,
} from '../../../renderer/deadlines/agenda-view.ts';
import { addMonths, calendarMonth, dayAfterKey } from '../../../renderer/deadlines/calendar-days.ts';
import { readDays } from '../../../renderer/reminders/days-field.ts';

const read = (query: string) => readAgendaView(new URLSearchParams(query));

describe('the address of the deadlines page', () => {
  test.each([
    '',
    'view=month&month=2027-02',
    'find=%E9%80%BE%E6%9C%9F&party=ours&when=week&way=desc&page=3',
    'owner=',
    'owner=Ada&snoozed=only&show=deadlines',
    'regime=hk-code&day=2026-12-24&at=01890a5d-ac96-774b-bcce-b302099a8057',
  ])('%s comes back as it was', (query) => {
    expect(writeAgendaView(read(query)).toString()).toBe(query);
  });

  test('nobody as an owner is not the same as any owner', () => {
    expect([read('owner=').owner, read('').owner]).toEqual(['', null]);
    expect([isFiltered(read('owner=')), isFiltered(read(''))]).toEqual([true, false]);
  });

  test.each(['when=soon', 'party=nobody', 'day=2026-02-30', 'month=2026-13', 'page=-1', 'page=x', 'view=week'])(
    'what does not fit (%s) is as if it were not there',
    (query) => {
      expect(read(query)).toEqual(read(''));
    },
  );

  test('clearing the filters keeps the shape, the month and the order', () => {
    const cleared = withoutFilters(read('view=month&month=2027-02&way=desc&party=ours&find=x&day=2026-12-24&page=2'));
    expect(writeAgendaView(cleared).toString()).toBe('view=month&way=desc&month=2027-02');
  });

  test('a calendar has no stretch of time of its own, and no day', () => {
    const view = read('view=month&when=overdue&day=2026-12-24&party=ours');
    expect(agendaFilterOf(view)).toMatchObject({ when: 'overdue', day: '2026-12-24', party: 'ours' });
    expect(calendarFilterOf(view)).toMatchObject({ when: 'open', day: null, party: 'ours' });
    expect(calendarFilterOf(read('when=all'))).toMatchObject({ when: 'all' });
  });
});

describe('a month on the wall', () => {
  test.each([
    // A Sunday first and a Saturday last: four rows and nothing else.
    ['2026-02', 4, '2026-02-01', '2026-02-28'],
    ['2026-12', 5, '2026-11-29', '2027-01-02'],
    // Thirty days from a Saturday need six rows.
    ['2026-08', 6, '2026-07-26', '2026-09-05'],
    ['2028-02', 5, '2028-01-30', '2028-03-04'],
  ])('%s has %i weeks from Sunday %s to Saturday %s', (month, count, from, to) => {
    const { weeks } = calendarMonth(month);
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([count, from, to]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  test('its first and last day, and the months beside it', () => {
    expect(calendarMonth('2028-02')).toMatchObject({ first: '2028-02-01', last: '2028-02-29' });
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-05', 12)]).toEqual([
      '2027-01',
      '2025-12',
      '2027-05',
    ]);
  });

  test.each([
    ['2026-12-31', 'ArrowRight', '2027-01-01'],
    ['2026-12-01', 'ArrowUp', '2026-11-24'],
    ['2027-01-31', 'PageDown', '2027-02-28'],
    ['2028-03-31', 'PageUp', '2028-02-29'],
    ['2026-12-12', 'Home', '2026-12-06'],
    ['2026-12-06', 'Home', '2026-12-06'],
    ['2026-12-06', 'End', '2026-12-12'],
    ['2026-12-12', 'a', null],
  ])('from %s, %s leads to %s', (date, key, to) => {
    expect(dayAfterKey(date, key)).toBe(to);
  });
});

test.each([
  [
    ['7', '1', '7', '0'],
    [7, 1, 0],
  ],
  [[], []],
  [['366'], null],
  [['1.5'], null],
  [['-1'], null],
])('days before %j are read as %j', (typed, days) => {
  expect(readDays(typed)).toEqual(days);
});
