import { describe, expect, it } from 'vitest';
import type { LetterValues, TemplateField } from '#templates/fields.ts';
import { fillLetter, previewLetter } from '#templates/fill/fill-letter.ts';
import { TemplateFillError, TemplateSyntaxError } from '#templates/fill/gaps.ts';
import { listMissing } from '#templates/fill/list-missing.ts';
import { plainText } from '#templates/plain-text.ts';
import { letterRows, paragraphs, readDocx, readersParagraphs, tinyDocx } from './support.ts';

const awkward =
  'A < B & "C" > \'D\' {subject} {#questions} {{x}} ]]> &amp; =1+1 \u0000\u0007\u000b\u001f\uFFFE \ud800 😀 \u{2000B} مرحبا שלום';
const awkwardClean = 'A < B & "C" > \'D\' {subject} {#questions} {{x}} ]]> &amp; =1+1  \uFFFD 😀 \u{2000B} مرحبا שלום';

/** 50 kB of Chinese that never repeats itself: one character over and over would be taken for a zip bomb. */
const long = Array.from({ length: 17_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');

/** Every flag set, every list of so many items, every text with `tail` after it. */
function everything(fields: readonly TemplateField[], text: string, tail: string, items: number): LetterValues {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.type === 'flag') return [field.name, true];
      if (field.type === 'list')
        return [field.name, Array.from({ length: items }, (_, index) => `${text} ${index + 1}`)];
      return [field.name, `${text}${tail}`];
    }),
  );
}

const least = (fields: readonly TemplateField[]): LetterValues =>
  Object.fromEntries(
    fields
      .filter((field) => field.required || field.requiredUnless !== undefined)
      .map((field) => [field.name, field.type === 'list' ? ['X'] : 'X']),
  );

const fields: TemplateField[] = [
  { name: 'subject', label: { en: 'Subject', zh: '事由' }, type: 'text', required: true, source: 'user' },
  { name: 'remarks', label: { en: 'Remarks', zh: '備註' }, type: 'long_text', required: false, source: 'user' },
  { name: 'urgent', label: { en: 'Urgent', zh: '緊急' }, type: 'flag', required: false, source: 'user' },
  {
    name: 'questions',
    label: { en: 'Questions', zh: '問題' },
    type: 'list',
    required: true,
    source: 'request',
    items: [{ name: 'text', label: { en: 'Text', zh: '內容' } }],
  },
];

describe.each(letterRows)('%s in %s', (_kind, language, letter) => {
  const { document: template, sample } = letter;

  it('fills its sample into a letter with nothing left open', () => {
    const docx = fillLetter(template, sample, letter.fields);
    const all = readersParagraphs(docx);
    expect(all.filter((one) => /[{}]|undefined|\[object/.test(one.text))).toEqual([]);
    const text = plainText(docx);
    const words =
      language === 'en'
        ? [/^Our ref: FS-2026-0042$/m, /^Dear .+,$/m, /^Yours (faithfully|sincerely),$/m, /^\(Chan Tai-man\)$/m]
        : [/^本函檔號：FS-2026-0042$/m, /：$/m, /^特此函達，.+。$/m, /^（陳大文）　謹啟$/m];
    for (const word of words) expect(text).toMatch(word);
    expect(
      all
        .filter((one) => one.part.includes('header'))
        .map((one) => one.text)
        .join(),
    ).toContain('FS-2026-0042');
  });

  it('leaves no blank hole where only the required fields are filled', () => {
    const docx = fillLetter(template, least(letter.fields), letter.fields);
    // An empty cell of a table is no hole: a document without a date has none.
    const empty = readersParagraphs(docx).filter(
      (one) =>
        one.text.trim() === '' && !one.part.endsWith('notes.xml') && !/^Table(Text|Number)$/.test(one.style ?? ''),
    );
    // The rule under the letterhead, the strut above the Chinese address and the gap below a table are meant to be empty.
    const meant = ['LetterheadRule', 'Addressee', 'TableGap'];
    expect(empty.filter((one) => !meant.includes(one.style ?? ''))).toEqual([]);
    expect(empty.length).toBeLessThanOrEqual(3);
    expect(plainText(docx)).not.toMatch(/（）|\(\)| {2}|[{}]|，。|。。|\.\.|[:：]\n\n|[:：]$/);
  });

  it('survives the worst values: XML, braces, control characters, emoji, rare Han, right-to-left, 50 kB a field, 200 questions', () => {
    const docx = fillLetter(template, everything(letter.fields, awkward, long, 200), letter.fields);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in the document
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
    expect([...readDocx(docx)].filter(([, xml]) => control.test(xml)).map(([name]) => name)).toEqual([]);
    const text = plainText(docx);
    expect(text).toContain(`${awkwardClean}${long}`);
    expect(text.split(`${awkwardClean} `).length).toBeGreaterThan(200);
    // What is left once the values are taken out again is the letter's own: no tag of it may stand.
    const own = text.replaceAll(long, '').replaceAll(awkwardClean, '');
    expect(own.match(/[{}][^\n]*/)?.[0] ?? '').toBe('');
  });

  it('gives the same bytes for the same values', () => {
    const write = () => Buffer.from(fillLetter(template, sample, letter.fields));
    expect(write().equals(write())).toBe(true);
  });

  it('leaves the parts without tags exactly as they were', () => {
    const before = readDocx(template);
    const after = readDocx(fillLetter(template, sample, letter.fields));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const part of ['word/styles.xml', 'word/numbering.xml', '[Content_Types].xml'])
      expect(after.get(part)).toBe(before.get(part));
  });

  it('lists every missing field at once, with its place, and writes nothing', () => {
    const error = caught(() => fillLetter(template, {}, letter.fields));
    expect(error).toBeInstanceOf(TemplateFillError);
    const gaps = error instanceof TemplateFillError ? error.gaps : [];
    expect(gaps.map((gap) => gap.name)).toEqual(listMissing(letter.fields, {}).map((gap) => gap.name));
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps.find((gap) => gap.name === 'reference')?.place).toMatch(/^word\/document\.xml: .*\{reference\}/);
    const { docx, gaps: shown } = previewLetter(template, {}, letter.fields, language);
    expect(shown).toEqual(gaps);
    expect(plainText(docx)).toContain(language === 'en' ? '【Our reference】' : '【本函檔號】');
  });
});

