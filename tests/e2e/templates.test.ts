import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages } from '#core/contract/vocabulary.ts';
import { letterheadDocx, tinyPng } from '../unit/templates/letterhead-files.ts';
import { paragraphs, relationships, tinyDocx } from '../unit/templates/support.ts';
import { expectAccessible, goTo, sharedBrowser, visitSample, wordsOf } from './support.ts';

const browser = sharedBrowser();

/** A document is picked where this button asks for one. */
async function pick(page: Page, button: Locator, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

/** A document is dragged onto the page. */
async function drop(page: Page, selector: string, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    { name, bytes: [...bytes] },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(selector, type, { dataTransfer });
}

const verdict = (page: Page, state: string) => page.waitForSelector(`[data-verdict="${state}"]`);
const letter = (page: Page) => page.frameLocator('iframe');
const drawn = (page: Page) => page.waitForSelector('[data-preview="drawn"]');
/** The refusals are answers of the core (422), which the browser notes as failed loads. */
const real = (faults: readonly string[]) => faults.filter((fault) => !fault.includes('422'));

/** The number of a request of the sample that was refused in part under the Code, in the address of its page. */
async function openRefused(page: Page): Promise<string> {
  await goTo(page, '/requests?outcome=part');
  await page.getByRole('row').nth(1).click();
  await page.waitForFunction(() => window.location.hash.includes('open='));
  return page.evaluate(() => new URLSearchParams(window.location.hash.split('?')[1]).get('open') ?? '');
}

describe.each(languages)('a template of one’s own (%s)', (language) => {
  const word = wordsOf(language);
  const words = language === 'en' ? ['Visit on', 'Second edition'] : ['到訪日期', '第二版'];

  test('is brought, mended, declared, saved; a letter is written from it; its next version is offered to the draft', {
    timeout: 240_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/templates', language);
    await page.getByText(word('templates:subtitle')).waitFor();
    await expectAccessible(page);

    // Dropped on the list: a tag that Word has split, one that is misspelt, one nobody knows.
    const wrong = tinyDocx(paragraphs('{refer|ence}', '{addresse}', `${words[0]} {visit_day}`, '{sender_name}'));
    await drop(page, 'main h1', 'Visit.docx', wrong);
    await verdict(page, 'unsound');
    expect(await page.locator('[data-code="unknown_field_near"]').textContent()).toContain('addressee');
    expect(await page.locator('[data-tag="reference"]').getAttribute('data-origin')).toBe('known');
    await page.getByText(word('templates:editor.mendFirst')).waitFor();
    await expectAccessible(page);

    // Saving it as it is changes nothing and says why.
    await page.getByRole('button', { name: word('templates:editor.save') }).click();
    await page.locator('[data-error]').getByText('addresse', { exact: false }).first().waitFor();

    // One click makes a field of the tag, by its name a date; the other tag is mended in Word.
    await page
      .locator('[data-code="unknown_field"]')
      .getByRole('button', { name: word('templates:tags.declare', { name: 'visit_day' }) })
      .click();
    const field = page.locator('[data-field="visit_day"]');
    const kind = field.getByRole('combobox', { name: word('templates:fields.type') });
    expect(await kind.inputValue()).toBe(word('templates:type.date'));
    const label = field.getByLabel(word(language === 'en' ? 'templates:fields.labelEn' : 'templates:fields.labelZh'));
    await label.fill(words[0] ?? '');
    const right = tinyDocx(paragraphs('{refer|ence}', '{addressee}', `${words[0]} {visit_day}`, '{sender_name}'));
    await pick(page, page.getByRole('button', { name: word('templates:drop.replace') }), 'Visit.docx', right);
    await verdict(page, 'sound');
    await drawn(page);
    await letter(page)
      .getByText(words[0] ?? '', { exact: false })
      .first()
      .waitFor();
    await page
      .getByText(word(`common:language.${language}`), { exact: true })
      .first()
      .click();
    await expectAccessible(page);
    await page.getByRole('button', { name: word('templates:editor.save') }).click();
    const detail = page.getByRole('region', { name: 'Visit', exact: true });
    await detail.getByRole('heading', { name: 'Visit' }).waitFor();
    await drawn(page);
    await expectAccessible(page);
    const template = page.url();

    // A letter from it, out of the menu of a request; the gap leads to its field.
    const request = await openRefused(page);
    await page.getByRole('button', { name: word('requests:timeline.letter'), exact: true }).click();
    await page.getByRole('menuitem', { name: 'Visit' }).click();
    await drawn(page);
    await page.getByRole('button', { name: words[0] ?? '', exact: true }).click();
    await page.keyboard.type('2027-01-05');
    const date = language === 'en' ? '5 January 2027' : '2027年1月5日';
    await letter(page).getByText(date, { exact: false }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: word('letters:composer.save'), exact: true }).click();
    await page.getByText(word('letters:composer.saved', { letter: 'Visit' })).waitFor();

    // The next version of the template; the draft keeps its own until the newest is taken.
    await page.goto(template);
    await page.getByRole('button', { name: word('templates:replace') }).click();
    await verdict(page, 'sound');
    const next = tinyDocx(paragraphs(words[1] ?? '', '{visit_day}', '{sender_name}'));
    await pick(page, page.getByRole('button', { name: word('templates:drop.replace') }), 'Visit 2.docx', next);
    await letter(page)
      .getByText(words[1] ?? '')
      .waitFor();
    await page.getByRole('button', { name: word('templates:editor.save') }).click();
    await page
      .getByText(word('templates:version', { number: '2' }))
      .first()
      .waitFor();
    await goTo(page, `/requests/${request}`);
    await page.getByRole('button', { name: word('common:action.edit'), exact: true }).click();
    await page.locator('[data-older-version]').waitFor();
    await drawn(page);
    await letter(page).getByText(date, { exact: false }).first().waitFor();
    expect(
      await letter(page)
        .getByText(words[1] ?? '')
        .count(),
    ).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: word('templates:choose.useNewest') }).click();
    await letter(page)
      .getByText(words[1] ?? '')
      .waitFor();
    expect(await page.locator('[data-older-version]').count()).toBe(0);
    expect(real(faults)).toEqual([]);
  });
});

