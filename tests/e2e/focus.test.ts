import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, sharedBrowser, visitSample, wordsOf } from './support.ts';

const browser = sharedBrowser();
const word = wordsOf('en');

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const focused = (page: Page) => page.locator('*:focus');
const dialogs = (page: Page) => page.locator('[role="dialog"][aria-modal="true"]');

async function press(opener: Locator): Promise<void> {
  await opener.focus();
  await opener.press('Enter');
}

/** Chooses from an open menu as a hand on the keyboard does. */
async function choose(page: Page, item: string): Promise<void> {
  const wanted = page.getByRole('menuitem', { name: item });
  await wanted.waitFor();
  await page.locator('[role="menu"]:focus-within').waitFor();
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return await wanted.evaluate((one) => one === document.activeElement);
    })
    .toBe(true);
  await page.keyboard.press('Enter');
}

interface Case {
  what: string;
  /** A page, or the reference of a request. */
  at: string;
  opener: (page: Page) => Locator;
  /** Chosen from the menu that the opener opens. */
  item?: string;
  key?: string;
  first: (dialog: Locator) => Locator;
  /** Drawn before any key is struck. */
  shows?: string;
}

const field = (name: string) => (dialog: Locator) => dialog.getByRole('textbox', { name: word(name) }).first();
const row = (page: Page) => page.locator('[data-row-id]').first();
const inRow = { opener: row, key: 'Shift+F10' };
const requestMenu = (page: Page) => button(page, word('requests:menu.title'));

const cases: Case[] = [
  {
    what: 'a reply',
    at: 'FS-2026-0010',
    opener: (page) => button(page, word('requests:timeline.reply')),
    first: (dialog) => dialog.getByRole('radio').first(),
  },
  {
    what: 'a fact',
    at: 'FS-2026-0010',
    opener: (page) => button(page, word('requests:timeline.fact')),
    first: (dialog) => dialog.getByLabel(word('requests:fact.kind')).first(),
  },
  {
    what: 'a fact corrected',
    at: 'FS-2026-0010',
    opener: (page) => button(page, /^Correct or remove/),
    item: word('requests:fact.correct'),
    first: (dialog) => dialog.getByRole('textbox').first(),
  },
  {
    what: 'a request edited',
    at: 'FS-2026-0010',
    opener: requestMenu,
    item: word('requests:edit.title'),
    first: field('requests:edit.subject'),
  },
  {
    what: 'a request closed',
    at: 'FS-2026-0010',
    opener: requestMenu,
    item: word('requests:menu.close'),
    first: field('requests:fact.date_happened'),
  },
  {
    what: 'a sheet of labels',
    at: 'FS-2026-0010',
    opener: (page) => button(page, word('outgoing:menu.title')),
    item: word('outgoing:menu.label'),
    first: (dialog) => dialog.getByRole('radio', { checked: true }),
  },
  {
    what: 'a sending corrected',
    at: 'FS-2026-0010',
    opener: (page) => button(page, word('outgoing:sent.correct')),
    first: field('letters:sent.sentOn'),
  },
  {
    what: 'a letter logged as sent',
    at: 'FS-2026-0007',
    opener: (page) => button(page, word('letters:action.logAsSent')),
    first: field('letters:sent.sentOn'),
  },
  {
    what: 'a letter read',
    at: 'FS-2026-0010',
    opener: (page) => button(page, word('letters:action.view')),
    first: (dialog) => dialog.locator('[tabindex="-1"][data-autofocus]'),
    shows: '[data-preview="drawn"]',
  },
  {
    what: 'a deadline put off',
    at: '/deadlines',
    ...inRow,
    item: word('deadlines:menu.snooze'),
    first: (dialog) => dialog.getByRole('button', { name: word('deadlines:snooze.tomorrow') }),
  },
  {
    what: 'a reminder',
    at: '/deadlines',
    ...inRow,
    item: word('deadlines:menu.remind'),
    first: field('reminders:field.text'),
  },
  {
    what: 'a request handed over',
    at: '/deadlines',
    ...inRow,
    item: word('deadlines:menu.handOver'),
    first: (dialog) => dialog.getByLabel(word('deadlines:handOver.owner')).first(),
  },
  {
    what: 'a campaign',
    at: '/campaigns',
    opener: (page) => button(page, word('campaigns:add')),
    first: field('campaigns:field.nameEn'),
  },
  {
    what: 'a list pasted',
    at: '/new',
    opener: (page) => button(page, word('questions:paste.open')),
    first: field('questions:paste.text'),
  },
  {
    what: 'a letterhead',
    at: '/settings?section=senders',
    opener: (page) => button(page, word('templates:letterhead.add')),
    first: (dialog) => dialog.getByRole('button', { name: word('templates:drop.choose') }),
  },
  {
    what: 'the shortcuts',
    at: '/requests',
    opener: row,
    key: '?',
    first: (dialog) => dialog.locator('[tabindex="-1"][data-autofocus]'),
  },
];

