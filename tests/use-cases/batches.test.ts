import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { runBatch } from '#core/batches/run-batch.ts';
import { isRunning } from '#core/batches/running.ts';
import { row, run, shared, withBodies } from './batch-support.ts';
import { newBench } from './support.ts';

describe('the check before anything is made', () => {
  test('names every gap of every row together, and nothing is written while there is one', async () => {
    const bench = await newBench();
    const { client } = bench;
    const [one = '', two = '', three = ''] = await withBodies(bench, 3);
    const plan = {
      shared: shared({
        words: {
          en: { subject: '', enclosures: [], copies: [], values: {} },
          'zh-Hant-HK': { subject: '攝錄鏡頭', enclosures: [], copies: [], values: {} },
        },
        questions: [{ level: 0, bankId: null, textEn: 'How many cameras?', textZh: '' }],
      }),
      rows: [row(one), row(two, { language: 'zh-Hant-HK' as const }), row(three, { subject: 'Cameras in parks' })],
    };
    const { rows } = await client.batches.check(plan);
    expect(rows.map((each) => each.problems.map((problem) => [problem.kind, problem.field]))).toEqual([
      [['gap', 'subject']],
      [['problem', 'questions']],
      [],
    ]);
    await expect(client.batches.create(plan)).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ code: 'batch_not_clear', sentence: { en: expect.stringContaining('2 of the letters') } }] },
    });
    expect(await client.batches.list({})).toEqual([]);
    expect(await client.requests.count({})).toEqual({ count: 0 });

    // Left out, those rows stand in nobody's way.
    const { id } = await client.batches.create({
      ...plan,
      rows: plan.rows.map((each, at) => ({ ...each, leftOut: at < 2 })),
    });
    expect((await client.batches.get({ id })).items.map(({ bodyId }) => bodyId)).toEqual([three]);
  });

  test('says which body does not answer under the Code, and takes another law for it only by hand', async () => {
    const bench = await newBench();
    const { client } = bench;
    await withBodies(bench, 0);
    const bodies = await client.batches.bodies({});
    const outside = bodies.find(({ regimeIds }) => !regimeIds.includes('hk_code'));
    const bodyId = outside?.id ?? '';
    const [checked] = (await client.batches.check({ shared: shared(), rows: [row(bodyId)] })).rows;
    expect(checked).toMatchObject({
      regimeId: null,
      problems: [{ kind: 'problem', field: 'regimeId', problem: { code: 'body_outside_law' } }],
    });
    const sentence = checked?.problems[0]?.kind === 'problem' ? checked.problems[0].problem.sentence : undefined;
    expect(sentence?.en).toContain(outside?.nameEn);
    expect(sentence?.zh).toContain(outside?.nameZh);
    const byHand = (await client.batches.check({ shared: shared(), rows: [row(bodyId, { regimeId: 'hk_code' })] }))
      .rows;
    expect(byHand[0]).toMatchObject({ regimeId: 'hk_code', problems: [] });
    expect(byHand[0]?.warnings.map(({ code }) => code)).toContain('body_answers_not');
    const wrong = (await client.batches.check({ shared: shared(), rows: [row(bodyId, { regimeId: 'uk_foia' })] })).rows;
    expect(wrong[0]?.problems).toMatchObject([{ problem: { code: 'letter_not_for_law' } }]);
  });

  test('warns of a body that is asked on this subject in this campaign already', async () => {
    const bench = await newBench();
    const { client } = bench;
    const [bodyId = ''] = await withBodies(bench, 1);
    const { id: campaignId } = await client.campaigns.save({
      id: null,
      version: null,
      fields: { nameEn: 'Cameras', nameZh: '', summary: '' },
    });
    const plan = { shared: shared({ campaignId }), rows: [row(bodyId)] };
    const { id } = await client.batches.create(plan);
    await run(client, id);
    const warnings = async (subject: string) =>
      (await client.batches.check({ ...plan, rows: [row(bodyId, { subject })] })).rows[0]?.warnings ?? [];
    expect(await warnings('  CAMERAS ')).toMatchObject([
      { code: 'asked_already', sentence: { en: expect.stringContaining('FS-2026-0001') } },
    ]);
    expect(await warnings('Drones')).toEqual([]);
  });
});

