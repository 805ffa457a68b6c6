import { describe, expect, test } from 'vitest';
import type { LetterChoices } from '#core/contract/letters.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import { type Bench, codeLetter, newBench, withSender } from './support.ts';

/** A request to the Security Bureau under the Code, received on 2 October 2026; it is 30 December. */
async function sentRequest(language: Language = 'en') {
  const bench = await newBench({ today: '2026-12-30' });
  const { client } = bench;
  const { bodyId } = await withSender(bench);
  const questions = [
    { text: 'The number of cameras.' },
    { text: 'The criteria for their places.' },
    { text: 'The trials.' },
  ];
  const made = await client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', language, subject: 'Cameras', questions },
    letter: codeLetter({ language, subject: 'Cameras', date: '2026-10-02' }),
  });
  const [letter] = (await client.requests.get({ id: made.id })).letters;
  await client.letters.markSent({
    letterId: letter?.id ?? '',
    version: letter?.version ?? 0,
    channel: 'email',
    sentOn: '2026-10-02',
    receivedOn: '2026-10-02',
  });
  return { bench, id: made.id };
}

async function refused({ bench: { client }, id }: { bench: Bench; id: string }) {
  const { version, questions } = await client.requests.get({ id });
  const [, second, third] = questions;
  await client.letters.recordReply({
    requestId: id,
    version,
    channel: 'email',
    subject: 'Your request',
    fact: {
      kind: 'response',
      date: '2026-10-23',
      outcome: 'part',
      grounds: ['law_enforcement'],
      theirReference: 'SB/1',
    },
    questionOutcomes: [
      { questionId: second?.id ?? '', outcome: 'part', grounds: ['internal_advice'] },
      { questionId: third?.id ?? '', outcome: 'refused', grounds: ['law_enforcement'] },
    ],
  });
}

/** The letter as it is suggested, with what a person adds, written as a draft: its words. */
async function written(
  { client }: Bench,
  id: string,
  kind: LetterKind,
  values: LetterChoices['values'] = {},
  language: Language | null = null,
) {
  const choices = await client.letters.suggest({ requestId: id, kind, language });
  const { letter } = await client.letters.draft({
    requestId: id,
    choices: { ...choices, values: { ...choices.values, ...values } },
  });
  return { choices, text: letter.text, letter };
}

