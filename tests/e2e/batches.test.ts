import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startCore } from '#core/start-core.ts';
import { withBodies } from '../use-cases/batch-support.ts';
import { libraryFolder } from '../use-cases/support.ts';
import { expectAccessible, ready, sharedBrowser, switchTo, visit, wordsOf } from './support.ts';

const browser = sharedBrowser();

const jobs = [
  { language: 'en', subject: 'Cameras in public places', question: 'How many cameras are there?' },
  { language: 'zh-Hant-HK', subject: '公眾地方的攝錄鏡頭', question: '現有攝錄鏡頭多少部？' },
] as const;

/** Eight bodies that answer under the Code, and one that does not, by their English names. */
const inside = [
  'Security Bureau',
  'Labour Department',
  'Transport Department',
  'Digital Policy Office',
  'Buildings Department',
  'Highways Department',
  'Home Affairs Department',
  'Immigration Department',
];
const outside = 'Administrative Appeals Board';

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** What the grid puts on the clipboard when it is asked for its selection. */
async function copied(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });
}

const checked = (page: Page) => page.waitForSelector('[data-check="current"]');
const cell = (page: Page, row: number, column: string) =>
  page.locator(`[role="row"][aria-rowindex="${row + 2}"] [data-cell="${column}"]`);

describe.each(jobs)('letters to eight bodies ($language)', (job) => {
  const word = wordsOf(job.language);

  test('picked, filled in from a spreadsheet, checked, made, saved as one .zip, logged as sent', {
    timeout: 180_000,
  }, async () => {
    const { page, faults } = await visit(browser(), { sample: true, today: '2026-12-12' });
    await ready(page);
    await switchTo(page, job.language);
    await page.getByRole('link', { name: word('app:nav.batches') }).click();
    await page.getByRole('link', { name: word('batches:new') }).click();
    await page.locator('[data-row-id]').first().waitFor();
    await expectAccessible(page);
    for (const name of [outside, ...inside]) {
      await page.getByRole('searchbox', { name: word('batches:find') }).fill(name);
      const found = page.locator('[data-row-id]', { hasText: name });
      await expect.poll(() => page.locator('[data-row-id]').count()).toBeLessThan(5);
      await found.first().locator('input[type="checkbox"]').check();
    }
    await page.getByRole('searchbox', { name: word('batches:find') }).fill('');
    await page.getByRole('button', { name: word('batches:goOn', { step: word('batches:step.letter') }) }).click();

    const texts = (language: string) => page.locator(`#batch-${language}-subject`);
    await texts('en').or(texts('zh-Hant-HK')).first().waitFor();
    await page.getByRole('radio', { name: word('common:language.en') }).check({ force: true });
    await texts('en').fill(jobs[0].subject);
    await expectAccessible(page);
    await page.getByRole('button', { name: word('batches:goOn', { step: word('batches:step.rows') }) }).click();
    await checked(page);

    // A block by the names of the bodies, in another order than the grid's; one name and one channel are wrong.
    const grid = page.getByRole('grid');
    await cell(page, 0, 'bodyId').click();
    await expect.poll(() => grid.evaluate((element) => element === document.activeElement)).toBe(true);
    await paste(
      page,
      [
        'Transport Department\t\tzh\tPost',
        'Security Bureau\t\t中文\tPigeon\t"Officer ""Access"""',
        'No Such Bureau\t\ten',
        'Labour Department\t\t\t\t\t"A subject\nof its own"',
      ].join('\r\n'),
    );
    await page.getByText(word('batches:noSuchBody', { text: 'No Such Bureau' })).waitFor();
    await page
      .getByText(word('batches:notUnderstood', { column: word('batches:column.channel'), text: 'Pigeon' }))
      .waitFor();
    const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name });
    const nameOf = {
      'Security Bureau': /Security Bureau|保安局/,
      'Transport Department': /Transport Department|運輸署/,
    };
    const security = page.getByRole('row').filter({ hasText: nameOf['Security Bureau'] });
    await security.getByText('Officer "Access"').waitFor();
    await page.getByRole('row').filter({ hasText: 'A subject of its own' }).waitFor();

    // Undone and done again; what is copied is what a spreadsheet takes.
    await page.keyboard.press('Control+z');
    await security.getByText('Officer "Access"').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await security.getByText('Officer "Access"').waitFor();
    await security.locator('[data-cell="addressee"]').click();
    expect(await copied(page)).toBe('"Officer ""Access"""');

    // A cell by the keys: Enter, type, Tab; Escape leaves it as it was.
    await cell(page, 4, 'subject').click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Typed here');
    await page.keyboard.press('Escape');
    await expect.poll(() => cell(page, 4, 'subject').locator('span').first().textContent()).toBe(jobs[0].subject);
    await page.keyboard.type('T');
    await page.keyboard.press('Tab');
    await expect.poll(() => cell(page, 4, 'subject').locator('span').first().textContent()).toBe('T');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 4, 'subject').locator('span').first().textContent()).toBe(jobs[0].subject);
    expect(await rowOf('No Such Bureau').count()).toBe(0);

    // Everything in the way is told together; nothing is made.
    await checked(page);
    const panel = page.getByRole('region', { name: word('batches:check.title') });
    await panel.getByText(outside).first().or(panel.getByText('行政上訴委員會').first()).first().waitFor();
    await panel
      .getByText(word('problems:gap_missing', { field: job.language === 'en' ? 'Subject' : '事由' }))
      .waitFor();
    await expectAccessible(page);
    await page.locator('[data-make]').click();
    expect(page.url()).toContain('/batches/new');

    // Mended: the other language's subject, the questions in both, the body outside the Code left out.
    await page.getByRole('tab', { name: new RegExp(word('batches:step.letter')) }).click();
    await texts('zh-Hant-HK').fill(jobs[1].subject);
    const question = (language: string) =>
      page.getByLabel(word('batches:questionIn', { number: '1', language: word(`common:language.${language}`) }));
    await question('en').fill(jobs[0].question);
    await question('zh-Hant-HK').fill(jobs[1].question);
    await page.getByRole('tab', { name: new RegExp(word('batches:step.rows')) }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-check="current"]')?.querySelectorAll('ul:first-of-type > li').length === 1,
    );
    const box = page
      .getByRole('row')
      .filter({ hasText: /Administrative Appeals Board|行政上訴委員會/ })
      .locator('input[type="checkbox"]');
    await box.uncheck();
    await panel.getByText(word('batches:check.clear')).waitFor();
    await page.locator('[data-make]').click();
    await page.waitForSelector('[data-run="done"]');
    await ready(page);
    await expectAccessible(page);
    expect(await page.locator('[data-row-id]').count()).toBe(8);

    // One .zip, its letters whole and each in its language.
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: new RegExp(word('batches:saveLetters_other', { count: '8' })) }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const zip = new PizZip(readFileSync(await download.path()));
    const names = Object.keys(zip.files);
    expect(names).toHaveLength(8);
    expect(names).toEqual(names.toSorted());
    const letters = names.map((name) => {
      const inner = new PizZip(zip.file(name)?.asUint8Array() ?? new Uint8Array());
      return inner.file('word/document.xml')?.asText() ?? '';
    });
    expect(letters.filter((xml) => xml.includes(jobs[1].question))).toHaveLength(2);
    expect(letters.filter((xml) => xml.includes(jobs[0].question))).toHaveLength(6);
    expect(
      letters.filter((xml) => xml.includes('Officer &quot;Access&quot;') || xml.includes('Officer "Access"')),
    ).toHaveLength(1);
    expect(letters.filter((xml) => xml.includes('A subject of its own'))).toHaveLength(1);
    expect(letters.filter((xml) => /[{}【】]/.test(xml.replace(/<[^>]+>/g, '')))).toEqual([]);

    // Logged as sent in one go, taken back in one.
    await page.getByRole('button', { name: new RegExp(word('batches:markSent_other', { count: '8' })) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(word('letters:sent.receivedOn')).fill('2026-12-12');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: word('letters:sent.submit') }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('[data-status="sent"]').count()).toBe(8);
    await page.getByRole('button', { name: word('common:action.undo') }).click();
    await expect.poll(() => page.locator('[data-status="draft"]').count()).toBe(8);
    expect(faults).toEqual([]);
  });

  test('the campaign shows who was asked and what came of each question, and saves it as a table', {
    timeout: 120_000,
  }, async () => {
    const { page, faults } = await visit(browser(), { sample: true, today: '2026-12-12' });
    await ready(page);
    await switchTo(page, job.language);
    await page.getByRole('link', { name: word('app:nav.campaigns') }).click();
    await page.locator('[data-row-id]').first().click();
    const section = page.getByRole('region', { name: word('campaigns:asked.title') });
    await section.locator('[data-row-id]').first().waitFor();
    const all = await section.locator('[data-row-id]').count();
    expect(all).toBeGreaterThan(8);
    await expectAccessible(page);
    await section.getByText(word('campaigns:asked.matrix')).click();
    await section.locator('[data-outcome="full"]').first().waitFor();
    await expectAccessible(page);
    await section.getByRole('searchbox').fill('FS-2026-0002');
    await expect.poll(() => section.locator('[data-row-id]').count()).toBe(1);
    await section.getByRole('searchbox').fill('nothing like it');
    await section.getByText(word('campaigns:asked.filtered.title')).waitFor();
    await section.getByRole('button', { name: word('common:list.clearFilters') }).click();
    await expect.poll(() => section.locator('[data-row-id]').count()).toBe(all);

    const downloading = page.waitForEvent('download');
    await section.getByRole('button', { name: word('campaigns:asked.export') }).click();
    const csv = readFileSync(await (await downloading).path(), 'utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain(word('common:outcome.refused'));
    expect(csv.trim().split('\r\n')).toHaveLength(all + 1);

    // Asking more begins a batch with this campaign and its bank.
    await section
      .getByRole('link', { name: word('campaigns:asked.more') })
      .first()
      .click();
    await page.locator('[data-row-id]').first().waitFor();
    await page.locator('[data-row-id]').first().click();
    await page.getByRole('tab', { name: new RegExp(word('batches:step.letter')) }).click();
    await page
      .getByRole('region', { name: word('requests:bank.title') })
      .getByRole('checkbox')
      .first()
      .check();
    expect(faults).toEqual([]);
  });
});

