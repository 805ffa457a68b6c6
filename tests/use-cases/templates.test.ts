import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CoreClient } from '#core/contract/index.ts';
import type { CustomField } from '#core/contract/templates.ts';
import { checkRegister } from '#db/check-register.ts';
import { plainText } from '#templates/plain-text.ts';
import { letterheadDocx, tinyPng } from '../unit/templates/letterhead-files.ts';
import { paragraphs, readersParagraphs, tinyDocx } from '../unit/templates/support.ts';
import { type Bench, codeLetter, newBench, withSender } from './support.ts';

const fileOf = (bytes: Uint8Array, name = 'letter.docx') => new File([new Uint8Array(bytes)], name);
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const custom = (over: { name: string } & Partial<CustomField>): CustomField => ({
  label: { en: over.name, zh: over.name },
  type: 'text',
  required: false,
  options: [],
  ...over,
});

/** A template of the user's for no built-in kind, with a field of each type. */
const ownBody = paragraphs(
  'Our ref {reference}',
  'To {addressee}, on {visit_day}',
  'Please send {way}.',
  '{#urgent}',
  'This is urgent.',
  '{/urgent}',
  '{#story_paragraphs}',
  '{text}',
  '{/story_paragraphs}',
  'Signed {sender_name} ({member})',
);
const ownFields: CustomField[] = [
  custom({ name: 'visit_day', type: 'date', required: true }),
  custom({
    name: 'way',
    type: 'choice',
    required: true,
    options: [
      { id: 'copy', label: { en: 'a copy', zh: '副本' } },
      { id: 'scan', label: { en: 'a scan', zh: '掃描本' } },
    ],
  }),
  custom({ name: 'urgent', type: 'flag' }),
  custom({ name: 'story', type: 'long_text' }),
  custom({ name: 'member', required: true, label: { en: 'Membership number', zh: '會員編號' } }),
];

async function saveOwn(
  { client }: Bench,
  body = ownBody,
  over: Partial<Parameters<CoreClient['templates']['save']>[0]> = {},
) {
  return await client.templates.save({
    name: 'Visit',
    purpose: 'To arrange a visit',
    language: 'en',
    fields: ownFields,
    file: fileOf(tinyDocx(body), 'visit.docx'),
    ...over,
  });
}

async function withRequest(bench: Bench) {
  const { bodyId, senderId } = await withSender(bench);
  const { id } = await bench.client.requests.create({
    fields: {
      bodyId,
      regimeId: 'hk_code',
      language: 'en',
      subject: 'Cameras',
      questions: [{ text: 'The number of cameras.' }],
    },
    letter: codeLetter({ language: 'en', subject: 'Cameras' }),
  });
  return { requestId: id, senderId };
}

const ownLetter = (templateId: string, values: Record<string, string | boolean> = {}) => ({
  ...codeLetter({ language: 'en', subject: 'A visit' }),
  kind: 'own' as const,
  templateId,
  values: { visit_day: '2027-01-05', way: 'copy', member: '77', ...values },
});

/** The codes and sentences of an INVALID answer. */
async function problemsOf(answer: Promise<unknown>) {
  const error: unknown = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  const data =
    error instanceof Error && 'data' in error
      ? (error.data as { problems?: { code: string; sentence?: { en: string; zh: string } }[] })
      : {};
  return data.problems ?? [];
}

/** How many files the register keeps and how many entries its journal has: what "nothing is written" is held to. */
function footprint(bench: Bench) {
  const files = readdirSync(join(bench.folder, 'files'), { recursive: true }).length;
  const entries = bench.core.context.register.db.prepare('SELECT count(*) FROM journal_entry').pluck().get();
  return { files, entries };
}

