import { describe, expect, test } from 'vitest';
import { openLaw } from '#core/law/library.ts';
import { hasRemedy, type RankedItem, rankOf, rankOrder } from '#core/today/rank.ts';

const today = '2026-12-11';
const clock = (over: Partial<Extract<RankedItem, { kind: 'deadline' }>>): RankedItem => ({
  kind: 'deadline',
  party: 'theirs',
  dueDate: '2026-12-10',
  workingDeadline: null,
  nature: 'statutory',
  hasRemedy: true,
  ...over,
});

describe('why something stands on Today', () => {
  test.each<[string, RankedItem, string | null]>([
    ['our right on its last day', clock({ party: 'ours', dueDate: today }), 'right_last_day'],
    [
      'our right on the day to work to, two days before the last',
      clock({ party: 'ours', dueDate: '2026-12-13', workingDeadline: today }),
      'right_last_day',
    ],
    [
      'between the day to work to and the last day',
      clock({ party: 'ours', dueDate: '2026-12-13', workingDeadline: '2026-12-10' }),
      'right_last_day',
    ],
    ['our right in 14 days', clock({ party: 'ours', dueDate: '2026-12-25' }), 'right_lapses'],
    ['our right in 15 days', clock({ party: 'ours', dueDate: '2026-12-26' }), null],
    ['our right gone by yesterday', clock({ party: 'ours', dueDate: '2026-12-10' }), 'right_passed'],
    ['our right gone by 31 days ago', clock({ party: 'ours', dueDate: '2026-11-10' }), 'right_passed'],
    ['our right gone by 32 days ago', clock({ party: 'ours', dueDate: '2026-11-09' }), null],
    ['late under a statute', clock({}), 'overdue_statutory'],
    ['late under a code', clock({ nature: 'administrative_target' }), 'overdue_target'],
    ['late with no remedy', clock({ hasRemedy: false }), 'overdue_minor'],
    ['a broken promise', clock({ party: 'promised', nature: 'promise' }), 'promise_missed'],
    ['their last day is today: not late', clock({ dueDate: today }), 'due_soon'],
    ['due in a week', clock({ dueDate: '2026-12-18' }), 'due_soon'],
    ['due in eight days', clock({ dueDate: '2026-12-19' }), null],
    ['a draft', { kind: 'draft' }, 'draft_waiting'],
    ['a reminder of today', { kind: 'reminder', date: today }, 'reminder_due'],
    ['a reminder of tomorrow', { kind: 'reminder', date: '2026-12-12' }, null],
  ])('%s', (_what, item, reason) => {
    expect(rankOf(item, today)).toBe(reason);
  });

  test('a right about to lapse beats a late reply, a statute a target, and both a courtesy and a promise', () => {
    const place = (item: RankedItem) => rankOrder.indexOf(rankOf(item, today) ?? 'reminder_due');
    const lapsing = place(clock({ party: 'ours', dueDate: '2026-12-20' }));
    const statute = place(clock({ dueDate: '2020-01-01' }));
    const target = place(clock({ dueDate: '2020-01-01', nature: 'administrative_target' }));
    const courtesy = place(clock({ dueDate: '2020-01-01', hasRemedy: false }));
    const promise = place(clock({ dueDate: '2020-01-01', party: 'promised' }));
    expect([lapsing, statute, target, courtesy, promise]).toEqual(
      [lapsing, statute, target, courtesy, promise].toSorted((a, b) => a - b),
    );
  });
});

test('the law says what has a remedy: a missed reply has a step after it, a review of one’s own has none', () => {
  const pack = openLaw().packs.get('hk_code');
  if (!pack) throw new Error('no pack');
  expect(hasRemedy(pack, 'first_reply')).toBe(true);
  expect(hasRemedy(pack, 'judicial_review')).toBe(false);
});
