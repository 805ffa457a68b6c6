import { describe, expect, test } from 'vitest';
import { actBy, hasStarted, isOverdue } from '#core/law/compute-deadlines.ts';
import { code, deadlinesOf, fact, only } from './law-helpers.ts';

const received = fact('received', '2026-10-02');
const clocks = (...facts: Parameters<typeof deadlinesOf>[1]) => deadlinesOf(code, [received, ...facts]);

describe('the three targets', () => {
  test('an acknowledgement is not an interim reply', () => {
    expect(only(clocks(fact('acknowledged', '2026-10-05')), 'first_reply').state).toBe('running');
  });

  test('an interim reply by day 10 meets the first target and brings the second into force', () => {
    const found = clocks(fact('interim_reply', '2026-10-12'));
    expect(only(found, 'first_reply')).toMatchObject({
      state: 'met',
      satisfiedOn: '2026-10-12',
      endedBy: 'interim_reply',
    });
    expect(only(found, 'target_reply')).toMatchObject({ state: 'running', conditional: false, dueDate: '2026-10-23' });
    expect(only(found, 'outer_limit')).toMatchObject({ state: 'running', conditional: true });
  });

  test('one day later it is late', () => {
    expect(only(clocks(fact('interim_reply', '2026-10-13')), 'first_reply').state).toBe('met_late');
  });

  test('before any interim reply the later targets are shown but assert nothing', () => {
    const target = only(clocks(), 'target_reply');
    expect(target.conditional).toBe(true);
    expect(isOverdue(target, '2027-01-01')).toBe(false);
    expect(isOverdue(only(clocks(), 'first_reply'), '2026-10-12')).toBe(false);
    expect(isOverdue(only(clocks(), 'first_reply'), '2026-10-13')).toBe(true);
  });

  test('a deferral notified by day 21 puts day 51 in its place; a later one does not undo the miss', () => {
    const interim = fact('interim_reply', '2026-10-09');
    const inTime = clocks(interim, fact('extension_notice', '2026-10-23'));
    expect(only(inTime, 'target_reply')).toMatchObject({ state: 'superseded', endedBy: 'extension_notice' });
    expect(only(inTime, 'outer_limit')).toMatchObject({ state: 'running', conditional: false, dueDate: '2026-11-22' });
    expect(only(clocks(interim, fact('extension_notice', '2026-10-24')), 'target_reply').state).toBe('running');
  });

  test('withdrawing or closing lets what is owed lapse, and keeps what was met', () => {
    const found = clocks(fact('interim_reply', '2026-10-09'), fact('withdrawn', '2026-10-15'));
    expect(only(found, 'first_reply').state).toBe('met');
    expect(only(found, 'target_reply')).toMatchObject({ state: 'lapsed', endedBy: 'withdrawn', satisfiedOn: null });
  });
});

test('a request withdrawn in the post leaves nothing running', () => {
  const found = clocks(fact('sent', '2026-09-28'), fact('withdrawn', '2026-10-01'));
  expect(found.map(({ state }) => state)).toEqual(['lapsed', 'lapsed', 'lapsed']);
});

describe('where the count starts', () => {
  test('receipt governs over sending', () => {
    const found = clocks(fact('sent', '2026-09-28'));
    expect(only(found, 'first_reply')).toMatchObject({
      basisFactId: 'received',
      dueDate: '2026-10-12',
      receiptAssumed: false,
    });
  });

  test('a day of receipt on the sent fact serves as well', () => {
    const [first] = deadlinesOf(code, [fact('sent', '2026-09-28', { receivedOn: '2026-10-02' })]);
    expect(first).toMatchObject({ dueDate: '2026-10-12', basisDate: '2026-10-02', receiptAssumed: false });
  });

  test('with sending alone the date is shown and marked as assuming same-day receipt', () => {
    const [first] = deadlinesOf(code, [fact('sent', '2026-10-02')]);
    expect(first).toMatchObject({ dueDate: '2026-10-12', receiptAssumed: true });
  });

  test('a review runs from receipt of the review request', () => {
    const refused = fact('response', '2026-10-20', { outcome: 'refused' });
    const known = only(
      clocks(refused, fact('review_asked', '2026-10-26', { receivedOn: '2026-10-28' })),
      'review_reply',
    );
    expect(known).toMatchObject({ dueDate: '2026-11-18', receiptAssumed: false });
    const assumed = only(clocks(refused, fact('review_asked', '2026-10-26')), 'review_reply');
    expect(assumed).toMatchObject({ dueDate: '2026-11-16', receiptAssumed: true });
  });

  test('each review has its own clock', () => {
    const reviews = clocks(
      fact('review_asked', '2026-10-26'),
      fact('review_answered', '2026-11-10', { outcome: 'refused' }),
      fact('review_asked', '2026-11-20', { id: 'second' }),
    ).filter(({ clockId }) => clockId === 'review_reply');
    expect(reviews.map(({ basisFactId, state }) => [basisFactId, state])).toEqual([
      ['review_asked', 'met'],
      ['second', 'running'],
    ]);
  });

  test('a clarification starts the time again, unverified', () => {
    const found = only(
      clocks(fact('clarification_asked', '2026-10-06'), fact('clarification_given', '2026-10-08')),
      'first_reply',
    );
    expect(found).toMatchObject({ dueDate: '2026-10-18', basisFactId: 'clarification_given', verified: false });
    expect(only(clocks(), 'first_reply').verified).toBe(true);
  });
});

