import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, sharedBrowser, visitSample, wordsOf } from './support.ts';

const browser = sharedBrowser();
const word = wordsOf('en');

const sample = (hash: string, size?: { width: number; height: number }) => visitSample(browser(), hash, 'en', size);

const list = (page: Page) => page.getByRole('table', { name: word('requests:title') });
const row = (page: Page, reference: string) => list(page).getByRole('row', { name: new RegExp(reference) });

test('the list is filtered, sorted and walked by keyboard, and its address says how', {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await sample('/requests');
  await row(page, 'FS-2026-0001').waitFor();
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: word('requests:filter.find') }).fill('SmartView programme');
  await page.waitForFunction(() => window.location.hash.includes('find=SmartView'));
  await row(page, 'FS-2026-0011').waitFor({ state: 'detached' });
  await page.reload();
  await row(page, 'FS-2026-0001').waitFor();
  expect(await page.getByRole('searchbox', { name: word('requests:filter.find') }).inputValue()).toBe(
    'SmartView programme',
  );

  await row(page, 'FS-2026-0001').focus();
  await page.keyboard.press('Escape');
  await row(page, 'FS-2026-0011').waitFor();
  expect(page.url()).not.toContain('find=');

  await list(page).locator('thead').getByText(word('requests:column.reference'), { exact: true }).click();
  await page.waitForFunction(() => window.location.hash.includes('sort=reference'));
  await list(page).locator('tbody tr').first().getByText('FS-2026-0001').waitFor();
  await row(page, 'FS-2026-0001').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary', { name: word('requests:detail') });
  await detail.getByText('FS-2026-0002', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await detail.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('what is typed right after the palette was called goes into it, and starts nothing else', {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await sample('#/requests');
  await page.locator('[data-row-id]').first().waitFor();
  // In one turn: no part of the palette can have been drawn between its key and the letters after it.
  await page.evaluate(() => {
    const strike = (key: string, ctrlKey = false) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
    strike('k', true);
    for (const key of ['n', 'g', 's', 'Backspace', 'Enter']) strike(key);
  });
  const field = page.getByPlaceholder(word('commands:placeholder'));
  await expect.poll(() => field.inputValue()).toBe('ng');
  expect(await page.evaluate(() => window.location.hash)).toBe('#/requests');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('a request goes into the bin and comes back', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/requests');
  await row(page, 'FS-2026-0003').click({ button: 'right' });
  await page.getByRole('menuitem', { name: word('requests:menu.bin') }).click();
  await row(page, 'FS-2026-0003').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: word('requests:bin.title'), exact: true }).click();
  await page.getByRole('heading', { name: word('requests:bin.pageTitle') }).waitFor();
  await row(page, 'FS-2026-0003').waitFor();
  await page.getByRole('button', { name: word('common:action.undo'), exact: true }).click();
  await page.getByText(word('requests:bin.empty')).waitFor();
  await page.getByRole('button', { name: word('requests:bin.title'), exact: true }).click();
  await row(page, 'FS-2026-0003').waitFor();
  expect(faults).toEqual([]);
});

test('pasted lines become questions, in the order the keyboard gives them', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/new');
  const question = (number: number) =>
    page.getByRole('textbox', { name: word('requests:questions.number', { number: String(number) }), exact: true });
  await question(1).waitFor();
  await question(1).evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, '1. How many cameras?\n2. At what cost?\n\n(3) Since when?');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('questions:paste.add_other', { count: '3' }) })
    .click();
  await question(3).waitFor();
  expect(await question(2).inputValue()).toBe('At what cost?');
  expect(await question(3).inputValue()).toBe('Since when?');
  await question(3).focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await question(2).inputValue()).toBe('Since when?');
  expect(await question(2).evaluate((field) => field === document.activeElement)).toBe(true);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('a reply typed while another window changed the request keeps its text', { timeout: 120_000 }, async () => {
  const { page, host, faults } = await sample('/requests');
  await row(page, 'FS-2026-0003').click();
  await page
    .getByRole('button', { name: word('requests:reply.title'), exact: true })
    .first()
    .click();
  const reply = page.getByRole('dialog', { name: word('requests:reply.title') });
  await reply.getByRole('radio', { name: word('requests:reply.kind_acknowledged') }).check();
  await reply.getByLabel(word('requests:reply.text')).fill('We have your letter.');
  await expectAccessible(page);

  const other = await page.context().newPage();
  await other.goto(`${host.origin}/#/requests`);
  await row(other, 'FS-2026-0003').click();
  await other.getByRole('button', { name: word('requests:timeline.fact'), exact: true }).click();
  const fact = other.getByRole('dialog', { name: word('requests:fact.title') });
  await fact.getByLabel(word('requests:fact.note')).fill('From the other window.');
  await fact.getByRole('button', { name: word('requests:fact.record'), exact: true }).click();
  await fact.waitFor({ state: 'detached' });

  await reply.getByRole('button', { name: word('requests:reply.submit') }).click();
  await reply.getByText(word('requests:conflict.title')).waitFor();
  await reply.getByRole('button', { name: word('requests:conflict.reload') }).click();
  await reply.getByText(word('requests:conflict.title')).waitFor({ state: 'detached' });
  expect(await reply.getByLabel(word('requests:reply.text')).inputValue()).toBe('We have your letter.');
  await reply.getByRole('button', { name: word('requests:reply.submit') }).click();
  await reply.waitFor({ state: 'detached' });
  await page.getByText('We have your letter.').waitFor();
  await page.getByText('From the other window.').waitFor();
  // The refusal itself is an answer of the core (409), which the browser notes as a failed load.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
});

