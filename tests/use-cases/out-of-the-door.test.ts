import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { z } from 'zod';
import type { bodyFields } from '#core/contract/bodies.ts';
import type { LetterChoicesInput } from '#core/contract/letters.ts';
import { findOffice } from '#core/outgoing/pdf/find-office.ts';
import { letterWords } from '#templates/compare/letter-words.ts';
import { editDocx, partOf } from '../support/edit-docx.ts';
import { type Bench, codeLetter, newBench, withSender } from './support.ts';

const address = { en: '1/F, East Wing\n2 Tim Mei Avenue\nTamar, Hong Kong', zh: '香港添馬\n添美道2號' };

async function drafted(letter: Partial<LetterChoicesInput> = {}) {
  const bench = await newBench({ today: '2026-12-12' });
  const { bodyId } = await withSender(bench);
  await changeBody(bench.client, bodyId, {
    addressEn: address.en,
    addressZh: address.zh,
    email: 'sbenq@example.gov.hk',
  });
  const choices = codeLetter({ language: 'en', subject: 'Cameras', ...letter });
  const made = await bench.client.requests.create({
    fields: {
      bodyId,
      regimeId: 'hk_code',
      language: choices.language,
      subject: choices.subject,
      questions: [{ text: 'How many?' }],
    },
    letter: choices,
  });
  const letterId = made.letterId ?? '';
  return { ...bench, bodyId, requestId: made.id, letterId, letter: await bench.client.letters.get({ id: letterId }) };
}

async function changeBody(
  client: Bench['client'],
  bodyId: string,
  change: Partial<z.input<typeof bodyFields>>,
): Promise<void> {
  const { id, key, requestCount: _, openCount: __, version, ...fields } = await client.bodies.get({ id: bodyId });
  await client.bodies.save({ id, version, fields: { ...fields, ...change } });
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const problems = (...codes: string[]) => ({
  code: 'INVALID',
  data: { problems: codes.map((code) => expect.objectContaining({ code })) },
});

describe('the mail a letter goes with', () => {
  test('is unsent, says what is attached, and holds the very bytes of the letter', async () => {
    const { client, letterId, letter } = await drafted();
    const { eml, to, attached } = await client.outgoing.email({ letterId });
    const mail = await PostalMime.parse(await eml.arrayBuffer());
    expect(mail.headers.find((one) => one.key === 'x-unsent')?.value).toBe('1');
    expect(mail.to).toEqual([{ name: '', address: 'sbenq@example.gov.hk' }]);
    expect(mail.from).toEqual({ name: 'Wong Mei-lin', address: 'wong@example.org' });
    expect(mail.subject).toBe('Cameras (our ref: FS-2026-0001)');
    expect(mail.text?.trimEnd()).toBe(
      'Dear Access to Information Officer,\n\nI attach my letter of 10 December 2026 on “Cameras” (our reference FS-2026-0001).\n\nI should be grateful if you would acknowledge receipt.\n\nYours faithfully,\nWong Mei-lin',
    );
    expect(mail.attachments.map((one) => one.filename)).toEqual(attached);
    const [attachment] = mail.attachments;
    expect(attachment?.mimeType).toContain('wordprocessingml');
    expect(sha(new Uint8Array(attachment?.content as ArrayBuffer))).toBe(letter.files[0]?.sha256);
    expect(to).toBe('sbenq@example.gov.hk');
    expect(eml.name).toBe('FS-2026-0001 Cameras.eml');
    // Nothing about this computer.
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@foolscap\.invalid>$/);
  });

  test('is Chinese where the letter is, its subject and file names encoded', async () => {
    const subject = '「銳眼」計劃的攝錄鏡頭𨋢';
    const { client, letterId } = await drafted({ language: 'zh-Hant-HK', subject });
    const { eml } = await client.outgoing.email({ letterId });
    const raw = Buffer.from(await eml.arrayBuffer()).toString('latin1');
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a header is ASCII and nothing else
    expect(head).toMatch(/^[\x00-\x7f]*$/);
    expect(head).toContain('=?UTF-8?');
    const mail = await PostalMime.parse(raw);
    expect(mail.subject).toBe(`${subject}（本函檔號：FS-2026-0001）`);
    expect(mail.text).toContain('保安局公開資料主任：');
    expect(mail.text).toContain('隨電郵附上本人2026年12月10日致貴局的信件');
    expect(mail.text).toContain('黃美蓮　謹啟');
    expect(mail.attachments[0]?.filename).toBe(`FS-2026-0001 ${subject}.docx`);
  });

  test('carries the PDF in place of the .docx, and the enclosures', async () => {
    const { client, letterId, letter } = await drafted();
    await client.outgoing.attach({
      letterId,
      version: letter.version,
      role: 'attachment',
      file: new File(['annex'], '附件甲.txt', { type: 'text/plain' }),
    });
    const pdf = new File(['%PDF-1.7 letter'], 'x.pdf', { type: 'application/pdf' });
    const { eml } = await client.outgoing.email({ letterId, pdf });
    const mail = await PostalMime.parse(await eml.arrayBuffer());
    expect(mail.attachments.map((one) => [one.filename, one.mimeType])).toEqual([
      ['FS-2026-0001 Cameras.pdf', 'application/pdf'],
      ['附件甲.txt', 'text/plain'],
    ]);
    expect(mail.text).toContain('my letter of 10 December 2026 and its enclosure on “Cameras”');
  });

  test('as a mailto: address has the same subject and text, and stays short enough to be opened', async () => {
    const { client, letterId } = await drafted();
    const { mailto } = await client.outgoing.email({ letterId });
    const url = new URL(mailto);
    expect(url.pathname).toBe('sbenq@example.gov.hk');
    expect(url.searchParams.get('subject')).toBe('Cameras (our ref: FS-2026-0001)');
    expect(url.searchParams.get('body')).toContain('I attach my letter');
    const long = await drafted({ language: 'zh-Hant-HK', subject: '攝錄鏡頭'.repeat(125) });
    const short = (await long.client.outgoing.email({ letterId: long.letterId })).mailto;
    expect(short.length).toBeLessThanOrEqual(1_900);
    expect(decodeURIComponent(new URL(short).search)).toContain('攝錄鏡頭攝錄鏡頭');
  });

  test('has no address where the register has none that is one', async () => {
    const { client, letterId, requestId } = await drafted();
    const { bodyId } = await client.requests.get({ id: requestId });
    const {
      id,
      key: _,
      requestCount: __,
      openCount: ___,
      version,
      ...fields
    } = await client.bodies.get({ id: bodyId });
    await client.bodies.save({ id, version, fields: { ...fields, email: 'not yet known' } });
    const { eml, to } = await client.outgoing.email({ letterId });
    expect(to).toBe('');
    expect((await PostalMime.parse(await eml.arrayBuffer())).to ?? []).toEqual([]);
  });
});

