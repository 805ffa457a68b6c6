import { expect, test } from 'vitest';
import { dar, deadlinesOf, fact, only } from './law-helpers.ts';

const received = fact('received', '2026-02-23');
const clocks = (...facts: Parameters<typeof deadlinesOf>[1]) => deadlinesOf(dar, [received, ...facts]);

test('an answer on the rolled-over day is in time, the day after is late', () => {
  expect(only(clocks(fact('response', '2026-04-08', { outcome: 'full' })), 'comply').state).toBe('met');
  expect(only(clocks(fact('response', '2026-04-09', { outcome: 'full' })), 'comply').state).toBe('met_late');
});

test.each([
  ['fee_notice', 'fee_paid'],
  ['identity_asked', 'identity_given'],
  ['clarification_asked', 'clarification_given'],
] as const)('%s stops no clock', (asked, given) => {
  expect(only(clocks(fact(asked, '2026-03-02')), 'comply')).toMatchObject({ state: 'running', dueDate: '2026-04-08' });
  expect(only(clocks(fact(asked, '2026-03-02'), fact(given, '2026-03-20')), 'comply').dueDate).toBe('2026-04-08');
});

test('a written notice within the 40 days takes their place; one after them does not', () => {
  const inTime = clocks(fact('extension_notice', '2026-04-08', { until: '2026-05-08' }));
  expect(only(inTime, 'comply').state).toBe('superseded');
  expect(only(inTime, 'promised_reply').dueDate).toBe('2026-05-08');
  expect(only(clocks(fact('extension_notice', '2026-04-09')), 'comply').state).toBe('running');
});

test('silence: two years from the day after the 40 days', () => {
  expect(only(clocks(), 'pcpd_delay')).toMatchObject({
    basisDate: '2026-04-09',
    dueDate: '2028-04-09',
    workingDeadline: '2028-04-07',
  });
});

test('after a complaint: 45 days for the Commissioner, then 28 days to appeal from receiving the decision', () => {
  const found = clocks(
    fact('response', '2026-03-20', { outcome: 'refused' }),
    fact('complaint_made', '2026-05-04', { receivedOn: '2026-05-06' }),
    fact('complaint_answered', '2026-06-18'),
  );
  // 20 June 2026 would be day 45: a Saturday, which does not roll.
  expect(only(found, 'pcpd_notice')).toMatchObject({ dueDate: '2026-06-20', state: 'met' });
  expect(only(found, 'aab')).toMatchObject({ dueDate: '2026-07-16', workingDeadline: '2026-07-15', state: 'running' });
  expect(only(found, 'pcpd_refusal')).toMatchObject({ state: 'met', satisfiedOn: '2026-05-06' });
});
