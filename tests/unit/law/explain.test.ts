import { expect, test } from 'vitest';
import { explain, explainAsText } from '#core/law/explain.ts';
import { calendarsWith, code, dar, deadlinesOf, fact, only, packOf, packWith } from './law-helpers.ts';

const comply = only(deadlinesOf(dar, [fact('received', '2026-02-23')]), 'comply');

test('W06 in English: four closed days, each with its name, then the first that counts', () => {
  expect(
    explain(comply)
      .filter(({ kind }) => kind === 'closed_day' || kind === 'roll')
      .map(({ text }) => text.en),
  ).toEqual([
    'Sat 4 Apr 2026: The day following Good Friday. The period takes in the next day.',
    'Sun 5 Apr 2026: Sunday. The period takes in the next day.',
    'Mon 6 Apr 2026: The day following Ching Ming Festival. The period takes in the next day.',
    'Tue 7 Apr 2026: The day following Easter Monday. The period takes in the next day.',
    expect.stringContaining('The first day that counts is Wed 8 Apr 2026'),
  ]);
});

test('W06 in Chinese, as text to paste', () => {
  const text = explainAsText(comply, 'zh');
  expect(text.split('\n').slice(0, 5)).toEqual([
    '1. 依從、書面拒絕或書面說明：40個曆日（第486章第19(1)條；另見第19(2)(a)及21(1)條；第1章第71(1)(a)至(b)條）。',
    '2. 起計：對方收到要求，2026年2月23日（星期一）。',
    '3. 起計當日不計算在內；第一日為2026年2月24日（星期二）。',
    '4. 40個曆日：2026年4月4日（星期六）。',
    '5. 2026年4月4日（星期六）：耶穌受難節翌日。期限順延至翌日。',
  ]);
  expect(text).not.toMatch(/[a-z]{4}/);
});

test('the Code: a closed day is named and not rolled, and the office day stands apart', () => {
  const kinds = explain(only(deadlinesOf(code, [fact('received', '2026-12-11')]), 'target_reply'));
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'rule',
    'start',
    'trigger_day',
    'count',
    'no_roll',
    'due',
    'next_office_day',
    'conditional',
    'checked',
    'wrong_answer',
  ]);
  expect(kinds.find(({ kind }) => kind === 'no_roll')?.text.en).toContain(
    'Fri 1 Jan 2027 is a closed day (The first day of January)',
  );
  expect(kinds.find(({ kind }) => kind === 'next_office_day')?.date).toBe('2027-01-04');
});

test('judicial review: promptly, the clamp, the day to work to and the outside limit are all said', () => {
  const deadline = only(
    deadlinesOf(code, [fact('sent', '2025-11-10'), fact('response', '2025-11-30', { outcome: 'refused' })]),
    'judicial_review',
  );
  const text = explainAsText(deadline, 'en');
  expect(text).toContain('3 months: Sat 28 Feb 2026');
  expect(text).toContain('has no day 30');
  expect(text).toContain('Last day: Mon 2 Mar 2026');
  expect(text).toContain('promptly');
  expect(text).toContain('Work to Fri 27 Feb 2026');
});

test('a bar that looks back says that it is never moved, and never suggests a later day', () => {
  const deadline = only(
    deadlinesOf(code, [fact('sent', '2024-02-10'), fact('response', '2024-02-29', { outcome: 'refused' })]),
    'ombudsman_refusal',
  );
  const kinds = explain(deadline).map(({ kind }) => kind);
  expect(kinds).toContain('look_back');
  expect(kinds).toContain('clamped');
  expect(kinds).not.toContain('next_office_day');
});

test('what is not certain is said: assumed receipt, an unchecked restart, a year without a calendar', () => {
  const assumed = only(deadlinesOf(code, [fact('sent', '2026-10-02')]), 'first_reply');
  expect(explainAsText(assumed, 'en')).toContain('The day of receipt is not recorded');
  const restarted = only(
    deadlinesOf(code, [
      fact('received', '2026-10-02'),
      fact('clarification_asked', '2026-10-06'),
      fact('clarification_given', '2026-10-08'),
    ]),
    'first_reply',
  );
  const text = explainAsText(restarted, 'en');
  expect(text).toContain('starts again from that day');
  expect(text).toContain('Without that, the date would be Mon 12 Oct 2026. No official text for it was read');
  expect(text).toContain('Checked only in part');
  const beyond = only(deadlinesOf(dar, [fact('received', '2027-11-22')]), 'comply');
  expect(explainAsText(beyond, 'en')).toContain('Provisional: the holidays of 2028');
});

