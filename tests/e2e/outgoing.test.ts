import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { findOffice } from '#core/outgoing/pdf/find-office.ts';
import { letterWords } from '#templates/compare/letter-words.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { editDocx, paragraphXml, withPart } from '../support/edit-docx.ts';
import { letterIn } from '../unit/templates/support.ts';
import { expectAccessible, ready, sendOrPrint, sharedBrowser, visit, wordsOf } from './support.ts';

const browser = sharedBrowser();
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const office = findOffice();

/** The sample's draft in each language, and words of it. */
const jobs = [
  {
    language: 'en',
    subject: 'Cameras',
    question: 'The number of cameras by police district.',
    instead: 'police region',
  },
  {
    language: 'zh-Hant-HK',
    subject: '攝錄鏡頭',
    question: '按警區劃分的攝錄鏡頭數目。',
    instead: '按總區',
  },
] as const;

type Word = ReturnType<typeof wordsOf>;

/** From an empty register to a draft on its request's page. */
async function drafted(page: Page, word: Word, job: (typeof jobs)[number]): Promise<void> {
  await page.getByText(word(`common:language.${job.language}`), { exact: true }).click();
  await page
    .getByLabel(word(job.language === 'en' ? 'settings:field.nameEn' : 'settings:field.nameZh'))
    .fill(job.language === 'en' ? 'Wong Mei-lin' : '黃美蓮');
  await page.getByRole('button', { name: word('app:firstRun.save') }).click();
  await ready(page);
  await page
    .getByRole('button', { name: word('app:nav.newRequest') })
    .first()
    .click();
  await page.getByPlaceholder(word('requests:new.bodyHint')).fill(job.language === 'en' ? 'security b' : '保安局');
  await page.getByRole('option').first().click();
  await page.getByLabel(word('requests:questions.number', { number: '1' }), { exact: true }).fill(job.question);
  await page.getByLabel(word('letters:field.subject')).fill(job.subject);
  await page.waitForSelector('[data-preview="drawn"]');
  await page.getByRole('button', { name: word('requests:new.saveDraft') }).click();
  await page.locator('[data-entry="draft"]').waitFor();
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function giveBack(page: Page, word: Word, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: word('outgoing:takeBack.button') }).click(),
  ]);
  await chooser.setFiles({ name: 'my version.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

describe.each(jobs)('a letter goes out of the door ($language)', (job) => {
  const word = wordsOf(job.language);

  test('edited by hand, compared, mailed, labelled, sent with its enclosure, corrected', {
    timeout: 150_000,
  }, async () => {
    const { page, faults } = await visit(browser(), { today: '2026-12-12' });
    await drafted(page, word, job);

    // The file as Foolscap wrote it, edited, given back by the button.
    const written = await downloaded(page, () => sendOrPrint(page, word, 'saveDocx'));
    const edited = editDocx(written.bytes, (xml) =>
      xml
        .replace(job.language === 'en' ? 'police district' : '按警區', job.instead)
        .replace('<w:sectPr', `${paragraphXml('【date】')}<w:sectPr`),
    );
    await giveBack(page, word, edited);
    const note = page.locator('[data-edited]');
    await note.waitFor();
    expect(await note.textContent()).toContain('2');
    await note.getByRole('button', { name: word('outgoing:edited.compare') }).click();
    const comparison = page.getByRole('dialog', { name: word('outgoing:compare.title') });
    await comparison.locator('[data-difference="changed"] ins').first().waitFor();
    expect(await comparison.locator('[data-difference="changed"] p').textContent()).toContain(
      job.language === 'en' ? 'The number of cameras by police' : '劃分的攝錄鏡頭數目',
    );
    await comparison.locator('[data-warnings]').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await comparison.waitFor({ state: 'detached' });

    // A hostile one is refused with the reason; the letter stays as it is.
    await giveBack(page, word, withPart(edited, 'word/vbaProject.bin', 'x'));
    await page.getByText(/vbaProject/).waitFor();
    expect((await downloaded(page, () => sendOrPrint(page, word, 'saveDocx'))).bytes).toEqual(Buffer.from(edited));

    // The mail and the envelope.
    const eml = await downloaded(page, () => sendOrPrint(page, word, 'email'));
    expect(eml.name).toMatch(/\.eml$/);
    const mail = await PostalMime.parse(eml.bytes);
    expect(mail.headers.find((one) => one.key === 'x-unsent')?.value).toBe('1');
    expect(mail.subject).toContain(job.subject);
    expect(sha(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer))).toBe(sha(edited));

    // Sent, with an enclosure, by registered post.
    await page
      .locator('[data-entry="draft"]')
      .getByRole('button', { name: word('letters:action.logAsSent') })
      .click();
    const sending = page.getByRole('dialog', { name: word('letters:sent.title') });
    await sending.locator('[data-warnings]').waitFor();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      sending.getByRole('button', { name: word('outgoing:files.add') }).click(),
    ]);
    await chooser.setFiles({ name: '附件甲.txt', mimeType: 'text/plain', buffer: Buffer.from('annex') });
    await sending.getByLabel('附件甲.txt').first().waitFor();
    await sending.getByLabel(word('letters:field.channel')).click();
    await page.getByRole('option', { name: word('common:channel.post'), exact: true }).click();
    await sending.getByLabel(word('letters:sent.postReference')).fill('RR 123 456 789 HK');
    await sending.getByLabel(word('letters:sent.sentOn')).fill('2026-12-10');
    await expectAccessible(page);
    await sending.getByRole('button', { name: word('letters:sent.submit') }).click();
    const entry = page.locator('[data-entry="sent"]');
    await entry.waitFor();
    await entry.getByText('RR 123 456 789 HK').waitFor();
    const sent = entry.locator('[data-file][data-sent="true"]');
    expect(await sent.count()).toBe(2);
    expect(await sent.first().textContent()).toContain(sha(edited).slice(0, 6));
    expect(await entry.locator('[data-file="generated"]').textContent()).toContain(sha(written.bytes).slice(0, 6));
    expect(await entry.getByRole('button', { name: word('outgoing:takeBack.button') }).count()).toBe(0);

    // What was logged is corrected, with what stood before beside it.
    await entry.getByRole('button', { name: word('outgoing:sent.correct') }).click();
    const correction = page.getByRole('dialog', { name: word('outgoing:sent.correctTitle') });
    await correction.getByLabel(word('letters:sent.postReference')).fill('RR 987 654 321 HK');
    await correction.getByLabel(word('outgoing:sent.reason')).fill('misread');
    await correction.getByRole('button', { name: word('outgoing:sent.save') }).click();
    await entry.locator('[data-correction]').waitFor();
    expect(await entry.locator('[data-correction]').textContent()).toContain('RR 123 456 789 HK');
    expect(await entry.locator('[data-post-reference]').textContent()).toContain('RR 987 654 321 HK');
    await expectAccessible(page);

    // It never went: a draft again. That too can be taken back.
    await entry.getByRole('button', { name: word('outgoing:sent.correct') }).click();
    await correction.getByRole('button', { name: word('outgoing:sent.notSent') }).click();
    await page.locator('[data-entry="draft"]').waitFor();
    await entry.waitFor({ state: 'detached' });
    const said = page.getByRole('alert').filter({ hasText: word('outgoing:sent.unsent') });
    await said.getByRole('button', { name: word('common:action.undo') }).click();
    await entry.locator('[data-post-reference]').waitFor();
    expect(faults.filter((fault) => !/422/.test(fault))).toEqual([]);
  });
});

