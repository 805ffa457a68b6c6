import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowserHost } from '../support/browser-host.ts';
import { launchChromium } from '../support/chromium.ts';

/**
 * Takes the pictures of the README anew: `npm run pictures`. The job they show is the README's own: a letter in Chinese to
 * the Security Bureau, received on 11 December 2026, and why its second date is 1 January.
 */
const docs = join(import.meta.dirname, '../../docs');
const host = await startBrowserHost({ sample: true, today: '2026-12-12' });
const browser = await launchChromium();
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-HK',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(host.url);
  await settled(page);
  await page.getByRole('button', { name: 'New request' }).click();
  await page.getByRole('combobox', { name: 'Public body' }).fill('security b');
  await page.getByRole('option', { name: /^Security Bureau/ }).click();
  await page.getByText('中文（香港）').click();
  const question = (number: number) => page.getByRole('textbox', { name: `Question ${number}` });
  await question(1).fill('「銳眼」計劃自推行以來每年年底按警區劃分的攝錄鏡頭數目，以及至2028年每年計劃安裝的數目。');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await question(2).fill('在公眾地方以人面識別技術辨認個人身分所依據的法律基礎。');
  await page.getByLabel('Subject').fill('「銳眼」計劃的攝錄鏡頭及人面識別');
  await page.frameLocator('iframe').getByText('「銳眼」計劃的攝錄鏡頭及人面識別').first().waitFor();
  await page.getByRole('heading', { name: 'Whom do you ask?' }).scrollIntoViewIfNeeded();
  await picture(page, 'letter.png');

  await page.getByRole('button', { name: 'Log as sent' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Day you sent it').fill('2026-12-11');
  await dialog.getByLabel('Day they received it').fill('2026-12-11');
  await dialog.getByRole('button', { name: 'Log as sent' }).click();
  const second = page.locator('[data-clock="target_reply"]');
  await second.getByRole('button', { name: 'Why this date?' }).click();
  await second.getByText('Mon 4 Jan 2027').first().waitFor();
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await picture(page, 'screenshot.png');
} finally {
  await browser.close();
  await host.stop();
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-app-state="ready"][data-fetching="false"]', { state: 'attached' });
}

/** Without a cursor's hover or a focus ring, once nothing is being read or drawn any more. */
async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  for (const notice of await page.locator('.mantine-Notification-closeButton').all()) await notice.click();
  await page.locator('.mantine-Notification-root').first().waitFor({ state: 'detached' });
  await page.mouse.move(640, 790);
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  });
  await page.screenshot({ path: join(docs, name) });
}
