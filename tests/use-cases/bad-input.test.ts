import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { type Bench, codeLetter, newBench, withSender } from './support.ts';

/** A request that was sent on 8 December and received on the 10th, today being the 12th. */
async function sentRequest(bench: Bench) {
  const { bodyId } = await withSender(bench);
  const { client } = bench;
  const made = await client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
    letter: codeLetter({ language: 'en', subject: 'Cameras' }),
  });
  const { letters } = await client.requests.get({ id: made.id });
  await client.letters.markSent({
    letterId: letters[0]?.id ?? '',
    version: 1,
    channel: 'email',
    sentOn: '2026-12-08',
    receivedOn: '2026-12-10',
  });
  return { ...(await client.requests.get({ id: made.id })), bodyId };
}

/** The journal's length and head: equal before and after means that nothing was written. */
const seal = ({ core }: Bench) =>
  core.context.register.db.prepare('SELECT count(*) AS n, max(hash) AS h FROM journal_entry').get();

async function refusal(attempt: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { code: error.code, data: error.data };
}

describe('wrong dates leave the register as it was', () => {
  test('30 February', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, version } = await sentRequest(bench);
    const before = seal(bench);
    const { code } = await refusal(
      bench.client.facts.record({ requestId: id, version, fact: { kind: 'acknowledged', date: '2026-02-30' } }),
    );
    expect(code).toBe('BAD_REQUEST');
    expect(seal(bench)).toEqual(before);
  });

  test('a reply before the request was sent', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, version } = await sentRequest(bench);
    const before = seal(bench);
    const said = await refusal(
      bench.client.letters.recordReply({
        requestId: id,
        version,
        channel: 'email',
        fact: { kind: 'response', date: '2026-12-01', outcome: 'full' },
      }),
    );
    expect(said).toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'before_sent' }] } });
    expect(seal(bench)).toEqual(before);
  });

  test('received before it was sent', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { bodyId } = await withSender(bench);
    const made = await bench.client.requests.create({
      fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
      letter: codeLetter({ language: 'en', subject: 'Cameras' }),
    });
    const before = seal(bench);
    const said = await refusal(
      bench.client.letters.markSent({
        letterId: made.letterId ?? '',
        version: 1,
        channel: 'post',
        sentOn: '2026-12-10',
        receivedOn: '2026-12-09',
      }),
    );
    expect(said).toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'received_before_sent' }] } });
    expect(seal(bench)).toEqual(before);
  });

  test('a year mistyped into the next century; a letter that will be delivered next week is no error', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, version } = await sentRequest(bench);
    const fact = { kind: 'acknowledged' as const };
    const said = await refusal(
      bench.client.facts.record({ requestId: id, version, fact: { ...fact, date: '2126-12-12' } }),
    );
    expect(said).toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'date_in_future' }] } });
    await bench.client.facts.record({ requestId: id, version, fact: { ...fact, date: '2026-12-18' } });
  });
});

