import { describe, expect, test } from 'vitest';
import { ready, sharedBrowser, visit, wordsOf } from './support.ts';

const browser = sharedBrowser();

const letters = [
  {
    language: 'en',
    sender: { field: 'settings:field.nameEn', name: 'Wong Mei-lin' },
    body: 'security b',
    question: (at: number) =>
      `The number of cameras installed in district ${at} as at 31 October 2026, by year of installation, and the criteria by which their places were chosen.`,
    subject: 'Cameras',
    secondPage: [/Page\s+2\b/, /Yours faithfully,[\s\S]*\(Wong Mei-lin\)/, /Page 2 of 2/],
  },
  {
    language: 'zh-Hant-HK',
    sender: { field: 'settings:field.nameZh', name: '黃美蓮' },
    body: '保安局',
    question: (at: number) =>
      `第${at}區截至2026年10月31日安裝的攝錄鏡頭數目，按安裝年份劃分，以及選定安裝地點所依據的準則。`,
    subject: '攝錄鏡頭',
    secondPage: [/第\s*2\s*頁/, /敬請賜覆。[\s\S]*（黃美蓮）/, /第 2 頁，共 2 頁/],
  },
] as const;

describe.each(letters)('a letter of ten questions, as it is typed ($language)', (letter) => {
  const word = wordsOf(letter.language);

  test('its pages, its gaps and its place on screen', { timeout: 180_000 }, async () => {
    const { page, faults } = await visit(browser(), { today: '2026-12-12' });
    page.setDefaultTimeout(40_000);
    await page.getByText(word(`common:language.${letter.language}`), { exact: true }).click();
    await page.getByLabel(word(letter.sender.field)).fill(letter.sender.name);
    await page.getByRole('button', { name: word('app:firstRun.save') }).click();
    await ready(page);
    await page
      .getByRole('button', { name: word('app:nav.newRequest') })
      .first()
      .click();
    await page.getByPlaceholder(word('requests:new.bodyHint')).fill(letter.body);
    await page.getByRole('option').first().click();
    await page.getByLabel(word('requests:questions.number', { number: '1' }), { exact: true }).click();
    for (let at = 1; at <= 10; at += 1) {
      await page.keyboard.insertText(letter.question(at));
      if (at < 10) await page.keyboard.press('Control+Enter');
    }
    const subject = page.getByLabel(word('letters:field.subject'));
    const sheets = page.frameLocator('iframe').locator('section.letter');
    const drawn = () => page.waitForSelector('[data-preview="drawn"]');

    // Without a subject: marked where it is missing, and the mark leads to its field.
    await subject.fill('');
    await drawn();
    await page.frameLocator('iframe').locator('mark[data-gap="subject"]').first().click();
    await page.waitForFunction((id) => document.activeElement?.id === id, await subject.getAttribute('id'));

    // With one: two pages as a word processor makes them, the closing with the name, numbers in header and footer.
    await subject.fill(letter.subject);
    await page.waitForSelector('[data-preview="drawn"][data-pages="2"]');
    await sheets.first().getByText(letter.subject).first().waitFor();
    expect(await page.frameLocator('iframe').locator('mark').count()).toBe(0);
    expect(await sheets.count()).toBe(2);
    const second = await sheets.nth(1).innerText();
    for (const words of letter.secondPage) expect(second).toMatch(words);
    const pages = await sheets.allInnerTexts();
    expect(pages[0]).toContain(letter.question(10).slice(0, 8));

    // The reader is at the end of the letter, and stays there while another types.
    const frame = page.frames().find((one) => one.url().includes('/preview/'));
    await frame?.evaluate(() => (document.documentElement.scrollTop = 400));
    const before = await frame?.evaluate(() => document.documentElement.scrollTop);
    expect(before).toBeGreaterThan(0);
    await subject.pressSequentially(' 1 2', { delay: 20 });
    await sheets.first().getByText(`${letter.subject} 1 2`).first().waitFor();
    await drawn();
    expect(await frame?.evaluate(() => document.documentElement.scrollTop)).toBe(before);

    // Shorter, it is one page again; as it was, it is drawn as it was, whatever was drawn in between.
    for (let at = 10; at > 3; at -= 1)
      await page.getByRole('button', { name: word('requests:questions.remove', { number: String(at) }) }).click();
    await page.waitForSelector('[data-preview="drawn"][data-pages="1"]');
    await page.getByLabel(word('requests:questions.number', { number: '3' }), { exact: true }).click();
    for (let at = 4; at <= 10; at += 1) {
      await page.keyboard.press('Control+Enter');
      await page.keyboard.insertText(letter.question(at));
    }
    await subject.fill(letter.subject);
    await page.waitForSelector('[data-preview="drawn"][data-pages="2"]');
    await sheets.first().getByText(letter.subject, { exact: true }).first().waitFor();
    expect(await sheets.allInnerTexts()).toEqual(pages);
    expect(faults).toEqual([]);
  });
});
