import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { currentLawMark, readLawMark } from '#core/deadlines/law-mark.ts';
import { recheckAtOnce, recheckDeadlines } from '#core/deadlines/recompute-all.ts';
import { change } from '#core/journal/change.ts';
import { openLaw } from '#core/law/library.ts';
import { holidayAddition } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { filledCore } from '../bench/fill-register.ts';
import { type Bench, libraryFolder, newBench, withSender } from './support.ts';

const seal = ({ core }: Bench) =>
  core.context.register.db.prepare('SELECT count(*) AS n, max(hash) AS h FROM journal_entry').get();

const deadlinesOf = ({ core }: Bench) =>
  core.context.register.db.prepare('SELECT * FROM deadline ORDER BY id').all() as Record<string, unknown>[];

/** A data access request received on 4 September 2026: 40 days end on Wednesday 14 October. */
async function accessRequest(bench: Bench, subject = 'Access') {
  const { client } = bench;
  const { bodyId } = await withSender(bench, 'hkpf');
  const made = await client.requests.create({
    fields: { bodyId, regimeId: 'hk_pdpo_dar', language: 'en', subject, questions: [{ text: 'What?' }] },
  });
  let { version } = await client.requests.get({ id: made.id });
  for (const fact of [
    { kind: 'sent', date: '2026-09-01' },
    { kind: 'received', date: '2026-09-04' },
  ] as const)
    ({ version } = await client.facts.record({ requestId: made.id, version, fact }));
  const due = async () =>
    (await client.requests.get({ id: made.id })).deadlines.find((one) => one.clockId === 'comply')?.dueDate;
  return { id: made.id, due };
}

const gale = { date: '2026-10-14', kind: 'gale_warning', note: 'No. 8' } as const;