describe('text of every kind', () => {
  test('empty questions are refused, blanks too', async () => {
    const bench = await newBench();
    const { bodyId } = await withSender(bench);
    const fields = { bodyId, regimeId: 'hk_code', language: 'en' as const, subject: 'Cameras' };
    const before = seal(bench);
    for (const questions of [[], [{ text: '' }], [{ text: ' \u0007 \n' }]]) {
      expect((await refusal(bench.client.requests.create({ fields: { ...fields, questions } }))).code).toBe(
        'BAD_REQUEST',
      );
    }
    expect(seal(bench)).toEqual(before);
  });

  test('a subject of 20,000 characters is refused with its limit, nothing written', async () => {
    const bench = await newBench();
    const { bodyId } = await withSender(bench);
    const before = seal(bench);
    const said = await refusal(
      bench.client.requests.create({
        fields: {
          bodyId,
          regimeId: 'hk_code',
          language: 'en',
          subject: 'x'.repeat(20_000),
          questions: [{ text: 'How many?' }],
        },
      }),
    );
    expect(said.code).toBe('BAD_REQUEST');
    expect(JSON.stringify(said.data)).toContain('500');
    expect(seal(bench)).toEqual(before);
  });

  test('control characters, XML, emoji and rare Han come through as text, in the register and in the letter', async () => {
    const bench = await newBench();
    const { bodyId } = await withSender(bench);
    const nasty = 'A\u0000B\u0008 <w:p>&amp;</w:p> {tag} 🎥 𠀋 \u202etxt';
    const made = await bench.client.requests.create({
      fields: {
        bodyId,
        regimeId: 'hk_code',
        language: 'en',
        subject: nasty,
        questions: [{ text: nasty }],
        tags: [nasty],
        notes: nasty,
      },
      letter: codeLetter({ language: 'en', subject: nasty }),
    });
    const kept = await bench.client.requests.get({ id: made.id });
    const clean = 'AB <w:p>&amp;</w:p> {tag} 🎥 𠀋 \u202etxt';
    expect([kept.subject, kept.questions[0]?.text, kept.notes, kept.tags[0]]).toEqual([clean, clean, clean, clean]);
    expect(kept.letters[0]?.text).toContain(clean);
    const found = await bench.client.requests.page({ find: '𠀋' });
    expect(found.rows.map((row) => row.id)).toEqual([made.id]);
  });
});

describe('two of the same', () => {
  test('a reference in use is refused; the next free one follows the highest', async () => {
    const bench = await newBench();
    const { bodyId } = await withSender(bench);
    const fields = {
      bodyId,
      regimeId: 'hk_code',
      language: 'en' as const,
      subject: 'Cameras',
      questions: [{ text: 'How many?' }],
    };
    await bench.client.requests.create({ fields: { ...fields, reference: 'FS-2026-0041' } });
    const before = seal(bench);
    const said = await refusal(bench.client.requests.create({ fields: { ...fields, reference: 'FS-2026-0041' } }));
    expect(said).toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'reference_taken' }] } });
    expect(seal(bench)).toEqual(before);
    expect((await bench.client.requests.create({ fields })).reference).toBe('FS-2026-0042');
  });

  test('two windows edit one request: the second is told, and nothing of the first is lost', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, version } = await sentRequest(bench);
    await bench.client.requests.saveNotes({ id, version, notes: 'from the first window' });
    const before = seal(bench);
    const said = await refusal(bench.client.requests.saveNotes({ id, version, notes: 'from the second window' }));
    expect(said).toMatchObject({ code: 'CONFLICT', data: { id, currentVersion: version + 1 } });
    expect(seal(bench)).toEqual(before);
    expect((await bench.client.requests.get({ id })).notes).toBe('from the first window');
  });
});

describe('what was sent stands', () => {
  test('body and questions of a sent request cannot change, its notes and tags can', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, version, bodyId } = await sentRequest(bench);
    const fields = {
      bodyId,
      regimeId: 'hk_code',
      language: 'en' as const,
      subject: 'Cameras',
      questions: [{ text: 'Another?' }],
    };
    expect(await refusal(bench.client.requests.edit({ id, version, fields }))).toMatchObject({
      code: 'INVALID',
      data: { problems: [{ code: 'already_sent' }] },
    });
    await bench.client.requests.saveTags({ id, version, tags: ['cameras'] });
  });

  test('a letter logged as sent is neither rewritten nor sent again', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, letters } = await sentRequest(bench);
    const letterId = letters[0]?.id ?? '';
    const again = bench.client.letters.draft({ requestId: id, letterId, choices: codeLetter({ language: 'en' }) });
    expect(await refusal(again)).toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'letter_not_draft' }] } });
    const twice = bench.client.letters.markSent({ letterId, version: 2, channel: 'post', sentOn: '2026-12-11' });
    expect(await refusal(twice)).toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'letter_not_draft' }] } });
  });
});

