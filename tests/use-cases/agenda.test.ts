import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { type Bench, newBench, withSender } from './support.ts';

const seal = ({ core }: Bench) =>
  core.context.register.db.prepare('SELECT count(*) AS n, max(hash) AS h FROM journal_entry').get();
const nobody = '01890000-0000-7000-8000-000000000000';

async function refusal(attempt: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { code: error.code, data: error.data };
}

/** A request under the Code received on this day, or a draft without one. */
async function request(
  bench: Bench,
  over: { subject?: string; received?: string; regimeId?: string; owner?: string; bodyId?: string } = {},
) {
  const { client } = bench;
  const bodyId = over.bodyId ?? (await withSender(bench)).bodyId;
  const made = await client.requests.create({
    fields: {
      bodyId,
      regimeId: over.regimeId ?? 'hk_code',
      language: 'en',
      subject: over.subject ?? 'Cameras',
      questions: [{ text: 'How many?' }],
      owner: over.owner ?? '',
    },
  });
  if (over.received !== undefined) {
    let { version } = await client.requests.get({ id: made.id });
    for (const kind of ['sent', 'received'] as const)
      ({ version } = await client.facts.record({ requestId: made.id, version, fact: { kind, date: over.received } }));
  }
  return made;
}

describe('snooze', () => {
  const theirs = async (bench: Bench, id: string) => {
    const one = (await bench.client.requests.get({ id })).deadlines.find((row) => row.clockId === 'first_reply');
    if (!one) throw new Error('no first reply');
    return one;
  };

  test('a late reply is put off with a reason, out of Today and marked in the lists, until the day comes', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client, core } = bench;
    const { id } = await request(bench, { received: '2026-11-20' });
    const one = await theirs(bench, id);
    const { ranked } = await client.today.overview({});
    expect(ranked.some(({ row }) => row.id === one.id)).toBe(true);

    await client.deadlines.snooze({ id: one.id, until: '2026-12-18', reason: 'They rang: next week' });
    const today = await client.today.overview({});
    expect(today.ranked.some(({ row }) => row.id === one.id)).toBe(false);
    expect(today.snoozedCount).toBe(1);
    const only = await client.deadlines.page({ snoozed: 'only' });
    expect(only.rows.map((row) => [row.id, row.snoozedUntil, row.snoozeReason])).toEqual([
      [one.id, '2026-12-18', 'They rang: next week'],
    ]);
    expect((await client.deadlines.page({ snoozed: 'hide' })).rows.some((row) => row.id === one.id)).toBe(false);

    // The row is computed again with the next fact: it stays snoozed.
    const { version } = await client.requests.get({ id });
    await client.facts.record({ requestId: id, version, fact: { kind: 'acknowledged', date: '2026-12-10' } });
    expect((await theirs(bench, id)).snoozedUntil).toBe('2026-12-18');

    core.context.today = () => '2026-12-18';
    expect((await theirs(bench, id)).snoozedUntil).toBeNull();
    expect((await client.today.overview({})).ranked.some(({ row }) => row.id === one.id)).toBe(true);
  });

  test('a start from another fact keeps the snooze: the clock moved, it is not a new one', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { id } = await request(bench);
    let { version } = await client.requests.get({ id });
    ({ version } = await client.facts.record({ requestId: id, version, fact: { kind: 'sent', date: '2026-12-01' } }));
    const one = await theirs(bench, id);
    await client.deadlines.snooze({ id: one.id, until: '2026-12-20', reason: 'On leave' });
    await client.facts.record({ requestId: id, version, fact: { kind: 'received', date: '2026-12-03' } });
    const after = await theirs(bench, id);
    expect(after.dueDate).not.toBe(one.dueDate);
    expect([after.id, after.snoozedUntil, after.snoozeReason]).toEqual([one.id, '2026-12-20', 'On leave']);
  });

  test('is undone, taken back by hand, and refused where it would hide a right until it has lapsed', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { id } = await request(bench, { received: '2026-11-01' });
    const { version } = await client.requests.get({ id });
    await client.facts.record({
      requestId: id,
      version,
      fact: { kind: 'response', date: '2026-11-10', outcome: 'refused' },
    });
    const ours = (await client.requests.get({ id })).deadlines.find(
      (row) => row.party === 'ours' && row.state === 'running' && row.workingDeadline !== null,
    );
    if (!ours) throw new Error('no right of ours');
    const lastDay = ours.workingDeadline ?? ours.dueDate;
    const before = seal(bench);
    for (const [until, code] of [
      [ours.dueDate > lastDay ? ours.dueDate : '2099-01-01', 'snooze_past_right'],
      ['2099-01-01', 'snooze_past_right'],
      ['2026-12-11', 'snooze_not_ahead'],
      ['2026-12-01', 'snooze_not_ahead'],
    ] as const)
      expect(await refusal(client.deadlines.snooze({ id: ours.id, until, reason: 'Later' }))).toMatchObject({
        code: 'INVALID',
        data: { problems: [{ code, sentence: { en: expect.any(String), zh: expect.any(String) } }] },
      });
    for (const reason of ['', ' \u0007 ', 'x'.repeat(20_000)])
      expect((await refusal(client.deadlines.snooze({ id: ours.id, until: '2026-12-20', reason }))).code).toBe(
        'BAD_REQUEST',
      );
    const february = client.deadlines.snooze({ id: ours.id, until: '2027-02-30', reason: 'x' });
    expect((await refusal(february)).code).toBe('BAD_REQUEST');
    const none = client.deadlines.snooze({ id: nobody, until: '2026-12-20', reason: 'x' });
    expect((await refusal(none)).code).toBe('NOT_FOUND');
    const met = (await client.requests.get({ id })).deadlines.find((row) => row.state === 'met');
    const ended = client.deadlines.snooze({ id: met?.id ?? '', until: '2026-12-20', reason: 'x' });
    expect(await refusal(ended)).toMatchObject({ data: { problems: [{ code: 'deadline_not_running' }] } });
    expect(seal(bench)).toEqual(before);

    const put = await client.deadlines.snooze({ id: ours.id, until: lastDay, reason: 'Counsel has it' });
    await client.register.undo({ journalEntryId: put.journalEntryId ?? '' });
    expect((await client.deadlines.page({ snoozed: 'only' })).rows).toEqual([]);
    await client.deadlines.snooze({ id: ours.id, until: lastDay, reason: 'Counsel has it' });
    await client.deadlines.unsnooze({ id: ours.id });
    expect((await client.deadlines.page({ snoozed: 'only' })).rows).toEqual([]);
  });
});

