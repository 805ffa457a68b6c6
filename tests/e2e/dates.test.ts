import { expect, test } from 'vitest';
import { sharedBrowser, visitSample, wordsOf } from './support.ts';

const browser = sharedBrowser();

test.each(['en', 'zh-Hant-HK'] as const)(
  'the date of a letter is typed over as a person types (%s)',
  {
    timeout: 60_000,
  },
  async (language) => {
    const word = wordsOf(language);
    const { page, faults } = await visitSample(browser(), '#/new', language);
    const date = page.getByLabel(word('letters:field.date'));
    await date.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(language === 'en' ? '20/11/2026' : '2026年11月20日');
    await page.keyboard.press('Tab');
    expect(await date.inputValue()).toBe('2026-11-20');
    await date.click();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await date.inputValue()).toBe('2026-11-');

    // Half a date is none: nothing is saved under the one before it.
    await page.getByPlaceholder(word('requests:new.bodyHint')).fill('保安局');
    await page.getByRole('option').first().click();
    await page.getByLabel(word('letters:field.subject')).fill('Cameras');
    await page.getByLabel(word('requests:questions.number', { number: '1' }), { exact: true }).fill('How many?');
    await page.waitForSelector('[data-preview="drawn"]');
    await page.getByRole('button', { name: word('requests:new.saveDraft') }).click();
    await page.getByText(word('common:date.unreadable')).waitFor();
    expect(await date.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(page.url()).toContain('#/new');
    await page.keyboard.type('21');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/#\/requests\//);
    expect(faults).toEqual([]);
  },
);

test('a day that need not be given is not left out because it is wrong; one still to come says how far off', {
  timeout: 60_000,
}, async () => {
  const word = wordsOf('en');
  const { page } = await visitSample(browser(), '#/requests');
  await page.getByText('FS-2026-0010').first().click();
  await page
    .getByRole('button', { name: word('requests:timeline.reply') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(word('requests:reply.kind_acknowledged')).click();
  const reached = dialog.getByLabel(word('requests:reply.date'));
  await reached.fill('2027-12-10');
  await dialog.getByText('Fri 10 Dec 2027, in 363 days').waitFor();
  await reached.fill('2026-12-10');
  await dialog.getByText('Thu 10 Dec 2026', { exact: true }).waitFor();

  const written = dialog.getByLabel(word('requests:reply.writtenOn'));
  await written.fill('yesterday');
  await dialog.getByRole('button', { name: word('requests:reply.submit') }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText(word('common:date.unreadable')).waitFor();
  await expect.poll(() => written.evaluate((one) => one === document.activeElement)).toBe(true);

  // Refused by the register, the button has the focus again: the next key goes on from there.
  await written.fill('');
  await reached.fill('2020-01-01');
  await dialog.getByRole('button', { name: word('requests:reply.submit') }).focus();
  await page.keyboard.press('Enter');
  await dialog.locator('[data-error]').first().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(word('requests:reply.submit'));
  await reached.fill('2026-12-10');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});