describe('filling', () => {
  it('finds tags that Word has cut into runs', () => {
    const template = tinyDocx(paragraphs('Re: {|sub|ject|} and more', '{#|questions}', '{te|xt}', '{/ques|tions}'));
    expect(plainText(fillLetter(template, { subject: 'A', questions: ['one', 'two'] }, fields))).toBe(
      'Re: A and more\none\ntwo',
    );
  });

  it('names missing and unknown fields together, those in sections left out as well', () => {
    const template = tinyDocx(
      paragraphs(
        '{subject} {sender}',
        '{#questions}',
        '{text}',
        '{/questions}',
        '{#urgent}',
        'by {courier}',
        '{/urgent}',
        '{@remarks}',
      ),
    );
    const error = caught(() => fillLetter(template, {}, fields));
    const gaps = error instanceof TemplateFillError ? error.gaps : [];
    expect(gaps.map(({ name, reason, place }) => [name, reason, place])).toEqual([
      ['subject', 'missing', 'word/document.xml: {subject} {sender}'],
      ['questions', 'missing', 'word/document.xml: {#questions}'],
      ['sender', 'unknown', 'word/document.xml: {subject} {sender}'],
      ['courier', 'unknown', 'word/document.xml: by {courier}'],
      ['@remarks', 'unknown', 'word/document.xml: {@remarks}'],
    ]);
  });

  it('does not look again at what a value says', () => {
    const template = tinyDocx(paragraphs('{subject}', '{#questions}', '{text}', '{/questions}'));
    const text = plainText(
      fillLetter(template, { subject: '{remarks}{#questions}', questions: ['{subject}'] }, fields),
    );
    expect(text).toBe('{remarks}{#questions}\n{subject}');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('knows no field called %s', (name) => {
    const template = tinyDocx(paragraphs(`{${name}}`));
    expect(() => fillLetter(template, { subject: 'A', questions: ['x'] }, fields)).toThrow(TemplateFillError);
  });

  it('keeps the lines of a long text and joins those of a short one', () => {
    const template = tinyDocx(
      paragraphs('{subject}', '{remarks}', '{#remarks_paragraphs}', '- {text}', '{/remarks_paragraphs}'),
    );
    const values = { subject: 'one\r\ntwo', remarks: 'first\r\nsecond\u2028third', questions: ['x'] };
    expect(plainText(fillLetter(template, values, fields))).toBe(
      'one two\nfirst\nsecond\nthird\n- first\n- second\n- third',
    );
  });

  it('treats blanks and empty items as missing', () => {
    expect(listMissing(fields, { subject: ' \u0000\n', questions: ['', ' '] }).map((gap) => gap.name)).toEqual([
      'subject',
      'questions',
    ]);
    expect(listMissing(fields, { subject: 'A', questions: 'one\ntwo' })).toEqual([]);
  });

  it('says what is wrong with a broken template', () => {
    const error = caught(() => fillLetter(tinyDocx(paragraphs('{#questions}', 'x {subject')), {}, fields));
    expect(error).toBeInstanceOf(TemplateSyntaxError);
  });
});

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