describe('a batch of 500', () => {
  test('each a request with its draft and its journal entry; the one that fails is listed, and made on another try', {
    timeout: 120_000,
  }, async () => {
    const bench = await newBench();
    const { client, core } = bench;
    const bodies = await withBodies(bench, 500);
    const own = await client.regimes.copy({ id: 'hk_code' });
    // A law of the user's own that goes off the list once the batch is entered: what a check cannot foresee.
    const { pack } = await client.regimes.get({ id: 'hk_code' });
    expect(pack['id']).toBe('hk_code');
    const rows = bodies.map((bodyId, at) => row(bodyId, at % 3 === 1 ? { language: 'zh-Hant-HK' } : {}));
    const { id } = await client.batches.create({ shared: shared(), rows });
    const journal = () => core.context.register.db.prepare('SELECT count(*) FROM journal_entry').pluck().get();
    const before = Number(journal());
    let filled = 0;
    const failing = () => {
      const filler = core.context.openFillPool();
      return {
        ...filler,
        fill: (job: Parameters<typeof filler.fill>[0]) => {
          filled += 1;
          return filled === 250 ? Promise.reject(new Error('the worker died')) : filler.fill(job);
        },
      };
    };
    let last = { done: 0, total: 0, made: 0, failed: 0, finished: false };
    for await (const told of runBatch(core.context, { id, again: [] }, undefined, failing)) {
      expect(told.done).toBeGreaterThanOrEqual(last.done);
      last = told;
    }
    expect(last).toEqual({ done: 500, total: 500, made: 499, failed: 1, finished: true });
    const page = await client.batches.get({ id });
    const failed = page.items.filter(({ state }) => state === 'failed');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.position).toBe(250);
    expect(failed[0]?.failure?.problems).toMatchObject([{ code: 'letter_failed' }]);
    expect(Number(journal()) - before).toBe(500);
    expect(new Set(page.items.flatMap(({ reference }) => reference ?? [])).size).toBe(499);

    await run(client, id, { again: failed.map((item) => item.id) });
    const whole = await client.batches.get({ id });
    expect(whole).toMatchObject({ madeCount: 500, failedCount: 0, waitingCount: 0, running: false });
    const references = whole.items.map(({ reference }) => reference ?? '').toSorted();
    expect(references[0]).toBe('FS-2026-0001');
    expect(references.at(-1)).toBe('FS-2026-0500');
    const chinese = await client.requests.get({ id: whole.items[1]?.requestId ?? '' });
    expect(chinese.language).toBe('zh-Hant-HK');
    expect(chinese.letters[0]?.text).toContain('攝錄鏡頭有多少？');
    expect(chinese.letters[0]?.text).toContain('公開資料主任');
    expect((await client.register.check({})).findings).toEqual([]);
    expect(own.id).not.toBe('hk_code');

    // All of it sent in one change, and taken back in one.
    const marking = performance.now();
    const sent = await client.batches.markSent({ id, sentOn: '2026-12-10', receivedOn: '2026-12-11' });
    console.log(`500 marked as sent in ${((performance.now() - marking) / 1000).toFixed(1)} s`);
    expect(sent.sent).toBe(500);
    expect(await client.requests.count({ status: 'sent' })).toEqual({ count: 500 });
    await expect(client.batches.remove({ id })).rejects.toMatchObject({
      data: { problems: [{ code: 'batch_sent' }] },
    });
    await client.register.undo({ journalEntryId: sent.journalEntryId ?? '' });
    expect(await client.requests.count({ status: 'draft' })).toEqual({ count: 500 });
    expect(await client.batches.remove({ id })).toMatchObject({ removed: 500 });
    expect(await client.requests.count({})).toEqual({ count: 0 });
    expect(await client.requests.count({ removed: true })).toEqual({ count: 500 });
  });
});