describe('templates', () => {
  const word = wordsOf('en');

  test('a hostile document is refused with its sentence, and so is what is no document; nothing is saved', {
    timeout: 120_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/templates/new');
    const choose = page.getByRole('button', { name: word('templates:drop.choose') });
    const macro = tinyDocx(paragraphs('{sender_name}'), { 'word/vbaProject.bin': 'x' });
    await pick(page, choose, 'macro.docx', macro);
    await page.locator('[data-code="macros"]').getByText('contains macros', { exact: false }).waitFor();
    await page.getByRole('button', { name: word('templates:editor.save') }).click();
    await page.locator('[data-error]').getByText('contains macros', { exact: false }).waitFor();
    const replace = page.getByRole('button', { name: word('templates:drop.replace') });
    const fetching = tinyDocx(
      paragraphs('{sender_name}'),
      relationships(
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/x.dotm" TargetMode="External"/>',
      ),
    );
    await pick(page, replace, 'fetching.docx', fetching);
    await page.locator('[data-code="attached_template"]').waitFor();
    // The name nobody gave follows the document; the one that was given stays.
    const name = page.getByLabel(word('templates:about.name'));
    expect(await name.inputValue()).toBe('fetching');
    await name.fill('Mine');
    await pick(page, replace, 'scan.pdf', new TextEncoder().encode('%PDF-1.7'));
    await page.locator('[data-severity="error"]').waitFor();
    expect(await name.inputValue()).toBe('Mine');
    await expectAccessible(page);
    await goTo(page, '/templates');
    await page.getByText('24 templates').waitFor();
    expect(real(faults)).toEqual([]);
  });

  test('what was typed is there after a reload, and the document is asked for by its name', {
    timeout: 120_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/templates/new');
    const document = tinyDocx(paragraphs('{sender_name} {member}'));
    await pick(page, page.getByRole('button', { name: word('templates:drop.choose') }), 'Letter A.docx', document);
    await page.locator('[data-code="unknown_field"]').getByRole('button').click();
    await page.getByLabel(word('templates:about.purpose')).fill('To test a crash');
    await page.getByText(word('common:draftKept.kept')).waitFor();
    await page.reload();
    await page.getByText(word('templates:drop.bringAgain', { name: 'Letter A.docx' })).waitFor();
    expect(await page.getByLabel(word('templates:about.purpose')).inputValue()).toBe('To test a crash');
    await page.locator('[data-field="member"]').waitFor();
    expect(real(faults)).toEqual([]);
  });

  test('a built-in letter is read, saved, and made one’s own; it is taken off the list, and put back', {
    timeout: 120_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/templates/reminder');
    await drawn(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: word('letters:action.saveDocx') }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Reminder.docx');
    await page.getByRole('button', { name: word('templates:adapt') }).click();
    await verdict(page, 'sound');
    await page.getByLabel(word('templates:about.name')).fill('Our reminder');
    await page.getByRole('button', { name: word('templates:editor.save') }).click();
    const detail = page.getByRole('region', { name: 'Our reminder' });
    await detail.getByText('Reminder · English').waitFor();

    await detail.getByRole('button', { name: word('templates:more'), exact: true }).click();
    await page.getByRole('menuitem', { name: word('templates:rename') }).click();
    const dialog = page.getByRole('dialog', { name: word('templates:rename') });
    await dialog.getByLabel(word('templates:about.name')).fill('Our own reminder');
    await dialog.getByRole('button', { name: word('common:action.save'), exact: true }).click();
    const renamed = page.getByRole('region', { name: 'Our own reminder' });
    await renamed
      .getByText(word('templates:version', { number: '1' }))
      .first()
      .waitFor();

    await renamed.getByRole('button', { name: word('templates:more'), exact: true }).click();
    await page.getByRole('menuitem', { name: word('templates:remove') }).click();
    await page.getByText('24 templates').waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: 'Removed: Our own reminder' })
      .getByRole('button', { name: word('common:action.undo') })
      .click();
    await page.getByText('25 templates').waitFor();
    await page.getByRole('row', { name: /Our own reminder/ }).click();
    await renamed.getByRole('button', { name: word('templates:more'), exact: true }).click();
    await page.getByRole('menuitem', { name: word('templates:remove') }).click();
    await page.getByText('24 templates').waitFor();
    await page.getByRole('switch', { name: word('templates:withRemoved') }).check();
    await page.getByRole('row', { name: /Our own reminder.*removed/ }).click();
    await renamed.getByRole('button', { name: word('templates:restore') }).click();
    await renamed.getByRole('button', { name: word('templates:replace') }).waitFor();
    expect(real(faults)).toEqual([]);
  });

  test('the palette is searched and copied from with the keys alone', { timeout: 120_000 }, async () => {
    const { page } = await visitSample(browser(), '/templates/new');
    await page.getByText(word('templates:editor.palette'), { exact: true }).click();
    const find = page.getByLabel(word('templates:palette.find'));
    await page.locator('[data-palette="subject"]').waitFor();
    await expectAccessible(page);
    await find.fill('date of the letter');
    await page.keyboard.press('Enter');
    await page.getByText(word('templates:palette.copied', { tag: '{letter_date}' })).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('{letter_date}');
    await find.fill('information requested');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(word('templates:palette.copied', { tag: '{questions}' })).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '{#questions}\n{question}\n{#parts}\n{text}\n{/parts}\n{/questions}',
    );
  });
});

