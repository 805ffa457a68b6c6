import { describe, expect, test } from 'vitest';
import type { LetterChoices } from '#core/contract/letters.ts';
import type { FactKind, Language, LetterKind, Outcome } from '#core/contract/vocabulary.ts';
import { type Bench, newBench, withSender } from './support.ts';

interface Fact {
  kind: FactKind;
  date: string;
  until?: string;
  outcome?: Outcome;
  grounds?: string[];
  theirReference?: string;
}

/** A request under a regime, sent and received on 2 October 2026, with what happened after; seen on the last day given. */
async function requestUnder(
  { regimeId, kind, body = 'sb', language = 'en', values = {} }: Start,
  facts: readonly Fact[],
  today: string,
) {
  const bench = await newBench({ today });
  const { client } = bench;
  const { bodyId } = await withSender(bench, body);
  const questions = [{ text: 'The number of cameras.' }, { text: 'The criteria for their places.' }];
  const fields = { bodyId, regimeId, language, subject: 'Cameras', questions };
  const letter = { kind, language, subject: 'Cameras', date: '2026-10-02', channel: 'email' as const, values };
  const { id } = await client.requests.create({ fields, letter });
  await send(bench, id, '2026-10-02', '2026-10-02');
  for (const fact of facts) {
    const { version } = await client.requests.get({ id });
    await client.facts.record({ requestId: id, version, fact });
  }
  return { bench, id };
}

interface Start {
  regimeId: string;
  kind: LetterKind;
  body?: string;
  language?: Language;
  values?: LetterChoices['values'];
}

async function send({ client }: Bench, id: string, sentOn: string, receivedOn: string | null = null) {
  const { letters } = await client.requests.get({ id });
  const draft = letters.find((one) => one.state === 'draft');
  if (!draft) throw new Error('there is no draft to send');
  await client.letters.markSent({
    letterId: draft.id,
    version: draft.version,
    channel: 'email',
    sentOn,
    ...(receivedOn === null ? {} : { receivedOn }),
  });
}

async function offered({ client }: Bench, id: string): Promise<string[]> {
  const { nextSteps } = await client.requests.get({ id });
  return nextSteps.map((step) => `${step.letterKind ?? step.stepId}${step.by === null ? '' : ` by ${step.by}`}`);
}

/** The letter as the page offers it, with what only a person knows, as a draft: its words. */
async function written({ client }: Bench, id: string, kind: LetterKind, values: LetterChoices['values'] = {}) {
  const choices = await client.letters.suggest({ requestId: id, kind, language: null });
  const { letter } = await client.letters.draft({
    requestId: id,
    choices: { ...choices, values: { ...choices.values, ...values } },
  });
  return letter.text;
}

const code: Start = { regimeId: 'hk_code', kind: 'request_code' };
const access: Start = {
  regimeId: 'hk_pdpo_dar',
  kind: 'request_data_access',
  body: 'hkpf',
  values: { data_subject_name: 'Wong Mei-lin' },
};

/** A stage of a request: what has happened, the day it is looked at, the letters offered, and words of the first. */
type Stage = [
  stage: string,
  start: Start,
  facts: Fact[],
  today: string,
  offers: string[],
  kind: LetterKind,
  typed: LetterChoices['values'],
  words: string[],
];

const interim: Fact = { kind: 'interim_reply', date: '2026-10-12', until: '2026-11-12', theirReference: 'SB/ATI/1' };
const refusal: Fact = {
  kind: 'response',
  date: '2026-10-23',
  outcome: 'refused',
  grounds: ['law_enforcement'],
  theirReference: 'SB/ATI/1',
};
const upheld: Fact = { kind: 'review_answered', date: '2026-11-20', outcome: 'refused' };

