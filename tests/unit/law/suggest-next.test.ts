import { expect, test } from 'vitest';
import { suggestNext } from '#core/law/suggest-next.ts';
import type { LawFact } from '#core/law/types.ts';
import { code, dar, deadlinesOf, fact, packOf } from './law-helpers.ts';

const steps = (pack: typeof code, facts: readonly LawFact[], today: string) =>
  suggestNext({ pack, facts, deadlines: deadlinesOf(pack, facts), today });
const ids = (...input: Parameters<typeof steps>) =>
  steps(...input).map(({ stepId, letterKind, by }) => [stepId, letterKind, by]);

const received = fact('received', '2026-10-02');
const refused = fact('response', '2026-10-09', { outcome: 'refused' });

test('nothing sent: send', () => {
  expect(ids(code, [], '2026-10-01')).toEqual([['send', 'request_code', null]]);
  expect(ids(dar, [], '2026-10-01')).toEqual([['send', 'request_data_access', null]]);
});

test('until day 6 wait; from day 7 remind before the date; on day 11 without a reply remind, or ask for a review', () => {
  expect(ids(code, [received], '2026-10-08')).toEqual([]);
  for (const day of ['2026-10-09', '2026-10-12'])
    expect(ids(code, [received], day)).toEqual([['reminder_before', 'reminder', '2026-10-12']]);
  expect(ids(code, [received], '2026-10-13')).toEqual([
    ['reminder', 'reminder', null],
    ['request_review', 'request_review', null],
  ]);
});

test('a refusal or part answer: review; and judicial review promptly, by the working day', () => {
  for (const outcome of ['refused', 'part', 'not_held'] as const) {
    expect(ids(code, [received, { ...refused, outcome }], '2026-10-10')).toEqual([
      ['request_review', 'request_review', null],
      ['judicial_review', null, '2027-01-08'],
    ]);
  }
  expect(steps(code, [received, refused], '2026-10-10').at(-1)?.party).toBe('ours');
});

test('review overdue or refused: The Ombudsman, by the working day before the bar', () => {
  const asked = fact('review_asked', '2026-10-12');
  expect(ids(code, [received, refused, asked], '2026-11-02').map(([id]) => id)).toEqual(['judicial_review']);
  expect(ids(code, [received, refused, asked], '2026-11-03')).toContainEqual([
    'ombudsman',
    'complaint_ombudsman',
    '2028-10-06',
  ]);
  const answered = fact('review_answered', '2026-10-30', { outcome: 'refused' });
  expect(ids(code, [received, refused, asked, answered], '2026-10-31')).toContainEqual([
    'ombudsman',
    'complaint_ombudsman',
    '2028-10-06',
  ]);
  expect(
    ids(code, [received, refused, asked, answered, fact('complaint_made', '2026-11-01')], '2026-11-03').map(
      ([id]) => id,
    ),
  ).toEqual(['judicial_review', 'legislature', 'member']);
});

test('after the three months judicial review is no longer offered', () => {
  expect(ids(code, [received, refused], '2027-01-12').map(([id]) => id)).toEqual(['request_review']);
});

test('between the working day and the last day the last day is shown', () => {
  expect(ids(code, [received, refused], '2027-01-09').at(-1)).toEqual(['judicial_review', null, '2027-01-11']);
});

test('they asked us something: answer it', () => {
  const asked = fact('clarification_asked', '2026-10-05');
  expect(ids(code, [received, asked], '2026-10-06')).toEqual([['give_clarification', 'answer_clarification', null]]);
  expect(ids(code, [received, asked, fact('clarification_given', '2026-10-06')], '2026-10-07')).toEqual([]);
});

test('an answer without its outcome: record it before anything else', () => {
  expect(ids(code, [received, fact('response', '2026-10-09')], '2026-10-10')).toEqual([['record_outcome', null, null]]);
});