describe('a letter with holes is not written', () => {
  test('every missing field is named at once', async () => {
    const bench = await newBench();
    const body = (await bench.client.bodies.list({})).find((one) => one.key === 'hkpf');
    const before = seal(bench);
    const said = await refusal(
      bench.client.requests.create({
        fields: {
          bodyId: body?.id ?? '',
          regimeId: 'hk_code',
          language: 'en',
          subject: 'Cameras',
          questions: [{ text: 'How many?' }],
        },
        letter: codeLetter({ language: 'en', subject: '' }),
      }),
    );
    expect(said.code).toBe('MISSING_FIELDS');
    expect(JSON.stringify(said.data)).toContain('subject');
    expect(JSON.stringify(said.data)).toContain('sender');
    expect(seal(bench)).toEqual(before);
  });
});

describe('a draft follows its request', () => {
  async function draftRequest(bench: Bench) {
    const { bodyId } = await withSender(bench);
    const fields = { bodyId, regimeId: 'hk_code', language: 'en' as const, subject: 'Cameras' };
    const { id } = await bench.client.requests.create({
      fields: { ...fields, questions: [{ text: 'How many?' }] },
      letter: codeLetter({ language: 'en', subject: 'Cameras' }),
    });
    return { id, fields };
  }
  const lettersOf = async ({ client }: Bench, id: string) => (await client.requests.get({ id })).letters;

  test('an edit writes the letter anew in the one entry of the journal, and undoing it gives both back', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, fields } = await draftRequest(bench);
    const [before] = await lettersOf(bench, id);
    const { journalEntryId } = await bench.client.requests.edit({
      id,
      version: 1,
      fields: { ...fields, subject: 'Cameras of SmartView', questions: [{ text: 'How many, by district?' }] },
    });
    const [after] = await lettersOf(bench, id);
    expect(after).toMatchObject({ subject: 'Cameras of SmartView', choices: { subject: 'Cameras of SmartView' } });
    expect(after?.text).toContain('How many, by district?');
    expect((await bench.client.register.journal({ limit: 1 }))[0]).toMatchObject({ id: journalEntryId });
    await bench.client.register.undo({ journalEntryId: journalEntryId ?? '' });
    const [again] = await lettersOf(bench, id);
    expect([again?.text, again?.files]).toEqual([before?.text, before?.files]);
    expect((await bench.client.requests.get({ id })).subject).toBe('Cameras');
    expect(await bench.client.register.check({})).toMatchObject({ ok: true });
  });

  test('an edit that no letter could follow changes nothing', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { id, fields } = await draftRequest(bench);
    for (const sender of (await bench.client.settings.get({})).senders)
      await bench.client.settings.removeSender({ id: sender.id });
    const before = seal(bench);
    const edit = (more: object) =>
      bench.client.requests.edit({
        id,
        version: 1,
        fields: { ...fields, questions: [{ text: 'How many?' }], ...more },
      });
    expect((await refusal(edit({ subject: 'Another' }))).code).toBe('MISSING_FIELDS');
    expect(seal(bench)).toEqual(before);
    // What no letter says can still be put right.
    await edit({ tags: ['cameras'] });
  });

  test('the sample’s drafts are edited on from what they were made of', async () => {
    const bench = await newBench({ today: '2026-12-12', sample: true });
    const { rows } = await bench.client.requests.page({ limit: 50 });
    let drafts = 0;
    for (const row of rows) {
      for (const letter of await lettersOf(bench, row.id)) {
        if (letter.direction !== 'outgoing') continue;
        expect([row.reference, letter.choices?.subject]).toEqual([row.reference, letter.subject]);
        if (letter.state !== 'draft' || letter.choices === null) continue;
        drafts += 1;
        const written = await bench.client.letters.draft({
          requestId: row.id,
          letterId: letter.id,
          choices: letter.choices,
        });
        expect([written.letter.text, written.letter.choices]).toEqual([letter.text, letter.choices]);
      }
    }
    expect(drafts).toBeGreaterThan(0);
  });
});