const stages: Stage[] = [
  [
    'Code: the target is near',
    code,
    [],
    '2026-10-10',
    ['reminder by 2026-10-12'],
    'reminder',
    {},
    [
      '10 days from receipt (paragraph 1.16), that is, by 12 October 2026',
      'reply by that date. If you cannot give it in time',
    ],
  ],
  [
    'Code: interim reply',
    code,
    [interim],
    '2026-10-13',
    ['acknowledge_interim by 2026-10-23'],
    'acknowledge_interim',
    {},
    [
      'Your ref: SB/ATI/1',
      'received on 12 October 2026',
      'full reply by 12 November 2026',
      'by 23 October 2026 (paragraphs 1.16 to 1.17 of the Code)',
    ],
  ],
  [
    'Code: clarification asked',
    code,
    [{ kind: 'clarification_asked', date: '2026-10-06' }],
    '2026-10-07',
    ['answer_clarification'],
    'answer_clarification',
    { answers: ['All of them.'] },
    ['request for clarification, which I received on 6 October 2026', 'All of them.'],
  ],
  [
    'Code: fee notice, accepted',
    code,
    [{ kind: 'fee_notice', date: '2026-10-06' }],
    '2026-10-07',
    ['accept_fee', 'object_fee'],
    'accept_fee',
    { fee_amount: 'HK$45' },
    ['notice of a fee, which I received on 6 October 2026', 'the fee of HK$45'],
  ],
  [
    'Code: fee notice, objected to',
    code,
    [{ kind: 'fee_notice', date: '2026-10-06' }],
    '2026-10-07',
    ['accept_fee', 'object_fee'],
    'object_fee',
    { fee_amount: 'HK$4,500' },
    ['I object to that fee.', 'no charge is made for a request under the Code as such'],
  ],
  [
    'Code: overdue by more than a week',
    code,
    [],
    '2026-10-20',
    ['reminder', 'overdue_notice', 'request_review'],
    'overdue_notice',
    {},
    ['was due on 12 October 2026, because the request was received on 2 October 2026', '8 days overdue'],
  ],
  [
    'Code: extension',
    code,
    [interim, { kind: 'extension_notice', date: '2026-10-21', until: '2026-11-22', theirReference: 'SB/ATI/1' }],
    '2026-10-22',
    ['acknowledge_interim by 2026-11-22', 'object_extension by 2026-11-22'],
    'object_extension',
    {},
    [
      'Your notice of 21 October 2026 puts off the reply to 22 November 2026',
      'the reply was due on 23 October 2026',
      'paragraph 1.18 of the Code',
    ],
  ],
  [
    'Code: refused',
    code,
    [refusal],
    '2026-10-24',
    ['request_review', 'judicial_review by 2027-01-22'],
    'request_review',
    {},
    ['your reply of 23 October 2026', 'paragraph 2.6 (', 'The criteria for their places.', 'Your ref: SB/ATI/1'],
  ],
  [
    'Code: the review failed',
    code,
    [refusal, { kind: 'review_asked', date: '2026-10-30' }, upheld],
    '2026-11-21',
    ['complaint_ombudsman by 2028-10-12', 'judicial_review by 2027-01-22', 'letter_panel', 'letter_member'],
    'complaint_ombudsman',
    {},
    [
      'Office of The Ombudsman',
      'my request of 2 October 2026 (its reference SB/ATI/1)',
      '20 November 2026',
      'paragraph 2.6 (',
    ],
  ],
  [
    'Code: answered in full',
    code,
    [{ kind: 'response', date: '2026-10-09', outcome: 'full' }],
    '2026-10-10',
    ['thanks'],
    'thanks',
    {},
    ['Thank you for your reply of 9 October 2026', 'I need nothing further'],
  ],
  [
    'Data access: the 40 days are near',
    access,
    [],
    '2026-11-06',
    ['reminder by 2026-11-11'],
    'reminder',
    {},
    [
      'Section 19 of the Ordinance requires compliance not later than 40 days after you received the request, that is, by 11 November 2026',
    ],
  ],
  [
    'Data access: silence',
    access,
    [],
    '2026-11-20',
    ['reminder', 'overdue_notice', 'complaint_privacy by 2028-11-10'],
    'complaint_privacy',
    {},
    ['section 37', 'The 40 days ended on 11 November 2026.', 'The personal data are my own.'],
  ],
  [
    'Data access: refused',
    access,
    [{ kind: 'response', date: '2026-11-05', outcome: 'refused' }],
    '2026-11-06',
    ['complaint_privacy by 2028-11-03', 'judicial_review by 2027-02-04'],
    'complaint_privacy',
    {},
    ['By its reply of 5 November 2026 the data user refused'],
  ],
  [
    'UK FOIA: refused',
    { regimeId: 'uk_foia', kind: 'request_foia' },
    [{ kind: 'response', date: '2026-10-29', outcome: 'refused' }],
    '2026-10-30',
    ['request_review by 2026-12-29'],
    'request_review',
    {},
    ['Request for internal review under the Freedom of Information Act 2000'],
  ],
  [
    'UK FOIA: overdue',
    { regimeId: 'uk_foia', kind: 'request_foia' },
    [],
    '2026-11-02',
    ['reminder', 'request_review'],
    'reminder',
    {},
    [
      'As I understand it, a reply was to be expected by 30 October 2026 (section 10(1) and (6) of the Freedom of Information Act 2000).',
    ],
  ],
  [
    'EU 1049: refused at first',
    { regimeId: 'eu_1049', kind: 'request_eu_documents' },
    [{ kind: 'response', date: '2026-10-22', outcome: 'refused' }],
    '2026-10-23',
    ['request_review by 2026-11-13'],
    'request_review',
    {},
    ['Confirmatory application under Article 7(2) of Regulation (EC) No 1049/2001'],
  ],
];

describe('the letter the law calls for next, at each stage', () => {
  test.each(stages)('%s', async (_stage, start, facts, today, offers, kind, typed, words) => {
    const { bench, id } = await requestUnder(start, facts, today);
    expect(await offered(bench, id)).toEqual(offers);
    const text = await written(bench, id, kind, typed);
    for (const word of words) expect(text).toContain(word);
  });
});

describe('a step that was taken', () => {
  test('an interim reply is acknowledged once; a promise missed later is reminded of', async () => {
    const { bench, id } = await requestUnder(code, [interim], '2026-10-13');
    await written(bench, id, 'acknowledge_interim');
    await send(bench, id, '2026-10-13');
    expect(await offered(bench, id)).toEqual([]);
  });

  test('a reminder leaves the firmer notice and the review, not another reminder of the same date', async () => {
    const { bench, id } = await requestUnder(code, [], '2026-10-20');
    await written(bench, id, 'reminder');
    await send(bench, id, '2026-10-20');
    expect(await offered(bench, id)).toEqual(['overdue_notice', 'request_review']);
  });

  test('a fee that was agreed to is not objected to', async () => {
    const { bench, id } = await requestUnder(code, [{ kind: 'fee_notice', date: '2026-10-06' }], '2026-10-07');
    await written(bench, id, 'accept_fee', { fee_amount: 'HK$45' });
    await send(bench, id, '2026-10-07');
    expect(await offered(bench, id)).toEqual([]);
  });

  test('a reminder before the date does not stand for one after it', async () => {
    const { bench, id } = await requestUnder(code, [], '2026-10-20');
    await written(bench, id, 'reminder');
    await send(bench, id, '2026-10-10');
    expect(await offered(bench, id)).toEqual(['reminder', 'overdue_notice', 'request_review']);
  });
});
