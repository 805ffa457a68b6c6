import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { type Bench, newBench, withSender } from './support.ts';

const seal = ({ core }: Bench) =>
  core.context.register.db.prepare('SELECT count(*) AS n, max(hash) AS h FROM journal_entry').get();

interface Problem {
  code: string;
  path?: string;
  sentence?: { en: string; zh: string };
}

async function refusal(attempt: Promise<unknown>): Promise<{ code: string; problems: Problem[] }> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { code: error.code, problems: (error.data as { problems?: Problem[] })?.problems ?? [] };
}

type Pack = Record<string, unknown> & { clocks: Record<string, unknown>[] };

/** A copy of the Code, as the form would send it back. */
async function copied(bench: Bench) {
  const made = await bench.client.regimes.copy({ id: 'hk_code' });
  const got = await bench.client.regimes.get({ id: made.id });
  const pack = structuredClone(got.pack) as Pack;
  const firstReply = pack.clocks.find((one) => one.id === 'first_reply');
  if (!firstReply) throw new Error('no first reply');
  return { ...made, pack, firstReply };
}

describe('an own regime', () => {
  test('moves no date when it is new: nobody is told that the law has changed', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { bodyId } = await withSender(bench);
    const made = await client.requests.create({
      fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'x', questions: [{ text: 'y' }] },
    });
    const page = await client.requests.get({ id: made.id });
    await client.facts.record({
      requestId: made.id,
      version: page.version,
      fact: { kind: 'sent', date: '2026-12-01' },
    });
    const stale = async () => (await client.deadlines.revisions({})).stale;
    expect(await stale()).toBe(false);
    const { pack } = await copied(bench);
    expect(await stale()).toBe(false);
    await client.regimes.save({ id: null, version: null, pack });
    expect(await stale()).toBe(false);
    const { text } = await client.regimes.export({ id: 'hk_code' });
    await client.regimes.import({ text });
    expect(await stale()).toBe(false);
  });

  test('is copied, changed, offered, and its dates run; a later version of it is proposed, not slipped in', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { id, version, pack, firstReply } = await copied(bench);
    expect(id).toBe('own_hk_code');
    firstReply.amount = 12;
    const saved = await client.regimes.save({ id, version, pack });
    expect(saved).toMatchObject({ id, version: 2, proposedCount: 0 });
    const listed = (await client.regimes.list({})).find((one) => one.id === id);
    expect(listed).toMatchObject({ own: true, removed: false, version: '2', requestCount: 0 });
    expect(listed?.name.en).toMatch(/\(copy\)$/);
    expect(listed?.name.zh).toMatch(/（副本）$/);

    const { bodyId } = await withSender(bench);
    const made = await client.requests.create({
      fields: { bodyId, regimeId: id, language: 'en', subject: 'x', questions: [{ text: 'y' }] },
    });
    let page = await client.requests.get({ id: made.id });
    for (const kind of ['sent', 'received'] as const) {
      await client.facts.record({ requestId: made.id, version: page.version, fact: { kind, date: '2026-12-01' } });
      page = await client.requests.get({ id: made.id });
    }
    const due = async () =>
      (await client.requests.get({ id: made.id })).deadlines.find((one) => one.clockId === 'first_reply')?.dueDate;
    expect(await due()).toBe('2026-12-13');

    firstReply.amount = 15;
    const later = await client.regimes.save({ id, version: 2, pack });
    expect(later.proposedCount).toBeGreaterThan(0);
    expect(await due()).toBe('2026-12-13');
    const { rows } = await client.deadlines.revisions({});
    expect(rows.find((row) => row.clockId === 'first_reply')).toMatchObject({
      oldDate: '2026-12-13',
      newDate: '2026-12-16',
    });
    await client.deadlines.decideRevisions({ ids: 'all', accept: true });
    expect(await due()).toBe('2026-12-16');

    // Taken off the list, its requests keep their clocks; new ones cannot use it.
    await client.regimes.remove({ id, version: later.version });
    expect((await client.regimes.list({})).some((one) => one.id === id)).toBe(false);
    expect((await client.regimes.list({ removed: true })).find((one) => one.id === id)).toMatchObject({
      removed: true,
      requestCount: 1,
    });
    expect(await due()).toBe('2026-12-16');
    expect((await client.requests.get({ id: made.id })).regimeName.en).toMatch(/\(copy\)$/);
    const refused = await refusal(
      client.requests.create({
        fields: { bodyId, regimeId: id, language: 'en', subject: 'x', questions: [{ text: 'y' }] },
      }),
    );
    expect(refused.problems[0]?.code).toBe('unknown_regime');
    await client.regimes.restore({ id, version: later.version + 1 });
    expect((await client.regimes.list({})).some((one) => one.id === id)).toBe(true);
  });

  test('undo takes a save back, figures and all, and proposes what follows', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { id, version, pack, firstReply } = await copied(bench);
    firstReply.amount = 30;
    const saved = await client.regimes.save({ id, version, pack });
    const amount = async () =>
      (await client.regimes.list({})).find((one) => one.id === id)?.clocks.find((one) => one.id === 'first_reply')
        ?.amount;
    expect(await amount()).toBe(30);
    await client.register.undo({ journalEntryId: saved.journalEntryId ?? '' });
    expect(await amount()).toBe(10);
  });

  test('two windows: the second save is told, and changes nothing', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { id, version, pack } = await copied(bench);
    await client.regimes.save({ id, version, pack });
    const before = seal(bench);
    expect((await refusal(client.regimes.save({ id, version, pack }))).code).toBe('CONFLICT');
    expect((await refusal(client.regimes.remove({ id, version }))).code).toBe('CONFLICT');
    expect(seal(bench)).toEqual(before);
  });

  test('what comes with the program is neither saved over nor removed', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { pack } = await client.regimes.get({ id: 'hk_code' });
    const before = seal(bench);
    const saved = await refusal(client.regimes.save({ id: 'hk_code', version: 1, pack }));
    expect(saved.problems[0]?.code).toBe('regime_built_in');
    expect((await refusal(client.regimes.remove({ id: 'hk_code', version: 1 }))).problems[0]?.code).toBe(
      'regime_built_in',
    );
    expect((await refusal(client.regimes.get({ id: 'own_nothing' }))).code).toBe('NOT_FOUND');
    expect((await refusal(client.regimes.copy({ id: '__proto__' }))).code).toBe('NOT_FOUND');
    expect(seal(bench)).toEqual(before);
  });

  test.each<[string, (pack: Pack, clock: Record<string, unknown>) => void, string, RegExp]>([
    [
      'an amount below nothing',
      (_, clock) => void (clock.amount = -1),
      'clocks.0.amount',
      /^Clock 1, Amount: must be 0 or more\.$/,
    ],
    [
      'no day at all',
      (_, clock) => void (clock.amount = 0),
      'clocks.0.amount',
      /^Clock 1, Amount: must be 1 or more\.$/,
    ],
    [
      'an amount that would count for centuries',
      (_, clock) => void (clock.amount = 1e9),
      'clocks.0.amount',
      /36500 or less/,
    ],
    ['half a day', (_, clock) => void (clock.amount = 1.5), 'clocks.0.amount', /Amount/],
    [
      'a unit nobody knows',
      (_, clock) => void (clock.unit = 'moons'),
      'clocks.0.unit',
      /must be one of .*working_days/,
    ],
    [
      'a blank Chinese name',
      (_, clock) => void (clock.label = { en: 'x', zh: ' \u0007 ' }),
      'clocks.0.label.zh',
      /^Clock 1, Name, Chinese: must not be empty\.$/,
    ],
    ['no clocks', (pack) => void (pack.clocks = []), 'clocks', /^Clock: needs at least 1\.$/],
    ['30 February', (pack) => void (pack.lastChecked = '2026-02-30'), 'lastChecked', /not a day that exists/],
    [
      'a name of 30,000 characters',
      (pack) => void (pack.jurisdiction = 'x'.repeat(30_000)),
      'jurisdiction',
      /longer than 20000/,
    ],
    ['a field from elsewhere', (pack) => void (pack.script = 'alert(1)'), '', /script/],
    [
      'a calendar that is not there',
      (_, clock) => void (clock.officeCalendar = 'mars'),
      'clocks.0.officeCalendar',
      /no calendar “mars”/,
    ],
    [
      'two clocks of one key',
      (pack) => void pack.clocks.push({ ...pack.clocks[0] }),
      'clocks.',
      /two clocks have the key “first_reply”/,
    ],
    ['no name at all', (pack) => void delete pack.name, 'name', /^Name: is missing\.$/],
  ])('%s is named with its field, in both languages, and nothing is saved', async (_what, spoil, path, sentence) => {
    const bench = await newBench();
    const { id, version, pack, firstReply } = await copied(bench);
    expect(pack.clocks[0]).toBe(firstReply);
    const before = seal(bench);
    spoil(pack, firstReply);
    const { code, problems } = await refusal(bench.client.regimes.save({ id, version, pack }));
    expect(code).toBe('INVALID');
    const problem = problems.find((one) => sentence.test(one.sentence?.en ?? ''));
    expect(problem, JSON.stringify(problems)).toBeDefined();
    expect(problem?.path?.startsWith(path)).toBe(true);
    expect(problem?.sentence?.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(seal(bench)).toEqual(before);
  });
});