describe('reminders', () => {
  test('any date, any text, with a request or without; edited, done, undone, removed, taken back', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { id: requestId } = await request(bench, { subject: 'The report' });
    const text = '將於三月公布：再查 🔎\nsecond line';
    const loose = await client.reminders.add({ fields: { date: '2027-03-01', text } });
    const bound = await client.reminders.add({ fields: { requestId, date: '2020-01-01', text: 'long past\u0000' } });
    const { rows } = await client.reminders.page({});
    expect(rows.map((row) => [row.id, row.text, row.subject, row.daysLeft])).toEqual([
      [bound.id, 'long past', 'The report', -2536],
      [loose.id, text, '', 80],
    ]);
    expect(await client.reminders.count({ requestId })).toEqual({ count: 1 });
    expect((await client.reminders.page({ find: '三月' })).rows.map((row) => row.id)).toEqual([loose.id]);
    expect((await client.reminders.page({ find: 'report' })).rows.map((row) => row.id)).toEqual([bound.id]);

    const done = await client.reminders.setDone({ id: bound.id, version: 1, done: true });
    expect(await client.reminders.count({})).toEqual({ count: 1 });
    expect((await client.reminders.page({ done: 'done' })).rows.map((row) => row.id)).toEqual([bound.id]);
    await client.reminders.setDone({ id: bound.id, version: done.version, done: false });
    expect(await client.reminders.count({})).toEqual({ count: 2 });
    await client.reminders.edit({ id: loose.id, version: 1, fields: { requestId, date: '2027-03-02', text: 'moved' } });
    const before = seal(bench);
    const stale = client.reminders.edit({
      id: loose.id,
      version: 1,
      fields: { date: '2027-03-03', text: 'second window' },
    });
    expect(await refusal(stale)).toMatchObject({ code: 'CONFLICT', data: { currentVersion: 2 } });
    expect(seal(bench)).toEqual(before);
    const gone = await client.reminders.remove({ id: loose.id, version: 2 });
    expect(await client.reminders.count({ done: 'all' })).toEqual({ count: 1 });
    await client.register.undo({ journalEntryId: gone.journalEntryId ?? '' });
    expect((await client.reminders.page({ requestId })).rows.map((row) => row.text)).toEqual(['long past', 'moved']);
  });

  test('bad input is refused and changes nothing', async () => {
    const bench = await newBench();
    const { client } = bench;
    const before = seal(bench);
    const add = (fields: { date: string; text: string; requestId?: string }) =>
      refusal(client.reminders.add({ fields }));
    expect((await add({ date: '2026-02-30', text: 'x' })).code).toBe('BAD_REQUEST');
    expect((await add({ date: '2026-02-01', text: '' })).code).toBe('BAD_REQUEST');
    expect((await add({ date: '2026-02-01', text: ' \u0000\n ' })).code).toBe('BAD_REQUEST');
    expect((await add({ date: '2026-02-01', text: 'x'.repeat(20_000) })).code).toBe('BAD_REQUEST');
    expect(await add({ date: '2026-02-01', text: 'x', requestId: nobody })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await refusal(client.reminders.setDone({ id: nobody, version: 1, done: true }))).code).toBe('NOT_FOUND');
    expect(seal(bench)).toEqual(before);
  });

  test('announced once, on their day or the first day after it, and not again after a restart', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client, core } = bench;
    // Received on 6 December: the Code's ten days end on the 16th, five days from now.
    await request(bench, { received: '2026-12-06' });
    await client.reminders.add({ fields: { date: '2026-12-12', text: 'Check the website' } });
    const told = async () => (await client.reminders.due({})).notices;
    const keys = (notices: { key: string }[]) => notices.map((one) => one.key);
    const first = await told();
    expect(first.map((one) => [one.kind, one.date, one.daysLeft])).toEqual([['deadline', '2026-12-16', 5]]);
    const entries = seal(bench);
    await client.reminders.shown({ keys: keys(first) });
    expect(seal(bench)).toEqual(entries);
    expect(await told()).toEqual([]);

    core.context.today = () => '2026-12-13';
    const third = await told();
    expect(third.map((one) => [one.kind, one.date])).toEqual([
      ['reminder', '2026-12-12'],
      ['deadline', '2026-12-16'],
    ]);
    await client.reminders.shown({ keys: keys(third) });
    expect(await told()).toEqual([]);
    core.context.today = () => '2026-12-20';
    expect((await told()).map((one) => [one.kind, one.daysLeft])).toEqual([['deadline', -4]]);
    await client.reminders.saveNoticeSettings({ daysBefore: [], overdue: false });
    expect(await told()).toEqual([]);
    await client.reminders.saveNoticeSettings({ daysBefore: [0, 30, 30], overdue: true });
    expect(await client.reminders.noticeSettings({})).toEqual({ daysBefore: [30, 0], overdue: true });
    await client.reminders.shown({ keys: ['anything at all', ''] });
  });
});

