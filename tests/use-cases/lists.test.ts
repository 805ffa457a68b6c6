import { describe, expect, test } from 'vitest';
import { newBench, withSender } from './support.ts';

const sorts = ['reference', 'subject', 'body', 'status', 'nextDueDate', 'lastEventOn', 'updatedAt'] as const;

describe('the list of requests', () => {
  test('every sort shows every request once, page after page, forwards as backwards', async () => {
    const { client } = await newBench({ today: '2026-12-12', sample: true });
    const { count } = await client.requests.count({});
    for (const sort of sorts) {
      const seen: string[][] = [];
      for (const direction of ['asc', 'desc'] as const) {
        const ids: string[] = [];
        for (let offset = 0; offset < count; offset += 4) {
          const { rows } = await client.requests.page({ sort, direction, offset, limit: 4 });
          ids.push(...rows.map((row) => row.id));
        }
        expect(new Set(ids).size).toBe(count);
        seen.push(ids);
      }
      // Requests without a date come last either way; the others turn round.
      if (sort !== 'nextDueDate') expect(seen[1]).toEqual(seen[0]?.toReversed());
    }
  });

  test('those without a date come last, whichever way the dates run', async () => {
    const { client } = await newBench({ today: '2026-12-12', sample: true });
    for (const direction of ['asc', 'desc'] as const) {
      const { rows } = await client.requests.page({ sort: 'nextDueDate', direction });
      const dates = rows.map((row) => row.nextDueDate);
      const firstBlank = dates.indexOf(null);
      expect(firstBlank).toBeGreaterThan(0);
      expect(dates.slice(firstBlank).every((date) => date === null)).toBe(true);
    }
  });

  test('a count agrees with the page under every filter', async () => {
    const { client } = await newBench({ today: '2026-12-12', sample: true });
    const { rows } = await client.requests.page({});
    const [one] = rows;
    const filters = [
      { status: 'waiting' as const },
      { outcome: 'refused' as const },
      { bodyId: one?.bodyId ?? null },
      { campaignId: one?.campaignId ?? null },
      { regimeId: 'hk_pdpo_dar' },
      { owner: '阿玲' },
      { tag: 'SmartView' },
      { due: 'overdue' as const },
      { due: 'none' as const },
      { find: 'cameras' },
      { find: '人面' },
    ];
    for (const filter of filters) {
      const page = await client.requests.page(filter);
      expect(page.rows.length, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(await client.requests.count(filter)).toEqual({ count: page.rows.length });
    }
    expect((await client.requests.page({ find: 'no such word' })).rows).toEqual([]);
    expect((await client.requests.page({ find: '"; DROP TABLE request; --' })).rows).toEqual([]);
  });

  test('finds by the body, by the beginning of a word, by two Chinese characters and by what a reply says', async () => {
    const { client } = await newBench({ today: '2026-12-12', sample: true });
    const found = async (find: string) => (await client.requests.page({ find })).rows.map((row) => row.subject);
    expect(await found('privacy commissioner')).toEqual(['有關當局曾否就人面識別計劃諮詢私隱專員']);
    expect(await found('procure')).toEqual(['Procurement and testing of facial recognition systems']);
    expect(await found('遙距')).toEqual(['其他地方規管即時遙距生物特徵識別的比較研究']);
    expect(await found('several sections')).toEqual(['SmartView programme: numbers, siting and cost']);
  });

  test('what is in the bin is in no list, and comes back whole', async () => {
    const { client } = await newBench({ today: '2026-12-12', sample: true });
    const before = await client.requests.count({});
    const { rows } = await client.requests.page({ due: 'overdue' });
    const id = rows[0]?.id ?? '';
    const page = await client.requests.get({ id });
    const removed = await client.requests.remove({ id, version: page.version });
    expect(await client.requests.count({})).toEqual({ count: before.count - 1 });
    expect((await client.requests.page({ removed: true })).rows.map((row) => row.id)).toEqual([id]);
    expect((await client.deadlines.page({ when: 'all', limit: 200 })).rows.some((row) => row.requestId === id)).toBe(
      false,
    );
    await client.requests.restore({ id, version: removed.version });
    expect(await client.requests.count({})).toEqual(before);
  });
});

describe('days only the user can know', () => {
  test('a gale on the last day would move a data access request by a day, and a Code target not at all', async () => {
    const bench = await newBench({ today: '2026-09-10' });
    const { client } = bench;
    const { bodyId } = await withSender(bench, 'hkpf');
    const due = async (regimeId: string) => {
      const made = await client.requests.create({
        fields: { bodyId, regimeId, language: 'en', subject: regimeId, questions: [{ text: 'What?' }] },
      });
      let { version } = await client.requests.get({ id: made.id });
      ({ version } = await client.facts.record({
        requestId: made.id,
        version,
        fact: { kind: 'sent', date: '2026-09-01' },
      }));
      await client.facts.record({ requestId: made.id, version, fact: { kind: 'received', date: '2026-09-04' } });
      return async () => (await client.requests.get({ id: made.id })).nextDueDate;
    };
    const access = await due('hk_pdpo_dar');
    const code = await due('hk_code');
    expect(await access()).toBe('2026-10-14');
    expect(await code()).toBe('2026-09-14');
    const added = await client.settings.addHoliday({ date: '2026-10-14', kind: 'gale_warning', note: 'No. 8' });
    await client.settings.addHoliday({ date: '2026-09-14', kind: 'black_rainstorm', note: '' });
    expect(added.proposedCount).toBeGreaterThan(0);
    expect(await access()).toBe('2026-10-14');
    const { rows } = await client.deadlines.revisions({});
    expect(new Set(rows.map((row) => `${row.regimeId} ${row.oldDate} ${row.newDate}`))).toEqual(
      new Set(['hk_pdpo_dar 2026-10-14 2026-10-15']),
    );
    await client.deadlines.decideRevisions({ ids: 'all', accept: true });
    expect(await access()).toBe('2026-10-15');
    expect(await code()).toBe('2026-09-14');
    expect((await client.settings.removeHoliday({ id: added.id })).proposedCount).toBe(rows.length);
    await client.deadlines.decideRevisions({ ids: 'all', accept: true });
    expect(await access()).toBe('2026-10-14');
  });
});

test('the last sender can be removed, and the one there is then used where none was chosen', async () => {
  const bench = await newBench();
  const { client } = bench;
  const { senderId } = await withSender(bench);
  const other = await withSender(bench);
  const { journalEntryId } = await client.settings.removeSender({ id: senderId });
  expect((await client.settings.get({})).preferences.defaultSenderId).toBe(other.senderId);
  await client.settings.removeSender({ id: other.senderId });
  expect(await client.settings.get({})).toMatchObject({ senders: [], preferences: { defaultSenderId: null } });
  expect(await client.settings.savePreferences({ defaultSenderId: null })).toMatchObject({ defaultSenderId: null });
  const again = await withSender(bench);
  expect((await client.settings.get({})).preferences.defaultSenderId).toBe(again.senderId);
  expect(journalEntryId).not.toBeNull();
});