describe('stopping and going on', () => {
  test('cancelled, it leaves the rest waiting; going on makes each once', async () => {
    const bench = await newBench();
    const { client } = bench;
    const bodies = await withBodies(bench, 40);
    const { id } = await client.batches.create({ shared: shared(), rows: bodies.map((bodyId) => row(bodyId)) });
    await run(client, id, { until: ({ done }) => done > 0 });
    await expect.poll(async () => (await client.batches.get({ id })).running).toBe(false);
    const stopped = await client.batches.get({ id });
    expect(stopped.madeCount).toBeGreaterThan(0);
    expect(stopped.waitingCount).toBe(40 - stopped.madeCount);
    expect(await client.requests.count({})).toEqual({ count: stopped.madeCount });
    const kept = stopped.items.filter(({ state }) => state === 'made');

    const told = await run(client, id);
    expect(told[0]).toMatchObject({ done: stopped.madeCount, total: 40 });
    const whole = await client.batches.get({ id });
    expect(whole.items.slice(0, kept.length).map(({ requestId }) => requestId)).toEqual(
      kept.map(({ requestId }) => requestId),
    );
    expect(await client.requests.count({})).toEqual({ count: 40 });
    expect((await run(client, id)).at(-1)).toMatchObject({ made: 40, finished: true });
    expect(await client.requests.count({})).toEqual({ count: 40 });
  });

  test('that it has stopped is told, also where every letter made was told before', async () => {
    const bench = await newBench();
    const { context } = bench.core;
    const bodies = await withBodies(bench, 12);
    const { id } = await bench.client.batches.create({ shared: shared(), rows: bodies.map((bodyId) => row(bodyId)) });
    const stop = new AbortController();
    const told: boolean[] = [];
    const announce = () => {
      told.push(isRunning(context, id));
      stop.abort();
    };
    const batch = runBatch({ ...context, announce }, { id, again: [] }, stop.signal, () => context.openFillPool());
    for await (const _ of batch);
    expect(told).toEqual([true, false]);
    expect((await bench.client.batches.get({ id })).madeCount).toBe(1);
  });

  test('two windows do not make one batch at a time, and a request registered meanwhile keeps its reference', async () => {
    const bench = await newBench();
    const { client } = bench;
    const bodies = await withBodies(bench, 12);
    const { id } = await client.batches.create({ shared: shared(), rows: bodies.map((bodyId) => row(bodyId)) });
    const first = (await client.batches.run({ id }))[Symbol.asyncIterator]();
    await first.next();
    await expect(client.batches.run({ id })).rejects.toMatchObject({ data: { problems: [{ code: 'batch_running' }] } });
    await expect(client.batches.remove({ id })).rejects.toMatchObject({
      data: { problems: [{ code: 'batch_running' }] },
    });
    const meanwhile = await client.requests.create({
      fields: {
        bodyId: bodies[0] ?? '',
        regimeId: 'hk_code',
        language: 'en',
        subject: 'Apart',
        questions: [{ text: 'x' }],
      },
    });
    for (let one = await first.next(); !one.done; one = await first.next());
    const { items } = await client.batches.get({ id });
    const references = [...items.map(({ reference }) => reference), meanwhile.reference];
    expect(new Set(references).size).toBe(13);
    expect(references.toSorted().at(-1)).toBe('FS-2026-0013');
    const letter = await client.requests.get({ id: items[0]?.requestId ?? '' });
    expect(letter.letters[0]?.text).toContain(items[0]?.reference);
  });
});