describe('an address label', () => {
  test('has the addressee as the letter has it, on an envelope of 220 by 110 mm', async () => {
    const { client, letterId } = await drafted();
    const { docx } = await client.outgoing.label({ letterId, format: 'envelope' });
    const bytes = await bytesOf(docx);
    expect(letterWords(bytes).paragraphs.map(({ text }) => text)).toEqual([
      'Wong Mei-lin',
      '1 Test Street',
      'Hong Kong',
      'Access to Information Officer',
      'Security Bureau',
      ...address.en.split('\n'),
    ]);
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:pgSz w:w="12472" w:h="6236" w:orient="landscape"\/>/);
  });

  test('in Chinese goes from the place to the person, and stands on the label that was asked for', async () => {
    const { client, letterId } = await drafted({ language: 'zh-Hant-HK', subject: '攝錄鏡頭' });
    const { docx } = await client.outgoing.label({ letterId, format: 'sheet', position: 6 });
    const xml = partOf(await bytesOf(docx), 'word/document.xml');
    const cells = xml.split('<w:tc>').slice(1);
    // Three columns, the middle one the gap between the labels.
    const labels = cells.filter((_, at) => at % 3 !== 1);
    expect(labels).toHaveLength(14);
    const filled = labels.flatMap((cell, at) => (cell.includes('保安局') ? [at + 1] : []));
    expect(filled).toEqual([6]);
    const words = (labels[5] ?? '').match(/<w:t(?: [^>]*)?>[^<]*/g)?.map((one) => one.replace(/<[^>]*>/, '')) ?? [];
    expect(words.slice(-4)).toEqual(['香港添馬', '添美道2號', '保安局', '公開資料主任']);
    expect(xml.match(/<w:trHeight w:val="2160" w:hRule="exact"\/>/g)).toHaveLength(7);
  });

  test('says what its letter says after the body has moved; the mail goes where the body is read now', async () => {
    const { client, letterId, letter, bodyId } = await drafted();
    await changeBody(client, bodyId, { addressEn: '9 New Road\nHong Kong', email: 'new@example.gov.hk' });
    const { docx } = await client.outgoing.label({ letterId, format: 'envelope' });
    const lines = letterWords(await bytesOf(docx)).paragraphs.map(({ text }) => text);
    expect(lines.slice(-address.en.split('\n').length)).toEqual(address.en.split('\n'));
    expect(letter.text).toContain(address.en.split('\n')[0]);
    expect((await client.outgoing.email({ letterId })).to).toBe('new@example.gov.hk');
  });

  test('is refused while the register has no address, and has the one that is entered later', async () => {
    const { client, letterId, letter, bodyId } = await drafted();
    await changeBody(client, bodyId, { addressEn: '', addressZh: '' });
    const again = await client.letters.draft({
      requestId: letter.requestId ?? '',
      letterId,
      choices: codeLetter({ language: 'en', subject: 'Cameras' }),
    });
    expect(again.letter.id).toBe(letterId);
    await expect(client.outgoing.label({ letterId, format: 'envelope' })).rejects.toMatchObject(
      problems('label_no_address'),
    );
    await changeBody(client, bodyId, { addressEn: '9 New Road\nHong Kong' });
    const { docx } = await client.outgoing.label({ letterId, format: 'envelope' });
    expect(letterWords(await bytesOf(docx)).paragraphs.map(({ text }) => text)).toContain('9 New Road');
  });
});

