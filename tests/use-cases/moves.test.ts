import { expect, test } from 'vitest';
import type { ClockMove } from '#core/contract/clock-moves.ts';
import { factFields } from '#core/contract/facts.ts';
import type { FactKind } from '#core/contract/vocabulary.ts';
import { newBench, withSender } from './support.ts';

/** A request of one regime, sent and received on one day, and what is recorded of it afterwards. */
async function sentRequest(regimeId: string, sent: string) {
  const bench = await newBench({ today: '2026-12-11' });
  const { client } = bench;
  const { bodyId } = await withSender(bench);
  const { id } = await client.requests.create({
    fields: { bodyId, regimeId, language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
  });
  const at = async () => ({ requestId: id, version: (await client.requests.get({ id })).version });
  const fact = (kind: FactKind, date: string, more: object = {}) => factFields.parse({ kind, date, ...more });
  await client.facts.record({ ...(await at()), fact: fact('sent', sent, { receivedOn: sent }) });
  return { client, id, at, fact };
}

const of = (moved: readonly ClockMove[], clockId: string) =>
  moved.filter((one) => one.clockId === clockId).map(({ before, after, became }) => [before, after, became]);

test('an answer says which clock it ends, before it is recorded, when it is, and when it is taken back', async () => {
  const { client, id, at, fact } = await sentRequest('hk_code', '2026-11-20');
  const reply = fact('interim_reply', '2026-11-27');
  const foreseen = await client.facts.foresee({ requestId: id, fact: reply });
  expect(of(foreseen.moved, 'first_reply')).toEqual([['2026-11-30', '2026-11-30', 'met']]);
  // The target was shown for orientation until an interim reply came.
  expect(of(foreseen.moved, 'target_reply')).toEqual([['2026-12-11', '2026-12-11', 'applies']]);

  const recorded = await client.facts.record({ ...(await at()), fact: reply });
  expect(recorded.moved).toEqual(foreseen.moved);
  const undone = await client.register.undo({ journalEntryId: recorded.journalEntryId });
  expect(of(undone.moved, 'first_reply')).toEqual([['2026-11-30', '2026-11-30', 'running']]);
});

test('a late answer, a question of theirs and our answer to it each say what becomes of the clock', async () => {
  const { client, id, at, fact } = await sentRequest('uk_foia', '2026-11-02');
  const due = '2026-12-01';
  const late = await client.facts.foresee({ requestId: id, fact: fact('response', '2026-12-08', { outcome: 'full' }) });
  expect(of(late.moved, 'respond')).toEqual([[due, due, 'met_late']]);

  const asked = await client.facts.record({ ...(await at()), fact: fact('clarification_asked', '2026-11-10') });
  expect(of(asked.moved, 'respond')).toEqual([[due, due, 'suspended']]);
  const given = await client.facts.record({ ...(await at()), fact: fact('clarification_given', '2026-11-16') });
  expect(of(given.moved, 'respond').map(([before, , became]) => [before, became])).toEqual([[due, 'running']]);

  const dropped = await client.facts.foresee({ requestId: id, fact: fact('withdrawn', '2026-11-18') });
  expect(of(dropped.moved, 'respond').map(([, , became]) => became)).toEqual(['lapsed']);
});

test('a clock that is only shown says what it waits for', async () => {
  const { client, id } = await sentRequest('hk_pdpo_dar', '2026-11-20');
  const { deadlines } = await client.requests.get({ id });
  const waits = new Map(deadlines.map((one) => [one.clockId, one.waitsFor]));
  expect(waits.get('comply')).toBeNull();
  expect(waits.get('refusal_notice')).toEqual({
    facts: [{ kind: 'response', outcomes: ['refused', 'part'] }],
    inTime: false,
  });
  expect(waits.get('police_no_record')).toEqual({ facts: [], inTime: false });
  const code = await sentRequest('hk_code', '2026-11-20');
  const ofCode = (await code.client.requests.get({ id: code.id })).deadlines;
  expect(ofCode.find((one) => one.clockId === 'outer_limit')?.waitsFor).toEqual({
    facts: [{ kind: 'extension_notice', outcomes: [] }],
    inTime: false,
  });
});

test('past the last gazetted year a bar that never rolls stands, and only its office day is provisional', async () => {
  const { client, at, fact, id } = await sentRequest('hk_code', '2026-11-02');
  await client.facts.record({ ...(await at()), fact: fact('response', '2026-11-20', { outcome: 'refused' }) });
  const { deadlines } = await client.requests.get({ id });
  const bar = deadlines.find((one) => one.clockId === 'ombudsman_refusal');
  expect([bar?.dueDate, bar?.provisionalYear, bar?.provisionalAffects]).toEqual(['2028-11-20', 2028, 'office_day']);
  const calculated = await client.deadlines.calculate({
    regimeId: 'hk_pdpo_dar',
    facts: [fact('received', '2027-11-30')],
  });
  const comply = calculated.deadlines.find((one) => one.clockId === 'comply');
  expect([comply?.provisionalYear, comply?.provisionalAffects]).toEqual([2028, 'due_date']);
});