test('a full answer leaves thanks; a withdrawal or closing ends the ladder', () => {
  expect(ids(code, [received, fact('response', '2026-10-09', { outcome: 'full' })], '2026-12-01')).toEqual([
    ['thanks', 'thanks', null],
  ]);
  expect(ids(code, [received, fact('withdrawn', '2026-10-09')], '2026-12-01')).toEqual([]);
  expect(ids(code, [received, refused, fact('closed', '2026-10-15')], '2026-12-01')).toEqual([]);
});

test('data access: reminder and the Commissioner once the 40 days are over', () => {
  expect(ids(dar, [received], '2026-11-03')).toEqual([]);
  expect(ids(dar, [received], '2026-11-11')).toEqual([['reminder_before', 'reminder', '2026-11-11']]);
  expect(ids(dar, [received], '2026-11-12')).toEqual([
    ['reminder', 'reminder', null],
    ['pcpd_complaint', 'complaint_privacy', '2028-11-10'],
  ]);
});

test('data access refused: the Commissioner; his refusal: the appeal board first', () => {
  expect(ids(dar, [received, refused], '2026-10-12').map(([id]) => id)).toEqual(['pcpd_complaint', 'judicial_review']);
  const decided = [
    received,
    refused,
    fact('complaint_made', '2026-10-12'),
    fact('complaint_answered', '2026-11-16', { outcome: 'refused' }),
  ];
  expect(ids(dar, decided, '2026-11-17')).toEqual([
    ['aab', null, '2026-12-11'],
    ['judicial_review', null, '2027-01-08'],
  ]);
});

test('a charge: accept it or object to it; a week after a missed target the formal notice', () => {
  const asked = fact('fee_notice', '2026-10-05');
  expect(ids(code, [received, asked], '2026-10-06')).toEqual([
    ['pay_fee', 'accept_fee', null],
    ['object_fee', 'object_fee', null],
  ]);
  expect(ids(code, [received], '2026-10-18').map(([id]) => id)).not.toContain('overdue_notice');
  expect(ids(code, [received], '2026-10-19')).toContainEqual(['overdue_notice', 'overdue_notice', null]);
});

test('an interim reply and a deferral each have their letter, by the date that comes first', () => {
  const interim = fact('interim_reply', '2026-10-09', { until: '2026-10-30' });
  expect(ids(code, [received, interim], '2026-10-12')).toEqual([
    ['acknowledge_interim', 'acknowledge_interim', '2026-10-23'],
  ]);
  const deferral = fact('extension_notice', '2026-10-09', { until: '2026-11-30' });
  expect(ids(code, [received, deferral], '2026-10-12')).toEqual([
    ['object_extension', 'object_extension', '2026-11-22'],
  ]);
});

test('a complaint of its own: record when you knew, then send it while the bar is open', () => {
  const pcpd = packOf('hk_pcpd_complaint');
  expect(ids(pcpd, [], '2026-10-01').map(([id]) => id)).toEqual(['record_knowledge', 'send']);
  const knowledge = fact('knowledge', '2024-11-22');
  expect(ids(pcpd, [knowledge], '2026-10-01')).toEqual([['send', 'complaint_privacy', '2026-11-20']]);
});

test('each step says since when it stands open: the last event it waits for, or the day after the date missed', () => {
  const since = (facts: readonly LawFact[], today: string) =>
    Object.fromEntries(steps(code, facts, today).map((step) => [step.stepId, step.since]));
  expect(since([], '2026-10-01')).toEqual({ send: null });
  expect(since([received], '2026-10-10')).toEqual({ reminder_before: '2026-10-09' });
  expect(since([received], '2026-10-20')).toMatchObject({ reminder: '2026-10-13', overdue_notice: '2026-10-13' });
  const interim = fact('interim_reply', '2026-10-12', { until: '2026-10-30' });
  expect(since([received, interim], '2026-10-13')).toEqual({ acknowledge_interim: '2026-10-12' });
  // The promise is missed after the target was: a reminder of the target does not stand for it.
  expect(since([received, interim], '2026-11-02')).toMatchObject({ reminder: '2026-10-31' });
});
