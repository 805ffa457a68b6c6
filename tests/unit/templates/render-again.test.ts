import Docxtemplater from 'docxtemplater';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { LetterValues, TemplateField } from '#templates/fields.ts';
import { cleanValues } from '#templates/fill/clean-values.ts';
import { fillLetter, previewLetter } from '#templates/fill/fill-letter.ts';
import { TemplateFillError } from '#templates/fill/gaps.ts';
import { letterRows, paragraphs, readDocx, tinyDocx } from './support.ts';

/**
 * A template is taken apart once and filled many times, which docxtemplater itself does not offer. What these tests hold
 * to: a letter never depends on the letters before it.
 */
const label = { en: 'Label', zh: '標籤' };
const base = { label, required: false, source: 'user' as const };
const fields: TemplateField[] = [
  { ...base, name: 'subject', type: 'text' },
  { ...base, name: 'remarks', type: 'long_text' },
  { ...base, name: 'urgent', type: 'flag' },
  { ...base, name: 'questions', type: 'list', items: [{ name: 'text', label }] },
  { ...base, name: 'rows', type: 'list', items: ['a', 'b'].map((name) => ({ name, label })) },
];

const cell = (text: string) => `<w:tc>${paragraphs(text)}</w:tc>`;
const table = `<w:tbl><w:tr>${cell('{#rows}{a}')}${cell('{b}{/rows}')}</w:tr></w:tbl>`;
const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{remarks}</w:t></w:r><w:r><w:t>{subject}</w:t></w:r></w:p>';
/** Everything a template can be made of: loops in loops, in a line and in paragraphs, tables, breaks, split runs. */
const template = tinyDocx(
  `${paragraphs('{sub|ject}', '{#urgent}', 'Urgent: {subject}', '{/urgent}', '{^urgent}In time{/urgent}')}${bold}${paragraphs(
    '{#questions}',
    '{text}{#urgent}!{/urgent}',
    '{#rows}',
    '{text}: {a|}, {b}',
    '{/rows}',
    '{/questions}',
    '{#has_rows}',
  )}${table}${paragraphs('{/has_rows}', '{#remarks_paragraphs}', '{text}', '{/remarks_paragraphs}', '{#questions}[{text}]{/}')}`,
);

const words = fc.oneof(
  fc.constantFrom('', 'A < B & {subject}', '第一行\n第二行\n\n第三行', '{#questions}', '😀 \u{2000B}', 'מכתב', '=1+1'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const values: fc.Arbitrary<LetterValues> = fc.record(
  {
    subject: words,
    remarks: words,
    urgent: fc.boolean(),
    questions: fc.array(words, { maxLength: 4 }),
    rows: fc.array(fc.record({ a: words, b: words }), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);

/** Another array with the same bytes is another template to the filler: taken apart anew. */
const fresh = (of: Uint8Array) => of.slice();

describe('a template filled again', () => {
  it('gives the letter it would have given at first, whatever was filled in between', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 6 }), (letters) => {
        const kept = fresh(template);
        for (const one of letters)
          expect(fillLetter(kept, one, fields)).toEqual(fillLetter(fresh(template), one, fields));
      }),
      { numRuns: 60 },
    );
  });

  it('gives what docxtemplater gives on the whole package, part by part', () => {
    const kept = fresh(template);
    fc.assert(
      fc.property(values, (one) => {
        const alone = new Docxtemplater(new PizZip(template), {
          paragraphLoop: true,
          linebreaks: true,
          nullGetter: () => '',
        })
          .render(cleanValues(one, fields))
          .getZip();
        const ours = readDocx(fillLetter(kept, one, fields));
        expect(ours.get('word/document.xml')).toBe(alone.file('word/document.xml')?.asText());
      }),
      { numRuns: 60 },
    );
  });

  it('previews between letters, with gaps and without, and neither shows in the other', () => {
    const strict = fields.map((field) => (field.name === 'subject' ? { ...field, required: true } : field));
    const kept = fresh(template);
    const full = { subject: 'X', questions: ['Y'] };
    const letter = fillLetter(kept, full, strict);
    const { docx } = previewLetter(kept, {}, strict, 'en');
    expect(() => fillLetter(kept, {}, strict)).toThrow(TemplateFillError);
    expect(fillLetter(kept, full, strict)).toEqual(letter);
    expect(previewLetter(kept, {}, strict, 'en').docx).toEqual(docx);
  });

  it('is the same where more templates are in use than are kept', () => {
    const many = Array.from({ length: 20 }, (_, at) => tinyDocx(paragraphs(`${at}: {subject}`)));
    const first = many.map((one) => fillLetter(one, { subject: 'X' }, fields));
    expect(many.map((one) => fillLetter(one, { subject: 'X' }, fields))).toEqual(first);
  });
});

describe.each(letterRows)('%s in %s, filled again', (_kind, _language, { document, sample, fields }) => {
  it('is the same letter after a fuller and an emptier one, and what docxtemplater makes of the package', () => {
    const kept = fresh(document);
    const full = Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.type === 'list' ? ['A\nB', 'C', 'D'] : field.type === 'flag' ? true : 'A\nB',
      ]),
    );
    const least = Object.fromEntries(
      fields
        .filter((field) => field.required || field.requiredUnless !== undefined)
        .map((field) => [field.name, field.type === 'list' ? ['X'] : 'X']),
    );
    for (const one of [sample, full, least, sample, least, full]) {
      const letter = fillLetter(kept, one, fields);
      expect(Buffer.compare(letter, fillLetter(fresh(document), one, fields))).toBe(0);
      const alone = new Docxtemplater(new PizZip(document), { paragraphLoop: true, linebreaks: true })
        .render(cleanValues(one, fields))
        .getZip();
      for (const [name, text] of readDocx(letter))
        if (/^(word|docProps)\/[a-zA-Z0-9]+\.xml$/.test(name)) expect(text, name).toBe(alone.file(name)?.asText());
    }
  });
});
