import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { IcsSettings } from '#core/contract/deadlines.ts';
import { buildIcs, type IcsEntry } from '#core/deadlines/build-ics.ts';
import { keepIcsFile } from '#core/deadlines/keep-ics-file.ts';
import { type Bench, newBench, withSender } from './support.ts';

const settings: Omit<IcsSettings, 'folder'> = { subjects: true, alarmDays: [7, 1], language: 'en' };
const stamp = { sequence: 42, at: '2026-12-11T08:00:00.000Z' };

function entry(over: Partial<Extract<IcsEntry, { kind: 'deadline' }>> = {}): IcsEntry {
  return {
    kind: 'deadline',
    uid: 'request.comply.fact@deadline.foolscap',
    date: '2026-10-14',
    reference: 'FS-2026-0042',
    subject: 'Cameras',
    body: { en: 'Hong Kong Police Force', zh: '香港警務處' },
    modifiedAt: '2026-12-10T01:02:03.000Z',
    party: 'theirs',
    label: { en: 'Reply', zh: '答覆' },
    authority: { en: 'section 19(1)', zh: '第19(1)條' },
    workingDeadline: null,
    promptly: false,
    verified: true,
    provisionalYear: null,
    ...over,
  };
}

/** The events of a text as the second library reads them. */
function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('the text', () => {
  test('is read by another library: the day, the identity, the alarms at nine, all day', () => {
    const [event] = eventsOf(buildIcs([entry()], settings, stamp));
    expect(event?.uid).toBe('request.comply.fact@deadline.foolscap');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-10-14');
    expect(event?.duration.toString()).toBe('P1D');
    expect(event?.sequence).toBe(42);
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-12-11T08:00:00Z');
    expect(event?.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-12-10T01:02:03Z');
    const alarms = event?.component.getAllSubcomponents('valarm') ?? [];
    const times = alarms.map((alarm) => {
      const at = event?.startDate.clone();
      if (!at) throw new Error('no start');
      at.isDate = false;
      at.addDuration(ICAL.Duration.fromString(String(alarm.getFirstPropertyValue('trigger'))));
      return at.toString();
    });
    expect(times).toEqual(['2026-10-07T09:00:00', '2026-10-13T09:00:00']);
    const [onTheDay] = eventsOf(buildIcs([entry()], { ...settings, alarmDays: [0] }, stamp));
    const trigger = onTheDay?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
    expect(ICAL.Duration.fromString(String(trigger)).toSeconds()).toBe(9 * 3_600);
  });

  test('carries commas, semicolons, backslashes, newlines, emoji and Chinese, folded at 75 octets between characters', () => {
    const subject = `a,b;c\\d\\n "e"\r\nBEGIN:VEVENT ${'長'.repeat(80)} 🔎🏛️ 𨋢 ${'x'.repeat(200)}`;
    const text = buildIcs(
      [entry({ subject }), { ...entry(), kind: 'reminder', text: '再查；👀, ok' }],
      settings,
      stamp,
    );
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toMatch(/[\n\r]/);
    }
    const events = eventsOf(text);
    expect(events.length).toBe(2);
    expect(events[0]?.description.split('\n').slice(0, 2).join('\n')).toBe(subject.replace('\r\n', '\n'));
    expect(events[1]?.summary).toBe('Reminder: 再查；👀, ok (FS-2026-0042)');
  });

  test('is the same for the same register, and speaks Chinese where asked', () => {
    expect(buildIcs([entry()], settings, stamp)).toBe(buildIcs([entry()], settings, stamp));
    const [event] = eventsOf(buildIcs([entry({ verified: false })], { ...settings, language: 'zh-Hant-HK' }, stamp));
    expect(event?.summary).toBe('對方的限期：答覆（FS-2026-0042）');
    expect(event?.description).toContain('香港警務處');
    expect(event?.description).toContain('未經完全核對');
  });

  test('without subjects says the reference and the clock, and nothing of the matter', () => {
    const text = buildIcs(
      [entry(), { ...entry(), kind: 'reminder', text: 'Ring the witness' }],
      { ...settings, subjects: false },
      stamp,
    );
    for (const secret of ['Cameras', 'Police', '警務', 'witness']) expect(text).not.toContain(secret);
    expect(text).toContain('FS-2026-0042');
  });
});

/** A request under the Code with a reminder, received on 10 December 2026: ten days end on the 20th. */
async function filled(bench: Bench) {
  const { client } = bench;
  const { bodyId } = await withSender(bench);
  const made = await client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
  });
  let { version } = await client.requests.get({ id: made.id });
  ({ version } = await client.facts.record({
    requestId: made.id,
    version,
    fact: { kind: 'sent', date: '2026-12-08' },
  }));
  const { factId } = await client.facts.record({
    requestId: made.id,
    version,
    fact: { kind: 'received', date: '2026-12-10' },
  });
  const { id: reminderId } = await client.reminders.add({ fields: { date: '2027-03-01', text: 'Check again' } });
  return { id: made.id, factId, reminderId };
}

