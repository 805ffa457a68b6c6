import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterKind } from '#core/contract/vocabulary.ts';
import { holdTogether } from '#core/outgoing/pdf/hold-together.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { letterRows } from './support.ts';
import { worstValues } from './worst-values.ts';

/** Words that must stand on the page, beside those of every letter: what the letter is for. '' where there is none. */
const keyWords: Readonly<Record<LetterKind, readonly [english: string, chinese: string]>> = {
  request_code: ['Code on Access to Information', '根據《公開資料守則》索取資料'],
  request_data_access: ['Annex: particulars entered in Form OPS003', '附錄：OPS003'],
  request_data_correction: ['Data correction request', '改正資料要求'],
  request_foia: ['Freedom of Information Act 2000', ''],
  request_eir: ['Environmental Information Regulations 2004', ''],
  request_eu_documents: ['Regulation (EC) No 1049/2001', ''],
  request_us_foia: ['5 U.S.C. 552', ''],
  request_generic: ['Freedom of Information Act 1982', '政府資訊公開法'],
  acknowledge_interim: ['Interim reply', '初步答覆'],
  answer_clarification: ['Clarification', '澄清'],
  accept_fee: ['Fee accepted', '同意繳付費用'],
  object_fee: ['Objection to a fee', '反對收費'],
  reminder: ['Reminder', '跟進根據《公開資料守則》'],
  overdue_notice: ['Reply overdue', '逾期未覆'],
  object_extension: ['Objection to extension', '反對延期答覆'],
  request_review: ['Request for review', '要求覆檢'],
  complaint_ombudsman: ['The Ombudsman', '申訴專員'],
  complaint_privacy: ['Privacy Commissioner', '私隱專員'],
  complaint_regulator: ['Complaint about', ''],
  letter_panel: ['Panel', '事務委員會'],
  letter_member: ['I should be grateful if you would', '懇請議員'],
  thanks: ['Reply received', '已獲答覆'],
  bundle_cover: ['Bundle of documents', '送上文件冊'],
  withdrawal: ['withdraw', '撤回'],
  own: ['', ''],
};

const tools = ['libreoffice', 'pdftotext', 'pdfinfo'];
const missing = tools.filter((tool) => !onPath(tool));

function onPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
}

if (missing.length > 0) {
  it.skip(`letters on paper: ${missing.join(' and ')} not installed here, so no page was made`, () => {});
} else {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-pages-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const pdfOf = (kind: LetterKind, language: string, values: 'sample' | 'worst') =>
    join(folder, `${kind}.${language}.${values}.pdf`);

  describe('letters on paper', () => {
    // One start of LibreOffice for all of them; its profile is ours, so that a running one does not take the work over.
    beforeAll(() => {
      const drafts = join(folder, 'docx');
      mkdirSync(drafts);
      const files = letterRows.flatMap(([kind, language, letter]) =>
        (['sample', 'worst'] as const).map((values) => {
          const path = join(drafts, `${kind}.${language}.${values}.docx`);
          const filling = values === 'sample' ? letter.sample : worstValues(letter);
          writeFileSync(path, holdTogether(fillLetter(letter.document, filling, letter.fields)));
          return path;
        }),
      );
      const profile = pathToFileURL(join(folder, 'profile')).href;
      execFileSync(
        'libreoffice',
        ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, ...files],
        { stdio: 'pipe', timeout: 240_000 },
      );
    }, 250_000);

    it.each(letterRows)('%s in %s comes to one to three pages with its words on them', (kind, language) => {
      const pdf = pdfOf(kind, language, 'sample');
      const pages = pagesOf(pdf);
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(3);
      const text = squeezed(wordsOf(pdf));
      const [english, chinese] = keyWords[kind];
      const common =
        language === 'en'
          ? ['Our ref: FS-2026-0042', `Page 1 of ${pages}`, '(Chan Tai-man)', english]
          : ['本函檔號：FS-2026-0042', `第1頁，共${pages}頁`, '（陳大文）', chinese];
      for (const words of common) expect(text).toContain(squeezed(words));
      expect(text).not.toMatch(/[{}�]|Error!/);
    });

    it.each(letterRows)('%s in %s with the longest values loses none of them on the way to paper', (kind, language) => {
      const pdf = pdfOf(kind, language, 'worst');
      const pages = pagesOf(pdf);
      expect(pages).toBeLessThanOrEqual(14);
      const text = squeezed(wordsOf(pdf));
      const values = language === 'en' ? ['Feather-Chan', 'at the end'] : ['歐陽大文', '至最後'];
      for (const words of [...values, language === 'en' ? `Page ${pages} of ${pages}` : `第${pages}頁，共${pages}頁`])
        expect(text).toContain(squeezed(words));
      expect(text).not.toMatch(/[{}�]|Error!/);
    });

    it('does not leave the signature alone on a page', () => {
      const alone = letterRows.flatMap(([kind, language]) =>
        (['sample', 'worst'] as const).flatMap((values) => {
          const sheets = wordsOf(pdfOf(kind, language, values)).split('\f');
          const name =
            values === 'sample' ? /\(Chan Tai-man\)|（陳大文）\s*謹啟/ : /\(A Feather-Chan\)|（歐陽大文）\s*謹啟/;
          const signed = sheets.find((sheet) => name.test(sheet)) ?? '';
          const together = /Yours|特此函達/.test(signed) && /\d\.\s/.test(signed);
          return together ? [] : [`${kind} ${language} ${values}`];
        }),
      );
      expect(alone).toEqual([]);
    });
  });
}

function pagesOf(pdf: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', [pdf]))?.[1]);
}

/** Each page is read once: to start a program for it again would be most of the time these tests take. */
const read = new Map<string, string>();

function wordsOf(pdf: string): string {
  const words = read.get(pdf) ?? run('pdftotext', ['-layout', pdf, '-']);
  read.set(pdf, words);
  return words;
}

function run(tool: string, given: readonly string[]): string {
  return execFileSync(tool, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Without blanks: a line that was broken, or spread out to the margin, is still the same words. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