describe('a regime as a file', () => {
  test('goes out and comes into another register as the same regime; a second time it is refused', async () => {
    const one = await newBench();
    const { id, version, pack, firstReply } = await copied(one);
    firstReply.amount = 12;
    firstReply.label = { en: 'Reply 🎥', zh: '答覆 𨋢' };
    await one.client.regimes.save({ id, version, pack });
    const { text, fileName } = await one.client.regimes.export({ id });
    expect(fileName).toBe('own_hk_code.foolscap-regime.json');

    const other = await newBench();
    const made = await other.client.regimes.import({ text: `\uFEFF${text}` });
    expect(made.id).toBe(id);
    const clock = (await other.client.regimes.list({}))
      .find((regime) => regime.id === id)
      ?.clocks.find((regime) => regime.id === 'first_reply');
    expect(clock).toMatchObject({ amount: 12, label: { en: 'Reply 🎥', zh: '答覆 𨋢' } });
    const before = seal(other);
    const again = await refusal(other.client.regimes.import({ text }));
    expect(again.problems[0]).toMatchObject({ code: 'regime_id_taken' });
    expect(again.problems[0]?.sentence?.en).toContain(id);
    expect(seal(other)).toEqual(before);
    // A built-in one comes in beside itself, as a copy.
    const builtIn = await other.client.regimes.export({ id: 'hk_pdpo_dar' });
    expect((await other.client.regimes.import({ text: builtIn.text })).id).toBe('own_hk_pdpo_dar');
  });

  test('of a stranger is refused with a sentence, and changes nothing', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { text } = await client.regimes.export({ id: 'hk_code' });
    const before = seal(bench);
    const hostile = text.replace('"pack": {', '"pack": { "__proto__": { "polluted": true }, ');
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const [said, code] of [
      ['', 'import_not_json'],
      ['PK\u0003\u0004', 'import_not_json'],
      ['[]', 'import_not_a_regime'],
      ['null', 'import_not_a_regime'],
      ['{"format":"foolscap-regime","formatVersion":2,"pack":{}}', 'import_not_a_regime'],
      ['{"format":"foolscap-regime","formatVersion":1,"pack":[]}', 'import_not_a_regime'],
      ['{"format":"foolscap-regime","formatVersion":1,"pack":{}}', 'regime_invalid'],
      [hostile, 'regime_invalid'],
      [text.replace('"notes": [', `"notes": ${deep}, "more": [`), 'regime_invalid'],
      [`"${'x'.repeat(3_000_000)}"`, 'import_too_large'],
    ] as const) {
      const { code: outer, problems } = await refusal(client.regimes.import({ text: said }));
      expect([outer, problems[0]?.code, said.slice(0, 60)]).toEqual(['INVALID', code, said.slice(0, 60)]);
      expect(problems[0]?.sentence?.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(seal(bench)).toEqual(before);
  });
});

