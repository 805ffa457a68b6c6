import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '#core/contract/vocabulary.ts';
import { expectAccessible, ready, sharedBrowser, visit, wordsOf } from './support.ts';

const browser = sharedBrowser();
const today = '2026-12-12';
const english = wordsOf('en');

/** The sample, in one of the languages, at one of its pages. */
async function sample(hash: string, language: Language = 'en', size?: { width: number; height: number }) {
  const seen = await visit(browser(), { sample: true, today }, size);
  await ready(seen.page);
  if (language !== 'en') {
    await goTo(seen.page, '/settings?section=appearance');
    await segment(seen.page, '中文（香港）').first().click();
    await seen.page.getByRole('heading', { name: wordsOf(language)('settings:title') }).waitFor();
  }
  await goTo(seen.page, hash);
  return { ...seen, word: wordsOf(language) };
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

type Word = typeof english;
const list = (page: Page, word: Word) => page.getByRole('table', { name: word('deadlines:title') });
const rows = (page: Page, word: Word) => list(page, word).locator('tbody tr');
/** One choice of a row of choices: its radio button is hidden, and its label takes the click. */
const segment = (page: Page, label: string) => page.locator('input[type=radio] + label').filter({ hasText: label });
const notices = (page: Page) => page.locator('[data-notice]');

describe.each(['en', 'zh-Hant-HK'] as const)('in %s', (language) => {
  test('a filtered list is left for a request and comes back as it was', { timeout: 120_000 }, async () => {
    const { page, faults, word } = await sample('/deadlines', language);
    await rows(page, word).first().waitFor();
    await expectAccessible(page);
    const before = await rows(page, word).count();
    await segment(page, word('deadlines:when.overdue')).click();
    await page.waitForFunction(() => window.location.hash.includes('when=overdue'));
    await list(page, word)
      .getByRole('button', { name: word('deadlines:column.dueDate'), exact: true })
      .click();
    await page.waitForFunction(() => window.location.hash.includes('way=desc'));
    await page.waitForFunction(() => document.documentElement.dataset['fetching'] === 'false');
    const shown = await rows(page, word).allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(before);

    const last = rows(page, word).last();
    const id = await last.getAttribute('data-row-id');
    await last.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.location.hash.startsWith('#/requests/'));
    await page.goBack();
    await rows(page, word).first().waitFor();
    expect(await rows(page, word).allInnerTexts()).toEqual(shown);
    expect(await list(page, word).locator('tr[aria-current="true"]').getAttribute('data-row-id')).toBe(id);
    await page.reload();
    await rows(page, word).first().waitFor();
    expect(await rows(page, word).allInnerTexts()).toEqual(shown);
    expect(faults).toEqual([]);
  });

  test('a deadline is snoozed with a reason, leaves Today, and Undo wakes it', { timeout: 120_000 }, async () => {
    const { page, faults, word } = await sample('/deadlines?when=overdue&party=theirs', language);
    await rows(page, word).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: word('deadlines:menu.snooze'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: word('deadlines:snooze.title') });
    const submit = dialog.getByRole('button', { name: word('deadlines:snooze.submit'), exact: true });
    await dialog.getByRole('button', { name: word('deadlines:snooze.week'), exact: true }).click();
    expect(await submit.isDisabled()).toBe(true);
    await dialog.getByLabel(word('deadlines:snooze.reason'), { exact: false }).fill('They rang: next week.');
    await expectAccessible(page);
    await submit.click();
    await dialog.waitFor({ state: 'detached' });
    await rows(page, word)
      .first()
      .getByRole('note', { name: /They rang: next week\./ })
      .waitFor();

    await goTo(page, '/');
    await page.getByRole('link', { name: new RegExp(`1\\s*${word('today:snoozed')}`) }).click();
    await page.waitForFunction(() => window.location.hash.includes('snoozed=only'));
    await page.waitForFunction(() => document.querySelectorAll('tr[data-row-id]').length === 1);
    await page.getByRole('button', { name: word('common:action.undo'), exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('tr[data-row-id]').length === 0);
    expect(faults).toEqual([]);
  });

  test('a reply says which clocks it ends before it is recorded, and a letter takes in the reason of a date', {
    timeout: 120_000,
  }, async () => {
    const { page, faults, word } = await sample('/deadlines?when=overdue&party=theirs', language);
    await rows(page, word).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.location.hash.startsWith('#/requests/'));
    const request = await page.evaluate(() => window.location.hash.slice(1));
    await page
      .getByRole('button', { name: word('requests:reply.title'), exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: word('requests:reply.title') });
    await dialog.getByText(word('requests:reply.kind_response'), { exact: true }).click();
    const foreseen = dialog.getByRole('region', { name: word('requests:foresee.title') });
    await foreseen.getByText(word('law:moved.became.met_late'), { exact: true }).first().waitFor();
    await expectAccessible(page);

    await goTo(page, `${request}?compose=overdue_notice`);
    await page
      .getByRole('button', { name: new RegExp(word('letters:field.insertDate')) })
      .last()
      .click();
    await page.getByRole('menuitem').first().click();
    const remarks = page.getByRole('textbox', { name: language === 'en' ? 'Further remarks' : '補充', exact: true });
    await page.waitForFunction(
      (element) => element instanceof HTMLTextAreaElement && element.value !== '',
      await remarks.elementHandle(),
    );
    expect(await remarks.inputValue()).toMatch(/was due on \d+ \w+ 2026, because the request was received/);
    expect(faults).toEqual([]);
  });

  test('a reminder is written, stands among the dates, and is done', { timeout: 120_000 }, async () => {
    const { page, faults, word } = await sample('/deadlines?show=reminders', language);
    await page.getByText(word('deadlines:empty.reminders')).waitFor();
    await page
      .getByRole('button', { name: word('deadlines:addReminder'), exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: word('reminders:add') });
    await dialog.getByLabel(word('reminders:field.text'), { exact: false }).fill('To be published: check again.');
    await dialog.getByRole('textbox', { name: word('reminders:field.date') }).fill('2027-03-01');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: word('reminders:save'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = rows(page, word).filter({ hasText: 'To be published: check again.' });
    await row.getByText(word('reminders:badge'), { exact: true }).waitFor();
    await goTo(page, '/deadlines?when=later');
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: word('reminders:menu.done'), exact: true }).click();
    await row.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  test('the month is walked by keyboard and a day opens as a list', { timeout: 120_000 }, async () => {
    const { page, faults, word } = await sample('/deadlines?view=month', language);
    const day = (date: string) => page.locator(`[data-day="${date}"]`);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day'));
    await day(today).waitFor();
    await expectAccessible(page);
    await day(today).focus();
    await page.keyboard.press('Home');
    expect(await focused()).toBe('2026-12-06');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('2026-12-14');
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-day') === '2026-11-14');
    expect(page.url()).toContain('month=2026-11');
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-day') === '2026-12-14');

    const holding = page
      .locator('td[data-day^="2026-12"]')
      .filter({ has: page.locator('button') })
      .first();
    const date = (await holding.getAttribute('data-day')) ?? '';
    const inDay = await holding.locator('button').count();
    await holding.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((to) => window.location.hash.includes(`day=${to}`), date);
    await rows(page, word).first().waitFor();
    expect(await rows(page, word).count()).toBeGreaterThanOrEqual(inDay);
    await page.goBack();
    await holding.waitFor();

    await segment(page, word('deadlines:shape.year')).click();
    await page.getByRole('grid').nth(11).waitFor();
    expect(await page.getByRole('grid').count()).toBe(12);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
});

test('in a small window the month is a list of its days', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/deadlines?view=month', 'en', { width: 800, height: 900 });
  const section = page.locator('section').filter({ has: page.locator('time[datetime^="2026-12"]') });
  await section.first().waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});

test('what is shown is saved as a calendar file', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/deadlines?party=ours');
  await rows(page, english).first().waitFor();
  const count = await rows(page, english).count();
  await page.getByRole('button', { name: english('deadlines:export.button'), exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: english('deadlines:export.save'), exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`foolscap-${today}.ics`);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(count);
  expect(faults).toEqual([]);
});

test('a folder that is not there is refused with a sentence', { timeout: 120_000 }, async () => {
  const { page } = await sample('/deadlines');
  await page.getByRole('button', { name: english('deadlines:export.button'), exact: true }).click();
  await page.getByRole('menuitem', { name: english('deadlines:export.settings'), exact: true }).click();
  const part = page.getByRole('region', { name: english('deadlines:kept.title') });
  await part.getByLabel(english('deadlines:kept.folder'), { exact: true }).fill('/nowhere/at/all');
  await expectAccessible(page);
  await part.getByRole('button', { name: english('common:action.save'), exact: true }).click();
  await part.getByRole('alert').getByText('/nowhere/at/all').waitFor();
  await part.getByText(english('deadlines:kept.none'), { exact: true }).waitFor();
});

test('a request is handed over with a note', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/deadlines');
  await rows(page, english).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: english('deadlines:menu.handOver'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(english('deadlines:handOver.owner'), { exact: true }).fill('Mei');
  await dialog.getByLabel(english('deadlines:handOver.note'), { exact: true }).fill('They answer on Mondays.');
  await dialog.getByRole('button', { name: english('deadlines:handOver.submit'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await goTo(page, '/deadlines?owner=Mei');
  await rows(page, english).first().waitFor();
  expect(faults).toEqual([]);
});

test('a notice is shown once, and not again after a reload', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/');
  await notices(page).first().waitFor();
  await page.waitForFunction(() => document.documentElement.dataset['fetching'] === 'false');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/reminders/due')),
    page.reload(),
  ]);
  await ready(page);
  expect(JSON.stringify(await answer.json())).toContain('"notices":[]');
  expect(await notices(page).count()).toBe(0);
  expect(faults).toEqual([]);
});

test('Today puts a right about to lapse before late replies, and says why', { timeout: 120_000 }, async () => {
  const { page, faults } = await sample('/');
  const pressing = page.getByRole('table', { name: english('today:pressing') });
  await pressing.locator('tbody tr').first().waitFor();
  const reasons = await pressing
    .locator('[data-reason]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-reason')));
  expect(reasons[0]).toBe('right_lapses');
  expect(reasons.indexOf('overdue_target')).toBeGreaterThan(0);
  expect(reasons.at(-1)).toBe('draft_waiting');
  await pressing.getByText(english('today:reason.right_lapses'), { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: new RegExp(english('today:ours')) }).click();
  await page.waitForFunction(() => window.location.hash.includes('party=ours'));
  await rows(page, english).first().waitFor();
  expect(faults).toEqual([]);
});