describe('a day of the user’s own', () => {
  test('moves nothing until a person accepts it, and says which day it was, in both languages', async () => {
    const bench = await newBench({ today: '2026-09-10' });
    const { client } = bench;
    const { id, due } = await accessRequest(bench);
    const before = deadlinesOf(bench);
    await client.settings.addHoliday(gale);
    expect(deadlinesOf(bench)).toEqual(before);
    const { rows, count, stale } = await client.deadlines.revisions({});
    expect(stale).toBe(false);
    expect(count).toBe(rows.length);
    const comply = rows.find((row) => row.clockId === 'comply');
    expect(comply).toMatchObject({
      requestId: id,
      oldDate: '2026-10-14',
      newDate: '2026-10-15',
      reason: {
        en: 'Wed 14 Oct 2026 was entered as a gale warning day.',
        zh: '已加入2026年10月14日（星期三）為烈風警告日。',
      },
    });
    // The right that arises when the reply is late rests on the same date: it waits, and is not proposed apart.
    expect(rows.some((row) => row.party === 'ours')).toBe(false);

    const decided = await client.deadlines.decideRevisions({ ids: [comply?.id ?? ''], accept: true });
    expect(decided).toMatchObject({ decided: 1 });
    expect(decided.moved).toContainEqual({
      requestId: id,
      clockId: 'comply',
      before: '2026-10-14',
      after: '2026-10-15',
      became: null,
    });
    expect(await due()).toBe('2026-10-15');
    expect((await client.requests.get({ id })).nextDueDate).not.toBeNull();

    const undone = await client.register.undo({ journalEntryId: decided.journalEntryId ?? '' });
    expect(undone.moved).toContainEqual({
      requestId: id,
      clockId: 'comply',
      before: '2026-10-15',
      after: '2026-10-14',
      became: null,
    });
    expect(await due()).toBe('2026-10-14');
    expect((await client.deadlines.revisions({})).count).toBe(count);
  });

  test('refused, the date stands and is not proposed again, whatever else is recorded', async () => {
    const bench = await newBench({ today: '2026-09-10' });
    const { client } = bench;
    const { id, due } = await accessRequest(bench);
    await client.settings.addHoliday(gale);
    const { count } = await client.deadlines.revisions({});
    expect(await client.deadlines.decideRevisions({ ids: 'all', accept: false })).toMatchObject({
      decided: count,
      moved: [],
    });
    expect((await client.deadlines.revisions({})).count).toBe(0);
    await client.settings.addHoliday({ date: '2026-09-08', kind: 'black_rainstorm', note: '' });
    expect((await client.deadlines.revisions({})).count).toBe(0);
    const { version } = await client.requests.get({ id });
    const change = await client.facts.record({
      requestId: id,
      version,
      fact: { kind: 'acknowledged', date: '2026-09-09' },
    });
    expect(change.moved).toEqual([]);
    expect(await due()).toBe('2026-10-14');
    const shown = (await client.requests.get({ id })).deadlines.find((one) => one.clockId === 'comply');
    const why = await client.deadlines.explain({ id: shown?.id ?? '' });
    expect(why.revision).toMatchObject({ decision: 'refused', oldDate: '2026-10-14', newDate: '2026-10-15' });
  });

  test('a fact of the user’s own moves its date at once, and settles what was proposed for it', async () => {
    const bench = await newBench({ today: '2026-09-20' });
    const { client } = bench;
    const { id, due } = await accessRequest(bench);
    await client.settings.addHoliday(gale);
    const page = await client.requests.get({ id });
    const received = page.facts.find((one) => one.kind === 'received');
    const change = await client.facts.correct({
      requestId: id,
      version: page.version,
      factId: received?.id ?? '',
      fact: { kind: 'received', date: '2026-09-07' },
    });
    expect(change.moved).toContainEqual({ clockId: 'comply', before: '2026-10-14', after: '2026-10-17', became: null });
    expect(await due()).toBe('2026-10-17');
    expect((await client.deadlines.revisions({ requestId: id })).rows.some((row) => row.clockId === 'comply')).toBe(
      false,
    );
  });

  test('a reply on the day between is late by the date that stands, and in time once the gale is accepted', async () => {
    const bench = await newBench({ today: '2026-10-20' });
    const { client } = bench;
    const { id } = await accessRequest(bench);
    await client.settings.addHoliday(gale);
    const { version } = await client.requests.get({ id });
    await client.facts.record({
      requestId: id,
      version,
      fact: { kind: 'response', date: '2026-10-15', outcome: 'full' },
    });
    const state = async () =>
      (await client.requests.get({ id })).deadlines.find((one) => one.clockId === 'comply')?.state;
    expect(await state()).toBe('met_late');
    await client.deadlines.decideRevisions({ ids: 'all', accept: true });
    expect(await state()).toBe('met');
  });

  test('taken back, in either way, the proposals go with it', async () => {
    const bench = await newBench({ today: '2026-09-10' });
    const { client } = bench;
    await accessRequest(bench);
    const added = await client.settings.addHoliday(gale);
    expect((await client.deadlines.revisions({})).count).toBeGreaterThan(0);
    await client.register.undo({ journalEntryId: added.journalEntryId ?? '' });
    expect((await client.deadlines.revisions({})).count).toBe(0);
    const again = await client.settings.addHoliday(gale);
    await client.settings.removeHoliday({ id: again.id });
    expect(await client.deadlines.revisions({})).toEqual({ rows: [], count: 0, stale: false });
  });

  test('two windows: a revision decided in one is not there for the other', async () => {
    const bench = await newBench({ today: '2026-09-10' });
    const { client } = bench;
    await accessRequest(bench);
    await client.settings.addHoliday(gale);
    const { rows } = await client.deadlines.revisions({});
    await client.deadlines.decideRevisions({ ids: 'all', accept: true });
    const before = seal(bench);
    const again = client.deadlines.decideRevisions({ ids: [rows[0]?.id ?? ''], accept: true });
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'revision' } });
    expect(seal(bench)).toEqual(before);
    expect((await client.deadlines.decideRevisions({ ids: 'all', accept: true })).decided).toBe(0);
    expect(seal(bench)).toEqual(before);
  });
});