describe('the agenda', () => {
  test('deadlines and reminders by date, page after page, each once, counted alike', async () => {
    const bench = await newBench({ today: '2026-12-12', sample: true });
    const { client } = bench;
    for (let day = 1; day <= 9; day += 1)
      await client.reminders.add({ fields: { date: `2026-12-0${day}`, text: `Reminder ${day}` } });
    for (const direction of ['asc', 'desc'] as const) {
      const { count } = await client.deadlines.agendaCount({});
      const seen: { kind: string; id: string; date: string }[] = [];
      for (let offset = 0; offset < count; offset += 4)
        seen.push(
          ...(await client.deadlines.agenda({ direction, offset, limit: 4 })).rows.map((row) => ({
            kind: row.kind,
            id: row.id,
            date: row.kind === 'deadline' ? row.dueDate : row.date,
          })),
        );
      expect(new Set(seen.map((one) => one.id)).size).toBe(count);
      const dates = seen.map((one) => one.date);
      const sorted = dates.toSorted();
      expect(dates).toEqual(direction === 'asc' ? sorted : sorted.toReversed());
      expect(seen.filter((one) => one.kind === 'reminder').length).toBe(9);
    }
    const deadlines = await client.deadlines.count({});
    expect(await client.deadlines.agendaCount({ show: 'deadlines' })).toEqual(deadlines);
    expect(await client.deadlines.agendaCount({ show: 'reminders' })).toEqual({ count: 9 });
    expect(await client.deadlines.agendaCount({ party: 'theirs' })).toEqual(
      await client.deadlines.count({ party: 'theirs' }),
    );
  });

  test('every filter leaves what it says, alone and with the others', async () => {
    const bench = await newBench({ today: '2026-12-12', sample: true });
    const { client } = bench;
    const { rows } = await client.deadlines.page({ limit: 200 });
    const [one] = rows;
    if (!one) throw new Error('no deadline');
    for (const [filter, test] of [
      [{ owner: one.owner }, (row: typeof one) => row.owner === one.owner],
      [{ regimeId: 'hk_pdpo_dar' }, (row: typeof one) => row.regimeId === 'hk_pdpo_dar'],
      [{ campaignId: one.campaignId }, (row: typeof one) => row.campaignId === one.campaignId],
      [{ party: 'ours' as const }, (row: typeof one) => row.party === 'ours'],
      [{ owner: one.owner, party: one.party }, (row: typeof one) => row.owner === one.owner && row.party === one.party],
    ] as const) {
      const wanted = rows.filter(test).map((row) => row.id);
      expect(wanted.length, JSON.stringify(filter)).toBeGreaterThan(0);
      for (const sort of ['dueDate', 'reference', 'body', 'party'] as const) {
        const page = await client.deadlines.page({ ...filter, sort, limit: 200 });
        expect(page.rows.map((row) => row.id).toSorted()).toEqual(wanted.toSorted());
      }
      expect(await client.deadlines.count(filter)).toEqual({ count: wanted.length });
    }
  });

  test('the calendar counts each day by party and shows the first few, ours before theirs', async () => {
    const bench = await newBench({ today: '2026-12-12', sample: true });
    const { client } = bench;
    const { rows } = await client.deadlines.page({ limit: 200 });
    const date = rows[0]?.dueDate ?? '';
    await client.reminders.add({ fields: { date, text: 'On the same day' } });
    const [from, to] = ['2026-01-01', '2027-01-31'];
    const { days } = await client.deadlines.calendar({ from, to, perDay: 20 });
    const day = days.find((one) => one.date === date);
    const sameDay = rows.filter((row) => row.dueDate === date);
    expect(day).toMatchObject({
      theirs: sameDay.filter((row) => row.party === 'theirs').length,
      promised: sameDay.filter((row) => row.party === 'promised').length,
      ours: sameDay.filter((row) => row.party === 'ours').length,
      reminders: 1,
    });
    expect(day?.rows.length).toBe(sameDay.length + 1);
    const listed = await client.deadlines.agenda({ day: date, limit: 200 });
    expect(listed.rows.map((row) => row.id).toSorted()).toEqual(day?.rows.map((row) => row.id).toSorted());
    for (const filter of [{ day: date }, { day: date, show: 'reminders' as const }, { day: '2031-01-01' }])
      expect(await client.deadlines.agendaCount(filter)).toEqual({
        count: (await client.deadlines.agenda({ ...filter, limit: 200 })).rows.length,
      });
    expect(day?.rows.at(-1)?.kind).toBe('reminder');
    expect(days.map((one) => one.date)).toEqual(days.map((one) => one.date).toSorted());
    expect(days.reduce((sum, one) => sum + one.theirs, 0)).toBe(
      rows.filter((row) => row.party === 'theirs' && row.dueDate >= from && row.dueDate <= to).length,
    );
    const few = await client.deadlines.calendar({ from: date, to: date, perDay: 1 });
    expect(few.days[0]?.rows.length).toBe(1);
    expect(await refusal(client.deadlines.calendar({ from: to, to: from }))).toMatchObject({
      data: { problems: [{ code: 'span_backwards' }] },
    });
    expect(await refusal(client.deadlines.calendar({ from: '2026-01-01', to: '2028-01-01' }))).toMatchObject({
      data: { problems: [{ code: 'span_too_long' }] },
    });
  });
});