describe('the letters that follow, prefilled from the register', () => {
  test('a notice that the reply is overdue derives its date, in the letter’s own way of writing dates', async () => {
    const { bench, id } = await sentRequest();
    const english = await written(bench, id, 'overdue_notice');
    expect(english.choices.values['derivation']).toBe(
      'Under paragraph 1.16 of the Code, the information, or at least an interim reply, was due on 12 October 2026, because the request was received on 2 October 2026, and the time allowed is 10 calendar days, not counting that day.',
    );
    expect(english.text).toContain('it is 79 days overdue');
    const chinese = await written(bench, id, 'overdue_notice', {}, 'zh-Hant-HK');
    expect(chinese.text).toContain(
      '根據《守則》第1.16段，提供所需資料或作出初步答覆的限期為2026年10月12日。計算方法如下：要求於2026年10月2日收到，期限為10個曆日，當日不計算在內。',
    );
    expect(chinese.text).not.toMatch(/對方/);
    expect(english.choices.values['reminded']).toBe(false);
    const reminder = await written(bench, id, 'reminder');
    await bench.client.letters.markSent({
      letterId: reminder.letter.id,
      version: reminder.letter.version,
      channel: 'email',
      sentOn: '2026-11-02',
    });
    expect((await written(bench, id, 'overdue_notice')).text).toContain('My reminder has brought none either.');
  });

  test('a request for review answers each ground cited, of the reply and of each question', async () => {
    const request = await sentRequest();
    await refused(request);
    const { choices, text } = await written(request.bench, request.id, 'request_review');
    expect(choices.values['refused_parts']).toEqual([
      'The criteria for their places. (Refused in part: paragraph 2.10.)',
      'The trials. (Refused: paragraph 2.6.)',
    ]);
    expect(text).toMatch(/As to paragraph 2\.6 \(.*\nPowers that touch everyone[^\n]*Please supply that remainder\./);
    // Of what paragraph 2.10 was cited for, part was supplied: the letter asks for the rest otherwise.
    expect(text).toMatch(
      /As to paragraph 2\.10 \(.*\nOnce a decision has been made[^\n]*better advice\.\nI acknowledge that some/,
    );
    expect(text.match(/As to paragraph 2\./g)).toHaveLength(2);
    const chinese = await written(request.bench, request.id, 'request_review', {}, 'zh-Hant-HK');
    expect(chinese.text).toMatch(/就第2\.6段（.*而言，/);
    expect(chinese.text).toContain('The trials.（拒絕：第2.6段）');
  });

  test('a complaint to The Ombudsman tells the history with numbered enclosures and its time limit', async () => {
    const request = await sentRequest();
    const { bench, id } = request;
    await refused(request);
    const review = await written(bench, id, 'request_review');
    await bench.client.letters.markSent({
      letterId: review.letter.id,
      version: review.letter.version,
      channel: 'email',
      sentOn: '2026-10-30',
      receivedOn: '2026-10-30',
    });
    const { choices, text } = await written(bench, id, 'complaint_ombudsman');
    expect(choices.enclosures).toEqual([
      '(1) My request of 2 October 2026',
      '(2) Reply of the Security Bureau of 23 October 2026',
      '(3) My request for review of 30 October 2026',
    ]);
    const history = choices.values['chronology'];
    expect(history).toContain(
      '23 October 2026 | The Security Bureau replied, supplying part only (its reference SB/1). | 2',
    );
    expect(history).toContain('30 October 2026 | I asked for a review. | 3');
    expect(text).toContain('Office of The Ombudsman');
    expect(text).toContain('Date by which the result of the review was to be expected; none came.');
    expect(text).toContain('my request for review of 30 October 2026 has not been answered.');
    expect(text).toMatch(/have not run out: they end on \d+ October 2028\./);
    expect(text).toContain('my postal address is 1 Test Street, Hong Kong.');
  });

  test('letters to the legislature, a bundle, thanks and a withdrawal need no more than a name and the facts', async () => {
    const request = await sentRequest();
    const { bench, id } = request;
    await refused(request);
    const facts = ['Cameras go from almost 4,000 to 60,000 by 2028.'];
    const panel = await written(bench, id, 'letter_panel', { facts });
    expect(panel.text).toContain('Panel on Security, Legislative Council');
    expect(panel.text).toContain('On 23 October 2026: The Security Bureau replied, supplying part only');
    const member = await written(bench, id, 'letter_member', { facts, member_name: '李樣本' }, 'zh-Hant-HK');
    expect(member.text).toContain('李樣本議員：');
    const bundle = await written(bench, id, 'bundle_cover');
    expect(bundle.choices.values['documents']).toEqual([
      'Request under the Code on Access to Information: Cameras | 2 October 2026 |',
      'Reply: Your request | 23 October 2026 |',
    ]);
    const thanks = await written(bench, id, 'thanks');
    expect(thanks.text).toContain(
      'I have received the following, safely and in order:\nThe criteria for their places.',
    );
    expect((await written(bench, id, 'withdrawal')).text).toContain('I now withdraw that request.');
    const withdrawn = await written(bench, id, 'withdrawal', { withdrawn_parts: ['The trials.'] }, 'zh-Hant-HK');
    expect(withdrawn.text).toContain('現撤回下列部分');
  });
});

test('the reason of any date is said as a letter to the body says it, in its language', async () => {
  const { bench, id } = await sentRequest();
  const { client } = bench;
  await refused({ bench, id });
  const { deadlines } = await client.requests.get({ id });
  const say = async (clockId: string, language: Language) => {
    const deadlineId = deadlines.find((one) => one.clockId === clockId)?.id ?? '';
    return (await client.letters.dateSentence({ deadlineId, language })).sentence;
  };
  expect(await say('first_reply', 'en')).toBe(
    'Under paragraph 1.16 of the Code, the information, or at least an interim reply, was due on 12 October 2026, because the request was received on 2 October 2026, and the time allowed is 10 calendar days, not counting that day.',
  );
  expect(await say('first_reply', 'zh-Hant-HK')).toBe(
    '根據《守則》第1.16段，提供所需資料或作出初步答覆的限期為2026年10月12日。計算方法如下：要求於2026年10月2日收到，期限為10個曆日，當日不計算在內。',
  );
  // A right of ours has no words for what is due: it keeps its name, and the rest is the letter's all the same.
  expect(await say('ombudsman_refusal', 'en')).toMatch(
    /^Under section 10\(1\)\(a\) of The Ombudsman Ordinance \(Cap\. 397\), the last day to act \(“[^”]+”\) is 23 October 2028/,
  );
  await expect(client.letters.dateSentence({ deadlineId: id, language: 'en' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
