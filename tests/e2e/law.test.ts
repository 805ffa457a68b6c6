import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, goTo, sharedBrowser, visitSample, wordsOf } from './support.ts';

const browser = sharedBrowser();

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const clock = (page: Page, id: string) => page.locator(`li[data-clock="${id}"]`);

/** The Code counts calendar days from receipt and rolls none of them: core/law/packs/hk-code.json. */
const codeDates = [
  {
    language: 'en',
    dates: { first_reply: 'Mon 21 Dec 2026', target_reply: 'Fri 1 Jan 2027', outer_limit: 'Sun 31 Jan 2027' },
    copied: ['Information or interim reply', '21 Dec'],
  },
  {
    language: 'zh-Hant-HK',
    dates: {
      first_reply: '2026年12月21日（星期一）',
      target_reply: '2027年1月1日（星期五）',
      outer_limit: '2027年1月31日（星期日）',
    },
    copied: ['提供資料或初步答覆', '2026年12月21日'],
  },
] as const;

describe.each(codeDates)('the calculator ($language)', ({ language, dates, copied }) => {
  const word = wordsOf(language);

  test('sets out the three dates of the Code, keeps them over a reload and copies the working', {
    timeout: 120_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/calculator', language);
    await page.getByLabel(word('requests:fact.date_reached')).fill('2026-12-11');
    for (const [id, date] of Object.entries(dates)) await clock(page, id).getByText(date).first().waitFor();
    await expectAccessible(page);

    await page.waitForFunction(() => decodeURIComponent(window.location.hash).includes('2026-12-11'));
    await page.reload();
    for (const [id, date] of Object.entries(dates)) await clock(page, id).getByText(date).first().waitFor();

    const first = clock(page, 'first_reply');
    await first.locator('[data-step="wrong_answer"]').waitFor();
    const choice = word(language === 'en' ? 'law:copy.en' : 'law:copy.zh');
    await first.getByRole('button', { name: `${word('law:copy.text')}: ${choice}` }).click();
    const text = await clipboard(page);
    for (const part of copied) expect(text).toContain(part);
    await first.getByRole('button', { name: `${word('law:copy.letter')}: ${word('law:copy.both')}` }).click();
    const sentence = await clipboard(page);
    expect(sentence).toContain('21 December 2026');
    expect(sentence).toContain('2026年12月21日');
    expect(faults).toEqual([]);
  });
});

