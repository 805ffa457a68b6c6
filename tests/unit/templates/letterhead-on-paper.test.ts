import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { applyLetterhead } from '#templates/letterhead/apply-letterhead.ts';
import { checkLetterhead } from '#templates/letterhead/check-letterhead.ts';
import { inspectTemplate } from '#templates/own/inspect-template.ts';
import { commonFieldsOf, knownFields } from '#templates/own/known-fields.ts';
import { readTags } from '#templates/own/read-tags.ts';
import { fieldsUsed } from '#templates/own/template-fields.ts';
import { letterheadDocx, tinyPng } from './letterhead-files.ts';
import { letterIn, library, readersParagraphs } from './support.ts';

const missing = ['libreoffice', 'pdftotext', 'pdfimages'].filter(
  (tool) => !(process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool))),
);

if (missing.length > 0) {
  it.skip(`letterheads on paper: ${missing.join(' and ')} not installed here, so no page was made`, () => {});
} else {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-letterhead-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const known = knownFields(library, 'own');
  const chinese = letterIn('request_code', 'zh-Hant-HK');
  const english = letterIn('request_code', 'en');
  /** Enough for a second page. */
  const many = Array.from({ length: 40 }, (_, at) => `Item ${at + 1} of what is asked.`);

  describe('with LibreOffice', () => {
    let fromLibreOffice = new Uint8Array();

    beforeAll(async () => {
      writeFileSync(join(folder, 'office.fodt'), flatDocument);
      convert('docx:MS Word 2007 XML', join(folder, 'office.fodt'));
      fromLibreOffice = new Uint8Array(readFileSync(join(folder, 'office.docx')));
      const letterhead = await letterheadDocx({
        titlePage: true,
        picture: tinyPng(),
        header: { first: 'Harbour Watch 海港監察', default: 'Harbour Watch, continued' },
        footer: { first: 'Registered charity 12345', default: 'Charity, sheet' },
      });
      const letters = join(folder, 'letters');
      mkdirSync(letters);
      const write = (name: string, docx: Uint8Array) => {
        writeFileSync(join(letters, name), docx);
        return join(letters, name);
      };
      const onLetterhead = (letter: typeof english, head: Uint8Array) =>
        fillLetter(applyLetterhead(letter.document, head), { ...letter.sample, questions: many }, letter.fields);
      convert(
        'pdf',
        write('english.docx', onLetterhead(english, letterhead)),
        write('chinese.docx', onLetterhead(chinese, letterhead)),
        write('office-head.docx', onLetterhead(english, fromLibreOffice)),
        write('plain.docx', fillLetter(english.document, { ...english.sample, questions: many }, english.fields)),
      );
    }, 250_000);

    it('letters open on the letterhead: its words and picture on the first page, its other header after, the built-in one gone', () => {
      const [first = '', second = ''] = sheets('english');
      expect(first).toContain('Harbour Watch 海港監察');
      expect(first).toContain('Registered charity 12345');
      expect(second).toContain('Harbour Watch, continued');
      expect(second).toContain('Charity, sheet 2');
      // Once a page.
      expect([pictures('english'), pictures('plain')]).toEqual([sheets('english').length - 1, 0]);
      // The built-in letterhead says how to reach the sender; his name stands under the letter all the same.
      expect(sheets('plain')[0]).toContain('Tel:');
      expect(first).not.toContain('Tel:');
      expect(sheets('chinese')[0]).toContain('Harbour Watch 海港監察');
      expect(sheets('chinese').join()).toContain('檔號：FS-2026-0042');
    });

    it('a document LibreOffice saved is read as a template: body, table, header; and fills', () => {
      const { tags, problems } = inspectTemplate(fromLibreOffice, known, []);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(tags.map(({ name, origin }) => [name, origin])).toEqual(
        expect.arrayContaining([
          ['addressee', 'known'],
          ['questions', 'known'],
          ['text', 'known'],
          ['reference', 'known'],
        ]),
      );
      const values = { addressee: 'The Head', reference: 'FS-7', questions: ['One', 'Two'] };
      const words = readersParagraphs(
        fillLetter(fromLibreOffice, values, fieldsUsed(readTags(fromLibreOffice), known)),
      );
      expect(words.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['Dear The Head', 'One', 'Two', 'Office letterhead FS-7']),
      );
    });

    it('and serves as a letterhead: its header on the letter, our reference in it', () => {
      const problems = checkLetterhead(fromLibreOffice, commonFieldsOf(library));
      expect(problems.map(({ code }) => code)).toEqual(['letterhead_body']);
      expect(sheets('office-head')[0]).toContain('Office letterhead FS-2026-0042');
    });
  });

  function convert(to: string, ...files: string[]): void {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const given = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', to, '--outdir', folder, ...files];
    execFileSync('libreoffice', given, { stdio: 'pipe', timeout: 240_000 });
  }

  function sheets(name: string): string[] {
    const text = execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
    return text.split('\f');
  }

  function pictures(name: string): number {
    const list = execFileSync('pdfimages', ['-list', join(folder, `${name}.pdf`)], { encoding: 'utf8' });
    return Math.max(0, list.trim().split('\n').length - 2);
  }
}

const flatDocument = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/><style:header-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>Office letterhead {<text:span text:style-name="T1">refer</text:span>ence}</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text><text:p>Dear {addr<text:span text:style-name="T1">essee</text:span>}</text:p><text:p>{#questions}</text:p><text:p>{text}</text:p><text:p>{/questions}</text:p><table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>{#questions}{text}</text:p></table:table-cell><table:table-cell><text:p>{/questions}</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>
</office:document>`;
