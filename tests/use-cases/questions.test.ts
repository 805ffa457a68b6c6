import { expect, test } from 'vitest';
import type { QuestionLevel } from '#core/contract/question-outline.ts';
import { plainText } from '#templates/plain-text.ts';
import { type Bench, codeLetter, newBench, withSender } from './support.ts';

type Asked = { text: string; level: QuestionLevel; bankId?: string };

const asked: Asked[] = [
  { text: 'The cameras of the programme:', level: 0 },
  { text: 'their number;', level: 1 },
  { text: 'their cost.', level: 1 },
  { text: 'The criteria for siting them.', level: 0 },
];

/** A draft request that asks these, with its letter. */
async function ask({ client }: Bench, bodyId: string, questions: Asked[] = asked) {
  return await client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'Cameras', questions },
    letter: codeLetter({ language: 'en', subject: 'Cameras' }),
  });
}

const listed = async ({ client }: Bench, id: string) =>
  (await client.requests.get({ id })).questions.map(({ level, text }) => `${level} ${text}`);

async function letterText({ client }: Bench, id: string): Promise<string[]> {
  const { letters } = await client.requests.get({ id });
  const sha256 = letters[0]?.files[0]?.sha256 ?? '';
  const file = await client.letters.file({ sha256 });
  return plainText(new Uint8Array(await file.arrayBuffer())).split('\n');
}

async function edit({ client }: Bench, id: string, questions: (Asked & { id?: string })[]) {
  const { version, bodyId, regimeId, language, subject } = await client.requests.get({ id });
  return await client.requests.edit({ id, version, fields: { bodyId, regimeId, language, subject, questions } });
}

test('a question takes its parts along when it is moved, into the register and the letter, and back on undo', async () => {
  const bench = await newBench();
  const { bodyId } = await withSender(bench);
  const { id } = await ask(bench, bodyId);
  const first = (await bench.client.requests.get({ id })).questions;
  expect(await listed(bench, id)).toEqual([
    '0 The cameras of the programme:',
    '1 their number;',
    '1 their cost.',
    '0 The criteria for siting them.',
  ]);
  const inLetter = (await letterText(bench, id)).filter((line) => asked.some(({ text }) => text === line));
  expect(inLetter).toEqual(asked.map(({ text }) => text));

  const [cameras, number, cost, criteria] = first;
  if (!cameras || !number || !cost || !criteria) throw new Error('four were asked');
  const { journalEntryId } = await edit(
    bench,
    id,
    [criteria, cameras, cost, number].map(({ id: of, text, level }) => ({ id: of, text, level })),
  );
  expect(await listed(bench, id)).toEqual([
    '0 The criteria for siting them.',
    '0 The cameras of the programme:',
    '1 their cost.',
    '1 their number;',
  ]);
  // The rows are the same ones: what is known of a question stays with it.
  expect((await bench.client.requests.get({ id })).questions.map((one) => one.id)).toEqual([
    criteria.id,
    cameras.id,
    cost.id,
    number.id,
  ]);
  await bench.client.register.undo({ journalEntryId: journalEntryId ?? '' });
  expect((await bench.client.requests.get({ id })).questions).toEqual(first);
});

test('a part made a question is a change of what is asked: refused once the letter has gone', async () => {
  const bench = await newBench();
  const { bodyId } = await withSender(bench);
  const { id, letterId } = await ask(bench, bodyId);
  const { questions } = await bench.client.requests.get({ id });
  const nested = questions.map(({ id: of, text }) => ({ id: of, text, level: 0 as const }));
  await edit(bench, id, nested);
  expect((await listed(bench, id)).every((line) => line.startsWith('0'))).toBe(true);
  const letter = await bench.client.letters.get({ id: letterId ?? '' });
  await bench.client.letters.markSent({
    letterId: letter.id,
    version: letter.version,
    channel: 'email',
    sentOn: '2026-12-10',
  });
  await expect(
    edit(
      bench,
      id,
      nested.map((one, at) => ({ ...one, level: at === 1 ? 1 : 0 })),
    ),
  ).rejects.toMatchObject({
    code: 'INVALID',
  });
});

test('a list that begins with a part is refused and changes nothing', async () => {
  const bench = await newBench();
  const { bodyId } = await withSender(bench);
  await expect(ask(bench, bodyId, [{ text: 'a part', level: 1 }])).rejects.toMatchObject({
    code: 'INVALID',
    data: { problems: [{ code: 'part_without_question' }] },
  });
  expect(await bench.client.requests.count({})).toEqual({ count: 0 });
  await expect(
    bench.client.campaigns.addQuestions({
      campaignId: null,
      questions: [{ level: 1, topic: '', textEn: 'a part', textZh: '' }],
    }),
  ).rejects.toMatchObject({ code: 'INVALID' });
  expect(await bench.client.campaigns.bank({ campaignId: null })).toEqual([]);
});

