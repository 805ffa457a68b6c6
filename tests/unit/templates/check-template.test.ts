import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { TemplateField } from '#templates/fields.ts';
import { checkTemplate } from '#templates/check/check-template.ts';
import { safeUnzip } from '#templates/package/read-zip.ts';
import { ZipError } from '#templates/package/zip-error.ts';
import { library, paragraphs, relationships, tinyDocx } from './support.ts';

const text = (name: string): TemplateField => ({
  name,
  label: { en: name, zh: name },
  type: 'text',
  required: false,
  source: 'user',
});
const fields: TemplateField[] = [
  text('subject'),
  text('their_reference'),
  { ...text('urgent'), type: 'flag' },
  {
    ...text('questions'),
    type: 'list',
    items: [
      { name: 'text', label: { en: 'Text', zh: '內容' } },
      { name: 'answer', label: { en: 'Answer', zh: '答覆' } },
    ],
  },
];
const codes = (bytes: Uint8Array) => checkTemplate(bytes, fields).map((one) => one.code);
const outside = (type: string, target: string) =>
  relationships(
    `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`,
  );

describe('tags', () => {
  it.each([
    ['full-width braces', ['｛subject｝'], ['full_width_braces']],
    ['double braces', ['{{subject}}'], ['double_braces']],
    ['a tag never closed', ['Re: {subject'], ['unclosed_tag']],
    ['a stray brace', ['subject}'], ['stray_brace']],
    ['a misspelt name', ['{subjcet}'], ['unknown_field_near']],
    ['a name from nowhere', ['{quartz_crystal}'], ['unknown_field']],
    ['the wrong case', ['{TheirReference}'], ['wrong_case']],
    ['an item outside its list', ['{answer}'], ['item_outside_list']],
    ['a list printed as text', ['{questions}'], ['list_as_text']],
    ['an inline list', ['Q: {#questions}{text}{/questions}'], ['inline_list']],
    ['a section left open', ['{#urgent}', 'now'], ['unclosed_section']],
    ['a section never opened', ['now', '{/urgent}'], ['unopened_section']],
    ['crossed sections', ['{#urgent}', '{#subject}', '{/urgent}', '{/subject}'], ['crossed_sections']],
    ['raw XML', ['{@subject}'], ['raw_tag']],
    ['a change of delimiters', ['{=[[ ]]=}'], ['delimiter_change']],
    ['a mail-merge field', ['«Name»'], ['merge_field']],
    ['a blank left to be typed', ['Dear [your name]'], ['bracket_placeholder']],
    ['an empty tag', ['{ }'], ['empty_tag']],
  ])('%s', (_what, texts, expected) => {
    expect(codes(tinyDocx(paragraphs(...texts)))).toEqual(expected);
  });

  it('accepts what is right: conditions inside a line, lists over paragraphs, cut runs, {/} and derived names', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraphs('{#questions}{text}')}</w:tc><w:tc>${paragraphs('{answer}{/questions}')}</w:tc></w:tr></w:tbl>`;
    const body = paragraphs(
      'Re: {|subject|}{#their_reference} ({their_reference}){/}',
      '{#questions}',
      '{ text }',
      '{/questions}',
      '{#has_questions}',
      'See above',
      '{/has_questions}',
      '{^urgent}',
      'In time',
      '{/urgent}',
    );
    expect(codes(tinyDocx(body + table))).toEqual([]);
  });

  it('tells everything at once, with the words round it and the nearest name', () => {
    const problems = checkTemplate(
      tinyDocx(
        paragraphs('Our {subjekt} here', '{{urgent}}', '{#questions}', 'x'),
        outside('image', 'https://example.org/a.png'),
      ),
      fields,
    );
    expect(problems.map((one) => one.code).sort()).toEqual([
      'double_braces',
      'external_link',
      'unclosed_section',
      'unknown_field_near',
    ]);
    const wrong = problems.find((one) => one.code === 'unknown_field_near');
    expect(wrong).toMatchObject({
      part: 'word/document.xml',
      near: 'Our {subjekt} here',
      params: { nearest: 'subject' },
    });
    expect(wrong?.message.en).toBe(
      'There is no field called “subjekt” (in “Our {subjekt} here”). Did you mean “subject”?',
    );
    for (const one of problems) expect(one.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('refuses a list that starts in one table row and ends in another', () => {
    const row = (words: string) => `<w:tr><w:tc>${paragraphs(words)}</w:tc></w:tr>`;
    expect(codes(tinyDocx(`<w:tbl>${row('{#questions}')}${row('{/questions}')}</w:tbl>${paragraphs('')}`))).toContain(
      'section_across_places',
    );
  });

  it('finds tags in tracked changes and in endnotes, which are not filled', () => {
    const tracked = '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>{subject}</w:t></w:r></w:ins></w:p>';
    expect(codes(tinyDocx(tracked))).toEqual(['tag_in_tracked_change']);
    const base = new PizZip(tinyDocx(paragraphs('x')));
    const types = base.file('[Content_Types].xml')?.asText() ?? '';
    const endnote =
      '<Override PartName="/word/endnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"/></Types>';
    const endnotes = `<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:endnote>${paragraphs('{subject}')}</w:endnote></w:endnotes>`;
    expect(
      codes(
        tinyDocx(paragraphs('x'), {
          '[Content_Types].xml': types.replace('</Types>', endnote),
          'word/endnotes.xml': endnotes,
        }),
      ),
    ).toEqual(['tag_not_filled_here']);
  });

  it('warns of a required field that the letter never shows, by its name in each language', () => {
    const label = { en: 'What is asked', zh: '所索取的資料' };
    const required = fields.map((one) => (one.name === 'questions' ? { ...one, label, required: true } : one));
    const found = checkTemplate(tinyDocx(paragraphs('{subject}')), required);
    expect(found).toMatchObject([{ code: 'field_not_used', severity: 'warning' }]);
    expect(found[0]?.message.en).toContain(label.en);
    expect(found[0]?.message.zh).toContain(label.zh);
    expect(found[0]?.message.zh).not.toContain(label.en);
  });
});

describe('hostile or broken files', () => {
  const body = paragraphs('{subject}');
  it.each([
    ['attached template', outside('attachedTemplate', 'https://example.org/t.dotm'), 'attached_template'],
    ['remote picture', outside('image', 'https://example.org/a.png'), 'external_link'],
    ['javascript link', outside('hyperlink', 'javascript:alert(1)'), 'script_link'],
    ['javascript link in disguise', outside('hyperlink', ' java&#10;script:alert(1)'), 'script_link'],
    ['link to a local file', outside('hyperlink', 'file:///etc/passwd'), 'script_link'],
    [
      'altChunk',
      relationships(
        '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="a.html"/>',
      ),
      'alt_chunk',
    ],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'macros'],
    ['embedded object', { 'word/embeddings/oleObject1.bin': 'x' }, 'embedded_object'],
    ['DOCTYPE', { 'word/settings.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }, 'doctype'],
    ['malformed XML', { 'word/settings.xml': '<a><b></a></b>' }, 'malformed_xml'],
    ['undeclared prefix', { 'word/settings.xml': '<w:a/>' }, 'malformed_xml'],
    ['UTF-16', { 'word/settings.xml': '\u00ff\u00fe<\u0000a\u0000' }, 'malformed_xml'],
    [
      'a spreadsheet',
      { '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
      'not_word',
    ],
    ['unsafe name', { '../evil.xml': '<a/>' }, 'unsafe_name'],
  ])('%s', (_what, extra, expected) => {
    expect(codes(tinyDocx(body, extra as Record<string, string>))).toContain(expected);
  });

  it('accepts plain web and mail links', () => {
    expect(codes(tinyDocx(body, outside('hyperlink', 'https://example.org')))).toEqual([]);
    expect(codes(tinyDocx(body, outside('hyperlink', 'mailto:a@example.org')))).toEqual([]);
  });

  it.each([
    [' DDEAUTO c:\\\\windows "x"', 'external_field'],
    ['INCLUDEPICTURE "https://example.org/a.png"', 'external_field'],
    ['HYPERLINK "javascript:alert(1)"', 'script_link'],
    ['MERGEFIELD Name', 'merge_field'],
  ])('field code %s, cut into runs', (code, expected) => {
    const half = Math.ceil(code.length / 2);
    const run = (part: string) => `<w:r><w:instrText xml:space="preserve">${part}</w:instrText></w:r>`;
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(code.slice(0, half))}${run(code.slice(half))}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(codes(tinyDocx(body + field))).toContain(expected);
  });

  it('refuses an altChunk in the text, whatever it points to', () => {
    expect(codes(tinyDocx(`${body}<w:altChunk r:id="r1"/>`))).toContain('alt_chunk');
  });

  it('knows an old .doc and a password-protected document', () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
    expect(codes(new Uint8Array(ole))).toEqual(['old_doc']);
    expect(codes(new Uint8Array(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])))).toEqual([
      'encrypted_document',
    ]);
    expect(codes(new TextEncoder().encode('Dear Sir, this is a text'))).toEqual(['not_zip']);
    expect(codes(new Uint8Array())).toEqual(['not_zip']);
  });

  it('refuses a zip bomb by its directory, and one whose directory lies, without unpacking it', () => {
    const zip = new PizZip(tinyDocx(body));
    zip.file('word/media/a.xml', ' '.repeat(20 * 1024 * 1024));
    const bomb = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(codes(bomb)).toEqual(['expands_too_much']);
    expect(() => safeUnzip(lyingZip())).toThrow(ZipError);
  });

  it('is not held up by a file made to take for ever', () => {
    const started = performance.now();
    const braces = (text: string) => codes(tinyDocx(paragraphs(text))).length;
    for (const text of [
      '}'.repeat(500_000),
      '{{'.repeat(250_000),
      '{#subject}'.repeat(50_000),
      `{{${' '.repeat(500_000)}`,
    ]) {
      expect(braces(text)).toBeGreaterThan(0);
    }
    expect(codes(tinyDocx(paragraphs(`{subject}${' '.repeat(500_000)}.`)))).toEqual([]);
    const digits = Array.from({ length: 1_100_000 }, (_, index) => index).join(' ');
    expect(codes(tinyDocx(paragraphs(digits)))).toEqual(['part_too_large']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('survives cutting and flipping bytes of a good template: a problem or a sound file, never a crash', () => {
    const good = library.get('reminder')?.docx.en ?? new Uint8Array();
    for (let at = 0; at < good.byteLength; at += 397) {
      const flipped = good.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x41;
      expect(Array.isArray(codes(flipped))).toBe(true);
      expect(codes(good.slice(0, at)).length).toBeGreaterThan(0);
    }
  });
});

/** One part that says it is 10 bytes and is 50 MB. */
function lyingZip(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
  const name = Buffer.from('a.xml');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.byteLength, 14);
  common.writeUInt32LE(10, 18);
  common.writeUInt16LE(name.byteLength, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed]);
  const central = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.byteLength, 12);
  end.writeUInt32LE(local.byteLength, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}