describe('a calendar', () => {
  test('shows what it covers, every day of it with its name, and which years nobody checked', async () => {
    const { client } = await newBench();
    const hongKong = await client.regimes.calendar({ id: 'hk_general_holidays' });
    expect(hongKong.weekdays).toEqual([{ en: 'Sunday', zh: '星期日' }]);
    expect(hongKong.ownDays.map(({ en }) => en)).toEqual(['Gale warning day', 'Black rainstorm warning day']);
    expect(hongKong.years.map(({ year, checked, days }) => [year, checked, days.length])).toEqual([
      [2024, true, 17],
      [2025, true, 17],
      [2026, true, 17],
      [2027, true, 17],
    ]);
    const { days = [] } = hongKong.years[2] ?? {};
    expect(days).toContainEqual({
      date: '2026-04-07',
      name: { en: 'The day following Easter Monday', zh: '復活節星期一翌日' },
    });

    // The days of one nation only: 15 June 2026 is Scotland's.
    const days2026 = async (id: string) =>
      (await client.regimes.calendar({ id })).years.find(({ year }) => year === 2026)?.days.map(({ date }) => date) ??
      [];
    expect(await days2026('uk_scotland')).toContain('2026-06-15');
    expect(await days2026('uk_england_wales')).not.toContain('2026-06-15');
    expect((await client.regimes.calendar({ id: 'nz_oia' })).everyYear).toMatchObject({ from: '12-25', to: '01-15' });
    await expect(client.regimes.calendar({ id: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