test('what was recorded, undone and recorded again was changed in no other window', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/requests');
  await row(page, 'FS-2026-0003').click();
  const fact = page.getByRole('dialog', { name: word('requests:fact.title') });
  for (const round of [1, 2]) {
    await page.getByRole('button', { name: word('requests:timeline.fact'), exact: true }).click();
    await fact.getByLabel(word('requests:fact.note')).fill(`Round ${round}.`);
    await fact.getByRole('button', { name: word('requests:fact.record'), exact: true }).click();
    await fact.waitFor({ state: 'detached' });
    await page.getByText(`Round ${round}.`).waitFor();
    if (round === 2) break;
    await page
      .getByRole('button', { name: word('common:action.undo') })
      .first()
      .click();
    await page.getByText(`Round ${round}.`).waitFor({ state: 'detached' });
  }
  expect(faults).toEqual([]);
});

test('notes of two windows: neither is lost without being asked', { timeout: 120_000 }, async () => {
  const { page, host } = await sample('/requests');
  await row(page, 'FS-2026-0003').click();
  const notes = page.getByRole('textbox', { name: word('requests:notes.title') });
  await notes.waitFor();
  const other = await page.context().newPage();
  await other.goto(`${host.origin}/#/requests`);
  await row(other, 'FS-2026-0003').click();
  const others = other.getByRole('textbox', { name: word('requests:notes.title') });
  await others.waitFor();

  // The line of the first window is down while it types: its notes cannot be saved yet.
  await page.route('**/rpc/requests/get', (route) => route.abort());
  await notes.fill('Mine');
  await notes.blur();
  await page.getByText(word('requests:notes.failed')).waitFor();
  await others.fill('Theirs');
  await others.blur();
  await other.getByText(word('requests:notes.saved'), { exact: true }).waitFor();
  await page.unroute('**/rpc/requests/get');
  await notes.focus();
  await notes.blur();
  await page.getByText(word('requests:notes.conflict')).waitFor();
  await page.getByRole('button', { name: word('requests:notes.keepMine') }).click();
  await page.getByText(word('requests:notes.conflict')).waitFor({ state: 'detached' });
  await other.waitForFunction(
    (label) => document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${label}"]`)?.value === 'Mine',
    word('requests:notes.title'),
  );
});

test('a hostile document in a reply is drawn and does nothing', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/requests');
  await row(page, 'FS-2026-0003').click();
  await page
    .getByRole('button', { name: word('requests:reply.title'), exact: true })
    .first()
    .click();
  const reply = page.getByRole('dialog', { name: word('requests:reply.title') });
  await reply.getByRole('radio', { name: word('requests:reply.kind_acknowledged') }).check();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    reply.getByRole('button', { name: word('requests:attachments.add') }).click(),
  ]);
  await chooser.setFiles({ name: 'reply.docx', mimeType: 'application/octet-stream', buffer: hostileDocument() });
  await reply.getByText('reply.docx').waitFor();
  await reply.getByRole('button', { name: word('requests:reply.submit') }).click();
  await reply.waitFor({ state: 'detached' });

  await page
    .getByRole('button', { name: word('letters:action.view'), exact: true })
    .first()
    .click();
  await page.waitForSelector('[data-preview="drawn"]');
  const sheet = page.frameLocator('iframe');
  const link = sheet.getByText('Press here');
  await link.waitFor();
  await link.click({ force: true });
  const frame = page.frames().find((one) => one.url().includes('/preview/'));
  expect(
    await frame?.evaluate(() => [
      window.origin,
      document.querySelectorAll('a[href], iframe, script:not([src])').length,
    ]),
  ).toEqual(['null', 0]);
  expect(await frame?.evaluate(() => Reflect.get(window, 'struck'))).toBeUndefined();
  expect(await page.evaluate(() => Reflect.get(window, 'struck'))).toBeUndefined();
  expect(faults).toEqual([]);
});

/** A letter with a link that runs a script and an embedded web page that runs another. */
function hostileDocument(): Buffer {
  const zip = new PizZip(readFileSync(join(import.meta.dirname, '../../templates/library/reminder/en.docx')));
  const edit = (part: string, change: (xml: string) => string) => {
    const file = zip.file(part);
    if (file === null) throw new Error(`no ${part}`);
    zip.file(part, change(file.asText()));
  };
  zip.file(
    'word/evil.html',
    '<html><body>Embedded<script>parent.struck = true; window.struck = true</script></body></html>',
  );
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rEvil1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:window.struck=true" TargetMode="External"/>
       <Relationship Id="rEvil2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="evil.html"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', '<Default Extension="html" ContentType="text/html"/></Types>'),
  );
  edit('word/document.xml', (xml) =>
    xml.replace(
      /<w:body>/,
      '<w:body><w:p><w:hyperlink r:id="rEvil1"><w:r><w:t>Press here</w:t></w:r></w:hyperlink></w:p><w:altChunk r:id="rEvil2"/>',
    ),
  );
  return zip.generate({ type: 'nodebuffer' });
}