test('every dialog begins at its first field, keeps Tab inside and gives the focus back', {
  timeout: 240_000,
}, async () => {
  const { page, faults } = await visitSample(browser(), '/requests');
  await row(page).waitFor();
  const requests = new Map(
    await page
      .locator('[data-row-id]')
      .evaluateAll((rows) =>
        rows.map((one): [string, string] => [
          /FS-\d+-\d+/.exec(one.textContent ?? '')?.[0] ?? '',
          one.getAttribute('data-row-id') ?? '',
        ]),
      ),
  );
  for (const { what, at, opener, item, key, first, shows } of cases) {
    await goTo(page, at.startsWith('/') ? at : `/requests/${requests.get(at)}`);
    const from = opener(page);
    await from.waitFor();
    await from.focus();
    await from.press(key ?? 'Enter');
    if (item !== undefined) await choose(page, item);
    const dialog = dialogs(page);
    await dialog.waitFor();
    const begins = first(dialog);
    await begins.waitFor();
    if (shows !== undefined) await dialog.locator(shows).waitFor();
    await expect.poll(() => begins.evaluate((one) => one === document.activeElement), { message: what }).toBe(true);

    // Back from the first is the last: still in the dialog.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null), what).toBe(true);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => from.evaluate((one) => one === document.activeElement), { message: what }).toBe(true);
  }
  expect(faults).toEqual([]);
});

test('the keys that follow upon the one that opens the menu of a row go to that menu, however fast', async () => {
  const { page, faults } = await visitSample(browser(), '/deadlines');
  const items = page.getByRole('menuitem');
  await row(page).waitFor();
  for (const times of [1, 2, 3, 4]) {
    await row(page).focus();
    const keys = ['ContextMenu', ...Array<string>(times).fill('ArrowDown')];
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
    const chosen = items.nth(times - 1);
    await expect.poll(() => chosen.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await items.first().waitFor({ state: 'detached' });
    await expect.poll(() => row(page).evaluate((one) => one === document.activeElement)).toBe(true);
  }
  expect(faults).toEqual([]);
});

test('Escape asks first where something typed would be lost, and begins at the safe answer', {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await visitSample(browser(), '/deadlines');
  await row(page).waitFor();
  await row(page).focus();
  await row(page).press('Shift+F10');
  await choose(page, word('deadlines:menu.remind'));
  const text = page.getByRole('textbox', { name: word('reminders:field.text') });
  await text.fill('Ring them');
  await page.keyboard.press('Escape');
  const stay = page.getByRole('button', { name: word('common:leave.stay') });
  await expect.poll(() => stay.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await stay.waitFor({ state: 'detached' });
  expect(await text.inputValue()).toBe('Ring them');
  await expect.poll(() => text.evaluate((one) => one === document.activeElement)).toBe(true);

  await page.keyboard.press('Escape');
  await press(page.getByRole('button', { name: word('common:leave.go') }));
  await text.waitFor({ state: 'detached' });
  await expect.poll(() => row(page).evaluate((one) => one === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
});

test('a row that leaves its list passes the focus to the row that takes its place, a form to what opened it', {
  timeout: 120_000,
}, async () => {
  const { page, faults } = await visitSample(browser(), '/requests');
  const third = page.locator('[data-row-id]').nth(2);
  await third.waitFor();
  const leaves = await third.getAttribute('data-row-id');
  const follows = await page.locator('[data-row-id]').nth(3).getAttribute('data-row-id');
  await third.focus();
  await third.press('Shift+F10');
  await choose(page, word('requests:menu.bin'));
  await page.locator(`[data-row-id="${leaves}"]`).waitFor({ state: 'detached' });
  await expect.poll(() => focused(page).getAttribute('data-row-id')).toBe(follows);

  await goTo(page, '/bodies');
  const add = button(page, word('bodies:add'));
  await add.waitFor();
  await press(add);
  const name = page.getByRole('textbox', { name: word('bodies:field.nameEn') });
  await expect
    .poll(async () => (await name.count()) > 0 && name.evaluate((one) => one === document.activeElement))
    .toBe(true);
  await press(button(page, word('common:action.cancel')));
  await expect.poll(() => add.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
});
