import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Language } from '#core/contract/vocabulary.ts';
import { findOffice } from '#core/outgoing/pdf/find-office.ts';
import { editDocx, paragraphXml, partOf, withPart } from '../support/edit-docx.ts';
import { type Bench, codeLetter, newBench, withSender } from './support.ts';

const question = {
  en: 'The number of cameras by police district.',
  'zh-Hant-HK': '按警區劃分的攝錄鏡頭數目。',
};

async function draftedLetter(language: Language = 'en') {
  const bench = await newBench({ today: '2026-12-12' });
  const { bodyId } = await withSender(bench);
  const subject = language === 'en' ? 'Cameras' : '攝錄鏡頭';
  const made = await bench.client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', language, subject, questions: [{ text: question[language] }] },
    letter: codeLetter({ language, subject }),
  });
  const letterId = made.letterId ?? '';
  const letter = await bench.client.letters.get({ id: letterId });
  return { ...bench, requestId: made.id, letterId, letter, docx: await bytesOf(bench, letter.files[0]?.sha256) };
}

async function bytesOf({ client }: Pick<Bench, 'client'>, sha256 = ''): Promise<Uint8Array> {
  return new Uint8Array(await (await client.letters.file({ sha256 })).arrayBuffer());
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const asFile = (bytes: Uint8Array, name = 'whatever the user called it.docx') =>
  new File([new Uint8Array(bytes)], name);
const roles = (files: { role: string; sha256: string }[]) => files.map(({ role, sha256 }) => [role, sha256]).sort();

describe('a letter edited in a word processor', () => {
  test('comes back under its own hash, with what Foolscap wrote kept and each changed paragraph named', async () => {
    const { client, letterId, letter, docx, requestId } = await draftedLetter();
    const edited = editDocx(docx, (xml) =>
      xml
        .replace('The number of cameras by police district.', 'The number of cameras by police region and by month.')
        .replace(/<w:sectPr/, `${paragraphXml('I would be glad to meet you.')}<w:sectPr`),
    );
    const taken = await client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(edited) });
    expect(taken.comparison).toMatchObject({
      generatedSha256: sha(docx),
      currentSha256: sha(edited),
      added: 1,
      removed: 0,
      changed: 1,
      warnings: [],
    });
    expect(taken.comparison.differences).toEqual([
      {
        kind: 'changed',
        place: 'body',
        pieces: [
          { is: 'same', text: 'The number of cameras by police ' },
          { is: 'removed', text: 'district' },
          { is: 'added', text: 'region and by month' },
          { is: 'same', text: '.' },
        ],
      },
      { kind: 'added', place: 'body', pieces: [{ is: 'added', text: 'I would be glad to meet you.' }] },
    ]);
    expect(taken.letter.edits).toMatchObject({ added: 1, removed: 0, changed: 1 });
    expect(roles(taken.letter.files)).toEqual([
      ['generated', sha(docx)],
      ['letter', sha(edited)],
    ]);
    expect(taken.letter.files.find((one) => one.role === 'letter')?.name).toBe(letter.files[0]?.name);
    expect(taken.letter.text).toContain('by police region and by month');
    expect(await bytesOf({ client }, sha(edited))).toEqual(edited);
    expect(await bytesOf({ client }, sha(docx))).toEqual(docx);
    expect(await client.outgoing.compare({ letterId })).toEqual(taken.comparison);

    // Sent, it is the edited file, byte for byte, and that only.
    await client.letters.markSent({ letterId, version: taken.letter.version, channel: 'post', sentOn: '2026-12-11' });
    const [sent] = (await client.requests.get({ id: requestId })).letters;
    expect(sent?.sentSha256).toBe(sha(edited));
    expect(sent?.files.filter((one) => one.sent).map((one) => one.role)).toEqual(['letter']);
    expect((await client.register.check({})).findings).toEqual([]);
  });

  test('is compared word by word in Chinese', async () => {
    const { client, letterId, letter, docx } = await draftedLetter('zh-Hant-HK');
    const edited = editDocx(docx, (xml) => xml.replace('按警區劃分', '按警區及月份劃分'));
    const { comparison } = await client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(edited) });
    expect(comparison).toMatchObject({ added: 0, removed: 0, changed: 1 });
    const pieces = comparison.differences[0]?.pieces ?? [];
    expect(pieces.filter((one) => one.is !== 'same')).toEqual([{ is: 'added', text: '及月份' }]);
  });

  test('can be taken back again and again; giving back what Foolscap wrote ends the editing', async () => {
    const { client, letterId, letter, docx } = await draftedLetter();
    const once = editDocx(docx, (xml) => xml.replace('police district', 'district'));
    const twice = editDocx(docx, (xml) => xml.replace('police district', 'constituency'));
    const first = await client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(once) });
    const second = await client.outgoing.takeBack({ letterId, version: first.letter.version, file: asFile(twice) });
    expect(roles(second.letter.files)).toEqual([
      ['generated', sha(docx)],
      ['letter', sha(twice)],
    ]);
    const same = await client.outgoing.takeBack({ letterId, version: second.letter.version, file: asFile(twice) });
    expect(same.journalEntryId).toBeNull();
    expect(same.letter.version).toBe(second.letter.version);
    const back = await client.outgoing.takeBack({ letterId, version: second.letter.version, file: asFile(docx) });
    expect(back.letter.edits).toBeNull();
    expect(roles(back.letter.files)).toEqual([['letter', sha(docx)]]);
    await client.register.undo({ journalEntryId: back.journalEntryId ?? '' });
    expect(roles((await client.letters.get({ id: letterId })).files)).toEqual(roles(second.letter.files));
  });

  test('with new letter-spacing and no new words says that no paragraph differs, and is another file', async () => {
    const { client, letterId, letter, docx } = await draftedLetter();
    const edited = editDocx(docx, (xml) => xml.replace('<w:body>', '<w:body><!-- wider -->'));
    const { comparison, letter: after } = await client.outgoing.takeBack({
      letterId,
      version: letter.version,
      file: asFile(edited),
    });
    expect(comparison).toMatchObject({ added: 0, removed: 0, changed: 0, differences: [] });
    expect(after.edits).toMatchObject({ added: 0, removed: 0, changed: 0 });
  });

  test('that was edited is written anew only when the edits may go, and an undo brings them back', async () => {
    const { client, letterId, letter, docx, requestId } = await draftedLetter();
    const edited = editDocx(docx, (xml) => xml.replace('police district', 'district'));
    const taken = await client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(edited) });
    const choices = codeLetter({ language: 'en', subject: 'Cameras again' });
    await expect(client.letters.draft({ requestId, letterId, choices })).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: [{ code: 'letter_edited' }] },
    });
    expect(await client.letters.get({ id: letterId })).toEqual(taken.letter);
    const anew = await client.letters.draft({ requestId, letterId, choices, dropEdits: true });
    expect(anew.letter.edits).toBeNull();
    expect(anew.letter.files.map((one) => one.role)).toEqual(['letter']);
    await client.register.undo({ journalEntryId: anew.journalEntryId });
    const back = await client.letters.get({ id: letterId });
    expect(roles(back.files)).toEqual(roles(taken.letter.files));
    expect(back.edits).toEqual(taken.letter.edits);
  });

  test('that was logged as sent is neither taken back over nor written anew', async () => {
    const { client, letterId, letter, docx, requestId } = await draftedLetter();
    await client.letters.markSent({ letterId, version: letter.version, channel: 'post', sentOn: '2026-12-11' });
    const sent = await client.letters.get({ id: letterId });
    const edited = editDocx(docx, (xml) => xml.replace('police district', 'district'));
    const refused = { code: 'INVALID', data: { problems: [{ code: 'letter_not_draft' }] } };
    await expect(
      client.outgoing.takeBack({ letterId, version: sent.version, file: asFile(edited) }),
    ).rejects.toMatchObject(refused);
    await expect(
      client.letters.draft({ requestId, letterId, choices: codeLetter({ language: 'en' }), dropEdits: true }),
    ).rejects.toMatchObject(refused);
    expect(await client.letters.get({ id: letterId })).toEqual(sent);
    expect(await bytesOf({ client }, sent.sentSha256 ?? '')).toEqual(docx);
  });

  test('of an older state of the draft is a conflict', async () => {
    const { client, letterId, letter, docx } = await draftedLetter();
    const edited = editDocx(docx, (xml) => xml.replace('police district', 'district'));
    await client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(edited) });
    await expect(
      client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(docx) }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