describe('on Today', () => {
  test('a batch is one row while several of its letters wait, and its last one is a draft like any other', async () => {
    const bench = await newBench();
    const { client } = bench;
    const bodies = await withBodies(bench, 4);
    const { id } = await client.batches.create({ shared: shared(), rows: bodies.map((body) => row(body)) });
    const waiting = async () => {
      const { ranked, drafts } = await client.today.overview({});
      return { drafts: drafts.count, rows: ranked.map(({ reason, row: { kind } }) => [reason, kind]), ranked };
    };
    expect(await waiting()).toMatchObject({ drafts: 0, rows: [['draft_waiting', 'batch']] });
    await run(client, id, { until: ({ done }) => done === 2 });
    const stopped = await waiting();
    expect(stopped.rows).toEqual([['draft_waiting', 'batch']]);
    const [{ row: told } = { row: null }] = stopped.ranked;
    expect(told).toMatchObject({ id, letterKind: 'request_code', subject: 'Cameras' });
    expect(told?.kind === 'batch' && told.draftCount + told.waitingCount).toBe(4);
    expect(told?.kind === 'batch' && told.draftCount).toBe(stopped.drafts);

    await expect.poll(() => isRunning(bench.core.context, id)).toBe(false);
    await run(client, id);
    expect((await waiting()).ranked).toMatchObject([{ row: { kind: 'batch', draftCount: 4, waitingCount: 0 } }]);
    const { items } = await client.batches.get({ id });
    const first = items.slice(0, 3).map((item) => item.id);
    await client.batches.markSent({ id, itemIds: first, sentOn: '2026-12-10' });
    const { ranked, drafts } = await waiting();
    expect(drafts).toBe(1);
    expect(
      ranked.filter(({ reason }) => reason === 'draft_waiting').map(({ row: { kind, id: of } }) => [kind, of]),
    ).toEqual([['draft', items[3]?.requestId]]);
  });
});

describe('mending what was not made', () => {
  /** Three letters, of which the second failed and the third was not reached. */
  async function halfMade() {
    const bench = await newBench();
    const { client, core } = bench;
    const bodies = await withBodies(bench, 3);
    const { id } = await client.batches.create({ shared: shared(), rows: bodies.map((bodyId) => row(bodyId)) });
    const stop = new AbortController();
    const failed = () => expect.poll(async () => (await client.batches.get({ id })).failedCount).toBe(1);
    let filled = 0;
    const failing = () => {
      const filler = core.context.openFillPool();
      const fill: typeof filler.fill = async (job) => {
        filled += 1;
        if (filled === 2) throw new Error('the worker died');
        if (filled === 3) {
          await failed();
          stop.abort();
        }
        return await filler.fill(job);
      };
      return { ...filler, fill };
    };
    for await (const _ of runBatch(core.context, { id, again: [] }, stop.signal, failing));
    await failed();
    return { client, id, bodies };
  }

  test('starts from what it was entered as, and makes it with what it says now', async () => {
    const { client, id, bodies } = await halfMade();
    const plan = await client.batches.rest({ id });
    expect(plan.rows.map(({ bodyId }) => bodyId)).toEqual(bodies.slice(1));
    const [second, third] = plan.rows;
    if (!second || !third) throw new Error('two rows were expected');
    await client.batches.mend({ id, plan: { ...plan, rows: [{ ...second, subject: 'Cameras in parks' }, third] } });
    await run(client, id);
    const { items, failedCount, madeCount } = await client.batches.get({ id });
    expect({ failedCount, madeCount }).toEqual({ failedCount: 0, madeCount: 3 });
    const subjects = await Promise.all(
      items.map(async ({ requestId }) => (await client.requests.get({ id: requestId ?? '' })).subject),
    );
    expect(subjects).toEqual(['Cameras', 'Cameras in parks', 'Cameras']);
  });

  test('takes rows out of the batch, by undo back into it, and the batch itself with its last one', async () => {
    const { client, id } = await halfMade();
    const plan = await client.batches.rest({ id });
    const none = plan.rows.map((one) => ({ ...one, leftOut: true }));
    const { left, journalEntryId } = await client.batches.mend({ id, plan: { ...plan, rows: none } });
    expect(left).toBe(1);
    expect((await client.batches.get({ id })).items.map(({ state }) => state)).toEqual(['made']);
    await client.register.undo({ journalEntryId: journalEntryId ?? '' });
    expect((await client.batches.get({ id })).items.map(({ state }) => state)).toEqual(['made', 'failed', 'waiting']);

    const other = await client.batches.create({ shared: shared(), rows: plan.rows });
    const gone = await client.batches.mend({ id: other.id, plan: { ...plan, rows: none } });
    expect(gone.left).toBe(0);
    expect((await client.batches.list({})).map((one) => one.id)).toEqual([id]);
  });

  test('changes nothing while a letter has a gap, or where one of them was made meanwhile', async () => {
    const { client, id, bodies } = await halfMade();
    const plan = await client.batches.rest({ id });
    const before = await client.batches.get({ id });
    const noSubject = { ...plan.shared, words: { ...plan.shared.words, en: { ...plan.shared.words.en, subject: '' } } };
    await expect(client.batches.mend({ id, plan: { ...plan, shared: noSubject } })).rejects.toMatchObject({
      data: { problems: [{ code: 'batch_not_clear' }] },
    });
    const made = { ...plan, rows: [row(bodies[0] ?? ''), ...plan.rows] };
    await expect(client.batches.mend({ id, plan: made })).rejects.toMatchObject({
      data: { problems: [{ code: 'batch_moved_on' }] },
    });
    expect(await client.batches.get({ id })).toEqual(before);
    expect(await client.batches.rest({ id })).toEqual(plan);
  });
});

