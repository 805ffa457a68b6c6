import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { trialFill } from '#templates/check/trial-fill.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { applyLetterhead } from '#templates/letterhead/apply-letterhead.ts';
import { checkLetterhead } from '#templates/letterhead/check-letterhead.ts';
import { allOf, parseTree, type XmlElement } from '#templates/letterhead/xml-tree.ts';
import { commonFieldsOf } from '#templates/own/known-fields.ts';
import { plainText } from '#templates/plain-text.ts';
import { safeUnzip } from '#templates/package/read-zip.ts';
import { bigPicture, letterheadDocx, tinyPng } from './letterhead-files.ts';
import { letterIn, letterRows, library, paragraphs, readDocx, relationships, tinyDocx } from './support.ts';

const common = commonFieldsOf(library);
const reminder = letterIn('reminder', 'en');
const codes = (bytes: Uint8Array) => checkLetterhead(bytes, common).map(({ code }) => code);
const withPicture = (picture = tinyPng()) =>
  letterheadDocx({
    titlePage: true,
    picture,
    header: { first: 'Harbour Watch', default: 'Harbour Watch, continued' },
    footer: { first: 'Registered charity 12345', default: 'Harbour Watch page' },
  });

/** The words of each part of the letter that the document names as a header or footer, by place and page. */
function pages(docx: Uint8Array): Record<string, string> {
  const texts = readDocx(docx);
  const targets = new Map(
    elements(texts, 'word/_rels/document.xml.rels', 'Relationship').map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
  const references = elements(texts, 'word/document.xml', 'w:headerReference', 'w:footerReference');
  return Object.fromEntries(
    references.map((one) => {
      const part = `word/${targets.get(attribute(one, 'r:id'))}`;
      const words = elements(texts, part, 'w:t').map(({ children }) => children.join(''));
      return [`${one.name.slice(2, 8)} ${attribute(one, 'w:type')}`, words.join('|')];
    }),
  );
}

const attribute = (one: XmlElement, name: string) => one.attributes.get(name) ?? '';
const elements = (texts: ReadonlyMap<string, string>, part: string, ...names: string[]) =>
  allOf(parseTree(texts.get(part) ?? '<none/>'), ...names);

/** What Word would offer to repair: names used twice, references to nothing, parts nobody types or refers to. */
function packageFaults(docx: Uint8Array): string[] {
  const texts = readDocx(docx);
  const names = [...safeUnzip(docx).keys()];
  const faults: string[] = [];
  const twice = (what: string, values: readonly string[]) => {
    for (const value of new Set(values.filter((one, at) => values.indexOf(one) !== at)))
      faults.push(`${what} twice: ${value}`);
  };
  twice(
    'part',
    names.map((name) => name.toLowerCase()),
  );
  const overrides = elements(texts, '[Content_Types].xml', 'Override').map((one) => attribute(one, 'PartName'));
  const endings = elements(texts, '[Content_Types].xml', 'Default').map((one) => attribute(one, 'Extension'));
  twice('type', overrides);
  for (const name of overrides) if (!names.includes(name.slice(1))) faults.push(`type of nothing: ${name}`);
  for (const name of names) {
    if (
      name !== '[Content_Types].xml' &&
      !overrides.includes(`/${name}`) &&
      !endings.includes(name.split('.').at(-1) ?? '')
    )
      faults.push(`no type: ${name}`);
  }
  const referred = new Set<string>();
  for (const list of names.filter((name) => name.endsWith('.rels'))) {
    const part = list.replace('_rels/', '').replace(/\.rels$/, '');
    const entries = elements(texts, list, 'Relationship');
    twice(
      `id in ${list}`,
      entries.map((one) => attribute(one, 'Id')),
    );
    if (part !== '' && part !== '.rels' && !names.includes(part)) faults.push(`relationships of nothing: ${list}`);
    for (const one of entries.filter((entry) => attribute(entry, 'TargetMode') !== 'External')) {
      const target = new URL(attribute(one, 'Target'), `http://p/${part}`).pathname.slice(1);
      if (!names.includes(target)) faults.push(`${list} points to nothing: ${target}`);
      referred.add(target);
    }
    const used = [...(texts.get(part) ?? '').matchAll(/r:(?:id|embed|link|pict)="([^"]*)"/g)].map(([, id]) => id ?? '');
    const known = entries.map((one) => attribute(one, 'Id'));
    for (const id of used) if (!known.includes(id)) faults.push(`${part} uses ${id}, which is not there`);
  }
  for (const name of names) {
    if (!/\.rels$|^\[Content/.test(name) && !referred.has(name)) faults.push(`nobody refers to ${name}`);
  }
  const styles = elements(texts, 'word/styles.xml', 'w:style');
  const ids = styles.map((one) => attribute(one, 'w:styleId'));
  twice('style', ids);
  // Every program has it without being told, and the built-in letters leave it out.
  ids.push('DefaultParagraphFont');
  twice(
    'style name',
    elements(texts, 'word/styles.xml', 'w:style').flatMap((one) =>
      allOf(one, 'w:name').map((name) => attribute(name, 'w:val').toLowerCase()),
    ),
  );
  for (const [part] of texts) {
    if (!/^word\/[^/]*\.xml$/.test(part)) continue;
    for (const one of elements(texts, part, 'w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn'))
      if (!ids.includes(attribute(one, 'w:val'))) faults.push(`${part}: no style ${attribute(one, 'w:val')}`);
  }
  twice(
    'drawing',
    [...texts].flatMap(([, xml]) => [...xml.matchAll(/<wp:docPr [^>]*\bid="(\d+)"/g)].map(([, id]) => id ?? '')),
  );
  return faults;
}

describe('a letterhead on the built-in letters', () => {
  it.each(letterRows)('%s in %s is a sound package, filled without a hole', async (_kind, _language, letter) => {
    const merged = applyLetterhead(letter.document, await withPicture());
    expect(packageFaults(merged)).toEqual([]);
    expect(trialFill(merged, letter.fields)).toEqual([]);
    const filled = fillLetter(merged, letter.sample, letter.fields);
    const shown = pages(filled);
    expect(shown['header first']).toBe('Harbour Watch|Harbour Watch line');
    expect(shown['header default']).toContain('continued');
    expect(Object.keys(shown)).toHaveLength(4);
    // The letter itself is word for word what it is without.
    expect(plainText(filled)).toBe(plainText(fillLetter(letter.document, letter.sample, letter.fields)));
  });

  it('takes the place of the built-in one wholly, with its picture once though two pages show it', async () => {
    const merged = fillLetter(
      applyLetterhead(reminder.document, await withPicture()),
      reminder.sample,
      reminder.fields,
    );
    const names = [...safeUnzip(merged).keys()];
    expect(names.filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/letterhead1.png']);
    expect(names.filter((name) => /header\d|footer\d/.test(name))).toEqual([]);
    const header = readDocx(merged).get('word/letterhead-header-first.xml') ?? '';
    expect(header).not.toContain('Chan Tai-man');
    const kept = safeUnzip(merged).get('word/media/letterhead1.png') ?? new Uint8Array();
    expect(Buffer.compare(kept, tinyPng())).toBe(0);
  });

  it('keeps its look: styles under new names on its own defaults, its font known, margins its own', async () => {
    const chinese = letterIn('reminder', 'zh-Hant-HK');
    const texts = readDocx(applyLetterhead(chinese.document, await withPicture()));
    const styles = elements(texts, 'word/styles.xml', 'w:style');
    const style = (id: string) => styles.find((one) => attribute(one, 'w:styleId') === id);
    const value = (id: string, name: string, key = 'w:val') =>
      attribute(allOf(style(id) ?? parseTree('<a/>'), name)[0] ?? parseTree('<a/>'), key);
    expect(value('LetterheadOrgName', 'w:basedOn')).toBe('LetterheadOrgBase');
    expect(value('LetterheadOrgBase', 'w:basedOn')).toBe('LetterheadNormal');
    expect(value('LetterheadNormal', 'w:basedOn')).toBe('LetterheadBase');
    // The Chinese letters have exact lines of 18 pt, which would cut a logo off.
    expect(value('LetterheadBase', 'w:spacing', 'w:line')).toBe('259');
    expect(value('LetterheadBase', 'w:spacing', 'w:lineRule')).toBe('auto');
    expect(value('LetterheadBase', 'w:rFonts', 'w:ascii')).toBe('Carlito');
    expect(value('LetterheadBase', 'w:sz')).toBe('22');
    const unstyled = elements(texts, 'word/letterhead-header-first.xml', 'w:p').filter(
      (one) => allOf(one, 'w:pStyle').length === 0,
    );
    expect(unstyled).toEqual([]);
    expect(texts.get('word/document.xml')).toMatch(/<w:pgMar [^>]*w:left="1700"/);
    // The letter's own look stays what it was.
    const before = readDocx(chinese.document).get('word/styles.xml') ?? '';
    const own = (xml: string) =>
      allOf(parseTree(xml), 'w:style').filter((one) => attribute(one, 'w:styleId') === 'Normal');
    expect(own(texts.get('word/styles.xml') ?? '')).toEqual(own(before));
  });

  it('without a first page of its own stands on every page; the letter’s page numbers stay if it has no footer', async () => {
    const merged = applyLetterhead(reminder.document, await letterheadDocx({ header: { default: 'Everywhere' } }));
    expect(packageFaults(merged)).toEqual([]);
    const shown = pages(fillLetter(merged, reminder.sample, reminder.fields));
    expect(shown['header first']).toContain('Everywhere');
    expect(shown['header default']).toContain('Everywhere');
    expect(shown['footer first']).toContain('Page ');
    expect(shown['footer default']).toContain(' of ');
  });

  it('without page numbers keeps the letter’s on the pages that follow; with its own, only those', async () => {
    const bare = { header: { default: 'Everywhere' }, footer: { default: 'Charity 12345' }, numbered: false };
    const shown = pages(applyLetterhead(reminder.document, await letterheadDocx(bare)));
    expect(shown['footer first']).toBe('Charity 12345');
    expect(shown['footer default']).toMatch(/^Charity 12345\|Page .* of /);
    const numbered = { header: { default: 'Everywhere' }, footer: { default: 'Charity, sheet' } };
    expect(pages(applyLetterhead(reminder.document, await letterheadDocx(numbered)))['footer default']).not.toContain(
      ' of ',
    );
  });

  it('leaves a space between its header and the letter, however high the header is', async () => {
    const merged = readDocx(
      applyLetterhead(reminder.document, await letterheadDocx({ header: { default: 'Everywhere' } })),
    );
    for (const page of ['first', 'default']) {
      const last = elements(merged, `word/letterhead-header-${page}.xml`, 'w:p').at(-1);
      expect(last && allOf(last, 'w:t')).toEqual([]);
      expect(last && allOf(last, 'w:spacing').map((one) => attribute(one, 'w:lineRule'))).toEqual(['exact']);
    }
  });

  it('for the first page only leaves the letter its continuation header, at the new margin', async () => {
    const merged = applyLetterhead(
      reminder.document,
      await letterheadDocx({ titlePage: true, header: { first: 'Once' }, margin: 2_000 }),
    );
    expect(packageFaults(merged)).toEqual([]);
    const shown = pages(fillLetter(merged, reminder.sample, reminder.fields));
    expect(shown['header first']).toContain('Once');
    expect(shown['header default']).toContain('Our ref: FS-2026-0042');
    expect(readDocx(merged).get('word/letterhead-header-default.xml')).toContain(`w:pos="${11_906 - 4_000}"`);
  });

  it('with even pages of its own turns them on', async () => {
    const merged = applyLetterhead(
      reminder.document,
      await letterheadDocx({ header: { default: 'Odd', even: 'Even' }, footer: { default: 'Foot' } }),
    );
    expect(packageFaults(merged)).toEqual([]);
    expect(pages(merged)).toMatchObject({
      'header even': 'Even|Even line',
      'footer even': 'Foot ',
      'header default': 'Odd|Odd line',
    });
    const settings = elements(readDocx(merged), 'word/settings.xml', 'w:evenAndOddHeaders');
    expect(settings.map((one) => one.attributes.get('w:val') ?? 'on')).toEqual(['on']);
  });

  it('may say what every letter knows: our reference, the date', async () => {
    const letterhead = await letterheadDocx({ header: { default: 'Ref {reference} of {letter_date}' } });
    expect(codes(letterhead)).toEqual([]);
    const filled = fillLetter(applyLetterhead(reminder.document, letterhead), reminder.sample, reminder.fields);
    expect(pages(filled)['header default']).toMatch(/Ref FS-2026-0042 of \d+ \w+ 2026/);
  });

  it('of 5 MB is merged and filled within two seconds, byte for byte in the letter', async () => {
    const picture = bigPicture(5 * 1024 * 1024);
    const letterhead = await withPicture(picture);
    expect(letterhead.byteLength).toBeGreaterThan(5 * 1024 * 1024);
    expect(codes(letterhead)).toEqual([]);
    const started = performance.now();
    const merged = applyLetterhead(reminder.document, letterhead);
    const filled = fillLetter(merged, reminder.sample, reminder.fields);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(Buffer.compare(safeUnzip(filled).get('word/media/letterhead1.png') ?? Buffer.alloc(0), picture)).toBe(0);
  });

  it('the same letterhead gives the same bytes', async () => {
    const letterhead = await withPicture();
    expect(
      Buffer.compare(applyLetterhead(reminder.document, letterhead), applyLetterhead(reminder.document, letterhead)),
    ).toBe(0);
  });
});

/** The letterhead with one of its parts changed. */
function changed(docx: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const zip = new PizZip(docx);
  const [file] = zip.file(part);
  if (!file) throw new Error(`no part ${part}`);
  zip.file(file.name, change(file.asText()));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('a letterhead is checked like any file from outside', () => {
  it('accepts a sound one, and says that its text is not used', async () => {
    expect(codes(await withPicture())).toEqual([]);
    const problems = checkLetterhead(await letterheadDocx({ header: { default: 'A' }, body: 'Dear all' }), common);
    expect(problems).toMatchObject([{ code: 'letterhead_body', severity: 'warning', near: 'Dear all' }]);
  });

  it.each<[string, (docx: Uint8Array) => Uint8Array, string]>([
    ['a letterhead in the text', () => tinyDocx(paragraphs('Harbour Watch')), 'letterhead_empty'],
    [
      'a picture fetched from outside',
      (docx) =>
        changed(docx, /word\/_rels\/header1\.xml\.rels/, (xml) =>
          xml.replace(/Target="media[^"]*"/, 'Target="https://example.org/a.png" TargetMode="External"'),
        ),
      'external_link',
    ],
    [
      'a picture that is not there',
      (docx) =>
        changed(docx, /word\/_rels\/header1\.xml\.rels/, (xml) =>
          xml.replace(/Target="media[^"]*"/, 'Target="media/gone.png"'),
        ),
      'picture_missing',
    ],
    [
      'a chart',
      (docx) =>
        changed(docx, /word\/_rels\/header1\.xml\.rels/, (xml) =>
          xml.replace('relationships/image', 'relationships/chart'),
        ),
      'letterhead_part',
    ],
    [
      'tracked changes',
      (docx) =>
        changed(docx, /word\/header1\.xml$/, (xml) =>
          xml.replace('</w:hdr>', '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p></w:hdr>'),
        ),
      'letterhead_tracked',
    ],
    [
      'a tag nobody fills',
      (docx) => changed(docx, /word\/header1\.xml$/, (xml) => xml.replace('Harbour Watch', '{questions_of_law}')),
      'unknown_field',
    ],
    [
      'a tag left open',
      (docx) => changed(docx, /word\/header1\.xml$/, (xml) => xml.replace('Harbour Watch', '{subject')),
      'unclosed_tag',
    ],
    [
      'margins that meet',
      (docx) => changed(docx, /word\/document\.xml$/, (xml) => xml.replace(/w:left="1700"/, 'w:left="9000"')),
      'letterhead_room',
    ],
    [
      'the strict format',
      (docx) =>
        changed(docx, /word\/document\.xml$/, (xml) =>
          xml.replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
        ),
      'strict_format',
    ],
    [
      'macros',
      (docx) => changed(docx, /word\/settings\.xml$/, (xml) => xml) && withPart(docx, 'word/vbaProject.bin', 'x'),
      'macros',
    ],
    [
      'a DTD',
      (docx) =>
        changed(docx, /word\/header1\.xml$/, (xml) => xml.replace(/^<\?xml[^>]*\?>/, '<!DOCTYPE a [<!ENTITY x "y">]>')),
      'doctype',
    ],
    [
      'another document inside',
      (docx) =>
        changed(docx, /word\/header1\.xml$/, (xml) => xml.replace('</w:hdr>', '<w:altChunk r:id="r1"/></w:hdr>')),
      'alt_chunk',
    ],
    [
      'a template from a server',
      () =>
        tinyDocx(
          '',
          relationships(
            '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="External"/>',
          ),
        ),
      'attached_template',
    ],
    ['no document at all', () => new TextEncoder().encode('hello'), 'not_zip'],
  ])('%s', async (_what, make, code) => {
    expect(codes(make(await withPicture()))).toContain(code);
  });

  it('leaves out what belongs to the document it came from', async () => {
    const docx = changed(await letterheadDocx({ header: { default: 'Bound' } }), /word\/header1\.xml$/, (xml) =>
      xml
        .replace('<w:tbl>', '<w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/><w:tbl>')
        .replace(
          '</w:hdr>',
          '<w:sdt><w:sdtPr><w:id w:val="7"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Company Ltd</w:t></w:r></w:p></w:sdtContent></w:sdt></w:hdr>',
        ),
    );
    expect(codes(docx)).toEqual([]);
    const header = readDocx(applyLetterhead(reminder.document, docx)).get('word/letterhead-header-default.xml') ?? '';
    // A content control that is bound to the company's name in the document would be blanked by the letter's.
    expect(header).toContain('Company Ltd');
    expect(header).not.toMatch(/dataBinding|bookmark|<w:id /);
  });
});

function withPart(docx: Uint8Array, name: string, text: string): Uint8Array {
  return new PizZip(docx).file(name, text).generate({ type: 'uint8array', compression: 'DEFLATE' });
}