test('an edited letter dropped on its draft is taken back; writing it anew asks first', {
  timeout: 120_000,
}, async () => {
  const word = wordsOf('en');
  const { page } = await visit(browser(), { today: '2026-12-12' });
  await drafted(page, word, jobs[0]);
  const written = await downloaded(page, () => sendOrPrint(page, word, 'saveDocx'));
  const edited = editDocx(written.bytes, (xml) => xml.replace('police district', 'police region'));
  const carried = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'edited.docx'));
      return data;
    },
    [...edited],
  );
  const zone = page.locator('[data-drop="take-back"]');
  await zone.dispatchEvent('dragover', { dataTransfer: carried });
  await page.getByText(word('outgoing:takeBack.drop')).waitFor();
  await zone.dispatchEvent('drop', { dataTransfer: carried });
  await page.locator('[data-edited]').waitFor();

  const asked = page.getByRole('dialog', { name: word('outgoing:regenerate.title') });
  const anew = async () => {
    await page
      .locator('[data-entry="draft"]')
      .getByRole('button', { name: word('common:action.edit'), exact: true })
      .click();
    await page.waitForSelector('[data-preview="drawn"]');
    await page.getByRole('button', { name: word('letters:composer.save'), exact: true }).click();
    await asked.waitFor();
  };
  await anew();
  await asked.getByRole('button', { name: word('outgoing:regenerate.keep') }).click();
  await page.getByText(word('letters:composer.back')).click();
  await page.locator('[data-edited]').waitFor();
  await anew();
  await asked.getByRole('button', { name: word('outgoing:regenerate.go') }).click();
  await page.locator('[data-entry="draft"]').waitFor();
  await page.locator('[data-edited]').waitFor({ state: 'detached' });
  // And it can be undone.
  await page
    .getByRole('button', { name: word('common:action.undo') })
    .last()
    .click();
  await page.locator('[data-edited]').waitFor();
});