test('stopped by hand, mended, then stopped by a power cut, a batch makes each letter once', {
  timeout: 240_000,
}, async () => {
  const word = wordsOf('en');
  // So many that it takes a while on any machine.
  const scratch = mkdtempSync(join(tmpdir(), 'foolscap-batch-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const register = join(scratch, 'register');
  const core = await startCore({
    folder: register,
    mode: 'create',
    host: 'browser',
    libraryFolder,
    appVersion: '0.0.0-test',
    today: '2026-12-12',
  });
  const client = createRouterClient(core.router, { context: core.context });
  await withBodies({ core, client, folder: register }, 700);
  await core.close();
  const first = await visit(browser(), { register, today: '2026-12-12' });
  const { page } = first;
  await ready(page);
  await page.evaluate(() => {
    window.location.hash = '/batches/new';
  });
  await page.locator('[data-row-id]').first().waitFor();
  // All that answer under the Code.
  await page.getByRole('combobox', { name: word('batches:column.regimes') }).click();
  await page.getByRole('option', { name: 'Code', exact: true }).click();
  await page.getByRole('button', { name: /^Choose all/ }).click();
  await page.getByRole('tab', { name: new RegExp(word('batches:step.letter')) }).click();
  await page.locator('#batch-en-subject').fill('Cameras');
  await page.getByLabel(word('batches:questionIn', { number: '1', language: 'English' })).fill('How many?');
  await page.getByRole('tab', { name: new RegExp(word('batches:step.rows')) }).click();
  await page
    .getByRole('region', { name: word('batches:check.title') })
    .getByText(word('batches:check.clear'))
    .waitFor();
  await page.locator('[data-make]').click();
  await page.getByRole('button', { name: word('batches:run.stop') }).click();
  await page.waitForSelector('[data-run="stopped"]');
  const address = await page.evaluate(() => window.location.hash);

  // What is left is gone on with as it is, or mended first.
  await page.getByRole('link', { name: word('batches:run.mend') }).click();
  await cell(page, 0, 'subject').click();
  await page.keyboard.type('Cameras in parks');
  await page.keyboard.press('Enter');
  await checked(page);
  await page.locator('[data-make]').click();
  await page.waitForSelector('[data-run="running"]');
  expect(await page.evaluate(() => window.location.hash)).toBe(address);
  await first.host.kill();
  const second = await visit(browser(), { register, today: '2026-12-12' });
  await ready(second.page);
  await second.page.getByRole('link', { name: word('app:nav.batches') }).click();
  await second.page.locator('[data-row-id]', { hasText: 'Stopped' }).click();
  await second.page.waitForSelector('[data-run="stopped"]');
  expect(await second.page.evaluate(() => window.location.hash)).toBe(address);
  await second.page.getByRole('button', { name: word('batches:run.resume') }).click();
  await second.page.waitForSelector('[data-run="done"]', { timeout: 120_000 });
  await second.page.getByText('784 letters', { exact: true }).waitFor();
  // Each body once: as many references as letters, and none of them twice.
  await second.page.evaluate(() => {
    window.location.hash = '/requests?find=Cameras';
  });
  await second.page.getByText(/^784 requests$/).waitFor();
  await second.page.evaluate(() => {
    window.location.hash = '/requests?find=Cameras+in+parks';
  });
  await second.page.getByText(/^1 request$/).waitFor();
});