test('each part has its own outcome; the review asks for the part that was refused, with the words it belongs to', async () => {
  const bench = await newBench();
  const { client } = bench;
  const { bodyId } = await withSender(bench);
  const { id, letterId } = await ask(bench, bodyId);
  const letter = await client.letters.get({ id: letterId ?? '' });
  await client.letters.markSent({
    letterId: letter.id,
    version: letter.version,
    channel: 'email',
    sentOn: '2026-12-01',
  });
  const { version, questions } = await client.requests.get({ id });
  const [cameras, number, cost, criteria] = questions.map((one) => one.id);
  if (!cameras || !number || !cost || !criteria) throw new Error('four were asked');
  await client.letters.recordReply({
    requestId: id,
    version,
    channel: 'email',
    fact: { kind: 'response', date: '2026-12-10', outcome: 'part', grounds: ['law_enforcement'] },
    questionOutcomes: [
      { questionId: cameras, outcome: 'part', grounds: ['law_enforcement'] },
      { questionId: number, outcome: 'refused', grounds: ['law_enforcement'] },
      { questionId: cost, outcome: 'full', grounds: [] },
      { questionId: criteria, outcome: 'full', grounds: [] },
    ],
  });
  const answered = (await client.requests.get({ id })).questions;
  expect(answered.map((one) => one.outcome)).toEqual(['part', 'refused', 'full', 'full']);
  const { values } = await client.letters.suggest({ requestId: id, kind: 'request_review' });
  expect(values['refused_parts']).toEqual([
    'The cameras of the programme: (a) their number; (Refused: paragraph 2.6.)',
  ]);
  const thanks = await client.letters.suggest({ requestId: id, kind: 'thanks' });
  expect(thanks.values['received_items']).toEqual([
    'The cameras of the programme: (b) their cost.',
    'The criteria for siting them.',
  ]);
});

