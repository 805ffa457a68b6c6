import { describe, expect, test } from 'vitest';
import type { ClockRule } from '#core/law/pack.ts';
import type { LawFact } from '#core/law/types.ts';
import { calendarsWith, deadlinesOf, fact, only, packWith, type TestRule } from './law-helpers.ts';

// The UK days of W23, and Easter 2026.
const calendars = calendarsWith([
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
]);
const respond = (rule: TestRule, facts: readonly LawFact[]) =>
  only(deadlinesOf(packWith(rule), facts, { calendars }), 'respond');
const due = (clock: Partial<ClockRule>, received: string) => respond({ clock }, [fact('received', received)]).dueDate;

describe('amounts', () => {
  test.each([
    ['working days skip weekends and holidays', { amount: 5 }, '2026-04-01', '2026-04-10'],
    ['a weekend receipt is not moved: Monday is day 1', { amount: 5 }, '2026-09-05', '2026-09-11'],
    ['where the trigger day counts it is day 1', { amount: 5, triggerDayCounts: true }, '2026-09-07', '2026-09-11'],
    ['a trigger day that is closed cannot be day 1', { amount: 5, triggerDayCounts: true }, '2026-09-05', '2026-09-11'],
    ['calendar days', { amount: 10, unit: 'calendar_days' }, '2026-12-11', '2026-12-21'],
    [
      'calendar days, trigger day in',
      { amount: 10, unit: 'calendar_days', triggerDayCounts: true },
      '2026-12-11',
      '2026-12-20',
    ],
    ['a month runs to the same day of the next', { amount: 1, unit: 'months' }, '2026-09-03', '2026-10-03'],
    ['a month from 31 January ends with February', { amount: 1, unit: 'months' }, '2026-01-31', '2026-02-28'],
    ['two months from 31 January are not two clamped steps', { amount: 2, unit: 'months' }, '2026-01-31', '2026-03-31'],
    [
      'months “beginning with” a day end the day before',
      { amount: 3, unit: 'months', triggerDayCounts: true },
      '2026-09-03',
      '2026-12-02',
    ],
    [
      'and where there is no such day, with the month',
      { amount: 1, unit: 'months', triggerDayCounts: true },
      '2026-01-31',
      '2026-02-28',
    ],
    ['a year from 29 February', { amount: 1, unit: 'years' }, '2024-02-29', '2025-02-28'],
  ] as const)('%s', (_, clock, received, wanted) => {
    expect(due(clock, received)).toBe(wanted);
  });
});

describe('roll-over', () => {
  const month = { amount: 1, unit: 'months' } as const;
  test.each([
    ['none: a Saturday stays', { ...month, rollover: 'none' }, '2026-10-03'],
    ['to the next working day', { ...month, rollover: 'next_open_day', calendar: 'weekdays' }, '2026-10-05'],
    [
      'to the next day that is no holiday: a Saturday is none',
      { ...month, rollover: 'next_open_day', calendar: 'sundays' },
      '2026-10-03',
    ],
  ] as const)('%s', (_, clock, wanted) => {
    expect(due(clock, '2026-09-03')).toBe(wanted);
    expect(respond({ clock }, [fact('received', '2026-09-03')]).nominalDate).toBe('2026-10-03');
  });

  test('rolls once, after the whole amount', () => {
    // Rolling 25 December by steps and then adding would give another day.
    expect(due({ amount: 3, unit: 'months', rollover: 'next_open_day' }, '2026-09-25')).toBe('2026-12-29');
  });
});

