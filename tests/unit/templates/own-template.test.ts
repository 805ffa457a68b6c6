import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { CustomField } from '#core/contract/templates.ts';
import { fillLetter, previewLetter } from '#templates/fill/fill-letter.ts';
import { declarationFaults, spellChoices, toTemplateField } from '#templates/own/custom-fields.ts';
import { inspectTemplate } from '#templates/own/inspect-template.ts';
import { knownFields, sampleValues } from '#templates/own/known-fields.ts';
import { readTags } from '#templates/own/read-tags.ts';
import { fieldsUsed } from '#templates/own/template-fields.ts';
import { library, paragraphs, readersParagraphs, relationships, tinyDocx } from './support.ts';

const known = knownFields(library, 'own');
const declared = (over: Partial<CustomField> & { name: string }): CustomField => ({
  label: { en: '', zh: '' },
  type: 'text',
  required: false,
  options: [],
  ...over,
});
const inspect = (docx: Uint8Array, ...custom: CustomField[]) =>
  inspectTemplate(docx, known, custom.map(toTemplateField));
const errors = (docx: Uint8Array, ...custom: CustomField[]) =>
  inspect(docx, ...custom)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
const words = (docx: Uint8Array) => readersParagraphs(docx).map(({ text }) => text);

/** A document with a header, a footer and footnotes, all named as Word names them. */
function fullDocx(parts: { body: string; header?: string; footer?: string; footnote?: string }): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = ['header', 'footer', 'footnotes']
    .map(
      (kind) =>
        `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
    )
    .join('');
  const base = new PizZip(tinyDocx('')).file('[Content_Types].xml')?.asText() ?? '';
  return tinyDocx(parts.body, {
    '[Content_Types].xml': base.replace('</Types>', `${types}</Types>`),
    'word/header.xml': `<w:hdr ${w}>${paragraphs(parts.header ?? '')}</w:hdr>`,
    'word/footer.xml': `<w:ftr ${w}>${paragraphs(parts.footer ?? '')}</w:ftr>`,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote>${paragraphs(parts.footnote ?? '')}</w:footnote></w:footnotes>`,
  });
}