describe('laws', () => {
  const word = wordsOf('en');

  /** Chooses in a field that finds as one types. */
  async function choose(page: Page, label: string, typed: string, option: string | RegExp): Promise<void> {
    const field = page.getByLabel(label, { exact: true }).and(page.locator('input'));
    await field.click();
    await field.fill(typed);
    await page.getByRole('option', { name: option }).click();
  }

  test('UK: twenty working days pass the bank holiday, and an impossible fact says so beside it', {
    timeout: 120_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/calculator');
    await choose(page, word('law:calculator.regime'), 'freedom kingdom', /Freedom of Information Act 2000/);
    await page.getByLabel(word('requests:fact.date_reached')).fill('2026-05-29');
    // Day 1 is Monday 1 June. Monday 15 June is a bank holiday in Scotland, and so in a part of the United Kingdom (s.10(6)).
    await page.getByText('Mon 29 Jun 2026').first().waitFor();

    await page.getByRole('button', { name: word('law:calculator.addFact') }).click();
    await choose(page, word('law:calculator.kind', { number: '2' }), 'Response', 'Response');
    const undated = page.getByText(word('law:calculator.undated'));
    expect(await undated.count()).toBe(0);
    await page.getByLabel(word('law:fact.sentOn')).fill('2026-04-30');
    await undated.waitFor();
    await page.getByLabel(word('requests:fact.date_theirs')).fill('2026-05-01');
    await undated.waitFor({ state: 'detached' });
    await page.getByRole('alert').getByText('1 May 2026').waitFor();
    await expectAccessible(page);
    // The refusal itself is an answer of the core (422), which the browser notes as a failed load.
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  });

  test('a place without an information law says so first', { timeout: 120_000 }, async () => {
    const { page } = await visitSample(browser(), '/calculator?regime=sg');
    await page.getByText(word('law:noInformationLaw')).waitFor();
  });

  test('an own law is copied, changed, exported and imported; what it moves is accepted', {
    timeout: 240_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/regimes');
    const detail = (name: string) => page.getByRole('region', { name, exact: true });
    const code = 'Code on Access to Information';
    await page.getByRole('row', { name: new RegExp(code) }).click();
    await detail(code).getByText('Code para 1.16', { exact: false }).first().waitFor();
    await expectAccessible(page);

    // Copied, and twelve days in place of ten.
    await detail(code)
      .getByRole('button', { name: word('law:regimes.copy') })
      .click();
    const copy = detail(`${code} (copy)`);
    await setFirstAmount('12');
    await page.getByText(word('law:form.saved_zero')).waitFor();
    await copy.getByText('12 calendar days').waitFor();

    // Exported; the same file is refused while the copy is here, and taken under another key.
    const [download] = await Promise.all([page.waitForEvent('download'), copyMenu(word('law:regimes.export'))]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('own_hk_code.foolscap-regime.json');
    await importFile(text);
    await page.getByText('This register already has', { exact: false }).waitFor();
    await importFile(text.replace('"own_hk_code"', '"own_hk_code_elsewhere"').replace('(copy)', '(theirs)'));
    await detail(`${code} (theirs)`).getByText('12 calendar days').waitFor();
    expect(page.url()).toContain('own_hk_code_elsewhere');

    // A field that is wrong says so at the field, and nothing is saved.
    await detail(`${code} (theirs)`)
      .getByRole('button', { name: word('common:action.edit'), exact: true })
      .click();
    await page.getByRole('textbox', { name: word('law:form.name_zh'), exact: true }).fill('');
    await page.getByRole('button', { name: word('law:form.save') }).click();
    await page.getByText('Name, Chinese: must not be empty.').first().waitFor();
    await page.getByRole('button', { name: word('common:action.cancel') }).click();

    // A request under the copy, received on 11 December: twelve days are 23 December.
    await goTo(page, '/new');
    await page.getByPlaceholder(word('requests:new.bodyHint')).fill('security b');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: word('requests:new.otherRegimes') }).click();
    await choose(page, word('requests:new.otherRegimes'), 'code copy', /\(copy\)/);
    await page
      .getByLabel(word('requests:questions.number', { number: '1' }), { exact: true })
      .fill('How many cameras there are.');
    await page.getByLabel(word('letters:field.subject')).fill('Cameras');
    await page.waitForSelector('[data-preview="drawn"]');
    await page.getByRole('button', { name: word('requests:new.logAsSent') }).click();
    const sending = page.getByRole('dialog');
    await sending.getByLabel(word('letters:sent.sentOn')).fill('2026-12-10');
    await sending.getByLabel(word('letters:sent.receivedOn')).fill('2026-12-11');
    await sending.getByRole('button', { name: word('letters:sent.submit') }).click();
    await clock(page, 'first_reply').getByText('Wed 23 Dec 2026').first().waitFor();
    const request = page.url();

    // Fourteen days would move it to 25 December, but only once a person accepts.
    await goTo(page, '/regimes/own_hk_code');
    await setFirstAmount('14');
    await page.goto(request);
    await clock(page, 'first_reply').getByText('Wed 23 Dec 2026').first().waitFor();
    await clock(page, 'first_reply').locator('[data-revision]').getByText('25 Dec 2026').waitFor();
    await goTo(page, '/revisions');
    const row = page.getByRole('row', { name: /Information or interim reply/ });
    await row.getByText('23 Dec 2026').waitFor();
    await row.getByText('25 Dec 2026').waitFor();
    await expectAccessible(page);
    await row.getByRole('button', { name: new RegExp(`^${word('law:revisions.accept')}`) }).click();
    await page.getByText(word('law:revisions.none.title')).waitFor();
    await page.goto(request);
    await clock(page, 'first_reply').getByText('Fri 25 Dec 2026').first().waitFor();

    // The day of receipt corrected: what moved is said, and said again when it is taken back.
    await page.getByRole('button', { name: /^Correct or remove: Received by the body/ }).click();
    await page.getByRole('menuitem', { name: word('requests:fact.correct') }).click();
    const correction = page.getByRole('dialog', { name: word('requests:fact.correctTitle') });
    await correction.getByLabel(word('requests:fact.date_reached')).fill('2026-12-10');
    await correction.getByRole('button', { name: word('common:action.save'), exact: true }).click();
    const toast = page.getByRole('alert').filter({ hasText: 'Corrected: Received by the body.' });
    await toast.getByText('25 Dec 2026 → 24 Dec 2026').waitFor();
    await toast.getByRole('button', { name: word('common:action.undo') }).click();
    await page.getByText('24 Dec 2026 → 25 Dec 2026').waitFor();

    // Every request is checked again, and the same law moves nothing more.
    await goTo(page, '/revisions');
    await page.getByRole('button', { name: word('law:recheck.start') }).click();
    await page.locator('[data-recheck="done"]').waitFor();
    await page.getByText(word('law:revisions.none.title')).waitFor();
    // The refusals are answers of the core (422), which the browser notes as failed loads.
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);

    async function setFirstAmount(amount: string): Promise<void> {
      await copy.getByRole('button', { name: word('common:action.edit'), exact: true }).click();
      await copy.getByLabel(word('law:form.amount')).first().fill(amount);
      await copy.getByRole('button', { name: word('law:form.save') }).click();
      await copy.getByRole('button', { name: word('common:action.edit'), exact: true }).waitFor();
    }
    async function copyMenu(entry: string): Promise<void> {
      await copy.getByRole('button', { name: word('law:regimes.more') }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    }
    async function importFile(content: string): Promise<void> {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: word('law:regimes.import') }).click(),
      ]);
      await chooser.setFiles({ name: 'law.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    }
  });
});
