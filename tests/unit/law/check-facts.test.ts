import { expect, test } from 'vitest';
import { checkFacts } from '#core/law/check-facts.ts';
import { factProblemText } from '#core/law/messages.ts';
import type { LawFact } from '#core/law/types.ts';
import { factProblemCodes } from '#core/law/types.ts';
import { fact } from './law-helpers.ts';

const sent = fact('sent', '2026-10-01');
const received = fact('received', '2026-10-02');

test('a sound history has no problems, in any order', () => {
  const facts = [
    sent,
    received,
    fact('acknowledged', '2026-10-02'),
    fact('clarification_asked', '2026-10-05'),
    fact('clarification_given', '2026-10-05', { receivedOn: '2026-10-06' }),
    fact('interim_reply', '2026-10-08', { until: '2026-10-30' }),
    fact('response', '2026-10-30', { outcome: 'refused' }),
    fact('review_asked', '2026-11-02'),
    fact('review_answered', '2026-11-20', { outcome: 'refused' }),
    fact('complaint_made', '2026-11-21'),
    fact('complaint_answered', '2026-11-22'),
    fact('closed', '2026-11-22'),
  ];
  expect(checkFacts(facts, '2026-11-22')).toEqual([]);
  expect(checkFacts(facts.toReversed(), '2026-11-22')).toEqual([]);
});

test('what we learned, a registration and a court’s decision have their places', () => {
  const facts = [
    fact('grounds_arose', '2026-08-01'),
    fact('knowledge', '2026-09-01'),
    sent,
    received,
    fact('registered', '2026-10-05'),
    fact('third_party_consulted', '2026-10-08'),
    fact('response', '2026-10-30', { outcome: 'refused', sentOn: '2026-10-28' }),
    fact('proceedings_issued', '2026-11-05'),
    fact('court_decided', '2026-11-20'),
  ];
  expect(checkFacts(facts, '2026-11-22')).toEqual([]);
});

test('a complaint or a case of its own needs the grounds, not a request', () => {
  expect(checkFacts([fact('knowledge', '2026-09-01'), fact('complaint_made', '2026-10-01')])).toEqual([]);
  expect(checkFacts([fact('grounds_arose', '2026-09-01'), fact('proceedings_issued', '2026-10-01')])).toEqual([]);
  expect(checkFacts([fact('grounds_arose', '2026-09-01'), fact('response', '2026-10-01')])).toHaveLength(1);
});

const cases: [string, LawFact[], string[]][] = [
  ['date_invalid', [sent, fact('response', '2026-02-30')], ['response']],
  ['date_in_future', [sent, fact('response', '2026-11-23')], ['response']],
  ['date_in_future', [fact('sent', '2026-11-20', { receivedOn: '2026-11-24' })], ['sent']],
  ['nothing_sent', [fact('response', '2026-10-10')], ['response']],
  ['before_sent', [sent, fact('response', '2026-09-30')], ['response', 'sent']],
  ['before_received', [sent, fact('received', '2026-10-05'), fact('response', '2026-10-03')], ['response', 'received']],
  ['before_received', [sent, received, fact('registered', '2026-10-01')], ['registered', 'received']],
  [
    'before_grounds',
    [fact('knowledge', '2026-10-02'), fact('complaint_made', '2026-10-01')],
    ['complaint_made', 'knowledge'],
  ],
  ['sent_on_after_date', [sent, fact('response', '2026-10-10', { sentOn: '2026-10-11' })], ['response']],
  ['date_invalid', [sent, fact('response', '2026-10-10', { sentOn: '2026-10-32' })], ['response']],
  ['court_decided_unissued', [sent, fact('court_decided', '2026-10-05')], ['court_decided']],
  ['received_before_sent', [sent, fact('received', '2026-09-30')], ['received', 'sent']],
  ['received_on_before_date', [fact('sent', '2026-10-01', { receivedOn: '2026-09-30' })], ['sent']],
  ['receipt_days_differ', [fact('sent', '2026-10-01', { receivedOn: '2026-10-05' }), received], ['received', 'sent']],
  ['two_sent', [sent, fact('sent', '2026-10-03', { id: 'again' })], ['again', 'sent']],
  ['two_received', [sent, received, fact('received', '2026-10-03', { id: 'again' })], ['again', 'received']],
  ['until_before_date', [sent, fact('extension_notice', '2026-10-20', { until: '2026-10-19' })], ['extension_notice']],
  ['clarification_given_unasked', [sent, fact('clarification_given', '2026-10-05')], ['clarification_given']],
  [
    'clarification_given_unasked',
    [sent, fact('clarification_asked', '2026-10-06'), fact('clarification_given', '2026-10-05')],
    ['clarification_given', 'clarification_asked'],
  ],
  ['fee_paid_unasked', [sent, fact('fee_paid', '2026-10-05')], ['fee_paid']],
  ['identity_given_unasked', [sent, fact('identity_given', '2026-10-05')], ['identity_given']],
  ['review_answered_unasked', [sent, fact('review_answered', '2026-10-05')], ['review_answered']],
  ['complaint_answered_unmade', [sent, fact('complaint_answered', '2026-10-05')], ['complaint_answered']],
];

test.each(cases)('%s', (code, facts, factIds) => {
  const problems = checkFacts(facts, '2026-11-22');
  expect(problems.map((problem) => [problem.code, problem.factIds])).toEqual([[code, factIds]]);
  for (const problem of problems) {
    for (const language of ['en', 'zh'] as const) {
      const sentence = factProblemText(problem, language);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      expect(sentence).toMatch(/\d/);
    }
  }
});

test('every code is tried above', () => {
  expect(new Set(cases.map(([code]) => code))).toEqual(new Set(factProblemCodes));
});

test('a sentence names the fact and writes its dates out', () => {
  const [problem] = checkFacts([sent, fact('response', '2026-09-30')]);
  if (problem === undefined) throw new Error('no problem found');
  expect(factProblemText(problem, 'en')).toBe(
    '“answer” is dated Wed 30 Sep 2026, before the request itself (Thu 1 Oct 2026).',
  );
  expect(factProblemText(problem, 'zh')).toBe(
    '「答覆」的日期2026年9月30日（星期三）早於要求本身的日期（2026年10月1日（星期四））。',
  );
});