test('the bank: added as a list, put in order, nested, moved with parts, copied, removed; each undone', async () => {
  const bench = await newBench();
  const { client } = bench;
  const { id: campaignId } = await client.campaigns.save({
    id: null,
    version: null,
    fields: { nameEn: 'Cameras', nameZh: '', summary: '' },
  });
  const shown = async (of: string | null) =>
    (await client.campaigns.bank({ campaignId: of }))
      .filter((one) => one.campaignId === of)
      .map(({ level, textEn }) => `${level} ${textEn}`);
  const undo = async (journalEntryId: string | null) => {
    if (journalEntryId === null) throw new Error('nothing to undo');
    await client.register.undo({ journalEntryId });
  };
  const row = (textEn: string, level: QuestionLevel) => ({ topic: '', textEn, textZh: '', level });
  const { ids } = await client.campaigns.addQuestions({
    campaignId: null,
    questions: [row('A', 0), row('a1', 1), row('B', 0), row('b1', 1)],
  });
  const [a, a1, b, b1] = ids;
  if (!a || !a1 || !b || !b1) throw new Error('four were added');
  const whole = ['0 A', '1 a1', '0 B', '1 b1'];
  expect(await shown(null)).toEqual(whole);

  // What is not named stays, after the others; what differs alone is written.
  const ordered = await client.campaigns.orderQuestions({
    campaignId: null,
    questions: [
      { id: b, level: 0 },
      { id: b1, level: 1 },
      { id: a, level: 1 },
    ],
  });
  expect(await shown(null)).toEqual(['0 B', '1 b1', '1 A', '1 a1']);
  await undo(ordered.journalEntryId);
  expect(await shown(null)).toEqual(whole);
  const asItIs = await client.campaigns.orderQuestions({
    campaignId: null,
    questions: [a, a1, b, b1].map((id, at) => ({ id, level: at % 2 === 0 ? 0 : 1 })),
  });
  expect(asItIs.journalEntryId).toBeNull();

  const moved = await client.campaigns.transferQuestions({ ids: [a], campaignId, how: 'move' });
  expect(moved.count).toBe(2);
  expect([await shown(null), await shown(campaignId)]).toEqual([
    ['0 B', '1 b1'],
    ['0 A', '1 a1'],
  ]);
  await undo(moved.journalEntryId);
  expect([await shown(null), await shown(campaignId)]).toEqual([whole, []]);

  // A part that goes without its question is a question where it comes to.
  await client.campaigns.transferQuestions({ ids: [a, b1], campaignId, how: 'copy' });
  expect([await shown(null), await shown(campaignId)]).toEqual([whole, ['0 A', '1 a1', '0 b1']]);

  const removed = await client.campaigns.removeQuestions({ ids: [a] });
  expect(removed.count).toBe(2);
  expect(await shown(null)).toEqual(['0 B', '1 b1']);
  await undo(removed.journalEntryId);
  expect(await shown(null)).toEqual(whole);
  await expect(client.campaigns.removeQuestions({ ids: [a, campaignId] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await shown(null)).toEqual(whole);
});

test('a bank question knows which requests ask it, whatever became of its words, and not those in the bin', async () => {
  const bench = await newBench();
  const { client } = bench;
  const { bodyId } = await withSender(bench);
  const {
    ids: [bankId = ''],
    journalEntryId,
  } = await client.campaigns.addQuestions({
    campaignId: null,
    questions: [{ topic: '', textEn: 'How many?', textZh: '數目？', level: 0 }],
  });
  const { id, reference } = await ask(bench, bodyId, [{ text: 'How many, by district?', level: 0, bankId }]);
  const used = async () => (await client.campaigns.bank({ campaignId: null }))[0]?.usedCount;
  expect(await used()).toBe(1);
  expect(await client.campaigns.questionUses({ id: bankId })).toMatchObject([
    { requestId: id, reference, outcome: null },
  ]);
  // It is asked: taking it out of the register for good would leave a request pointing at nothing.
  await expect(client.register.undo({ journalEntryId })).rejects.toMatchObject({ code: 'REGISTER' });
  await client.requests.remove({ id, version: (await client.requests.get({ id })).version });
  expect(await used()).toBe(0);
  expect(await client.campaigns.questionUses({ id: bankId })).toEqual([]);
});

test('a draft that names a bank question whose adding was undone is saved all the same, without the link', async () => {
  const bench = await newBench();
  const { bodyId } = await withSender(bench);
  const { ids, journalEntryId } = await bench.client.campaigns.addQuestions({
    campaignId: null,
    questions: [{ topic: '', textEn: 'How many?', textZh: '', level: 0 }],
  });
  await bench.client.register.undo({ journalEntryId });
  const { id } = await ask(bench, bodyId, [{ text: 'How many?', level: 0, bankId: ids[0] ?? '' }]);
  expect((await bench.client.requests.get({ id })).questions).toMatchObject([{ text: 'How many?', bankId: null }]);
});

test('the words of a part are found by the search of the list', async () => {
  const bench = await newBench();
  const { bodyId } = await withSender(bench);
  await ask(bench, bodyId, [asked[0] ?? { text: '', level: 0 }, { text: 'gantries in Sheung Wan', level: 1 }]);
  expect(await bench.client.requests.count({ find: 'gantries' })).toEqual({ count: 1 });
});

test('a fact of a campaign is told in the language of the letter, or in the one it has; a blank one is refused', async () => {
  const bench = await newBench();
  const { client } = bench;
  const { bodyId } = await withSender(bench);
  const { id: campaignId } = await client.campaigns.save({
    id: null,
    version: null,
    fields: { nameEn: 'Cameras', nameZh: '', summary: '' },
  });
  const blank = { campaignId, id: null, textEn: '', textZh: '', sourceEn: '', sourceZh: '' };
  await client.campaigns.saveFact({
    ...blank,
    textEn: 'They grow.',
    textZh: '數目增加。',
    sourceEn: 'Press',
    sourceZh: '報章',
  });
  const { journalEntryId } = await client.campaigns.saveFact({ ...blank, textEn: 'In English alone.' });
  await expect(client.campaigns.saveFact(blank)).rejects.toMatchObject({
    code: 'INVALID',
    data: { problems: [{ code: 'fact_empty' }] },
  });
  const { id } = await client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', campaignId, language: 'en', subject: 'x', questions: [{ text: 'y' }] },
  });
  const facts = async (language: 'en' | 'zh-Hant-HK') =>
    (await client.letters.suggest({ requestId: id, kind: 'letter_panel', language })).values['facts'];
  expect(await facts('en')).toEqual(['They grow. (Press)', 'In English alone.']);
  expect(await facts('zh-Hant-HK')).toEqual(['數目增加。（報章）', 'In English alone.']);
  await client.register.undo({ journalEntryId: journalEntryId ?? '' });
  expect(await facts('en')).toEqual(['They grow. (Press)']);
});
