import { createHash } from 'node:crypto';
import { safe } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editDocx } from '../support/edit-docx.ts';
import { type Line, overHttp, overPort } from './transports.ts';

const nobody = '01890000-0000-7000-8000-000000000000';

/** The desktop and the browser must not differ in what a call answers, refuses or complains of. */
describe.each([
  { name: 'a MessagePort', open: overPort, host: 'electron' },
  { name: 'HTTP', open: overHttp, host: 'browser' },
])('over $name', ({ open, host }) => {
  let line: Line;
  let bodyId: string;

  beforeAll(async () => {
    line = await open();
    await line.client.settings.saveSender({
      id: null,
      fields: {
        nameEn: 'Wong Mei-lin',
        nameZh: '黃美蓮',
        titleEn: '',
        titleZh: '',
        organisationEn: '',
        organisationZh: '',
        addressEn: '1 Test Street\nHong Kong',
        addressZh: '香港測試街1號',
        email: 'wong@example.org',
        phone: '',
      },
    });
    bodyId = (await line.client.bodies.list({ find: 'Security Bureau' }))[0]?.id ?? '';
  });

  afterAll(async () => {
    await line?.close();
  });

  /** A request with its letter, not yet sent. */
  async function makeRequest(subject = '「銳眼」計劃的攝錄鏡頭數目 𨋢 🏛️') {
    const made = await line.client.requests.create({
      fields: {
        bodyId,
        regimeId: 'hk_code',
        language: 'zh-Hant-HK',
        subject,
        questions: [{ text: '數目？' }, { text: '準則？' }],
      },
      letter: { kind: 'request_code', language: 'zh-Hant-HK', date: '2026-12-10', channel: 'email', subject },
    });
    return { made, page: await line.client.requests.get({ id: made.id }) };
  }

  describe('values', () => {
    it('tells its status', async () => {
      expect(await line.client.register.status({})).toMatchObject({
        host,
        today: '2026-12-11',
        appVersion: '0.0.0-test',
        firstRun: false,
      });
    });

    it('keeps every character of a request', async () => {
      const { page } = await makeRequest();
      expect(page.subject).toBe('「銳眼」計劃的攝錄鏡頭數目 𨋢 🏛️');
      expect(page.questions.map((one) => one.text)).toEqual(['數目？', '準則？']);
      expect(page.outcome).toBeNull();
      expect(page.removedAt).toBeNull();
    });

    it('fills in what was left out, and cleans what was put in', async () => {
      const { page } = await makeRequest('  A\u0000 subject\r\nof two lines  ');
      expect(page.subject).toBe('A subject of two lines');
      const rows = await line.client.requests.page({});
      expect(rows.rows.length).toBeGreaterThan(0);
    });

    it('carries a long text both ways', async () => {
      const value = '長'.repeat(300_000);
      await line.client.register.keepDraft({ key: 'long', value });
      expect((await line.client.register.draft({ key: 'long' }))?.value).toBe(value);
      expect(await line.client.register.draft({ key: 'never kept' })).toBeNull();
    });
  });

  describe('errors', () => {
    it('says what was not found', async () => {
      const { error, isDefined } = await safe(line.client.requests.get({ id: nobody }));
      expect(isDefined).toBe(true);
      expect(error).toMatchObject({ code: 'NOT_FOUND', status: 404, data: { what: 'request', id: nobody } });
    });

    it('says what contradicts itself, and writes nothing', async () => {
      const before = await line.client.requests.count({});
      const { error, isDefined } = await safe(
        line.client.requests.create({
          fields: { bodyId, regimeId: 'no_such_regime', language: 'en', subject: 'x', questions: [{ text: 'y' }] },
        }),
      );
      expect(isDefined).toBe(true);
      expect(error).toMatchObject({ code: 'INVALID', status: 422, data: { problems: [{ code: expect.any(String) }] } });
      expect(await line.client.requests.count({})).toEqual(before);
    });

    it('says which fields a letter still needs', async () => {
      const { made } = await makeRequest();
      const choices = await line.client.letters.suggest({ requestId: made.id, kind: 'reminder' });
      const { error, isDefined } = await safe(line.client.letters.draft({ requestId: made.id, choices }));
      expect(isDefined).toBe(true);
      expect(error).toMatchObject({ code: 'MISSING_FIELDS', status: 422 });
    });

    it('tells one window that another was first', async () => {
      const { made, page } = await makeRequest();
      await line.second.requests.saveNotes({ id: made.id, version: page.version, notes: 'theirs' });
      const { error, isDefined } = await safe(
        line.client.requests.saveNotes({ id: made.id, version: page.version, notes: 'mine' }),
      );
      expect(isDefined).toBe(true);
      expect(error).toMatchObject({
        code: 'CONFLICT',
        status: 409,
        data: { what: 'request', id: made.id, currentVersion: page.version + 1 },
      });
      expect((await line.client.requests.get({ id: made.id })).notes).toBe('theirs');
    });
  });

  describe('validation', () => {
    it.each([
      [
        'no questions',
        'requests.create',
        { fields: { bodyId: nobody, regimeId: 'hk_code', language: 'en', subject: 'x', questions: [] } },
      ],
      [
        'an empty subject',
        'requests.create',
        {
          fields: {
            bodyId: nobody,
            regimeId: 'hk_code',
            language: 'en',
            subject: ' \u0000 ',
            questions: [{ text: 'y' }],
          },
        },
      ],
      [
        'a subject of 20,000 characters',
        'requests.create',
        {
          fields: {
            bodyId: nobody,
            regimeId: 'hk_code',
            language: 'en',
            subject: 'x'.repeat(20_000),
            questions: [{ text: 'y' }],
          },
        },
      ],
      ['30 February', 'settings.addHoliday', { date: '2026-02-30', kind: 'office_closure', note: '' }],
      ['a language nobody speaks here', 'settings.savePreferences', { interfaceLanguage: 'tlh' }],
      ['an id that is none', 'requests.get', { id: "1' OR 1=1" }],
      ['nothing at all', 'requests.get', undefined],
      ['a number for an object', 'requests.get', 7],
    ])('refuses %s', async (_what, path, input) => {
      await expect(line.raw(path, input)).rejects.toMatchObject({ code: 'BAD_REQUEST', status: 400 });
    });

    it('knows no procedure that is not in the contract', async () => {
      await expect(line.raw('register.burn', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(line.raw('constructor.prototype', {})).rejects.toThrow();
    });
  });

  describe('files', () => {
    it('come back byte for byte, with their names', async () => {
      const { made, page } = await makeRequest();
      const [letter] = page.letters;
      await line.client.letters.markSent({
        letterId: letter?.id ?? '',
        version: letter?.version ?? 0,
        channel: 'email',
        sentOn: '2026-12-10',
        receivedOn: '2026-12-11',
      });
      const bytes = new Uint8Array(1_000_003).map((_zero, index) => (index * 7919) % 256);
      const sent = await line.client.requests.get({ id: made.id });
      await line.client.letters.recordReply({
        requestId: made.id,
        version: sent.version,
        channel: 'email',
        text: '現正處理閣下的要求。',
        fact: { kind: 'acknowledged', date: '2026-12-11', theirReference: 'SB/1' },
        files: [
          new File([bytes], '附件 “1”.bin', { type: 'application/octet-stream' }),
          new File([], 'empty.txt', { type: 'text/plain' }),
        ],
      });
      const kept =
        (await line.client.requests.get({ id: made.id })).letters.find((one) => one.direction === 'incoming')?.files ??
        [];
      expect(kept.map((one) => [one.name, one.size])).toEqual([
        ['附件 “1”.bin', bytes.byteLength],
        ['empty.txt', 0],
      ]);
      const file = await line.client.letters.file({ sha256: kept[0]?.sha256 ?? '' });
      const back = new Uint8Array(await file.arrayBuffer());
      expect(createHash('sha256').update(back).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(file.name).toBe('附件 “1”.bin');
    });

    it('ride beside other values: the preview of a letter', async () => {
      const { docx, gaps } = await line.client.letters.preview({
        choices: { kind: 'request_code', language: 'en', date: '2026-12-10', channel: 'post', subject: 'Cameras' },
        about: { unsaved: { bodyId, regimeId: 'hk_code', questions: [{ text: 'How many?' }] } },
      });
      expect(gaps).toEqual([]);
      expect([...new Uint8Array(await docx.slice(0, 4).arrayBuffer())]).toEqual([0x50, 0x4b, 3, 4]);
      expect(docx.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    });
  });

  describe('a letter out of the door', () => {
    it('is taken back and compared alike, and refused alike', async () => {
      const { page } = await makeRequest();
      const { id: letterId, version, files } = page.letters[0] ?? { id: nobody, version: 0, files: [] };
      const written = await line.client.letters.file({ sha256: files[0]?.sha256 ?? '' });
      const edited = editDocx(new Uint8Array(await written.arrayBuffer()), (xml) => xml.replace('數目？', '總數？'));
      const taken = await line.client.outgoing.takeBack({
        letterId,
        version,
        file: new File([new Uint8Array(edited)], '改過.docx'),
      });
      expect(taken.comparison).toMatchObject({ added: 0, removed: 0, changed: 1 });
      expect(await line.second.outgoing.compare({ letterId })).toEqual(taken.comparison);
      const [refused] = await safe(
        line.client.outgoing.takeBack({ letterId, version: version + 1, file: new File(['no letter'], 'x.docx') }),
      );
      expect(refused).toMatchObject({ code: 'INVALID', data: { problems: [{ sentence: expect.anything() }] } });
    });

    it('goes as a mail with its bytes as they are, and its PDF takes no other file', async () => {
      const { page } = await makeRequest();
      const { id: letterId, version, files } = page.letters[0] ?? { id: nobody, version: 0, files: [] };
      const { eml, attached } = await line.client.outgoing.email({ letterId });
      expect(attached).toEqual([files[0]?.name]);
      expect([eml.type, await eml.text()]).toEqual(['message/rfc822', expect.stringContaining('X-Unsent: 1')]);
      const file = new File(['no pdf'], 'x.pdf');
      const attach = line.client.outgoing.attach({ letterId, version, role: 'pdf', file });
      await expect(attach).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'not_a_pdf' }] } });
      const label = line.client.outgoing.label({ letterId, format: 'sheet', position: 15 });
      await expect(label).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    });
  });

  describe('the check of every deadline', () => {
    it('tells how far it is and ends by itself; hanging up early leaves the core well', async () => {
      const { made } = await makeRequest();
      const page = await line.client.requests.get({ id: made.id });
      await line.client.facts.record({
        requestId: made.id,
        version: page.version,
        fact: { kind: 'received', date: '2026-12-10' },
      });
      const seen = [];
      for await (const one of await line.client.deadlines.recheck({})) seen.push(one);
      const last = seen.at(-1);
      expect(last).toMatchObject({ finished: true, proposed: 0 });
      expect(last?.done).toBe(last?.total);
      const hangUp = new AbortController();
      const stopped = await line.client.deadlines.recheck({}, { signal: hangUp.signal });
      hangUp.abort();
      await expect(
        (async () => {
          for await (const _ of stopped);
        })(),
      ).rejects.toThrow();
      expect((await line.client.deadlines.revisions({})).stale).toBe(false);
    });
  });

  describe('letters to many bodies', () => {
    it('tells what is in the way, makes what is not, tells how far it is, and hands out one file', async () => {
      const words = { subject: '鏡頭 𨋢', enclosures: [], copies: [], values: {} };
      const plan = {
        shared: {
          kind: 'request_code' as const,
          date: '2026-12-10',
          language: 'zh-Hant-HK' as const,
          channel: 'email' as const,
          words: { en: { ...words, subject: '' }, 'zh-Hant-HK': words },
          questions: [{ textEn: '', textZh: '數目？' }],
        },
        rows: [{ bodyId }],
      };
      const english = { ...plan, rows: [{ bodyId, language: 'en' as const }] };
      expect((await line.client.batches.check(english)).rows[0]?.problems.map(({ field }) => field)).toEqual([
        'questions',
        'subject',
      ]);
      const { error, isDefined } = await safe(line.client.batches.create(english));
      expect(isDefined).toBe(true);
      expect(error).toMatchObject({ code: 'INVALID', data: { problems: [{ code: 'batch_not_clear' }] } });
      const { id } = await line.client.batches.create(plan);
      const told = [];
      for await (const one of await line.client.batches.run({ id })) told.push(one);
      expect(told[0]).toEqual({ done: 0, total: 1, made: 0, failed: 0, finished: false });
      expect(told.at(-1)).toEqual({ done: 1, total: 1, made: 1, failed: 0, finished: true });
      const zip = await line.client.batches.zip({ id });
      expect(zip.name).toMatch(/鏡頭 𨋢\.zip$/);
      expect(new Uint8Array(await zip.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
      const unknown = await safe(line.client.batches.run({ id: nobody }));
      expect(unknown.error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'batch', id: nobody } });
    });
  });

  describe('lists of more than one kind', () => {
    it('tell deadlines and reminders apart, and take their blanks as they are', async () => {
      const { id } = await line.client.reminders.add({ fields: { date: '2026-12-31', text: '再查 👀' } });
      const { rows } = await line.client.deadlines.agenda({ show: 'reminders' });
      expect(rows).toMatchObject([{ kind: 'reminder', id, requestId: null, text: '再查 👀', reference: '' }]);
      const { ranked } = await line.client.today.overview({});
      expect(ranked.every(({ reason, row }) => reason.length > 0 && row.kind.length > 0)).toBe(true);
      const { text } = await line.client.deadlines.ics({ settings: { subjects: true } });
      expect(text).toContain('再查 👀');
    });

    it('refuse a snooze past a day that is none, and a hand-over of nothing', async () => {
      const snooze = line.client.deadlines.snooze({ id: nobody, until: '2026-02-30', reason: 'x' });
      await expect(snooze).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      const handOver = line.client.requests.handOver({ ids: [], owner: 'x' });
      await expect(handOver).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    });
  });

  describe('the stream of changes', () => {
    it('tells every window what another did, and ends when one hangs up', async () => {
      const hangUp = new AbortController();
      const changes = await line.client.register.changes({}, { signal: hangUp.signal });
      const first = changes.next();
      await line.second.settings.savePreferences({ theme: 'dark' });
      const { value } = await first;
      expect(value).toMatchObject({ useCase: expect.any(String), tables: expect.any(Array) });
      const next = changes.next();
      hangUp.abort();
      await expect(next).rejects.toThrow();
    });
  });
});