describe('what they ask of us', () => {
  const asked = '2026-09-08';
  const given = '2026-09-22';
  const received = fact('received', '2026-09-01');
  const fee = [fact('fee_notice', asked), fact('fee_paid', given)];
  const identity = [fact('identity_asked', asked), fact('identity_given', given)];
  const clarification = [fact('clarification_asked', asked), fact('clarification_given', given)];

  test.each([
    ['a fee that pauses, both ends out (W23)', { fee: 'pause_inclusive' }, fee, '2026-10-14'],
    ['a fee that pauses, both ends counted', { fee: 'pause_exclusive' }, fee, '2026-10-12'],
    ['a fee that does nothing', { fee: 'none' }, fee, '2026-09-29'],
    ['identity that sets the start', { identity: 'reset' }, identity, '2026-10-20'],
    ['a clarification that restarts', { clarification: 'restart' }, clarification, '2026-10-20'],
    ['each kind by its own rule: this pack pauses for fees only', { fee: 'pause_inclusive' }, identity, '2026-09-29'],
  ] as const)('%s', (_, rule, facts, wanted) => {
    expect(respond({ clock: {}, ...rule }, [received, ...facts]).dueDate).toBe(wanted);
  });

  test('W30: the month runs from the day the proof of identity came, not from receipt plus the wait', () => {
    const clock = { amount: 1, unit: 'months' } as const;
    const facts = [
      fact('received', '2026-10-01'),
      fact('identity_asked', '2026-10-05'),
      fact('identity_given', '2026-10-12'),
    ];
    const found = respond({ clock, identity: 'reset' }, facts);
    expect(found).toMatchObject({ dueDate: '2026-11-12', basisFactId: 'identity_given', basisDate: '2026-10-12' });
  });

  test('a pause in calendar days and in months adds the days left out', () => {
    const days = { amount: 30, unit: 'calendar_days' } as const;
    expect(respond({ clock: days, fee: 'pause_inclusive' }, [received, ...fee]).dueDate).toBe('2026-10-16');
    expect(respond({ clock: days, fee: 'pause_exclusive' }, [received, ...fee]).dueDate).toBe('2026-10-14');
    const month = { amount: 1, unit: 'months' } as const;
    expect(respond({ clock: month, clarification: 'pause_inclusive' }, [received, ...clarification]).dueDate).toBe(
      '2026-10-16',
    );
  });

  test('two pauses that overlap take no day out twice', () => {
    const rule = {
      clock: { amount: 30, unit: 'calendar_days' },
      fee: 'pause_inclusive',
      clarification: 'pause_inclusive',
    } as const;
    const second = [fact('clarification_asked', '2026-09-15'), fact('clarification_given', '2026-09-24')];
    // 8 to 24 September: 17 days.
    expect(respond(rule, [received, ...fee, ...second]).dueDate).toBe('2026-10-18');
    // Asked twice and answered twice, each question takes its own days: 8 to 22 and 15 to 24 September are the same 17.
    expect(
      respond(rule, [received, ...clarification, ...second.map((one) => ({ ...one, id: `${one.id}2` }))]).dueDate,
    ).toBe('2026-10-18');
  });

  test('until we answer, a paused or reset clock stands still and holds them to no date', () => {
    for (const rule of [{ fee: 'pause_inclusive' }, { fee: 'pause_exclusive' }, { fee: 'reset' }] as const) {
      expect(respond({ clock: {}, ...rule }, [received, fact('fee_notice', asked)])).toMatchObject({
        state: 'superseded',
        suspendedSince: asked,
        endedBy: 'fee_notice',
      });
    }
    expect(respond({ clock: {}, fee: 'restart' }, [received, fact('fee_notice', asked)])).toMatchObject({
      state: 'running',
      dueDate: '2026-09-29',
    });
  });

  test('asking after the date has passed does not cure the miss', () => {
    const late = [fact('clarification_asked', '2026-09-30'), fact('clarification_given', '2026-10-02')];
    expect(respond({ clock: {}, clarification: 'restart' }, [received, ...late]).dueDate).toBe('2026-09-29');
  });

  test('our answer counts from the day it reached them', () => {
    const slow = [fact('clarification_asked', asked), fact('clarification_given', '2026-09-20', { receivedOn: given })];
    expect(respond({ clock: {}, clarification: 'restart' }, [received, ...slow]).dueDate).toBe('2026-10-20');
  });

  test('a clarification nobody asked for moves nothing', () => {
    expect(
      respond({ clock: {}, clarification: 'restart' }, [received, fact('clarification_given', given)]).dueDate,
    ).toBe('2026-09-29');
  });

  test('an answer they give while waiting for us is judged with the wait left out', () => {
    const facts = [received, fact('fee_notice', asked), fact('response', '2026-10-08', { outcome: 'full' })];
    expect(respond({ clock: {}, fee: 'none' }, facts).state).toBe('met_late');
    expect(respond({ clock: {}, fee: 'pause_inclusive' }, facts).state).toBe('met');
  });
});
