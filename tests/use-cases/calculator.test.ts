import { describe, expect, test } from 'vitest';
import { factFields } from '#core/contract/facts.ts';
import { newBench, withSender } from './support.ts';

const facts = [
  { kind: 'sent', date: '2026-09-01' },
  { kind: 'received', date: '2026-09-04' },
] as const;

describe('the calculator', () => {
  test('gives a request’s own dates and reasons without a request, and writes nothing', async () => {
    const bench = await newBench({ today: '2026-11-01' });
    const { client, core } = bench;
    const entries = () => core.context.register.db.prepare('SELECT count(*) FROM journal_entry').pluck().get();
    const before = entries();
    const { deadlines } = await client.deadlines.calculate({ regimeId: 'hk_pdpo_dar', facts: [...facts] });
    expect(entries()).toBe(before);
    const comply = deadlines.find((one) => one.clockId === 'comply');
    expect(comply?.dueDate).toBe('2026-10-14');
    expect(comply?.wrongAnswer?.en.length).toBeGreaterThan(20);
    expect(comply?.steps.map((step) => step.kind)).toContain('due');
    expect(comply?.text.zh).toContain('2026年10月14日');

    const { bodyId } = await withSender(bench, 'hkpf');
    const made = await client.requests.create({
      fields: { bodyId, regimeId: 'hk_pdpo_dar', language: 'en', subject: 'x', questions: [{ text: 'y' }] },
    });
    let { version } = await client.requests.get({ id: made.id });
    for (const fact of facts) ({ version } = await client.facts.record({ requestId: made.id, version, fact }));
    const page = await client.requests.get({ id: made.id });
    expect(page.deadlines.map((one) => `${one.clockId} ${one.dueDate} ${one.state}`).toSorted()).toEqual(
      deadlines.map((one) => `${one.clockId} ${one.dueDate} ${one.state}`).toSorted(),
    );
    for (const one of page.deadlines) {
      const why = await client.deadlines.explain({ id: one.id });
      const same = deadlines.find((other) => other.clockId === one.clockId && other.basisDate === one.basisDate);
      expect([why.text, why.letterSentence, why.wrongAnswer]).toEqual([
        same?.text,
        same?.letterSentence,
        same?.wrongAnswer,
      ]);
    }
  });

  test('what left on one day and came on another is told with both, in the reasons and in a letter', async () => {
    const { client } = await newBench({ today: '2026-11-01' });
    const told = async (regimeId: string, happened: object[], clockId: string) => {
      const facts = happened.map((one) => factFields.parse(one));
      const { deadlines } = await client.deadlines.calculate({ regimeId, facts });
      const one = deadlines.find((other) => other.clockId === clockId);
      return [one?.steps.find(({ kind }) => kind === 'start')?.text.en, one?.letterSentence.en.split(', because ')[1]];
    };
    const posted = { kind: 'sent', date: '2026-02-20', receivedOn: '2026-02-23' };
    expect(await told('hk_pdpo_dar', [posted], 'comply')).toEqual([
      'Starts from: request sent, Fri 20 Feb 2026; it reached them on Mon 23 Feb 2026.',
      expect.stringMatching(/^the request was received on 23 February 2026, the time allowed is 40 calendar days/),
    ]);
    // The time to appeal runs from the day of the determination, not from the day it came.
    const decided = { kind: 'response', date: '2026-06-12', sentOn: '2026-06-08', outcome: 'refused' };
    expect(await told('us_foia', [posted, decided], 'appeal')).toEqual([
      'Starts from: answer, sent by them on Mon 8 Jun 2026; it reached us on Fri 12 Jun 2026.',
      expect.stringMatching(/^the answer was given on 8 June 2026/),
    ]);
    const late = { kind: 'received', date: '2026-06-12', afterHours: true };
    expect((await told('ie_foi', [late], 'decide'))[1] ?? '').toMatch(/^the request was received on 12 June 2026/);
  });

  test('says it in a sentence for a letter, in both languages, with the closed day it rolled over', async () => {
    const { client } = await newBench({ today: '2026-11-01' });
    const { deadlines } = await client.deadlines.calculate({ regimeId: 'hk_pdpo_dar', facts: [...facts] });
    const said = deadlines.find((one) => one.clockId === 'comply')?.letterSentence;
    expect(said?.en).toMatch(
      /^Under Cap\. 486 section 19\(1\).*was due on 14 October 2026, because the request was received on 4 September 2026, the time allowed is 40 calendar days, not counting that day/,
    );
    expect(said?.zh).toContain('2026年10月14日');
    expect(said?.zh).toContain('要求於2026年9月4日收到');
    // Received on 8 September, the fortieth day is Sunday 18 October, and Monday 19 October is Chung Yeung's substitute.
    const rolled = await client.deadlines.calculate({
      regimeId: 'hk_pdpo_dar',
      facts: [{ kind: 'received', date: '2026-09-08' }],
    });
    const sentence = rolled.deadlines.find((one) => one.clockId === 'comply');
    expect(sentence?.nominalDate).toBe('2026-10-18');
    expect(sentence?.letterSentence.en).toContain('since 18 October 2026 was a closed day (');
    const open = await (await newBench({ today: '2026-09-20' })).client.deadlines.calculate({
      regimeId: 'hk_pdpo_dar',
      facts: [...facts],
    });
    expect(open.deadlines.find((one) => one.clockId === 'comply')?.letterSentence.en).toContain('is due on');
  });

  test('the days the user entered count only where asked', async () => {
    const { client } = await newBench({ today: '2026-11-01' });
    await client.settings.addHoliday({ date: '2026-10-14', kind: 'gale_warning', note: '' });
    const due = async (ownDays: boolean) =>
      (await client.deadlines.calculate({ regimeId: 'hk_pdpo_dar', facts: [...facts], ownDays })).deadlines.find(
        (one) => one.clockId === 'comply',
      )?.dueDate;
    expect(await due(true)).toBe('2026-10-15');
    expect(await due(false)).toBe('2026-10-14');
  });

  test.each([
    ['a law nobody has', { regimeId: 'nowhere', facts: [...facts] }, 'INVALID', 'unknown_regime'],
    [
      'a reply before the request',
      { regimeId: 'hk_code', facts: [...facts, { kind: 'response', date: '2026-08-01' }] },
      'INVALID',
      'before_sent',
    ],
    ['30 February', { regimeId: 'hk_code', facts: [{ kind: 'sent', date: '2026-02-30' }] }, 'BAD_REQUEST', null],
    ['no facts', { regimeId: 'hk_code', facts: [] }, 'BAD_REQUEST', null],
    [
      'a calendar it does not offer',
      { regimeId: 'hk_code', facts: [...facts], calendarId: 'mars' },
      'INVALID',
      'unknown_calendar',
    ],
  ] as const)('refuses %s', async (_what, input, code, problem) => {
    const { client } = await newBench({ today: '2026-11-01' });
    const attempt = client.deadlines.calculate({
      ...input,
      facts: input.facts.map((fact) => ({ ...fact })),
    });
    await expect(attempt).rejects.toMatchObject(
      problem === null ? { code } : { code, data: { problems: [{ code: problem, path: expect.any(String) }] } },
    );
  });
});

test('names the fact that cannot be among those typed in', async () => {
  const { client } = await newBench({ today: '2026-11-01' });
  const attempt = client.deadlines.calculate({
    regimeId: 'hk_code',
    facts: [...facts, { kind: 'response', date: '2026-08-01' }],
  });
  await expect(attempt).rejects.toMatchObject({
    data: { problems: [{ path: 'facts.2.date', sentence: { en: expect.stringContaining('1 Aug 2026') } }] },
  });
});