if (office === null) test.skip('a PDF by LibreOffice: skipped, it is not installed here', () => {});
else {
  test('a PDF is laid out by LibreOffice, kept where the person says so, and sent', { timeout: 180_000 }, async () => {
    const word = wordsOf('en');
    const { page, faults } = await visit(browser(), { today: '2026-12-12' });
    await drafted(page, word, jobs[0]);
    await sendOrPrint(page, word, 'pdf');
    const dialog = page.getByRole('dialog', { name: word('outgoing:pdf.title') });
    await dialog.locator('[data-pdf="libreoffice"]').waitFor({ timeout: 120_000 });
    const pdf = await downloaded(page, () => dialog.getByRole('button', { name: word('outgoing:pdf.save') }).click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.name).toMatch(/Cameras\.pdf$/);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: word('outgoing:pdf.keep') }).click();
    await page.locator('[data-file="pdf"]').waitFor();
    const eml = await downloaded(page, () => dialog.getByRole('button', { name: word('outgoing:pdf.email') }).click());
    const [attached] = (await PostalMime.parse(eml.bytes)).attachments;
    expect(attached?.mimeType).toBe('application/pdf');
    expect(sha(new Uint8Array(attached?.content as ArrayBuffer))).toBe(sha(pdf.bytes));
    await page.keyboard.press('Escape');
    await page
      .locator('[data-entry="draft"]')
      .getByRole('button', { name: word('letters:action.logAsSent') })
      .click();
    const sending = page.getByRole('dialog', { name: word('letters:sent.title') });
    // The PDF went, and not the .docx.
    await sending.getByRole('checkbox').nth(0).uncheck();
    await sending.getByText(word('outgoing:files.needLetter')).waitFor();
    await sending.getByRole('checkbox').nth(1).check();
    await sending.getByRole('button', { name: word('letters:sent.submit') }).click();
    const went = page.locator('[data-entry="sent"] [data-file][data-sent="true"]');
    await went.waitFor();
    expect(await went.getAttribute('data-file')).toBe('pdf');
    expect(await went.textContent()).toContain(sha(pdf.bytes).slice(0, 6));
    expect(faults).toEqual([]);
  });
}

test('without LibreOffice the browser’s print is offered, and prints the letter’s own pages', {
  timeout: 120_000,
}, async () => {
  const word = wordsOf('en');
  const { page } = await visit(browser(), { today: '2026-12-12', env: { FOOLSCAP_LIBREOFFICE: 'none' } });
  await drafted(page, word, jobs[0]);
  await sendOrPrint(page, word, 'pdf');
  const dialog = page.getByRole('dialog', { name: word('outgoing:pdf.title') });
  await dialog.getByText(word('outgoing:pdf.byBrowser')).waitFor();
  // The frame's own print, told and not opened: there is no printer here.
  await page.context().addInitScript(() => {
    if (window.top === window) return;
    window.print = () => {
      const pages = [...document.querySelectorAll('section.letter')];
      const size = document.querySelector('#page-size')?.textContent ?? '';
      console.log(`printed ${pages.length} ${size} ${pages[0]?.textContent?.includes('police district')}`);
    };
  });
  const [printed] = await Promise.all([
    page.waitForEvent('console', { predicate: (message) => message.text().startsWith('printed') }),
    dialog.getByRole('button', { name: word('outgoing:pdf.openPrint') }).click(),
  ]);
  expect(printed.text()).toMatch(/^printed 1 @page \{ size: 595\.\d+pt 841\.\d+pt; margin: 0; \} true$/);
  // The frame is gone once the dialog is closed.
  await page.locator('iframe[data-print]').waitFor({ state: 'detached' });
});