describe('a letterhead', () => {
  const word = wordsOf('en');

  test('is brought in Settings, shown on a letter, and stands on the letters written; taken off, it can be put back', {
    timeout: 180_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/settings?section=senders');
    await page
      .getByRole('button', { name: word('templates:letterhead.add') })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    const empty = tinyDocx(paragraphs('The letterhead is in the text'));
    await pick(page, dialog.getByRole('button', { name: word('templates:drop.choose') }), 'empty.docx', empty);
    await dialog.locator('[data-code="letterhead_empty"]').waitFor();
    expect(await dialog.getByRole('button', { name: word('templates:letterhead.use') }).isDisabled()).toBe(true);
    await expectAccessible(page);
    const head = await letterheadDocx({ header: { default: 'Harbour Watch' }, picture: tinyPng() });
    await pick(page, dialog.getByRole('button', { name: word('templates:drop.replace') }), 'head.docx', head);
    await letter(page).getByText('Harbour Watch', { exact: true }).first().waitFor();
    await dialog.getByRole('button', { name: word('templates:letterhead.use') }).click();
    await page.locator('[data-letterhead="both"]').first().getByText('head.docx').waitFor();
    await expectAccessible(page);

    const request = await openRefused(page);
    await goTo(page, `/requests/${request}?compose=thanks`);
    await page.getByText(word('templates:letterhead.onIt', { name: 'head.docx' })).waitFor();
    await letter(page).getByText('Harbour Watch', { exact: true }).first().waitFor();

    await goTo(page, '/settings?section=senders');
    await page
      .locator('[data-letterhead="both"]')
      .first()
      .getByRole('button', { name: word('templates:letterhead.remove') })
      .click();
    await page.locator('[data-letterhead="both"]').waitFor({ state: 'detached' });
    await page
      .getByRole('alert')
      .filter({ hasText: word('templates:letterhead.cleared') })
      .getByRole('button', { name: word('common:action.undo') })
      .click();
    await page.locator('[data-letterhead="both"]').first().getByText('head.docx').waitFor();
    expect(real(faults)).toEqual([]);
  });
});