test('an export holds what the filter leaves, under names that stay when dates are computed anew', async () => {
  const bench = await newBench({ today: '2026-12-11' });
  const { client } = bench;
  const { id, factId, reminderId } = await filled(bench);
  const first = await client.deadlines.ics({ settings: { subjects: true } });
  const events = eventsOf(first.text);
  expect(events.length).toBe(first.entries);
  const days = new Map(events.map((one) => [one.uid, one.startDate.toString()]));
  const uid = `${id}.first_reply.${factId}@deadline.foolscap`;
  expect(days.get(uid)).toBe('2026-12-20');
  expect(days.get(`${reminderId}@reminder.foolscap`)).toBe('2027-03-01');
  const { count } = await client.deadlines.agendaCount({});
  expect(first.entries).toBe(count);
  expect((await client.deadlines.ics({})).text).toBe((await client.deadlines.ics({})).text);

  const { version } = await client.requests.get({ id });
  const corrected = await client.facts.correct({
    requestId: id,
    version,
    factId: factId ?? '',
    fact: { kind: 'received', date: '2026-12-11' },
  });
  const moved = eventsOf((await client.deadlines.ics({})).text).find((one) => one.uid === uid);
  expect(moved?.startDate.toString()).toBe('2026-12-21');
  await client.register.undo({ journalEntryId: corrected.journalEntryId });
  const back = eventsOf((await client.deadlines.ics({})).text).find((one) => one.uid === uid);
  expect(back?.startDate.toString()).toBe('2026-12-20');
  // A calendar program drops what has a lower number than it knows: an undo counts up too.
  expect(back?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
  expect((await client.deadlines.ics({ filter: { show: 'reminders' } })).entries).toBe(1);
  expect((await client.deadlines.ics({ filter: { find: 'no such word' } })).entries).toBe(0);
});

describe('the kept file', () => {
  const file = 'foolscap-deadlines.ics';

  /** A bench whose keeper answers within milliseconds, and a folder of the user's. */
  async function keeping(bench: Bench) {
    const folder = mkdtempSync(join(tmpdir(), 'foolscap-ics-'));
    const keeper = keepIcsFile(bench.core.context, { settle: 10, retry: 40 });
    onTestFinished(async () => {
      await keeper.stop();
      chmodSync(folder, 0o700);
      rmSync(folder, { recursive: true, force: true });
    });
    return folder;
  }
  const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 20 });

  test('follows every change of the register, whole at any moment, and leaves nothing else in the folder', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const folder = await keeping(bench);
    const { id } = await filled(bench);
    expect(readdirSync(folder)).toEqual([]);
    await client.deadlines.saveIcsSettings({ folder, subjects: true, language: 'en', alarmDays: [3] });
    await until(() => expect(readdirSync(folder)).toEqual([file]));
    const days = () => eventsOf(readFileSync(join(folder, file), 'utf8')).map((one) => one.startDate.toString());
    expect(days()).toContain('2026-12-20');
    const { version } = await client.requests.get({ id });
    await client.facts.record({ requestId: id, version, fact: { kind: 'withdrawn', date: '2026-12-11' } });
    await until(() => expect(days()).toEqual(['2027-03-01']));
    const state = await client.deadlines.icsSettings({});
    expect(state).toMatchObject({ file: join(folder, file), problem: null });
    expect(state.writtenAt).not.toBeNull();
    // A change that touches no date leaves the bytes as they are: nothing to synchronise.
    const bytes = readFileSync(join(folder, file));
    const again = await client.requests.get({ id });
    await client.requests.saveNotes({ id, version: again.version, notes: 'a note' });
    await new Promise((done) => setTimeout(done, 200));
    expect(readFileSync(join(folder, file)).equals(bytes)).toBe(true);
  });

  test('a folder that goes away is told in a sentence, and written again when it is back', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const folder = await keeping(bench);
    await filled(bench);
    await client.deadlines.saveIcsSettings({ folder });
    await until(() => expect(readdirSync(folder)).toEqual([file]));
    rmSync(folder, { recursive: true });
    await client.reminders.add({ fields: { date: '2027-01-01', text: 'x' } });
    await until(async () => {
      const { calendarFileProblem } = await client.register.status({});
      expect(calendarFileProblem?.en).toContain(folder);
    });
    expect((await client.deadlines.icsSettings({})).problem?.zh).toContain('找不到');
    await client.reminders.add({ fields: { date: '2027-01-02', text: 'the register goes on' } });
    mkdirSync(folder);
    await until(() => expect(readdirSync(folder)).toEqual([file]));
    await until(async () => expect((await client.register.status({})).calendarFileProblem).toBeNull());
  });

  test('a file of that name which is somebody else’s is left alone', async () => {
    const bench = await newBench({ today: '2026-12-11' });
    const { client } = bench;
    const folder = await keeping(bench);
    writeFileSync(join(folder, file), 'my own calendar');
    await client.deadlines.saveIcsSettings({ folder });
    await until(async () => expect((await client.deadlines.icsSettings({})).problem?.en).toContain('did not write'));
    expect(readFileSync(join(folder, file), 'utf8')).toBe('my own calendar');
  });

  test('a folder that cannot be is refused with a sentence, and nothing is changed', async () => {
    const bench = await newBench();
    const { client } = bench;
    const before = await client.deadlines.icsSettings({});
    expect(before).toMatchObject({ folder: null, subjects: false, file: null });
    for (const folder of ['relative/path', '/no/such/folder', bench.folder, join(bench.folder, 'files')])
      await expect(client.deadlines.saveIcsSettings({ folder })).rejects.toMatchObject({
        code: 'INVALID',
        data: { problems: [{ code: 'ics_folder', path: 'folder', sentence: { en: expect.any(String) } }] },
      });
    await expect(client.deadlines.saveIcsSettings({ alarmDays: [-1] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await client.deadlines.icsSettings({})).toEqual(before);
    await client.deadlines.saveIcsSettings({ alarmDays: [2], subjects: true });
    await client.deadlines.saveIcsSettings({ folder: '' });
    expect(await client.deadlines.icsSettings({})).toMatchObject({ folder: null, alarmDays: [2], subjects: true });
  });
});