describe('owner and hand-over', () => {
  test('several requests go to another owner with a note, in one entry, all or none', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { bodyId } = await withSender(bench);
    const one = await request(bench, { bodyId, owner: 'Mei', received: '2026-12-01' });
    const two = await request(bench, { bodyId, owner: '' });
    const three = await request(bench, { bodyId, owner: '阿玲' });
    const before = seal(bench);
    const missing = client.requests.handOver({ ids: [one.id, nobody], owner: '阿玲' });
    expect((await refusal(missing)).code).toBe('NOT_FOUND');
    expect(seal(bench)).toEqual(before);
    const given = await client.requests.handOver({
      ids: [one.id, two.id, three.id, one.id],
      owner: '阿玲',
      note: 'Mei is away until May',
    });
    expect(given.changed).toBe(2);
    expect((await client.requests.page({ owner: '阿玲' })).rows.length).toBe(3);
    expect((await client.deadlines.page({ owner: '阿玲' })).rows.every((row) => row.owner === '阿玲')).toBe(true);
    expect(await client.requests.handOvers({ id: one.id })).toMatchObject([
      { fromOwner: 'Mei', toOwner: '阿玲', note: 'Mei is away until May' },
    ]);
    expect(await client.requests.handOvers({ id: three.id })).toEqual([]);
    expect((await client.requests.facets({})).owners).toEqual(['阿玲']);
    await client.register.undo({ journalEntryId: given.journalEntryId ?? '' });
    expect((await client.requests.get({ id: one.id })).owner).toBe('Mei');
    expect(await client.requests.handOvers({ id: one.id })).toEqual([]);
  });
});