describe('a template of one’s own', () => {
  test('is checked without anything being written: its tags, what is unknown, what is wrong', async () => {
    const bench = await newBench();
    const before = footprint(bench);
    const file = fileOf(tinyDocx(paragraphs('Dear {addresse|}', '{#questions}', '{text}', '{/questions}', '{member}')));
    const found = await bench.client.templates.check({ file });
    expect(found.sound).toBe(false);
    expect(found.tags.map(({ name, origin, nearest }) => [name, origin, nearest?.name ?? null])).toEqual([
      ['addresse', 'unknown', 'addressee'],
      ['questions', 'known', null],
      ['text', 'known', null],
      ['member', 'unknown', null],
    ]);
    expect(found.problems.find(({ code }) => code === 'unknown_field_near')?.sentence.en).toContain(
      'Did you mean “addressee”?',
    );
    const mended = fileOf(tinyDocx(paragraphs('Dear {addressee}', '{member}')));
    expect((await bench.client.templates.check({ file: mended, fields: [custom({ name: 'member' })] })).sound).toBe(
      true,
    );
    expect(footprint(bench)).toEqual(before);
  });

  test('is not saved with an error: each has its sentence, and nothing is kept', async () => {
    const bench = await newBench();
    const before = footprint(bench);
    const macro = tinyDocx(ownBody, { 'word/vbaProject.bin': 'x' });
    const refused = await problemsOf(saveOwn(bench, ownBody, { file: fileOf(macro) }));
    expect(refused.map(({ code }) => code)).toEqual(['macros']);
    expect(refused[0]?.sentence?.zh).toContain('巨集');
    const unknown = await problemsOf(saveOwn(bench, ownBody, { fields: [] }));
    expect(unknown.length).toBeGreaterThanOrEqual(5);
    for (const { sentence } of unknown) expect(sentence?.en).toBeTruthy();
    expect((await problemsOf(saveOwn(bench, ownBody, { file: null }))).map(({ code }) => code)).toEqual([
      'template_without_file',
    ]);
    expect((await problemsOf(saveOwn(bench, ownBody, { regimeIds: ['atlantis'] }))).map(({ code }) => code)).toEqual([
      'template_unknown_regime',
    ]);
    expect(footprint(bench)).toEqual(before);
  });

  test('is saved, listed, renamed, taken off the list, put back and exported byte for byte; every step can be undone', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { id, version, number } = await saveOwn(bench);
    expect([version, number]).toEqual([1, 1]);
    expect(await client.templates.get({ id })).toMatchObject({
      name: 'Visit',
      newest: { number: 1, kind: 'own', language: 'en', fileName: 'visit.docx' },
      letterCount: 0,
    });
    const kept = await client.templates.export({ id });
    expect(kept.name).toBe('visit.docx');
    expect(Buffer.compare(await bytesOf(kept), tinyDocx(ownBody))).toBe(0);

    const renamed = await client.templates.rename({ id, version, name: 'Site visit' });
    await expect(client.templates.rename({ id, version, name: 'Late' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { currentVersion: renamed.version },
    });
    const removed = await client.templates.remove({ id, version: renamed.version });
    expect(await client.templates.list({})).toEqual([]);
    expect((await client.templates.list({ removed: true })).map(({ name, removed }) => [name, removed])).toEqual([
      ['Site visit', true],
    ]);
    await client.register.undo({ journalEntryId: removed.journalEntryId ?? '' });
    expect((await client.templates.list({})).map(({ name }) => name)).toEqual(['Site visit']);
    await client.register.undo({ journalEntryId: renamed.journalEntryId ?? '' });
    expect((await client.templates.get({ id })).name).toBe('Visit');
    expect((await checkRegister(bench.core.context.register)).findings).toEqual([]);
  });

  test('writes letters: its custom fields printed, what is missing or not an option told together, nothing sent but what it says', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { requestId } = await withRequest(bench);
    const { id } = await saveOwn(bench);
    const listed = (await client.letters.templates({})).filter((one) => one.own);
    expect(listed).toMatchObject([{ id, kind: 'own', name: { en: 'Visit', zh: 'Visit' }, languages: ['en'] }]);
    expect(listed[0]?.regimeIds).toContain('hk_code');
    expect(listed[0]?.fields.find(({ name }) => name === 'way')?.options?.map((one) => one.id)).toEqual([
      'copy',
      'scan',
    ]);
    expect(listed[0]?.fields.map(({ name }) => name)).not.toContain('body_address');

    const before = footprint(bench);
    const holes = client.letters.draft({ requestId, choices: ownLetter(id, { member: '', way: 'fax' }) });
    await expect(holes).rejects.toMatchObject({
      code: 'MISSING_FIELDS',
      data: {
        gaps: [
          { name: 'way', reason: 'unknown' },
          { name: 'member', reason: 'missing', label: { en: 'Membership number', zh: '會員編號' } },
        ],
      },
    });
    expect(footprint(bench)).toEqual(before);
    const preview = await client.letters.preview({ choices: ownLetter(id, { member: '' }), about: { requestId } });
    expect(preview.gaps.map(({ name }) => name)).toEqual(['member']);
    expect(plainText(await bytesOf(preview.docx))).toContain('【Membership number】');

    const suggested = await client.letters.suggest({ requestId, kind: 'reminder', templateId: id });
    expect(suggested).toMatchObject({ kind: 'own', language: 'en', templateId: id });
    const { letter } = await client.letters.draft({
      requestId,
      choices: ownLetter(id, { urgent: true, story: 'One.\nTwo.' }),
    });
    expect(letter.text.split('\n')).toEqual(
      expect.arrayContaining(['Please send a copy.', 'This is urgent.', 'One.', 'Two.', 'Signed Wong Mei-lin (77)']),
    );
    expect(letter.text).toContain('on 5 January 2027');
    expect(letter).toMatchObject({ kind: 'own', templateId: id, templateVersion: '1', letterheadSha256: null });

    const facts = (await client.requests.get({ id: requestId })).facts.length;
    await client.letters.markSent({
      letterId: letter.id,
      version: letter.version,
      channel: 'email',
      sentOn: '2026-12-10',
    });
    const request = await client.requests.get({ id: requestId });
    expect(request.letters.find((one) => one.id === letter.id)?.state).toBe('sent');
    expect(request.facts).toHaveLength(facts);
  });

  test('may stand for a built-in kind: its fields are filled, and sending it moves the clocks as that kind does', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { bodyId } = await withSender(bench);
    const body = paragraphs('{law_paragraph}', '{#questions}', 'Item: {text}', '{/questions}', '{sender_name}');
    const { id } = await saveOwn(bench, body, { kind: 'request_code', fields: [], name: 'Our request' });
    const { id: requestId } = await client.requests.create({
      fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
      letter: { ...codeLetter({ language: 'en', subject: 'Cameras' }), templateId: id },
    });
    const [letter] = (await client.requests.get({ id: requestId })).letters;
    expect(letter?.text).toContain('Item: How many?');
    expect(letter?.text).toContain('Code on Access to Information');
    await client.letters.markSent({
      letterId: letter?.id ?? '',
      version: letter?.version ?? 0,
      channel: 'email',
      sentOn: '2026-12-10',
    });
    expect((await client.requests.get({ id: requestId })).status).toBe('sent');
    const other = client.letters.draft({
      requestId,
      choices: { ...codeLetter({ language: 'en' }), kind: 'reminder', templateId: id },
    });
    expect((await problemsOf(other)).map(({ code }) => code)).toEqual(['template_other_kind']);
    const chinese = client.letters.draft({
      requestId,
      choices: { ...codeLetter({ language: 'zh-Hant-HK' }), templateId: id },
    });
    expect((await problemsOf(chinese)).map(({ code }) => code)).toEqual(['template_other_language']);
    expect(
      (await problemsOf(client.letters.draft({ requestId, choices: { ...codeLetter(), kind: 'own' } }))).map(
        ({ code }) => code,
      ),
    ).toEqual(['template_needed']);
  });

  test('keeps its versions: an old letter is drawn again from the one it was written from, also when the template is gone', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { requestId } = await withRequest(bench);
    const first = await saveOwn(bench);
    const { id } = first;
    const { letter } = await client.letters.draft({ requestId, choices: ownLetter(id) });
    const second = await saveOwn(bench, ownBody + paragraphs('Second edition'), { id, version: first.version });
    expect(second.number).toBe(2);
    // The same again is no third version.
    const again = await client.templates.save({
      id,
      version: second.version,
      name: 'Visit',
      language: 'en',
      fields: ownFields,
    });
    expect(again.number).toBe(2);
    await expect(saveOwn(bench, ownBody, { id, version: first.version })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await client.templates.versions({ id })).map(({ number, letterCount }) => [number, letterCount])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect((await client.letters.draft({ requestId, choices: ownLetter(id) })).letter.text).toContain('Second edition');

    await client.templates.remove({ id, version: again.version });
    expect(
      (await problemsOf(client.letters.draft({ requestId, choices: ownLetter(id) }))).map(({ code }) => code),
    ).toEqual(['template_gone']);
    const old = await client.letters.get({ id: letter.id });
    const drawn = await client.letters.preview({
      choices: { ...(old.choices ?? ownLetter(id)), templateVersion: Number(old.templateVersion) },
      about: { requestId },
    });
    const stored = await client.letters.file({ sha256: old.files[0]?.sha256 ?? '' });
    expect(Buffer.compare(await bytesOf(drawn.docx), await bytesOf(stored))).toBe(0);
    // What a letter was written from cannot be undone away.
    await expect(client.register.undo({ journalEntryId: first.journalEntryId ?? '' })).rejects.toMatchObject({
      code: 'REGISTER',
    });
    expect((await client.templates.versions({ id })).length).toBe(2);
  });

  test('is shown with sample data before and after it is saved, in every kind', async () => {
    const bench = await newBench();
    const { client } = bench;
    const file = fileOf(tinyDocx(ownBody));
    const unsaved = await client.templates.preview({ of: { file, language: 'en', fields: ownFields } });
    expect(unsaved.gaps).toEqual([]);
    const text = plainText(await bytesOf(unsaved.docx));
    expect(text).toContain('Please send a copy.');
    expect(text).toContain('(Membership number)');
    const { id } = await saveOwn(bench);
    const saved = await client.templates.preview({ of: { id } });
    expect(Buffer.compare(await bytesOf(saved.docx), await bytesOf(unsaved.docx))).toBe(0);
    const bad = client.templates.preview({ of: { file: fileOf(tinyDocx(paragraphs('{oops'))), language: 'en' } });
    expect((await problemsOf(bad)).map(({ code }) => code)).toEqual(['unclosed_tag']);
  });

  test('can begin as a built-in letter: its document checks as it is, in every kind and language, and shows its sample', async () => {
    const { client } = await newBench();
    for (const { kind, languages } of await client.letters.templates({})) {
      if (kind === 'own') throw new Error('a new register has no templates of its own');
      for (const language of languages) {
        const file = await client.templates.exportBuiltIn({ kind, language });
        expect(file.name).toMatch(/\.docx$/);
        const { sound, problems, tags } = await client.templates.check({ file, kind });
        expect([kind, language, sound, problems.map(({ code }) => code)]).toEqual([kind, language, true, []]);
        expect(tags.every(({ origin }) => origin === 'known')).toBe(true);
      }
    }
    const shown = await client.templates.preview({ of: { builtIn: 'reminder', language: 'zh-Hant-HK' } });
    expect(shown.gaps).toEqual([]);
    expect(plainText(await bytesOf(shown.docx))).toMatch(/公開資料守則/);
    await expect(
      client.templates.exportBuiltIn({ kind: 'request_foia', language: 'zh-Hant-HK' }),
    ).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  test('of an older version keeps its fields for the drafts written from it, on the list or off it', async () => {
    const bench = await newBench();
    const { client } = bench;
    const first = await saveOwn(bench);
    const { id } = first;
    const second = await saveOwn(bench, paragraphs('{member}'), {
      id,
      version: first.version,
      fields: ownFields.slice(-1),
    });
    const names = async (version: number) =>
      (await client.letters.ownTemplate({ id, version })).fields.map(({ name }) => name);
    expect(await names(1)).toContain('visit_day');
    expect(await names(2)).toEqual(['member']);
    await client.templates.remove({ id, version: second.version });
    expect(await client.letters.ownTemplate({ id, version: 1 })).toMatchObject({
      removed: true,
      newest: 2,
      version: '1',
    });
    await expect(client.letters.ownTemplate({ id, version: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the palette names every field with a tag to paste, which the check then knows', async () => {
    const { client } = await newBench();
    for (const kind of ['own', 'reminder', 'request_data_access'] as const) {
      const palette = await client.templates.fieldPalette({ kind, language: 'zh-Hant-HK' });
      expect(palette.length).toBeGreaterThan(20);
      expect(palette.find(({ name }) => name === 'subject')).toMatchObject({
        tag: '{subject}',
        label: { zh: '事由' },
        group: 'letter',
      });
      expect(palette.filter(({ example, type }) => example === '' && type !== 'flag')).toEqual([]);
      const pasted = palette.flatMap(({ tag }) => tag.split('\n'));
      const { tags, sound } = await client.templates.check({ file: fileOf(tinyDocx(paragraphs(...pasted))), kind });
      expect(tags.filter(({ origin }) => origin !== 'known')).toEqual([]);
      expect(sound).toBe(true);
    }
  });
});

describe('a letterhead', () => {
  const headerOf = async (file: File) =>
    readersParagraphs(await bytesOf(file))
      .filter(({ part }) => part.includes('header'))
      .map(({ text }) => text)
      .join('|');

  test('stands on the built-in letters of its sender, in its language, until it is taken off', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { requestId, senderId } = await withRequest(bench);
    const both = await letterheadDocx({ header: { default: 'Harbour Watch' }, picture: tinyPng() });
    const chinese = await letterheadDocx({ header: { default: '海港監察' } });
    const set = await client.templates.setLetterhead({ senderId, file: fileOf(both, 'head.docx') });
    await client.templates.setLetterhead({ senderId, language: 'zh-Hant-HK', file: fileOf(chinese, '信頭.docx') });
    const [sender] = (await client.settings.get({})).senders;
    expect(sender?.letterheads.map(({ language, fileName }) => [language, fileName])).toEqual([
      [null, 'head.docx'],
      ['zh-Hant-HK', '信頭.docx'],
    ]);

    const draw = async (language: 'en' | 'zh-Hant-HK') =>
      await client.letters.preview({ choices: codeLetter({ language }), about: { requestId } });
    expect(await headerOf((await draw('en')).docx)).toContain('Harbour Watch');
    expect(await headerOf((await draw('zh-Hant-HK')).docx)).toContain('海港監察');
    const { letter } = await client.letters.draft({ requestId, choices: codeLetter({ language: 'en' }) });
    expect(letter.letterheadSha256).toBe(set.sha256);
    expect(await headerOf(await client.letters.file({ sha256: letter.files[0]?.sha256 ?? '' }))).toContain(
      'Harbour Watch',
    );

    // A template of one's own has its own.
    const { id } = await saveOwn(bench);
    const own = await client.letters.draft({ requestId, choices: ownLetter(id) });
    expect(own.letter.letterheadSha256).toBeNull();

    const cleared = await client.templates.clearLetterhead({ senderId });
    expect(await headerOf((await draw('en')).docx)).not.toContain('Harbour Watch');
    await client.register.undo({ journalEntryId: cleared.journalEntryId ?? '' });
    expect(await headerOf((await draw('en')).docx)).toContain('Harbour Watch');
    const kept = await client.templates.exportLetterhead({ senderId });
    expect(Buffer.compare(await bytesOf(kept), both)).toBe(0);
    expect((await checkRegister(bench.core.context.register)).findings).toEqual([]);
  });

  test('is shown with a letter on it before it is set and after; a bad one is refused with its sentence', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { senderId } = await withSender(bench);
    const file = fileOf(await letterheadDocx({ header: { default: 'Harbour Watch' }, picture: tinyPng() }));
    for (const language of ['en', 'zh-Hant-HK'] as const) {
      const { docx } = await client.templates.previewLetterhead({ language, of: { file } });
      expect(await headerOf(docx)).toContain('Harbour Watch');
    }
    await client.templates.setLetterhead({ senderId, file });
    const kept = await client.templates.previewLetterhead({ language: 'en', of: { senderId, place: null } });
    expect(await headerOf(kept.docx)).toContain('Harbour Watch');
    const empty = client.templates.previewLetterhead({
      language: 'en',
      of: { file: fileOf(tinyDocx(paragraphs('In the text'))) },
    });
    expect((await problemsOf(empty)).map(({ code }) => code)).toEqual(['letterhead_empty']);
    await expect(
      client.templates.previewLetterhead({ language: 'en', of: { senderId, place: 'en' } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('another takes its place; one that is hostile, empty or of nobody is refused and changes nothing', async () => {
    const bench = await newBench();
    const { client } = bench;
    const { senderId } = await withSender(bench);
    const one = fileOf(await letterheadDocx({ header: { default: 'One' } }), 'one.docx');
    const two = fileOf(await letterheadDocx({ header: { default: 'Two' } }), 'two.docx');
    await client.templates.setLetterhead({ senderId, file: one });
    await client.templates.setLetterhead({ senderId, file: two });
    const names = async () => (await client.settings.get({})).senders[0]?.letterheads.map(({ fileName }) => fileName);
    expect(await names()).toEqual(['two.docx']);
    const before = footprint(bench);
    const empty = await problemsOf(
      client.templates.setLetterhead({ senderId, file: fileOf(tinyDocx(paragraphs('In the text'))) }),
    );
    expect(empty.map(({ code }) => code)).toEqual(['letterhead_empty']);
    expect(empty[0]?.sentence?.zh).toContain('頁首');
    const checked = await client.templates.checkLetterhead({ file: fileOf(new TextEncoder().encode('no')) });
    expect([checked.sound, checked.problems[0]?.code]).toEqual([false, 'not_zip']);
    await expect(
      client.templates.setLetterhead({ senderId: '019abcde-0000-7000-8000-000000000000', file: one }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.templates.clearLetterhead({ senderId, language: 'en' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await names()).toEqual(['two.docx']);
    expect(footprint(bench)).toEqual(before);
  });
});