const office = findOffice();
if (office === null) test.skip('saved by LibreOffice: skipped, it is not installed here', () => {});
else {
  test.each(['en', 'zh-Hant-HK'] as const)(
    'a letter saved by LibreOffice is taken back, and only what was typed differs (%s)',
    {
      timeout: 120_000,
    },
    async (language) => {
      const { client, letterId, letter, docx } = await draftedLetter(language);
      const folder = mkdtempSync(join(tmpdir(), 'foolscap-saved-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const edited = editDocx(docx, (xml) => xml.replace('<w:sectPr', `${paragraphXml('PS 又及')}<w:sectPr`));
      writeFileSync(join(folder, 'letter.docx'), edited);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      execFileSync(
        office,
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          '--convert-to',
          'docx',
          '--outdir',
          join(folder, 'out'),
          join(folder, 'letter.docx'),
        ],
        { stdio: 'pipe', timeout: 110_000 },
      );
      const saved = new Uint8Array(readFileSync(join(folder, 'out', 'letter.docx')));
      expect(sha(saved)).not.toBe(sha(edited));
      const { comparison } = await client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(saved) });
      expect(comparison.differences).toEqual([
        { kind: 'added', place: 'body', pieces: [{ is: 'added', text: 'PS 又及' }] },
      ]);
      expect(comparison.warnings).toEqual([]);
    },
  );
}