test('a right that waits for a miss says which clock and from when', () => {
  const text = explainAsText(only(deadlinesOf(code, [fact('received', '2026-10-02')]), 'ombudsman_delay'), 'en');
  expect(text).toContain(
    '“Information or interim reply” ends on Mon 12 Oct 2026. If it is missed, that is known from the next day, Tue 13 Oct 2026',
  );
});

test('working days: each day that does not count is listed', () => {
  const calendars = calendarsWith(['2026-04-03', '2026-04-06']);
  const [deadline] = deadlinesOf(packWith({ clock: { amount: 3 } }), [fact('received', '2026-04-01')], { calendars });
  if (deadline === undefined) throw new Error('no deadline');
  expect(deadline.dueDate).toBe('2026-04-08');
  expect(
    explain(deadline)
      .filter(({ kind }) => kind === 'skipped_day')
      .map(({ date, text }) => [date, text.en.split(': ')[1]]),
  ).toEqual([
    ['2026-04-03', 'Holiday 2026-04-03.'],
    ['2026-04-04', 'Saturday.'],
    ['2026-04-05', 'Sunday.'],
    ['2026-04-06', 'Holiday 2026-04-06.'],
  ]);
});

test('days left out of a month are added after it, so that the month alone can be checked', () => {
  const facts = [
    fact('received', '2026-01-31'),
    fact('clarification_asked', '2026-02-05', { sentOn: '2026-02-03' }),
    fact('clarification_given', '2026-02-10'),
  ];
  const found = only(deadlinesOf(packOf('uk_gdpr_sar'), facts), 'respond');
  // February ends on the 28th; 3 to 10 February are eight days, both included: Sunday 8 March, and so Monday the 9th.
  expect(found).toMatchObject({ nominalDate: '2026-03-08', dueDate: '2026-03-09' });
  expect(explainAsText(found, 'en')).toMatch(
    /1 month: Sat 28 Feb 2026\.\n.*has no day 31.*\n.*Add the days left out \(8 days\): Sun 8 Mar 2026\./,
  );
  expect(explainAsText(found, 'zh')).toContain('加上不計算的日子（8日）：2026年3月8日（星期日）。');
});

test('the first working day is one that is open, whether or not the day of receipt counts', () => {
  const korean = only(deadlinesOf(packOf('kr'), [fact('received', '2026-11-14')]), 'decide');
  expect(explainAsText(korean, 'en')).toContain('but is left out; the first day is Mon 16 Nov 2026');
  const british = only(deadlinesOf(packOf('uk_foia'), [fact('received', '2026-12-24')]), 'respond');
  // Christmas Day, the weekend, the day in lieu of Boxing Day.
  expect(explainAsText(british, 'en')).toContain('The day it starts from is not counted; the first day is Tue 29 Dec');
});

test('a count over a calendar whose closed days no source settles is marked, though the rule was read', () => {
  const facts = [
    fact('received', '2026-01-05'),
    fact('response', '2026-02-04', { outcome: 'refused' }),
    fact('complaint_made', '2026-02-20'),
    fact('complaint_answered', '2026-05-11', { sentOn: '2026-05-08' }),
  ];
  const court = only(deadlinesOf(packOf('ca_atia'), facts), 'court');
  expect(court.verified).toBe(false);
  expect(explainAsText(court, 'en')).toContain('No source that was read settles which days it leaves out');
});

test('the public fields are plain data and survive the channel to the window', () => {
  expect(structuredClone(comply)).toEqual({ ...comply });
  expect(JSON.parse(JSON.stringify(comply))).toEqual({ ...comply });
});

test('a date the body promised is its own word: it is no figure to be read at a source', () => {
  const interim = fact('interim_reply', '2026-12-15', { until: '2027-01-20' });
  const promised = only(deadlinesOf(code, [fact('received', '2026-12-11'), interim]), 'promised_reply');
  expect(promised).toMatchObject({ dueDate: '2027-01-20', verified: true });
  const checked = explain(promised).find(({ kind }) => kind === 'checked');
  expect(checked?.text.en).toContain("the body's own word");
});
