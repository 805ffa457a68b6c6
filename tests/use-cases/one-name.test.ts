import { describe, expect, test } from 'vitest';
import { letterWords } from '#templates/compare/letter-words.ts';
import { row, run, shared } from './batch-support.ts';
import { type Bench, codeLetter, newBench, withSender } from './support.ts';

const invalid = (code: string, path: string) => ({ code: 'INVALID', data: { problems: [{ code, path }] } });

function fields(over: { nameEn?: string; nameZh?: string }) {
  return {
    nameEn: '',
    nameZh: '',
    shortZh: '',
    formZh: '',
    kind: 'department' as const,
    addresseeEn: '',
    addresseeZh: '公開資料主任',
    addressEn: '',
    addressZh: '香港辦事處街1號',
    email: 'office@example.org',
    phone: '',
    fax: '',
    site: '',
    regimeIds: ['hk_code'],
    tags: [],
    notes: '',
    contactSource: '',
    contactCheckedOn: null,
    contactVerified: true,
    ...over,
  };
}

async function saved({ client }: Bench, names: { nameEn?: string; nameZh?: string }): Promise<string> {
  return (await client.bodies.save({ id: null, version: null, fields: fields(names) })).id;
}

async function asked(bench: Bench, bodyId: string, language: 'en' | 'zh-Hant-HK' = 'en', campaignId?: string) {
  const subject = language === 'en' ? 'Cameras' : '攝錄鏡頭';
  const made = await bench.client.requests.create({
    fields: {
      bodyId,
      regimeId: 'hk_code',
      language,
      subject,
      questions: [{ text: 'How many?' }],
      ...(campaignId === undefined ? {} : { campaignId }),
    },
    letter: codeLetter({ language, subject }),
  });
  const letter = await bench.client.letters.get({ id: made.letterId ?? '' });
  const stored = await bench.client.letters.file({ sha256: letter.files[0]?.sha256 ?? '' });
  const { paragraphs } = letterWords(new Uint8Array(await stored.arrayBuffer()));
  return { ...made, letter, words: paragraphs.map(({ text }) => text) };
}

describe('a name in one language is enough', () => {
  test('for a body: none at all is refused, and so is one that another body goes by', async () => {
    const bench = await newBench();
    const save = (names: { nameEn?: string; nameZh?: string }) => saved(bench, names);
    await expect(save({})).rejects.toMatchObject(invalid('body_name', 'nameEn'));
    await expect(save({ nameEn: ' ', nameZh: '\n' })).rejects.toMatchObject(invalid('body_name', 'nameEn'));
    const id = await save({ nameZh: '甲街坊會' });
    await save({ nameZh: '乙街坊會' });
    await save({ nameEn: 'Kaifong of C' });
    await expect(save({ nameZh: '甲街坊會' })).rejects.toMatchObject(invalid('body_exists', 'nameZh'));
    await expect(save({ nameEn: 'Kaifong of A', nameZh: '甲街坊會' })).rejects.toMatchObject(
      invalid('body_exists', 'nameZh'),
    );
    await expect(save({ nameEn: 'Kaifong of C', nameZh: '丙街坊會' })).rejects.toMatchObject(
      invalid('body_exists', 'nameEn'),
    );
    // Two English names tell two Chinese ones apart.
    await save({ nameEn: 'Kaifong of D (East)', nameZh: '丁街坊會' });
    await save({ nameEn: 'Kaifong of D (West)', nameZh: '丁街坊會' });

    const { version } = await bench.client.bodies.get({ id });
    await bench.client.bodies.save({ id, version, fields: fields({ nameEn: 'Kaifong of A', nameZh: '甲街坊會' }) });
    await bench.client.bodies.save({ id, version: version + 1, fields: fields({ nameEn: 'Kaifong of A' }) });
    await expect(bench.client.bodies.save({ id, version: version + 2, fields: fields({}) })).rejects.toMatchObject(
      invalid('body_name', 'nameEn'),
    );
    expect(await bench.client.bodies.get({ id })).toMatchObject({ nameEn: 'Kaifong of A', nameZh: '' });
  });

  test('for a campaign', async () => {
    const { client } = await newBench();
    const save = (nameEn: string, nameZh: string) =>
      client.campaigns.save({ id: null, version: null, fields: { nameEn, nameZh, summary: '' } });
    await expect(save('', ' ')).rejects.toMatchObject(invalid('campaign_name', 'nameEn'));
    await save('Zebra crossings', '');
    await save('', '街道攝錄鏡頭');
    await save('', '公共屋邨');
    await save('Air quality', '');
    expect((await client.campaigns.list({})).map(({ nameEn, nameZh }) => nameEn || nameZh)).toEqual([
      'Air quality',
      'Zebra crossings',
      '公共屋邨',
      '街道攝錄鏡頭',
    ]);
  });
});

