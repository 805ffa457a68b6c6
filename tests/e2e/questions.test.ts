import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { plainText } from '#templates/plain-text.ts';
import { safeUnzip } from '#templates/package/read-zip.ts';
import { decodeXml } from '#templates/package/xml.ts';
import { expectAccessible, ready, sendOrPrint, sharedBrowser, visit, wordsOf } from './support.ts';

const browser = sharedBrowser();

const languages = [
  {
    language: 'en',
    sender: { field: 'settings:field.nameEn', name: 'Chan Siu-ming' },
    body: 'Security Bureau',
    stem: 'The cameras of the programme, stating in each case:',
    parts: ['the number, by district;', 'the cost.'],
    list: '1. The criteria by which\nthe places are chosen\n2. Facial recognition:\n(a) the legal basis\n(b) reports of trials',
    understood: [
      'The criteria by which the places are chosen',
      'Facial recognition:',
      'the legal basis',
      'reports of trials',
    ],
    subject: 'Cameras',
  },
  {
    language: 'zh-Hant-HK',
    sender: { field: 'settings:field.nameZh', name: '陳小明' },
    body: '保安局',
    stem: '計劃下的攝錄鏡頭，請列出：',
    parts: ['按警區劃分的數目；', '開支。'],
    list: '一、選擇安裝地點的準則\n二、人面識別：\n（一）法律基礎\n（二）試行報告',
    understood: ['選擇安裝地點的準則', '人面識別：', '法律基礎', '試行報告'],
    subject: '攝錄鏡頭',
  },
] as const;

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((target, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const isFocused = (field: Locator) => field.evaluate((target) => target === document.activeElement);

describe.each(languages)('questions and their parts ($language)', (one) => {
  const word = wordsOf(one.language);

  test('typed, nested, dragged, pasted, written, sent and answered part by part', { timeout: 180_000 }, async () => {
    const { page, faults } = await visit(browser(), { today: '2026-12-12' });
    await page.getByText(word(`common:language.${one.language}`), { exact: true }).click();
    await page.getByLabel(word(one.sender.field)).fill(one.sender.name);
    await page.getByRole('button', { name: word('app:firstRun.save') }).click();
    await ready(page);
    await goTo(page, '/new');
    await page.getByPlaceholder(word('requests:new.bodyHint')).fill(one.body);
    await page.getByRole('option').first().click();
    const question = (number: string) =>
      page.getByRole('textbox', { name: word('requests:questions.number', { number }), exact: true });

    // A question, then its parts: Tab in an empty line nests it, and the next line is a part as well.
    await question('1').fill(one.stem);
    await question('1').press('Control+Enter');
    await question('2').press('Tab');
    await question('1(a)').waitFor();
    expect(await isFocused(question('1(a)'))).toBe(true);
    await page.keyboard.type(one.parts[0]);
    await page.keyboard.press('Control+Enter');
    await question('1(b)').waitFor();
    await page.keyboard.type(one.parts[1]);
    // In a line with words Tab goes on: nobody is held in the list.
    await page.keyboard.press('Tab');
    expect(await isFocused(question('1(b)'))).toBe(false);

    // Out and in again, up and down, by keyboard.
    await question('1(b)').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await question('2').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await question('1(b)').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await question('1(a)').inputValue()).toBe(one.parts[1]);
    await page.keyboard.press('Alt+ArrowDown');
    expect(await question('1(b)').inputValue()).toBe(one.parts[1]);

    // A numbered list is shown as it was understood before it is taken in.
    await page.getByRole('button', { name: word('requests:questions.add'), exact: true }).click();
    await paste(question('2'), one.list);
    const dialog = page.getByRole('dialog', { name: word('questions:paste.title') });
    await dialog.getByRole('list', { name: word('questions:paste.list') }).waitFor();
    await expectAccessible(page);
    const add = dialog.getByRole('button', { name: word('questions:paste.add_other', { count: '4' }), exact: true });
    await add.click();
    await dialog.waitFor({ state: 'detached' });
    for (const [at, number] of ['2', '3', '3(a)', '3(b)'].entries())
      expect(await question(number).inputValue()).toBe(one.understood[at]);
    // Taken back, what was typed is still there; and pasted again.
    await page.getByRole('button', { name: word('common:action.undo') }).click();
    expect(await question('2').inputValue()).toBe('');
    await paste(question('2'), one.list);
    await add.click();
    await question('3(b)').waitFor();

    // Dragged by its grip, a question takes its parts along.
    const rowOf = (number: string) => page.locator('li[data-question]').filter({ has: question(number) });
    await rowOf('3')
      .locator('[draggable]')
      .dragTo(rowOf('1'), { targetPosition: { x: 120, y: 3 } });
    expect(await question('1').inputValue()).toBe(one.understood[1]);
    expect(await question('1(b)').inputValue()).toBe(one.understood[3]);
    expect(await question('2(a)').inputValue()).toBe(one.parts[0]);
    expect(await question('3').inputValue()).toBe(one.understood[0]);

    // The letter on screen numbers them so.
    await page.getByLabel(word('letters:field.subject')).fill(one.subject);
    await page.waitForSelector('[data-preview="drawn"]');
    const sheet = page.frameLocator('iframe').locator('section.letter');
    await sheet.getByText(one.parts[1]).first().waitFor();
    await page.waitForSelector('[data-preview="drawn"]');
    await expectAccessible(page);
    await page.getByRole('button', { name: word('requests:new.logAsSent') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: word('letters:sent.submit') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    // And so does the .docx that was kept: parts at the third level of the letter's own list.
    const [saved] = await Promise.all([page.waitForEvent('download'), sendOrPrint(page, word, 'saveDocx')]);
    const docx = new Uint8Array(readFileSync(await saved.path()));
    const lines = plainText(docx).split('\n');
    const asked = [one.understood[1], one.understood[2], one.understood[3], one.stem, ...one.parts, one.understood[0]];
    expect(lines.filter((line) => asked.some((text) => text === line))).toEqual(asked);
    const xml = decodeXml(safeUnzip(docx).get('word/document.xml') ?? new Uint8Array());
    expect(xml.match(/w:val="NumberedSubitem"/g)?.length).toBe(4);

    // The reply refuses one part.
    await page
      .getByRole('button', { name: word('requests:reply.title') })
      .first()
      .click();
    const reply = page.getByRole('dialog');
    await reply.getByText(word('requests:reply.kind_response')).click();
    const outcome = async (label: string, value: 'full' | 'refused') => {
      await reply.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: word(`common:outcome.${value}`), exact: true }).click();
    };
    const outcomeOf = (number: string) => word('requests:reply.outcomeOf', { number });
    await outcome(word('requests:reply.outcome'), 'full');
    await reply.getByRole('button', { name: word('questions:outcome.sameForAll') }).click();
    await outcome(outcomeOf('2(b)'), 'refused');
    // What the parts come to is offered; the person takes it.
    const sum = word('questions:outcome.sum', { outcome: word('common:outcome.part') });
    await reply.getByText(sum).waitFor();
    await reply.getByRole('button', { name: word('questions:outcome.take') }).click();
    await reply.getByText(sum).waitFor({ state: 'detached' });
    await expectAccessible(page);
    await reply.getByRole('button', { name: word('requests:reply.submit') }).click();
    await reply.waitFor({ state: 'detached' });
    const listed = page.getByRole('listitem').filter({ hasText: one.parts[1] }).first();
    await listed.getByText(word('common:outcome.refused')).waitFor();
    const other = page.getByRole('listitem').filter({ hasText: one.parts[0] }).first();
    await other.getByText(word('common:outcome.full')).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the question bank', () => {
  const word = wordsOf('en');

  test('is put in order, nested, filled from a list, moved between banks, and each of these can be undone', {
    timeout: 180_000,
  }, async () => {
    const { page, faults } = await visit(browser(), { sample: true, today: '2026-12-12' });
    await ready(page);
    await goTo(page, '/campaigns/questions');
    await page.getByText(word('questions:bank.noneGeneral')).waitFor();
    await page.getByRole('button', { name: word('questions:paste.open') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: word('questions:paste.text') }).fill('1. One\n2. Two:\n(a) x\n(b) y');
    await dialog.getByText(/2 questions with 2 parts/).waitFor();
    await dialog.getByRole('button', { name: word('questions:paste.add_other', { count: '4' }) }).click();
    await dialog.waitFor({ state: 'detached' });
    const rows = page.locator('li[data-question]');
    const says = async (texts: string[]) => {
      await page.waitForFunction((wanted) => {
        const found = [...document.querySelectorAll('li[data-question]')].map((row) =>
          [row.querySelector('span:nth-of-type(2)')?.textContent, row.querySelector('p')?.textContent].join(' '),
        );
        return JSON.stringify(found) === JSON.stringify(wanted);
      }, texts);
    };
    await says(['(1) One', '(2) Two:', '(a) x', '(b) y']);
    await expectAccessible(page);

    await rows.nth(1).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await says(['(1) Two:', '(a) x', '(b) y', '(2) One']);
    const reordered = word('questions:bank.reordered');
    const earlier = await page.getByRole('alert').filter({ hasText: reordered }).elementHandle();
    await rows.nth(3).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await says(['(1) Two:', '(a) x', '(b) y', '(c) One']);
    // An earlier move cannot be taken back once a later one stands on it: its offer goes.
    await earlier?.waitForElementState('hidden');
    await page
      .getByRole('alert')
      .filter({ hasText: reordered })
      .getByRole('button', { name: word('common:action.undo') })
      .click();
    await says(['(1) Two:', '(a) x', '(b) y', '(2) One']);

    await rows.nth(0).getByRole('checkbox').check();
    await page.getByRole('button', { name: word('questions:bank.moveTo') }).click();
    await page.getByRole('menuitem', { name: /Cameras and facial recognition/ }).click();
    await says(['(1) One']);
    await page
      .getByRole('alert')
      .filter({ hasText: /moved to/ })
      .getByRole('button', { name: word('common:action.undo') })
      .click();
    await says(['(1) Two:', '(a) x', '(b) y', '(2) One']);

    // In a request: the question comes with its parts, marked as wanting a translation in a Chinese letter.
    await goTo(page, '/new');
    await page.getByRole('button', { name: word('requests:bank.show', { count: '2' }) }).click();
    await page.getByText(word('common:language.zh-Hant-HK'), { exact: true }).click();
    await page.getByText(word('questions:bank.missing')).first().waitFor();
    await page.getByRole('checkbox', { name: /^Two:/ }).check();
    const question = (number: string) =>
      page.getByRole('textbox', { name: word('requests:questions.number', { number }), exact: true });
    expect(await question('1').inputValue()).toBe('Two:');
    expect(await question('1(b)').inputValue()).toBe('y');
    await page.getByRole('checkbox', { name: /^\(a\) x/ }).uncheck();
    expect(await question('1(a)').inputValue()).toBe('y');
    expect(faults).toEqual([]);
  });
});
