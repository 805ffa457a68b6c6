import { expect, test } from 'vitest';
import { row, run, shared, withBodies } from './batch-support.ts';
import { newBench } from './support.ts';

test('who was asked, who answered, what: by body and by question of the bank, in either language', async () => {
  const bench = await newBench({ today: '2026-12-20' });
  const { client } = bench;
  const bodies = await withBodies(bench, 5);
  const { id: campaignId } = await client.campaigns.save({
    id: null,
    version: null,
    fields: { nameEn: 'Cameras', nameZh: '', summary: '' },
  });
  const texts = [
    ['How many cameras?', '攝錄鏡頭有多少？'],
    ['At what cost?', '開支多少？'],
  ] as const;
  for (const [textEn, textZh] of texts)
    await client.campaigns.saveQuestion({ id: null, campaignId, topic: '', textEn, textZh });
  const bank = await client.campaigns.bank({ campaignId });
  const { id } = await client.batches.create({
    shared: shared({
      campaignId,
      questions: [
        ...bank.map((one) => ({ level: 0 as const, bankId: one.id, textEn: one.textEn, textZh: one.textZh })),
        { level: 0 as const, bankId: null, textEn: 'Typed here', textZh: '在此輸入' },
      ],
    }),
    rows: bodies.map((bodyId, at) => row(bodyId, at === 1 ? { language: 'zh-Hant-HK' } : {})),
  });
  await run(client, id);
  await client.batches.markSent({ id, sentOn: '2026-12-10', receivedOn: '2026-12-10' });
  const { items } = await client.batches.get({ id });
  for (const at of [0, 1]) {
    const page = await client.requests.get({ id: items[at]?.requestId ?? '' });
    await client.letters.recordReply({
      requestId: page.id,
      version: page.version,
      channel: 'email',
      fact: { kind: 'response', date: '2026-12-18', outcome: 'part' },
      questionOutcomes: page.questions.map(({ id: questionId }, place) => ({
        questionId,
        outcome: place === 0 ? ('full' as const) : ('refused' as const),
        grounds: [],
      })),
    });
  }

  const asked = await client.campaigns.asked({ campaignId, sort: 'outcome' });
  expect(asked).toMatchObject({ count: 5, bodyCount: 5, today: '2026-12-20' });
  // Those without an outcome come last either way.
  expect(asked.rows.map(({ outcome }) => outcome)).toEqual(['part', 'part', null, null, null]);
  const [, second] = asked.rows;
  expect(second).toMatchObject({ lastEventKind: 'response', lastEventOn: '2026-12-18', sentOn: '2026-12-10' });
  expect(second?.questions.map(({ bankId, outcome }) => [bankId, outcome])).toEqual([
    [bank[0]?.id, 'full'],
    [bank[1]?.id, 'refused'],
    [null, 'refused'],
  ]);
  const backwards = await client.campaigns.asked({ campaignId, sort: 'outcome', direction: 'desc' });
  expect(backwards.rows.at(-1)?.outcome).toBeNull();

  expect(await client.campaigns.askedQuestions({ campaignId })).toMatchObject([
    { id: bank[0]?.id, asked: 5, answered: 2, outcomes: { full: 2 } },
    { id: bank[1]?.id, asked: 5, answered: 2, outcomes: { refused: 2 } },
  ]);

  const count = async (filter: object) => (await client.campaigns.asked({ campaignId, ...filter })).count;
  expect(await count({ outcome: 'none' })).toBe(3);
  expect(await count({ outcome: 'part' })).toBe(2);
  expect(await count({ status: 'answered' })).toBe(2);
  expect(await count({ find: 'OFFICE 0003' })).toBe(1);
  expect(await count({ find: '第0002' })).toBe(1);
  expect(await count({ find: '%' })).toBe(0);
  const paged = await client.campaigns.asked({ campaignId, limit: 2, offset: 4 });
  expect(paged).toMatchObject({ count: 5, rows: [{ bodyNameEn: 'Office 0005' }] });

  // One in the bin is asked no more.
  const gone = await client.requests.get({ id: items[4]?.requestId ?? '' });
  await client.requests.remove({ id: gone.id, version: gone.version });
  expect(await count({})).toBe(4);
  expect((await client.batches.get({ id })).items[4]).toMatchObject({ state: 'made', requestId: null });
});