describe('a new version of a pack', () => {
  /** As after an update of the program: the same pack, 45 days where there were 40. */
  async function updated(bench: Bench) {
    const { packs, calendars, files } = openLaw();
    const pack = packs.get('hk_pdpo_dar');
    if (!pack) throw new Error('no pack');
    const newer = {
      ...pack,
      version: `${pack.version}-next`,
      clocks: pack.clocks.map((clock) => (clock.id === 'comply' ? { ...clock, amount: 45 } : clock)),
    };
    const law = {
      packs: new Map([...packs, [newer.id, newer]]),
      calendars,
      files: { ...files, packs: new Map([...files.packs, [newer.id, newer]]) },
    };
    Object.defineProperty(bench.core.context, 'law', { get: () => law, configurable: true });
    return { from: pack.version, to: newer.version };
  }

  test('is noticed, is proposed by a check that can be cut short without harm, and named in the reason', async () => {
    const bench = await newBench({ today: '2026-09-10' });
    const { client, core } = bench;
    const { due } = await accessRequest(bench);
    const { from, to } = await updated(bench);
    expect((await client.deadlines.revisions({})).stale).toBe(true);
    const stopped = new AbortController();
    stopped.abort();
    for await (const _ of recheckDeadlines(core.context, stopped.signal)) expect.unreachable();
    expect((await client.deadlines.revisions({})).stale).toBe(true);

    const progress = [];
    for await (const one of await client.deadlines.recheck({})) progress.push(one);
    expect(progress.at(-1)).toMatchObject({ done: 1, total: 1, finished: true });
    expect(progress.at(-1)?.proposed).toBeGreaterThan(0);
    const { rows, stale } = await client.deadlines.revisions({});
    expect(stale).toBe(false);
    const comply = rows.find((row) => row.clockId === 'comply');
    expect(comply).toMatchObject({ oldDate: '2026-10-14', newDate: '2026-10-20' });
    expect(comply?.reason.en).toContain(from);
    expect(comply?.reason.en).toContain(to);
    expect(await due()).toBe('2026-10-14');
    expect(readLawMark(core.context)).toEqual(currentLawMark(core.context));
    // A second check finds nothing more and writes nothing.
    const before = seal(bench);
    for await (const _ of await client.deadlines.recheck({}));
    expect(seal(bench)).toEqual(before);
  });

  test('recorded facts do not carry it in unseen: the law is proposed, the fact moves what it moves', async () => {
    const bench = await newBench({ today: '2026-09-10' });
    const { client } = bench;
    const { id, due } = await accessRequest(bench);
    await updated(bench);
    const { version } = await client.requests.get({ id });
    const change = await client.facts.record({
      requestId: id,
      version,
      fact: { kind: 'acknowledged', date: '2026-09-09' },
    });
    expect(change.moved).toEqual([]);
    expect(await due()).toBe('2026-10-14');
    expect((await client.deadlines.revisions({})).rows.map((row) => row.clockId)).toContain('comply');
  });
});

test('an id that is not there, and one that is none, change nothing', async () => {
  const bench = await newBench();
  const before = seal(bench);
  const ids = ['01890000-0000-7000-8000-000000000000'];
  await expect(bench.client.deadlines.decideRevisions({ ids, accept: true })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const bad = bench.client.deadlines.decideRevisions({ ids: ['x'], accept: false });
  await expect(bad).rejects.toBeInstanceOf(ORPCError);
  expect(seal(bench)).toEqual(before);
});

describe('a register with more requests than one batch', () => {
  test('a check that is stopped on the way has done no harm, and the next one finds the rest', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foolscap-many-'));
    const core = await filledCore(join(folder, 'register'), libraryFolder, 320);
    onTestFinished(async () => {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const client = createRouterClient(core.router, { context: core.context });
    const { db } = core.context.register;
    const dates = () => db.prepare('SELECT id, due_date, state FROM deadline ORDER BY id').all();
    const proposals = () =>
      db.prepare('SELECT request_id, clock_id, old_date, new_date FROM deadline_revision ORDER BY 1, 2, 3').all();

    // Every last day of the year under the Privacy Ordinance is struck by a gale, whichever request it is of.
    const days = db.prepare("SELECT DISTINCT due_date FROM deadline WHERE clock_id = 'comply'").pluck().all();
    change(core.context, 'testGales', null, () => {
      for (const date of days.filter((one) => typeof one === 'string'))
        core.context.register.orm.insert(holidayAddition).values({ id: newId(), date, kind: 'gale_warning' }).run();
    });
    const before = dates();

    const stop = new AbortController();
    const seen = [];
    for await (const progress of recheckDeadlines(core.context, stop.signal)) {
      seen.push(progress);
      stop.abort();
    }
    expect(seen.map(({ done, total, finished }) => [done, total, finished])).toEqual([[250, 320, false]]);
    const partly = proposals();
    expect(partly.length).toBeGreaterThan(0);
    expect(dates()).toEqual(before);
    expect((await client.deadlines.revisions({})).stale).toBe(true);
    expect((await client.register.check({})).ok).toBe(true);

    const last = [];
    for await (const progress of await client.deadlines.recheck({})) last.push(progress);
    expect(last.at(-1)).toMatchObject({ done: 320, total: 320, finished: true });
    expect(proposals().length).toBeGreaterThan(partly.length);
    expect(proposals()).toEqual(expect.arrayContaining(partly));
    expect(dates()).toEqual(before);
    expect((await client.deadlines.revisions({})).stale).toBe(false);

    // In a register larger than a person waits for, the caller is told that the check is still to be made.
    expect(await recheckAtOnce(core.context, 319)).toBeNull();
    expect(await recheckAtOnce(core.context, 320)).toBe(0);
  });
});
