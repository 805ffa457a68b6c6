import { expect, test } from 'vitest';
import { goTo, sharedBrowser, visitSample, wordsOf } from './support.ts';

const browser = sharedBrowser();

test('a body and a campaign under a Chinese name alone are kept, shown in both languages and written to', {
  timeout: 120_000,
}, async () => {
  const chinese = wordsOf('zh-Hant-HK');
  const { page, faults } = await visitSample(browser(), '/bodies', 'zh-Hant-HK');
  const button = (name: string) => page.getByRole('button', { name: chinese(name), exact: true }).first();

  await button('bodies:add').click();
  await button('bodies:saveBody').click();
  await page.getByText(chinese('problems:code.body_name')).waitFor();
  // The first field is the name in the language of the program.
  const name = page.getByRole('textbox', { name: chinese('bodies:field.nameZh') });
  expect(
    await page
      .locator('form input')
      .first()
      .evaluate((one) => one.getAttribute('lang')),
  ).toBe('zh-Hant-HK');
  await name.fill('甲街坊會');
  await button('bodies:saveBody').click();
  await page.getByText(chinese('bodies:savedBody', { name: '甲街坊會' })).waitFor();
  await page.getByRole('heading', { name: '甲街坊會' }).waitFor();

  await goTo(page, '/campaigns');
  await button('campaigns:add').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: chinese('campaigns:field.nameZh') }).fill('街道攝錄鏡頭');
  await button('campaigns:save').click();
  await page.getByRole('heading', { name: '街道攝錄鏡頭' }).waitFor();

  const english = wordsOf('en');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(chinese('commands:placeholder')).fill('English');
  await page.locator('[data-action][data-selected]', { hasText: chinese('commands:inEnglish') }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector('html[lang="en"]');
  await page.getByRole('heading', { name: '街道攝錄鏡頭' }).waitFor();
  await goTo(page, '/new');
  const picker = page.getByPlaceholder(english('requests:new.bodyHint'));
  await picker.fill('甲街坊');
  const option = page.getByRole('option', { name: '甲街坊會' });
  await option.waitFor();
  // Once: it is not its own name in the other language.
  expect((await option.innerText()).trim()).toBe('甲街坊會');
  await option.click();
  expect(await picker.inputValue()).toBe('甲街坊會');
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});