const outside = (type: string, target: string) => (docx: Uint8Array) =>
  withPart(
    docx,
    'word/_rels/document.xml.rels',
    partOf(docx, 'word/_rels/document.xml.rels').replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    ),
  );

describe('a hostile file in place of the edited letter is refused with the reason, and nothing is changed', () => {
  const hostile: [string, (docx: Uint8Array) => Uint8Array][] = [
    ['macros', (docx) => withPart(docx, 'word/vbaProject.bin', 'x')],
    ['external_link', outside('image', 'https://tracker.example/pixel.png')],
    ['attached_template', outside('attachedTemplate', 'https://evil.example/t.dotm')],
    ['alt_chunk', (docx) => editDocx(docx, (xml) => xml.replace('<w:sectPr', '<w:altChunk r:id="rId1"/><w:sectPr'))],
    [
      'doctype',
      (docx) => editDocx(docx, (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
    ],
    ['embedded_object', (docx) => withPart(docx, 'word/embeddings/oleObject1.bin', 'x')],
    ['script_link', outside('hyperlink', 'javascript:alert(1)')],
    [
      'external_field',
      (docx) =>
        editDocx(docx, (xml) =>
          xml.replace(
            '<w:sectPr',
            '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;/etc/passwd&quot; "/></w:p><w:sectPr',
          ),
        ),
    ],
    ['expands_too_much', (docx) => withPart(docx, 'word/media/bomb.xml', '<a>'.padEnd(20_000_000, ' '))],
    ['malformed_xml', (docx) => editDocx(docx, (xml) => xml.replace('</w:body>', ''))],
    ['not_zip', () => new TextEncoder().encode('Dear Sir, this is not a Word document.')],
    ['old_doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['edited_letter_empty', (docx) => editDocx(docx, (xml) => xml.replace(/<w:t[ >].*?<\/w:t>/gs, ''))],
    [
      'strict_format',
      (docx) =>
        editDocx(docx, (xml) =>
          xml.replace(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
        ),
    ],
  ];

  test.each(hostile)('%s', async (code, make) => {
    const { client, core, letterId, letter, docx } = await draftedLetter();
    const stored = core.context.register.files.list().length;
    const attempt = client.outgoing.takeBack({ letterId, version: letter.version, file: asFile(make(docx)) });
    await expect(attempt).rejects.toMatchObject({
      code: 'INVALID',
      data: { problems: expect.arrayContaining([expect.objectContaining({ code })]) },
    });
    expect(await client.letters.get({ id: letterId })).toEqual(letter);
    expect(core.context.register.files.list()).toHaveLength(stored);
  });
});

test('what should not go out is said before the letter is logged as sent', async () => {
  const { client, letterId, letter, docx } = await draftedLetter();
  const clean = await client.outgoing.compare({ letterId });
  expect(clean.warnings).toEqual([]);
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const edited = editDocx(docx, (xml) =>
    xml.replace(
      '<w:sectPr',
      `<w:p><w:ins w:id="1" w:author="A">${run('added by a colleague')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>struck out</w:delText></w:r></w:del></w:p>` +
        paragraphXml('Dear {addressee}, see 【Subject】.') +
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>do not tell them</w:t></w:r></w:p>' +
        '<w:p><w:fldSimple w:instr=" MERGEFIELD Name "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p><w:sectPr',
    ),
  );
  const commented = withPart(
    withPart(
      edited,
      'word/comments.xml',
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1">${paragraphXml('Is this true?')}</w:comment></w:comments>`,
    ),
    '[Content_Types].xml',
    partOf(docx, '[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
  );
  const { comparison, letter: after } = await client.outgoing.takeBack({
    letterId,
    version: letter.version,
    file: asFile(commented),
  });
  expect(comparison.warnings).toEqual([
    { code: 'tracked_changes', count: 2, near: 'added by a colleague' },
    { code: 'comments', count: 1, near: 'Is this true?' },
    { code: 'hidden_text', count: 1, near: 'do not tell them' },
    { code: 'leftover_tag', count: 1, near: '{addressee}' },
    { code: 'gap_mark', count: 1, near: '【Subject】' },
    { code: 'merge_field', count: 1, near: 'MERGEFIELD Name' },
  ]);
  // As it would print: what was struck out and what is hidden is not in it.
  expect(after.text).toContain('added by a colleague');
  expect(after.text).not.toContain('struck out');
  expect(after.text).not.toContain('do not tell them');
});