describe.each(languages)('the questions before a letter (%s)', (language) => {
  const word = wordsOf(language);

  test('are answered with the keys, one at a time, revised, and end in words that can be edited', {
    timeout: 180_000,
  }, async () => {
    const { page, faults } = await visitSample(browser(), '/', language);
    const request = await openRefused(page);
    await goTo(page, `/requests/${request}?compose=request_review`);
    const panel = page.getByRole('region', { name: word('templates:guide.title') });
    const at = (step: string) => page.waitForSelector(`[data-guide="${step}"]`);
    await at('refused');
    await expectAccessible(page);
    await panel.getByRole('button', { name: word('templates:guide.next') }).focus();
    await page.keyboard.press('Enter');
    // The question has the focus: the next key reaches its first answer.
    await at('grounds');
    await expectAccessible(page);
    expect(await panel.getByRole('checkbox').count()).toBe(16);
    await panel.getByRole('checkbox', { name: /2\.15/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await at('extent');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await at('arguments');
    await panel.getByRole('heading', { name: /2\.15/ }).waitFor();
    await expectAccessible(page);
    await panel.getByRole('button', { name: word('templates:guide.next') }).click();
    await at('why_public');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Everybody is filmed.');
    await panel.getByRole('button', { name: word('templates:guide.finish') }).click();
    await at('closed');
    await panel.getByText(word('templates:guide.written')).waitFor();
    await letter(page).getByText('Everybody is filmed.', { exact: false }).first().waitFor();
    await letter(page).getByText(/2\.15/).first().waitFor();
    await expectAccessible(page);

    // Revised from the summary: the added heading is taken out again.
    await panel.getByRole('button', { name: language === 'en' ? /Which grounds/ : /引用了哪些理由/ }).click();
    await at('grounds');
    await panel.getByRole('checkbox', { name: /2\.15/ }).uncheck();
    for (const step of ['extent', 'arguments', 'why_public']) {
      await panel.getByRole('button', { name: word('templates:guide.next') }).click();
      await at(step);
    }
    await panel.getByRole('button', { name: word('templates:guide.finish') }).click();
    await at('closed');
    await letter(page).getByText(/2\.15/).first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: word('templates:guide.takeBack') }).click();
    await letter(page).getByText(/2\.15/).first().waitFor();
    expect(real(faults)).toEqual([]);
  });
});