const textBox = (inner: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

describe('tags of a document from Word', () => {
  it('are found in body, header, footer, footnotes, tables and text boxes, cut into runs as they are', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraphs('{#que|stions}{te|xt}')}</w:tc><w:tc>${paragraphs('{/questions}')}</w:tc></w:tr></w:tbl>`;
    const docx = fullDocx({
      body: paragraphs('Dear |{addre|ssee}| of') + table + textBox(paragraphs('{|sub|ject|}')),
      header: '{letter|head_name}',
      footer: '{refer|ence}',
      footnote: '{their_|reference}',
    });
    const { tags, problems } = inspect(docx);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tags.map(({ name, use, origin, places }) => [name, use, origin, places[0]?.part]).sort()).toEqual(
      [
        ['addressee', 'text', 'known', 'word/document.xml'],
        ['questions', 'section', 'known', 'word/document.xml'],
        ['text', 'text', 'known', 'word/document.xml'],
        ['subject', 'text', 'known', 'word/document.xml'],
        ['letterhead_name', 'text', 'known', 'word/header.xml'],
        ['reference', 'text', 'known', 'word/footer.xml'],
        ['their_reference', 'text', 'known', 'word/footnotes.xml'],
      ].sort(),
    );
    const filled = words(
      fillLetter(
        docx,
        {
          addressee: 'The Head',
          subject: 'Cameras',
          letterhead_name: 'ACME',
          reference: 'FS-1',
          their_reference: 'T/9',
          questions: ['One', 'Two'],
        },
        fieldsUsed(readTags(docx), known),
      ),
    );
    expect(filled).toEqual(
      expect.arrayContaining(['Dear The Head of', 'Cameras', 'ACME', 'FS-1', 'T/9', 'One', 'Two']),
    );
  });

  it('that are unknown come with the nearest field by its name or by what it is called, in both languages', () => {
    const { tags } = inspect(
      tinyDocx(paragraphs('{body_adress}', '{Post title of the sender}', '{機構地址}', '{colour of the sky at noon}')),
    );
    expect(tags.map(({ origin, nearest }) => [origin, nearest?.name, nearest?.label])).toEqual([
      ['unknown', 'body_address', { en: 'Address of the body', zh: '機構地址' }],
      ['unknown', 'sender_title', { en: 'Post title of the sender', zh: '發信人職銜' }],
      ['unknown', 'body_address', { en: 'Address of the body', zh: '機構地址' }],
      ['unknown', undefined, undefined],
    ]);
  });

  it('are no fault once declared, in any script; a section may then hang on a yes or no', () => {
    const docx = tinyDocx(paragraphs('{申請人} {Membership no.}', '{#urgent}', 'At once.', '{/urgent}'));
    expect(errors(docx)).toEqual(['unknown_field', 'unknown_field', 'unknown_field']);
    const custom = [
      declared({ name: '申請人', required: true }),
      declared({ name: 'Membership no.' }),
      declared({ name: 'urgent', type: 'flag' }),
    ];
    expect(errors(docx, ...custom)).toEqual([]);
    const fields = fieldsUsed(readTags(docx), [...known, ...custom.map(toTemplateField)]);
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['申請人', true],
      ['Membership no.', false],
      ['urgent', false],
    ]);
    expect(words(fillLetter(docx, { 申請人: '陳大文', 'Membership no.': '12', urgent: true }, fields))).toEqual([
      '陳大文 12',
      'At once.',
    ]);
    expect(() => fillLetter(docx, { urgent: false }, fields)).toThrow(/missing 申請人/);
  });

  it('may be nested: a list in a list, a condition in a list, in paragraphs and in table rows', () => {
    const row = `<w:tbl><w:tr><w:tc>${paragraphs('{#questions}{text}{#their_reference} ({their_reference}){/}')}</w:tc><w:tc>${paragraphs('x{/questions}')}</w:tc></w:tr></w:tbl>`;
    const docx = tinyDocx(
      paragraphs(
        '{#questions}',
        'Q: {text}',
        '{#has_copies}',
        '{#copies}',
        'to {text}',
        '{/copies}',
        '{/has_copies}',
        '{/questions}',
      ) +
        row +
        paragraphs('End'),
    );
    expect(errors(docx)).toEqual([]);
    const fields = fieldsUsed(readTags(docx), known);
    const values = { questions: ['One', 'Two'], copies: ['A', 'B'], their_reference: 'T/9' };
    expect(words(fillLetter(docx, values, fields))).toEqual([
      ...['Q: One', 'to A', 'to B', 'Q: Two', 'to A', 'to B'],
      ...['One (T/9)', 'x', 'Two (T/9)', 'x', 'End'],
    ]);
  });

  it('that pair with nothing are told with the words round them, whichever part they are in', () => {
    const { problems } = inspect(
      fullDocx({ body: paragraphs('Please note: {#questions} and so on'), header: 'Ref {/subject} end' }),
    );
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ code, part, near }) => [code, part, near]),
    ).toEqual(
      expect.arrayContaining([
        ['unclosed_section', 'word/document.xml', 'Please note: {#questions} and so on'],
        ['unopened_section', 'word/header.xml', 'Ref {/subject} end'],
      ]),
    );
  });
});

describe('fields of a template', () => {
  it('a general field printed bare is required; in a section of its own it is not', () => {
    const bare = fieldsUsed(readTags(tinyDocx(paragraphs('Sent on {request_date}'))), known);
    expect(bare.find(({ name }) => name === 'request_date')?.required).toBe(true);
    const guarded = tinyDocx(paragraphs('x{#request_date} sent on {request_date}{/request_date}'));
    expect(fieldsUsed(readTags(guarded), known)[0]?.required).toBe(false);
  });

  it('a choice prints the label of the option in the language of the letter; what is none of them is a gap', () => {
    const field = toTemplateField(
      declared({
        name: 'way',
        label: { en: 'Way', zh: '' },
        type: 'choice',
        options: [
          { id: 'copy', label: { en: 'a copy', zh: '副本' } },
          { id: 'view', label: { en: 'inspection', zh: '' } },
        ],
      }),
    );
    expect(spellChoices({ way: 'copy' }, [field], 'zh-Hant-HK')).toEqual({ values: { way: '副本' }, gaps: [] });
    expect(spellChoices({ way: 'view' }, [field], 'zh-Hant-HK').values).toEqual({ way: 'inspection' });
    expect(spellChoices({ way: 'steal' }, [field], 'en').gaps).toEqual([
      { name: 'way', label: { en: 'Way', zh: 'Way' }, reason: 'unknown' },
    ]);
  });

  it('may not take the name of one Foolscap fills, nor of what follows from one', () => {
    const faults = declarationFaults(
      [
        declared({ name: 'subject' }),
        declared({ name: 'has_questions', type: 'flag' }),
        declared({ name: 'story', type: 'long_text' }),
        declared({ name: 'story_paragraphs' }),
        declared({ name: 'one', type: 'choice', options: [{ id: 'a', label: { en: 'A', zh: '' } }] }),
      ],
      known,
    );
    expect(faults.map(({ at, code }) => [at, code])).toEqual([
      [0, 'field_name_taken'],
      [1, 'field_name_taken'],
      [3, 'field_name_twice'],
      [4, 'choice_without_options'],
    ]);
  });

  it('every kind has samples enough for a preview without gaps, in each language it is written in', () => {
    for (const { kind, languages, docx, fields } of library.values()) {
      for (const language of languages) {
        const document = docx[language] ?? new Uint8Array();
        const { gaps } = previewLetter(document, sampleValues(library, kind, language), fields, language);
        expect(gaps, `${kind} ${language}`).toEqual([]);
      }
    }
  });
});

/** A small document with parts added as bytes, which the support's text parts cannot hold. */
function withBytes(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const zip = new PizZip(tinyDocx(paragraphs('{subject}')));
  for (const [name, bytes] of Object.entries(parts)) zip.file(name, bytes);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const internal = (type: string, target: string) =>
  relationships(
    `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );

describe('hostile files are refused with a sentence, and nothing inside is listed that was not read', () => {
  const svg = (inner: string) => ({
    'word/media/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`,
  });
  const body = paragraphs('{subject}');
  it.each<[string, Uint8Array, string]>([
    ['a picture in C:\\', tinyDocx(body, internal('image', 'C:\\secret\\a.png')), 'path_outside'],
    ['a picture on another computer', tinyDocx(body, internal('image', '//server/share/a.png')), 'path_outside'],
    ['a path that climbs out', tinyDocx(body, internal('image', '../../../etc/passwd')), 'path_outside'],
    ['a part named for a drive', tinyDocx(body, { 'C:/autorun.xml': '<a/>' }), 'unsafe_name'],
    [
      'an object hidden among the pictures',
      withBytes({ 'word/media/a.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') }),
      'embedded_object',
    ],
    ['an object by its relationship', tinyDocx(body, internal('oleObject', 'media/a.bin')), 'embedded_object'],
    [
      'a control in the text',
      tinyDocx(`${body}<w:p><w:r><w:object><w:control r:id="r1"/></w:object></w:r></w:p>`),
      'embedded_object',
    ],
    ['a drawing with a script', tinyDocx(body, svg('<script>alert(1)</script>')), 'script_in_picture'],
    ['a drawing that runs on load', tinyDocx(body, svg('<g onload="alert(1)"/>')), 'script_in_picture'],
    [
      'a drawing that fetches',
      tinyDocx(body, svg('<image xlink:href="https://example.org/a.png"/>')),
      'script_in_picture',
    ],
    [
      'a drawing with a DTD',
      tinyDocx(body, { 'word/media/a.svg': '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>' }),
      'doctype',
    ],
    [
      'text under another ending',
      tinyDocx(body, {
        '[Content_Types].xml': (new PizZip(tinyDocx('')).file('[Content_Types].xml')?.asText() ?? '').replace(
          '</Types>',
          '<Override PartName="/word/x.dat" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
        ),
        'word/x.dat': '<a/>',
      }),
      'odd_name',
    ],
    ['a zip bomb', withBytes({ 'word/big.xml': new Uint8Array(20 * 1024 * 1024) }), 'expands_too_much'],
    [
      'a password',
      new Uint8Array(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(64),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
      'encrypted_document',
    ],
    ['a picture renamed', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not_zip'],
    ['packed data renamed', new Uint8Array(deflateRawSync(Buffer.alloc(1000))), 'not_zip'],
  ])('%s', (_what, docx, code) => {
    const { problems } = inspect(docx);
    const found = problems.find((one) => one.code === code);
    expect(problems.map((one) => one.code)).toContain(code);
    expect(found?.severity).toBe('error');
    expect(found?.message.en.length).toBeGreaterThan(20);
    expect(found?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(found?.message.en).not.toContain('{part}');
  });

  it('but a drawing that only draws is fine', () => {
    expect(errors(tinyDocx(body, svg('<use xlink:href="#a"/><path id="a" d="M0 0h1"/>')))).toEqual([]);
  });
});