describe('what went out', () => {
  const first = { channel: 'post' as const, sentOn: '2026-12-09', receivedOn: '2026-12-10' };

  test('is what the user says: the PDF and one enclosure, kept byte for byte and listed', async () => {
    const { client, letterId, letter, requestId } = await drafted();
    const pdf = new TextEncoder().encode('%PDF-1.7 as it was printed');
    const withPdf = await client.outgoing.attach({
      letterId,
      version: letter.version,
      role: 'pdf',
      file: new File([pdf], 'letter.pdf'),
    });
    const one = await client.outgoing.attach({
      letterId,
      version: withPdf.letter.version,
      role: 'attachment',
      file: new File(['one'], '../../etc/one.txt', { type: 'text/plain' }),
    });
    const two = await client.outgoing.attach({
      letterId,
      version: one.letter.version,
      role: 'attachment',
      file: new File(['two'], 'two.txt', { type: 'text/plain' }),
    });
    const went = [sha(pdf), sha(new TextEncoder().encode('one'))];
    await client.letters.markSent({
      letterId,
      version: two.letter.version,
      channel: 'post',
      sentOn: '2026-12-11',
      postReference: 'RR 123 456 789 HK',
      files: went,
    });
    const [sent] = (await client.requests.get({ id: requestId })).letters;
    expect(sent?.files.filter((file) => file.sent).map((file) => [file.role, file.sha256])).toEqual([
      ['pdf', went[0]],
      ['attachment', went[1]],
    ]);
    expect(sent?.files.map((file) => file.name)).toEqual([letter.files[0]?.name, 'letter.pdf', 'one.txt', 'two.txt']);
    expect(sent?.sentSha256).toBe(went[0]);
    expect(sent?.postReference).toBe('RR 123 456 789 HK');
    expect(await bytesOf(await client.letters.file({ sha256: went[0] ?? '' }))).toEqual(pdf);
    // What went cannot be taken off afterwards; what did not can.
    const version = sent?.version ?? 0;
    await expect(client.outgoing.detach({ letterId, version, sha256: went[1] ?? '' })).rejects.toMatchObject(
      problems('file_was_sent'),
    );
    await client.outgoing.detach({ letterId, version, sha256: sha(new TextEncoder().encode('two')) });
    expect((await client.register.check({})).findings).toEqual([]);
  });

  test('is the letter and its enclosures where nothing is said', async () => {
    const { client, letterId, letter, requestId } = await drafted();
    const { letter: attached } = await client.outgoing.attach({
      letterId,
      version: letter.version,
      role: 'attachment',
      file: new File(['x'], 'x.txt'),
    });
    await client.letters.markSent({ letterId, version: attached.version, channel: 'email', sentOn: '2026-12-11' });
    const [sent] = (await client.requests.get({ id: requestId })).letters;
    expect(sent?.files.every((file) => file.sent)).toBe(true);
    expect(sent?.sentSha256).toBe(letter.files[0]?.sha256);
  });

  test('is neither a stranger’s file nor enclosures alone', async () => {
    const { client, letterId, letter } = await drafted();
    const { letter: after } = await client.outgoing.attach({
      letterId,
      version: letter.version,
      role: 'attachment',
      file: new File(['x'], 'x.txt'),
    });
    const send = (files: string[]) =>
      client.letters.markSent({ letterId, version: after.version, channel: 'email', sentOn: '2026-12-11', files });
    await expect(send(['0'.repeat(64)])).rejects.toMatchObject(problems('file_not_with_letter'));
    await expect(send([sha(new TextEncoder().encode('x'))])).rejects.toMatchObject(problems('sent_without_letter'));
    expect((await client.letters.get({ id: letterId })).state).toBe('draft');
  });

  test('a PDF is a PDF, an enclosure is something, and twenty are enough', async () => {
    const { client, letterId, letter } = await drafted();
    let { version } = letter;
    const attach = (role: 'pdf' | 'attachment', content: string) =>
      client.outgoing.attach({ letterId, version, role, file: new File([content], 'a.bin') });
    await expect(attach('pdf', 'MZ no PDF')).rejects.toMatchObject(problems('not_a_pdf'));
    await expect(attach('attachment', '')).rejects.toMatchObject(problems('file_empty'));
    for (let at = 0; at < 20; at += 1) version = (await attach('attachment', `file ${at}`)).letter.version;
    const again = await attach('attachment', 'file 3');
    expect(again.journalEntryId).toBeNull();
    await expect(attach('attachment', 'one more')).rejects.toMatchObject(problems('too_many_attachments'));
  });

  test('a PDF is of the letter as it is: an edited letter loses its older one', async () => {
    const { client, letterId, letter } = await drafted();
    const { letter: printed } = await client.outgoing.attach({
      letterId,
      version: letter.version,
      role: 'pdf',
      file: new File(['%PDF-1.7'], 'a.pdf'),
    });
    const docx = await bytesOf(await client.letters.file({ sha256: letter.files[0]?.sha256 ?? '' }));
    const edited = editDocx(docx, (xml) => xml.replace('How many?', 'How many cameras?'));
    const { letter: after } = await client.outgoing.takeBack({
      letterId,
      version: printed.version,
      file: new File([new Uint8Array(edited)], 'x.docx'),
    });
    expect(after.files.map((one) => one.role).sort()).toEqual(['generated', 'letter']);
  });

  test('is corrected with a reason; what stood before stays beside it, and the dates move', async () => {
    const { client, letterId, letter, requestId } = await drafted();
    await client.letters.markSent({ ...first, letterId, version: letter.version, postReference: 'RR1' });
    const [sent] = (await client.requests.get({ id: requestId })).letters;
    const files = sent?.files.map((file) => file.sha256) ?? [];
    const correction = {
      letterId,
      version: sent?.version ?? 0,
      channel: 'post' as const,
      sentOn: '2026-12-10',
      receivedOn: '2026-12-11',
      postReference: 'RR 123 456 789 HK',
      files,
      reason: 'The receipt was found.',
    };
    const done = await client.outgoing.correctSending(correction);
    expect(done.moved).toContainEqual({
      clockId: 'target_reply',
      before: '2026-12-31',
      after: '2027-01-01',
      became: null,
    });
    const page = await client.requests.get({ id: requestId });
    expect(page.letters[0]).toMatchObject({
      sentOn: '2026-12-10',
      receivedOn: '2026-12-11',
      postReference: 'RR 123 456 789 HK',
      sentSha256: files[0],
      corrections: [
        {
          reason: 'The receipt was found.',
          before: { channel: 'post', sentOn: '2026-12-09', receivedOn: '2026-12-10', postReference: 'RR1', files },
        },
      ],
    });
    expect(page.facts.map((fact) => [fact.kind, fact.date])).toEqual([
      ['sent', '2026-12-10'],
      ['received', '2026-12-11'],
    ]);
    // The same again changes nothing; an undo brings the first record back, dates and all.
    const again = await client.outgoing.correctSending({ ...correction, version: done.letter.version });
    expect(again.journalEntryId).toBeNull();
    await client.register.undo({ journalEntryId: done.journalEntryId ?? '' });
    const back = await client.requests.get({ id: requestId });
    expect(back.letters[0]).toMatchObject({ sentOn: '2026-12-09', corrections: [] });
    expect(back.facts.map((fact) => fact.date)).toEqual(['2026-12-09', '2026-12-10']);
    expect((await client.register.check({})).findings).toEqual([]);
  });

  test('follows the day that is corrected on the timeline, and says what stood before', async () => {
    const { client, letterId, letter, requestId } = await drafted();
    await client.letters.markSent({ ...first, letterId, version: letter.version });
    const before = await client.requests.get({ id: requestId });
    const [sent, received] = before.facts;
    const at = { requestId, version: before.version, factId: sent?.id ?? '' };
    const corrected = await client.facts.correct({ ...at, fact: { kind: 'sent', date: '2026-12-08' } });
    const page = await client.requests.get({ id: requestId });
    expect(page.letters[0]).toMatchObject({
      sentOn: '2026-12-08',
      receivedOn: '2026-12-10',
      corrections: [{ before: { sentOn: '2026-12-09', receivedOn: '2026-12-10' } }],
    });
    // A receipt taken out is a day nobody knows any more; undone, both are as they were.
    const removed = await client.facts.remove({ requestId, version: page.version, factId: received?.id ?? '' });
    expect((await client.requests.get({ id: requestId })).letters[0]).toMatchObject({ receivedOn: null });
    for (const { journalEntryId } of [removed, corrected]) await client.register.undo({ journalEntryId });
    const back = await client.requests.get({ id: requestId });
    expect(back.letters[0]).toMatchObject({ sentOn: '2026-12-09', receivedOn: '2026-12-10', corrections: [] });
    expect((await client.register.check({})).findings).toEqual([]);
  });

  test('has the day of receipt that is learned later, which corrects nothing and can be corrected', async () => {
    const { client, letterId, letter, requestId } = await drafted();
    await client.letters.markSent({ letterId, version: letter.version, channel: 'post', sentOn: '2026-12-09' });
    const { version } = await client.requests.get({ id: requestId });
    await client.facts.record({ requestId, version, fact: { kind: 'received', date: '2026-12-11' } });
    const learned = await client.letters.get({ id: letterId });
    expect(learned).toMatchObject({ receivedOn: '2026-12-11', corrections: [] });
    await client.outgoing.correctSending({
      letterId,
      version: learned.version,
      channel: 'post',
      sentOn: '2026-12-09',
      receivedOn: '2026-12-10',
      postReference: '',
      files: learned.files.filter(({ sent }) => sent).map(({ sha256 }) => sha256),
      reason: 'the card says so',
    });
    const page = await client.requests.get({ id: requestId });
    expect(page.facts.map(({ kind, date }) => [kind, date])).toEqual([
      ['sent', '2026-12-09'],
      ['received', '2026-12-10'],
    ]);
  });

  test('that never took place makes the letter a draft again, and its clocks as before', async () => {
    const { client, letterId, letter, requestId } = await drafted();
    const draft = await client.requests.get({ id: requestId });
    const sending = { letterId, ...first };
    await expect(client.outgoing.unsend({ letterId, version: letter.version })).rejects.toMatchObject(
      problems('letter_not_sent'),
    );
    await client.letters.markSent({ ...sending, version: letter.version, postReference: 'RR1' });
    const sent = await client.requests.get({ id: requestId });
    const { version } = await client.letters.get({ id: letterId });
    await expect(client.outgoing.unsend({ letterId, version: version - 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const taken = await client.outgoing.unsend({ letterId, version });
    expect(taken.moved.map(({ clockId, after }) => [clockId, after])).toContainEqual(['target_reply', null]);
    const back = await client.requests.get({ id: requestId });
    expect(back).toMatchObject({ status: 'draft', facts: [], deadlines: draft.deadlines });
    expect(back.letters[0]).toMatchObject({ state: 'draft', sentOn: null, files: draft.letters[0]?.files });
    // It can go after all, with what was logged the first time kept beside it; or the mistake was to take it back.
    await client.register.undo({ journalEntryId: taken.journalEntryId ?? '' });
    const { version: _, deadlines, ...asSent } = await client.requests.get({ id: requestId });
    expect({ facts: asSent.facts, letters: asSent.letters, status: asSent.status }).toEqual({
      facts: sent.facts,
      letters: sent.letters,
      status: sent.status,
    });
    expect(deadlines.map(({ dueDate }) => dueDate)).toEqual(sent.deadlines.map(({ dueDate }) => dueDate));
    const reason = 'The post office was closed.';
    const again = await client.outgoing.unsend({ letterId, version: asSent.letters[0]?.version ?? 0, reason });
    await client.letters.markSent({ ...sending, version: again.letter.version, receivedOn: null });
    expect((await client.letters.get({ id: letterId })).corrections).toMatchObject([
      { reason, before: { ...first, postReference: 'RR1' } },
    ]);
    expect((await client.register.check({})).findings).toEqual([]);
  });

  test('is not corrected into what cannot be, nor before it was sent', async () => {
    const { client, letterId, letter } = await drafted();
    const files = [letter.files[0]?.sha256 ?? ''];
    const fields = { letterId, channel: 'post' as const, receivedOn: null, postReference: '', files };
    await expect(
      client.outgoing.correctSending({ ...fields, version: letter.version, sentOn: '2026-12-11' }),
    ).rejects.toMatchObject(problems('letter_not_sent'));
    await client.letters.markSent({ letterId, version: letter.version, channel: 'post', sentOn: '2026-12-11' });
    const { version } = await client.letters.get({ id: letterId });
    await expect(
      client.outgoing.correctSending({ ...fields, version, sentOn: '2026-12-11', receivedOn: '2026-12-10' }),
    ).rejects.toMatchObject(problems('received_before_sent'));
    await expect(client.outgoing.correctSending({ ...fields, version, sentOn: '2036-12-11' })).rejects.toMatchObject(
      problems('date_in_future'),
    );
  });
});

const office = findOffice();

describe('a PDF', () => {
  test('says who makes it here', async () => {
    const { client } = await newBench();
    const made = await client.outgoing.pdfMaker({});
    if (office === null) expect(made).toEqual({ maker: 'none', version: '' });
    else expect(made).toEqual({ maker: 'libreoffice', version: expect.stringMatching(/^\d+\.\d+/) });
  });

  if (office === null) test.skip('is laid out by LibreOffice: skipped, it is not installed here', () => {});
  else {
    test('is laid out by LibreOffice, and leaves nothing behind', { timeout: 180_000 }, async () => {
      const { client, letterId, letter } = await drafted();
      const before = leftFolders();
      const { pdf, version } = await client.outgoing.pdf({ letterId });
      expect(
        Buffer.from(await pdf.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(pdf.name).toBe('FS-2026-0001 Cameras.pdf');
      expect(version).toMatch(/^\d+\.\d+/);
      expect(leftFolders()).toEqual(before);
      expect(await client.letters.get({ id: letterId })).toEqual(letter);
    });
  }

  test('is refused in a sentence where no program can make it, or it makes none', async () => {
    const { client, letterId } = await drafted();
    vi.stubEnv('FOOLSCAP_LIBREOFFICE', 'none');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await client.outgoing.pdfMaker({})).toEqual({ maker: 'none', version: '' });
    await expect(client.outgoing.pdf({ letterId })).rejects.toMatchObject(problems('pdf_no_maker'));
    if (process.platform === 'win32') return;
    vi.stubEnv('FOOLSCAP_LIBREOFFICE', stub('echo "Error: source file could not be loaded"'));
    await expect(client.outgoing.pdf({ letterId })).rejects.toMatchObject({
      data: { problems: [{ code: 'pdf_failed', params: { detail: 'Error: source file could not be loaded' } }] },
    });
  });

  test.skipIf(process.platform === 'win32')(
    'that is no longer wanted is stopped, with all that was started',
    async () => {
      const { client, letterId } = await drafted();
      const marker = join(mkdtempSync(join(tmpdir(), 'foolscap-stub-')), 'child');
      vi.stubEnv('FOOLSCAP_LIBREOFFICE', stub(`sh -c 'echo $$ > ${marker}; sleep 600' & wait`));
      onTestFinished(() => void vi.unstubAllEnvs());
      const hangUp = new AbortController();
      const made = client.outgoing.pdf({ letterId }, { signal: hangUp.signal });
      const child = () => (existsSync(marker) ? Number(readFileSync(marker, 'utf8')) : 0);
      await expect.poll(child).toBeGreaterThan(0);
      hangUp.abort();
      await expect(made).rejects.toThrow();
      await expect.poll(() => runs(child())).toBe(false);
    },
  );
});

/** A process that has ended and that nobody has fetched yet (Z) does not run. */
function runs(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

function stub(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-stub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'soffice');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o700);
  return path;
}

function leftFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('foolscap-pdf-'));
}