describe('afterwards', () => {
  test('a selection is logged as sent, each by its own channel, and the rest is not', async () => {
    const bench = await newBench();
    const { client } = bench;
    const [one = '', two = '', three = ''] = await withBodies(bench, 3);
    const rows = [row(one), row(two, { channel: 'post' as const }), row(three)];
    const { id } = await client.batches.create({ shared: shared(), rows });
    await run(client, id);
    const { items } = await client.batches.get({ id });
    const itemIds = items.slice(0, 2).map((item) => item.id);
    await expect(
      client.batches.markSent({ id, itemIds, sentOn: '2026-12-10', receivedOn: '2026-12-09' }),
    ).rejects.toMatchObject({ data: { problems: [{ code: 'received_before_sent' }] } });
    expect(await client.batches.markSent({ id, itemIds, sentOn: '2026-12-10' })).toMatchObject({ sent: 2 });
    const sent = await client.batches.get({ id });
    expect(sent.items.map(({ letterState }) => letterState)).toEqual(['sent', 'sent', 'draft']);
    const second = await client.requests.get({ id: items[1]?.requestId ?? '' });
    expect(second.letters[0]).toMatchObject({ channel: 'post', sentOn: '2026-12-10' });
    // What is sent already is left as it is.
    expect(await client.batches.markSent({ id, sentOn: '2026-12-11' })).toMatchObject({ sent: 1 });
  });

  test('taken back as a whole while nothing was sent, and back again by undo', async () => {
    const bench = await newBench();
    const { client } = bench;
    const bodies = await withBodies(bench, 3);
    const { id } = await client.batches.create({ shared: shared(), rows: bodies.map((bodyId) => row(bodyId)) });
    await run(client, id);
    const { journalEntryId, removed } = await client.batches.remove({ id });
    expect(removed).toBe(3);
    await expect(client.batches.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await client.register.undo({ journalEntryId });
    expect(await client.batches.get({ id })).toMatchObject({ madeCount: 3 });
    expect(await client.requests.count({})).toEqual({ count: 3 });
  });

  test('one .zip, its names sorted by reference and safe on every system', async () => {
    const bench = await newBench();
    const { client } = bench;
    const [one = '', two = ''] = await withBodies(bench, 2);
    const { id } = await client.batches.create({
      shared: shared(),
      rows: [row(one), row(two, { language: 'zh-Hant-HK' })],
    });
    await expect(client.batches.zip({ id })).rejects.toMatchObject({ data: { problems: [{ code: 'nothing_made' }] } });
    await run(client, id);
    const file = await client.batches.zip({ id });
    expect(file.name).toMatch(/^\d{4}-\d\d-\d\d Cameras\.zip$/);
    const zip = new PizZip(await file.arrayBuffer());
    const names = Object.keys(zip.files);
    expect(names).toEqual(['FS-2026-0001 Office 0001.docx', 'FS-2026-0002 第0002辦事處 中文.docx']);
    const inside = new PizZip(zip.file(names[1] ?? '')?.asUint8Array() ?? new Uint8Array());
    expect(inside.file('word/document.xml')?.asText()).toContain('攝錄鏡頭有多少？');
  });
});
