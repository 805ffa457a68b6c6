import { describe, expect, test } from 'vitest';
import { codeLetter, newBench, withSender } from './support.ts';

describe('the main job: a letter to the Security Bureau in Chinese', () => {
  test('drafted, logged as received on 11 December 2026, answered for the time being, reviewed', async () => {
    const bench = await newBench({ today: '2026-12-12' });
    const { client } = bench;
    const { bodyId } = await withSender(bench);

    const made = await client.requests.create({
      fields: {
        bodyId,
        regimeId: 'hk_code',
        language: 'zh-Hant-HK',
        subject: '「銳眼」計劃的攝錄鏡頭數目',
        questions: [{ text: '按警區劃分的攝錄鏡頭數目。' }, { text: '選擇安裝地點的準則。' }],
      },
      letter: codeLetter({ subject: '「銳眼」計劃的攝錄鏡頭數目' }),
    });
    expect(made.reference).toBe('FS-2026-0001');

    const drafted = await client.requests.get({ id: made.id });
    expect(drafted.status).toBe('draft');
    expect(drafted.deadlines).toEqual([]);
    const [letter] = drafted.letters;
    expect(letter?.text).toContain('選擇安裝地點的準則。');
    expect(letter?.text).toContain('公開資料主任');

    await client.letters.markSent({
      letterId: letter?.id ?? '',
      version: letter?.version ?? 0,
      channel: 'email',
      sentOn: '2026-12-10',
      receivedOn: '2026-12-11',
    });
    const sent = await client.requests.get({ id: made.id });
    expect(sent.status).toBe('sent');
    const theirs = sent.deadlines
      .filter((one) => one.party === 'theirs')
      .map((one) => [one.dueDate, one.nextOfficeDay]);
    // Day 21 is New Year's Day and day 51 a Sunday: the Code does not roll, so the office day only stands beside them.
    expect(theirs).toEqual([
      ['2026-12-21', null],
      ['2027-01-01', '2027-01-04'],
      ['2027-01-31', '2027-02-01'],
    ]);
    expect(sent.nextDueDate).toBe('2026-12-21');
    const why = await client.deadlines.explain({
      id: sent.deadlines.find((one) => one.dueDate === '2027-01-01')?.id ?? '',
    });
    expect(why.text.en).toContain('11 Dec 2026');
    expect(why.steps.length).toBeGreaterThan(3);
    // The calendar by its name, not by the name of its file.
    expect(why.calendars.map(({ name }) => name.en)).toEqual(['Days government offices are closed']);
    expect(why.calendars[0]?.version).toMatch(/^\d{4}\.\d+/);

    // The bytes that were sent are kept, and come back the same.
    const sealed = sent.letters[0]?.sentSha256 ?? '';
    const file = await client.letters.file({ sha256: sealed });
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    expect(Buffer.from(digest).toString('hex')).toBe(sealed);

    const replied = await client.letters.recordReply({
      requestId: made.id,
      version: sent.version,
      channel: 'email',
      text: '現正處理閣下的要求。',
      fact: { kind: 'interim_reply', date: '2026-12-12', until: '2027-01-20', theirReference: 'SB/1' },
      files: [new File(['attachment'], '附件.txt', { type: 'text/plain' })],
    });
    const waiting = await client.requests.get({ id: made.id });
    expect(waiting.status).toBe('waiting');
    expect(waiting.theirReference).toBe('SB/1');
    expect(waiting.version).toBe(replied.version);
    expect(waiting.deadlines.find((one) => one.party === 'promised')?.dueDate).toBe('2027-01-20');

    // Nothing is overdue on 12 December: a reminder speaks of the date ahead and claims no more.
    const reminder = await client.letters.suggest({ requestId: made.id, kind: 'reminder' });
    const early = await client.letters.draft({ requestId: made.id, choices: reminder });
    expect(early.letter.text).toContain('即2027年1月1日或之前');
    expect(early.letter.text).not.toMatch(/逾期|仍未|已過/);

    const choices = await client.letters.suggest({ requestId: made.id, kind: 'request_review' });
    const next = await client.letters.draft({ requestId: made.id, choices });
    expect(next.letter.language).toBe('zh-Hant-HK');
    expect(next.letter.text).toContain('SB/1');
    expect(next.letter.text).toContain('覆檢');
    // The letters of one request share its subject: by their files' names they can still be told apart.
    const names = (await client.requests.get({ id: made.id })).letters.flatMap((one) =>
      one.files.map(({ name }) => name),
    );
    expect(names.filter((name) => name.includes('要求覆檢'))).toHaveLength(1);
    expect(new Set(names).size).toBe(names.length);
  });

  test('undo takes the last step back, dates and all', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { bodyId } = await withSender(bench);
    const made = await client.requests.create({
      fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
      letter: codeLetter({ language: 'en', subject: 'Cameras' }),
    });
    const [letter] = (await client.requests.get({ id: made.id })).letters;
    const { journalEntryId } = await client.letters.markSent({
      letterId: letter?.id ?? '',
      version: 1,
      channel: 'post',
      sentOn: '2026-12-08',
      receivedOn: '2026-12-10',
    });
    await client.register.undo({ journalEntryId });
    const back = await client.requests.get({ id: made.id });
    expect(back.status).toBe('draft');
    expect(back.facts).toEqual([]);
    expect(back.deadlines).toEqual([]);
    // The history says of each change which request it was made to, and of the others that it was to none.
    const told = (await client.register.journal({})).map(({ useCase, references }) => [useCase, ...references]);
    for (const useCase of ['undo', 'markSent', 'createRequest']) expect(told).toContainEqual([useCase, back.reference]);
    expect(told).toContainEqual(['saveSender']);
    expect((await client.register.check({})).findings).toEqual([]);
  });
});
