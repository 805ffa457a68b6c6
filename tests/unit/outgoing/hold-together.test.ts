import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convertLetter } from '#core/outgoing/pdf/convert-letter.ts';
import { findOffice } from '#core/outgoing/pdf/find-office.ts';
import { holdTogether } from '#core/outgoing/pdf/hold-together.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { letterIn, paragraphs, readDocx, tinyDocx } from '../templates/support.ts';

const styles = {
  'word/styles.xml':
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Kept"><w:pPr><w:keepNext/></w:pPr></w:style><w:style w:styleId="Heir"><w:basedOn w:val="Kept"/></w:style></w:styles>',
};
const plain = (count: number) => paragraphs(...Array.from({ length: count }, (_, at) => `line ${at + 1}`));
const kept = (style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>kept</w:t></w:r></w:p>`;
const hiddenIn = (docx: Uint8Array) => (readDocx(docx).get('word/document.xml') ?? '').split('<w:vanish/>').length - 1;

describe('what is to be kept together, for LibreOffice', () => {
  it.each([
    ['a run that fits on the page dealt out is left alone', plain(23) + kept('Kept') + plain(1), 0],
    // 24 lines, then 25 with one hidden paragraph (two marks in each): the run begins the next page.
    ['a run that would be cut begins the next page', plain(24) + kept('Kept') + plain(1), 2],
    ['a style inherits it', plain(24) + kept('Heir') + plain(1), 2],
    ['a run that begins a page anyhow is left alone', plain(25) + kept('Kept') + plain(1), 0],
    ['rows of a table count', `<w:tbl>${'<w:tr/>'.repeat(24)}</w:tbl>${kept('Kept')}${plain(1)}`, 2],
    [
      'after a page break nothing is changed',
      `<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>${plain(24)}${kept('Kept')}${plain(1)}`,
      0,
    ],
  ])('%s', (_, body, marks) => {
    expect(hiddenIn(holdTogether(tinyDocx(body, styles)))).toBe(marks);
  });

  it('leaves what cannot be read to LibreOffice', () => {
    const broken = new TextEncoder().encode('no zip');
    expect(holdTogether(broken)).toBe(broken);
  });

  const office = findOffice();
  const unread = office === null || spawnSync('pdftotext', ['-v']).error !== undefined;
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-held-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(unread).each([
    ['request_code', 'en', 11, /Yours faithfully[^\f]*\(Chan Tai-man\)/],
    ['letter_panel', 'zh-Hant-HK', 7, /特此函達[^\f]*（陳大文）/],
  ] as const)(
    'a signature stays with the last words: %s in %s with %i questions',
    async (kind, language, count, signed) => {
      const { document, sample, fields } = letterIn(kind, language);
      const questions = Array.from({ length: count }, () => ({ text: 'One line of text.', level: '0' }));
      const made = await convertLetter(office ?? '', fillLetter(document, { ...sample, questions }, fields), undefined);
      if (made.end !== 'done') throw new Error(made.end);
      const pdf = join(folder, `${kind}.pdf`);
      writeFileSync(pdf, made.pdf);
      expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toMatch(signed);
    },
  );
});
