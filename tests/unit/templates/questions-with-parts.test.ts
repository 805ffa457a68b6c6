import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkTemplate } from '#templates/check/check-template.ts';
import { fillLetter, previewLetter } from '#templates/fill/fill-letter.ts';
import { outlineItems } from '#templates/fill/outline-items.ts';
import { generalFields } from '#templates/own/general-fields.ts';
import { inspectTemplate } from '#templates/own/inspect-template.ts';
import { plainText } from '#templates/plain-text.ts';
import { letterIn, lettersByLanguage, paragraphs, readDocx, tinyDocx } from './support.ts';

const asked = [
  { text: 'Cameras:', level: '0' },
  { text: 'their number;', level: '1' },
  { text: 'their cost.', level: '1' },
  { text: 'Law:', level: '0' },
  { text: 'its basis.', level: '1' },
  { text: 'Trials.', level: '0' },
];
const words = asked.map(({ text }) => text);

/** Style and words of each paragraph of the body. */
function styled(docx: Uint8Array): [style: string, text: string][] {
  const xml = readDocx(docx).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => [
    /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
  ]);
}

const withQuestions = lettersByLanguage.filter(({ fields }) => fields.some(({ name }) => name === 'questions'));

describe('questions with parts', () => {
  it.each(withQuestions.map((letter) => [letter.kind, letter.language, letter] as const))(
    'stand in %s in %s as items and sub-items of its own list',
    (_, __, { document, sample, fields }) => {
      const docx = fillLetter(document, { ...sample, questions: asked }, fields);
      const set = styled(docx).filter(([style, text]) => words.includes(text) && style.startsWith('Numbered'));
      expect(set).toEqual(asked.map(({ text, level }) => [level === '1' ? 'NumberedSubitem' : 'NumberedItem', text]));
      // (1), (a): levels two and three of one multilevel list, so that letters begin anew under each question.
      const numbering = readDocx(docx).get('word/numbering.xml') ?? '';
      expect(numbering).toContain('w:val="multilevel"');
      expect(numbering).toMatch(/w:ilvl="2".*?lowerLetter.*?\(%3\)/s);
    },
  );

  it('are marked in the preview like any other gap while there are none', () => {
    const { document, sample, fields } = letterIn('request_code', 'en');
    const { docx, gaps } = previewLetter(document, { ...sample, questions: [] }, fields, 'en');
    expect(gaps.map(({ name }) => name)).toEqual(['questions']);
    expect(plainText(docx)).toContain('【Information asked for】');
  });
});

describe('a template of the user’s', () => {
  const fill = (...lines: string[]) =>
    plainText(fillLetter(tinyDocx(paragraphs(...lines)), { questions: asked }, generalFields)).split('\n');

  it('that knows nothing of parts gives every question with its parts below it', () => {
    expect(fill('{#questions}', '{text}', '{/questions}')).toEqual([
      'Cameras:',
      '(a) their number;',
      '(b) their cost.',
      'Law:',
      '(a) its basis.',
      'Trials.',
    ]);
  });

  it('may set them apart, with numbers of its own or of ours', () => {
    const lines = ['{#questions}', '{number}. {question}', '{#parts}', '{number} {text}', '{/parts}', '{/questions}'];
    expect(fill(...lines)).toEqual([
      '1. Cameras:',
      '1(a) their number;',
      '1(b) their cost.',
      '2. Law:',
      '2(a) its basis.',
      '3. Trials.',
    ]);
    const { problems, tags } = inspectTemplate(tinyDocx(paragraphs(...lines)), generalFields, []);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tags.map(({ name, origin }) => [name, origin])).toEqual([
      ['questions', 'known'],
      ['number', 'known'],
      ['question', 'known'],
      ['parts', 'known'],
      ['text', 'known'],
    ]);
  });

  it.each([
    ['parts printed as text', ['{#questions}', '{parts}', '{/questions}'], 'list_as_text'],
    ['the parts of nothing', ['{#parts}', '{text}', '{/parts}'], 'item_outside_list'],
    ['parts that would run together', ['{#questions}', '{#parts}{text}{/parts}', '{/questions}'], 'inline_list'],
    ['an item of the parts outside them', ['{#questions}', '{leter}', '{/questions}'], 'unknown_field'],
  ])('is told of %s', (_, lines, code) => {
    const codes = checkTemplate(tinyDocx(paragraphs(...lines)), generalFields).map((one) => one.code);
    expect(codes).toContain(code);
  });
});

describe('a list of questions', () => {
  it('may be typed a line each, (a) for a part', () => {
    expect(outlineItems(['Cameras:', '(a) number', '（b）cost', ' ', 'Law'])).toMatchObject([
      {
        number: '1',
        question: 'Cameras:',
        parts: [
          { text: 'number', letter: 'a' },
          { text: 'cost', letter: 'b' },
        ],
      },
      { number: '2', question: 'Law', parts: [] },
    ]);
  });
  it('that begins with a part begins with a question', () => {
    expect(outlineItems([{ text: 'number', level: '1' }])).toMatchObject([{ number: '1', question: 'number' }]);
  });
});

const tools = ['libreoffice', 'pdftotext'];
const missing = tools.filter(
  (tool) => !(process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool))),
);
it.skipIf(missing.length > 0)(
  `LibreOffice prints (1), (a), (b), and begins with (a) again under (2)${missing.length > 0 ? `: ${missing.join(', ')} not installed` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'foolscap-parts-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const files = (['en', 'zh-Hant-HK'] as const).map((language) => {
      const { document, sample, fields } = letterIn('request_code', language);
      const file = join(folder, `${language}.docx`);
      writeFileSync(file, fillLetter(document, { ...sample, questions: asked }, fields));
      return file;
    });
    execFileSync(
      'libreoffice',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { stdio: 'pipe', timeout: 120_000 },
    );
    for (const file of files) {
      const text = execFileSync('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'], { encoding: 'utf8' });
      const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
      expect(lines.filter((line) => words.some((one) => line.endsWith(one)))).toEqual([
        '(1) Cameras:',
        '(a) their number;',
        '(b) their cost.',
        '(2) Law:',
        '(a) its basis.',
        '(3) Trials.',
      ]);
    }
  },
  150_000,
);