describe('promises', () => {
  const interim = fact('interim_reply', '2026-10-09', { until: '2026-10-30' });
  test('the date they gave is a clock of its own, unmoved by holidays', () => {
    const promised = only(clocks(fact('interim_reply', '2026-10-09', { until: '2026-11-01' })), 'promised_reply');
    expect(promised).toMatchObject({
      party: 'promised',
      dueDate: '2026-11-01',
      nextOfficeDay: '2026-11-02',
      basisFactId: 'interim_reply',
    });
  });
  test('a notice without a date promises nothing', () => {
    expect(clocks(fact('interim_reply', '2026-10-09')).some(({ party }) => party === 'promised')).toBe(false);
  });
  test('a newer promise takes the place of the old one, even after that was broken', () => {
    const promises = clocks(interim, fact('extension_notice', '2026-11-03', { until: '2026-11-20' }))
      .filter(({ clockId }) => clockId === 'promised_reply')
      .map(({ dueDate, state }) => [dueDate, state]);
    expect(promises).toEqual([
      ['2026-10-30', 'superseded'],
      ['2026-11-20', 'running'],
    ]);
  });
  test('an answer on the day keeps it', () => {
    expect(only(clocks(interim, fact('response', '2026-10-30', { outcome: 'full' })), 'promised_reply').state).toBe(
      'met',
    );
  });
});

describe('what we must do', () => {
  const refused = fact('response', '2026-10-20', { outcome: 'refused' });

  test('a refusal starts the bar of The Ombudsman and the time for judicial review', () => {
    const found = clocks(refused);
    expect(only(found, 'ombudsman_refusal')).toMatchObject({
      party: 'ours',
      dueDate: '2028-10-20',
      nextOfficeDay: null,
    });
    expect(only(found, 'judicial_review')).toMatchObject({
      dueDate: '2027-01-20',
      promptly: true,
      workingDeadline: '2027-01-19',
    });
  });

  test('a full answer starts neither', () => {
    const found = clocks(fact('response', '2026-10-08', { outcome: 'full' }));
    expect(found.filter(({ party }) => party === 'ours')).toEqual([]);
  });

  test('the bar is certain although the office day beside it is not', () => {
    const bar = only(clocks(refused), 'ombudsman_refusal');
    expect(bar).toMatchObject({ workingDeadline: '2028-10-19', provisional: { year: 2028, affects: 'office_day' } });
    expect(actBy(bar)).toBe('2028-10-19');
  });

  test('a review refused later does not lengthen the bar but has its own time for judicial review', () => {
    const found = clocks(
      refused,
      fact('review_asked', '2026-10-26'),
      fact('review_answered', '2026-11-13', { outcome: 'refused' }),
    );
    expect(only(found, 'ombudsman_refusal').dueDate).toBe('2028-10-20');
    expect(found.filter(({ clockId }) => clockId === 'judicial_review').map(({ nominalDate }) => nominalDate)).toEqual([
      '2027-01-20',
      '2027-02-13',
    ]);
  });

  test('a review that gives everything ends the matter', () => {
    const found = clocks(
      refused,
      fact('review_asked', '2026-10-26'),
      fact('review_answered', '2026-11-13', { outcome: 'full' }),
    );
    expect(only(found, 'ombudsman_refusal').state).toBe('lapsed');
  });

  test('a complaint is in time by the day it is received', () => {
    const complaint = fact('complaint_made', '2028-10-19', { receivedOn: '2028-10-23' });
    expect(only(clocks(refused, complaint), 'ombudsman_refusal')).toMatchObject({
      state: 'met_late',
      satisfiedOn: '2028-10-23',
    });
  });

  test('silence: the bar starts the day after the first missed target, and not before that day', () => {
    const delay = only(clocks(), 'ombudsman_delay');
    expect(delay).toMatchObject({ basisFactId: 'received', basisDate: '2026-10-13', dueDate: '2028-10-13' });
    expect(hasStarted(delay, '2026-10-12')).toBe(false);
    expect(hasStarted(delay, '2026-10-13')).toBe(true);
  });

  test('an interim reply in time moves it to the next target, a deferral in time to the last', () => {
    const interim = fact('interim_reply', '2026-10-09');
    expect(only(clocks(interim), 'ombudsman_delay').basisDate).toBe('2026-10-24');
    expect(only(clocks(interim, fact('extension_notice', '2026-10-20')), 'ombudsman_delay').basisDate).toBe(
      '2026-11-23',
    );
  });

  test('a late refusal keeps the earlier bar for the delay beside its own', () => {
    const found = clocks(fact('response', '2026-12-01', { outcome: 'refused' }));
    expect(only(found, 'ombudsman_delay').dueDate).toBe('2028-10-13');
    expect(only(found, 'ombudsman_refusal').dueDate).toBe('2028-12-01');
  });

  test('an answer in time leaves no delay to complain of', () => {
    expect(
      clocks(fact('response', '2026-10-12', { outcome: 'refused' })).some(
        ({ clockId }) => clockId === 'ombudsman_delay',
      ),
    ).toBe(false);
  });
});

test('nothing is owed before anything was sent', () => {
  expect(deadlinesOf(code, [])).toEqual([]);
});

test('a date that does not exist is refused, naming it', () => {
  expect(() => deadlinesOf(code, [fact('received', '2026-02-30')])).toThrow(/2026-02-30/);
});