describe('Today', () => {
  test('puts a right about to lapse before any late reply, and what they owe before drafts and reminders', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { bodyId } = await withSender(bench);
    const late = await request(bench, { bodyId, subject: 'Late for months', received: '2026-05-04' });
    const refused = await request(bench, { bodyId, subject: 'Refused', received: '2026-09-01' });
    const { version } = await client.requests.get({ id: refused.id });
    await client.facts.record({
      requestId: refused.id,
      version,
      fact: { kind: 'response', date: '2026-09-22', outcome: 'refused' },
    });
    const draft = await request(bench, { bodyId, subject: 'Not sent' });
    await client.reminders.add({ fields: { date: '2026-12-10', text: 'Ring them' } });
    const { ranked } = await client.today.overview({});
    const reasons = ranked.map((one) => one.reason);
    // Three months from 22 September: leave for judicial review lapses on 22 December.
    const [first] = ranked;
    expect(first?.reason).toBe('right_lapses');
    expect(first?.row.kind === 'deadline' && [first.row.requestId, first.row.clockId]).toEqual([
      refused.id,
      'judicial_review',
    ]);
    expect(
      ranked.some(({ reason, row }) => reason === 'overdue_target' && 'requestId' in row && row.requestId === late.id),
    ).toBe(true);
    expect(reasons.indexOf('overdue_target')).toBeLessThan(reasons.indexOf('draft_waiting'));
    expect(reasons.at(-1)).toBe('reminder_due');
    expect(ranked.some(({ row }) => row.kind === 'draft' && row.id === draft.id)).toBe(true);
  });
});

describe('facts carry the day of sending and of closing', () => {
  test('recorded, corrected and shown', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const { id } = await request(bench, { received: '2026-12-01' });
    const { version } = await client.requests.get({ id });
    const made = await client.facts.record({
      requestId: id,
      version,
      fact: { kind: 'acknowledged', date: '2026-12-04', sentOn: '2026-12-02', afterHours: true },
    });
    const kept = (await client.requests.get({ id })).facts.find((one) => one.id === made.factId);
    expect(kept).toMatchObject({ sentOn: '2026-12-02', afterHours: true });
    const before = seal(bench);
    const bad = client.facts.record({
      requestId: id,
      version: made.version,
      fact: { kind: 'interim_reply', date: '2026-12-04', sentOn: '2026-02-30' },
    });
    expect((await refusal(bad)).code).toBe('BAD_REQUEST');
    expect(seal(bench)).toEqual(before);
  });
});