describe('the name there is stands in for the other', () => {
  test('where lists are sorted and searched', async () => {
    const bench = await newBench();
    await withSender(bench);
    const { client } = bench;
    const { id: campaignId } = await client.campaigns.save({
      id: null,
      version: null,
      fields: { nameEn: '', nameZh: '街坊', summary: '' },
    });
    for (const names of [
      { nameZh: '乙街坊會' },
      { nameEn: 'Zeta Kaifong', nameZh: '鄭街坊會' },
      { nameEn: 'Alpha Kaifong' },
      { nameZh: '甲街坊會' },
    ])
      await asked(bench, await saved(bench, names), 'zh-Hant-HK', campaignId);
    const shown = (rows: { bodyNameEn: string; bodyNameZh: string }[]) =>
      rows.map(({ bodyNameEn, bodyNameZh }) => `${bodyNameEn}${bodyNameZh}`);
    const [alpha, zeta, second, first] = ['Alpha Kaifong', 'Zeta Kaifong鄭街坊會', '乙街坊會', '甲街坊會'];
    const inEnglish = [alpha, zeta, second, first];
    const inChinese = [alpha, second, first, zeta];

    for (const [language, expected] of [
      ['en', inEnglish],
      ['zh-Hant-HK', inChinese],
    ] as const) {
      await client.settings.savePreferences({ interfaceLanguage: language });
      const page = await client.requests.page({ sort: 'body', direction: 'asc', offset: 0, limit: 50 });
      expect(shown(page.rows)).toEqual(expected);
      const matrix = await client.campaigns.asked({ campaignId, sort: 'body' });
      expect(shown(matrix.rows)).toEqual(expected);
    }
    const found = await client.requests.page({ find: '甲街坊', offset: 0, limit: 50 });
    expect(shown(found.rows)).toEqual([first]);
    expect(await client.bodies.list({ find: 'alpha' })).toHaveLength(1);
  });

  test('in a letter, on its label and in the names of a batch', async () => {
    const bench = await newBench();
    await withSender(bench);
    const chinese = await saved(bench, { nameZh: '甲街坊會' });
    const english = await saved(bench, { nameEn: 'Alpha Kaifong' });

    const toChinese = await asked(bench, chinese, 'en');
    expect(toChinese.words).toContain('甲街坊會');
    const { docx } = await bench.client.outgoing.label({ letterId: toChinese.letter.id, format: 'envelope' });
    const onLabel = letterWords(new Uint8Array(await docx.arrayBuffer())).paragraphs.map(({ text }) => text);
    expect(onLabel).toContain('甲街坊會');

    const toEnglish = await asked(bench, english, 'zh-Hant-HK');
    expect(toEnglish.words.some((text) => text.includes('Alpha Kaifong'))).toBe(true);

    const { id } = await bench.client.batches.create({
      shared: shared(),
      rows: [row(chinese, { language: 'en' }), row(english, { language: 'zh-Hant-HK' })],
    });
    await run(bench.client, id);
    const { files } = await bench.client.batches.files({ id, itemIds: null });
    expect(files.map(({ name }) => name.replace(/^\S+ /, ''))).toEqual(['甲街坊會.docx', 'Alpha Kaifong 中文.docx']);
  });
});