test('a label is made for the place on the sheet, and the next one is remembered', { timeout: 120_000 }, async () => {
  const word = wordsOf('en');
  const { page } = await visit(browser(), { today: '2026-12-12' });
  await drafted(page, word, jobs[0]);
  await sendOrPrint(page, word, 'envelope');
  await page.getByText(word('problems:code.label_no_address')).waitFor();

  // The address is the register's to know.
  await page
    .getByRole('link', { name: word('app:nav.bodies') })
    .first()
    .click();
  await ready(page);
  await page.getByText('Security Bureau', { exact: true }).first().click();
  await page
    .getByRole('button', { name: word('common:action.edit'), exact: true })
    .first()
    .click();
  await page.getByLabel(word('bodies:field.addressEn')).fill('2 Tim Mei Avenue\nTamar\nHong Kong');
  await page.getByRole('button', { name: word('common:action.save') }).click();
  await page.getByText('2 Tim Mei Avenue').first().waitFor();
  await page
    .getByRole('link', { name: word('app:nav.requests') })
    .first()
    .click();
  await page.locator('tr[data-row-id]').filter({ hasText: 'FS-2026-0001' }).click();
  await page.locator('[data-entry="draft"]').waitFor();

  const envelope = await downloaded(page, () => sendOrPrint(page, word, 'envelope'));
  expect(envelope.name).toBe('FS-2026-0001 envelope.docx');
  expect(letterWords(envelope.bytes).paragraphs.map((one) => one.text)).toEqual([
    'Wong Mei-lin',
    'Access to Information Officer',
    'Security Bureau',
    '2 Tim Mei Avenue',
    'Tamar',
    'Hong Kong',
  ]);
  await sendOrPrint(page, word, 'label');
  const dialog = page.getByRole('dialog', { name: word('outgoing:label.title') });
  await dialog.getByRole('radio', { name: word('outgoing:label.position', { number: '5' }) }).check();
  await expectAccessible(page);
  const label = await downloaded(page, () => dialog.getByRole('button', { name: word('outgoing:label.make') }).click());
  expect(label.name).toBe('FS-2026-0001 label.docx');
  await sendOrPrint(page, word, 'label');
  expect(await dialog.getByRole('radio', { name: word('outgoing:label.position', { number: '6' }) }).isChecked()).toBe(
    true,
  );
});

test.each(['en', 'zh-Hant-HK'] as const)(
  'a letter of several pages prints each on its own sheet of A4 (%s)',
  {
    timeout: 120_000,
  },
  async (language) => {
    const { page, host } = await visit(browser());
    const { document: template, sample, fields } = letterIn('request_code', language);
    const questions = Array.from({ length: 60 }, (_, at) => ({ text: `Question ${at + 1}, 第${at + 1}項問題。` }));
    const docx = fillLetter(template, { ...sample, questions }, fields);
    await page.goto(`${host.origin}/preview/index.html`);
    const pages = await page.evaluate(
      (bytes) =>
        new Promise<number>((resolve) => {
          window.addEventListener('message', ({ data }) => {
            if (data.kind === 'drawn') resolve(data.pages);
          });
          window.postMessage({ kind: 'look', desk: '#888', lang: 'en', title: 'x', zoom: 0.5 }, '*');
          window.postMessage({ kind: 'draw', turn: 1, docx: Uint8Array.from(bytes).buffer, gaps: [] }, '*');
        }),
      [...docx],
    );
    expect(pages).toBeGreaterThan(2);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
    const sizes = new Set(text.match(/\/MediaBox\s*\[[^\]]*\]/g));
    expect([...sizes]).toEqual([expect.stringMatching(/\[0 0 59[456](\.\d+)? 84[123](\.\d+)?\]/)]);
  },
);
