import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '#core/contract/vocabulary.ts';
import { startBrowserHost } from '../support/browser-host.ts';
import { launchChromium } from '../support/chromium.ts';
import { median, type Ratio } from './ratio.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 12;

const asked = {
  en: {
    sender: { field: 'settings:field.nameEn', name: 'Chan Tai-man' },
    body: 'security b',
    question: (at: number) =>
      `The number of cameras installed in district ${at} as at 31 October 2026, by year of installation, and the criteria by which their places were chosen.`,
    subject: 'Cameras of the SmartView programme',
    more: ' in public',
  },
  'zh-Hant-HK': {
    sender: { field: 'settings:field.nameZh', name: '陳大文' },
    body: '保安局',
    question: (at: number) =>
      `第${at}區截至2026年10月31日安裝的攝錄鏡頭數目，按安裝年份劃分，以及選定安裝地點所依據的準則。`,
    subject: '「銳眼」計劃的攝錄鏡頭',
    more: ' 公眾地方的鏡頭',
  },
} as const satisfies Record<Language, unknown>;

/**
 * From the last key of a burst of typing to the letter drawn anew, pages and all, in a letter of ten questions; against
 * docx-preview alone drawing the very same letter, kept, in the same browser: one endless page without its numbers.
 */
export async function benchPreview(): Promise<{ ratios: Ratio[]; notes: string[] }> {
  const browser = await launchChromium();
  const ratios: Ratio[] = [];
  const notes: string[] = [];
  try {
    for (const language of ['en', 'zh-Hant-HK'] as const) {
      const host = await startBrowserHost({ today: '2026-12-12' });
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        await page.goto(host.url);
        await writeLetter(page, language);
        const { times, docx, pages } = await typeInto(page, language);
        const theirs = await drawAlone(browser, docx);
        await page.close();
        const ours = median(times);
        ratios.push({
          what: `last key to preview, ten questions, ${pages} pages (${language})`,
          baseline: 'docx-preview alone on the kept letter, no pages',
          ours,
          theirs,
          ratio: ours / theirs,
          limit: null,
        });
        notes.push(`preview (${language}): ${times.map((one) => one.toFixed(0)).join(', ')} ms after the last key`);
      } finally {
        await host.stop();
      }
    }
  } finally {
    await browser.close();
  }
  return { ratios, notes };
}

export async function writeLetter(page: Page, language: Language): Promise<void> {
  const word = (key: string, number = '') => wordIn(language, key).replace('{{number}}', number);
  const letter = asked[language];
  await page.getByText(word(`common:language.${language}`), { exact: true }).click();
  await page.getByLabel(word(letter.sender.field)).fill(letter.sender.name);
  await page.getByRole('button', { name: word('app:firstRun.save') }).click();
  await page.waitForSelector('[data-app-state="ready"]', { state: 'attached' });
  await page
    .getByRole('button', { name: word('app:nav.newRequest') })
    .first()
    .click();
  await page.getByPlaceholder(word('requests:new.bodyHint')).fill(letter.body);
  await page.getByRole('option').first().click();
  await page.getByLabel(word('requests:questions.number', '1'), { exact: true }).click();
  for (let at = 1; at <= 10; at += 1) {
    await page.keyboard.insertText(letter.question(at));
    if (at < 10) await page.keyboard.press('Control+Enter');
  }
  await page.getByLabel(word('letters:field.subject')).fill(letter.subject);
  await page.waitForSelector('[data-preview="drawn"]');
}

/** Types bursts into the subject and waits after each until the letter on show is the one typed. */
async function typeInto(page: Page, language: Language): Promise<{ times: number[]; docx: Buffer; pages: number }> {
  let docx: Buffer = Buffer.alloc(0);
  page.on('response', (response) => {
    if (response.url().includes('letters/preview')) void response.body().then((body) => (docx = docxIn(body)));
  });
  const field = page.getByLabel(wordIn(language, 'letters:field.subject'));
  await field.click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const mark = { key: 0, drawn: 0 };
    Object.assign(window, { mark });
    // Characters that are on no key come as input alone, as from an input method.
    document.addEventListener('input', (event) => (mark.key = event.timeStamp), true);
    const section = document.querySelector('[data-preview]');
    if (section === null) throw new Error('no preview');
    new MutationObserver(() => {
      if (section.getAttribute('data-preview') === 'drawn') mark.drawn = performance.now();
    }).observe(section, { attributeFilter: ['data-preview'] });
  });
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.keyboard.type(asked[language].more.slice(0, 4), { delay: 40 });
    const took = await page.evaluate(async () => {
      const { mark } = window as unknown as { mark: { key: number; drawn: number } };
      const section = document.querySelector('[data-preview]');
      const settled = () => section?.getAttribute('data-preview') === 'drawn' && mark.drawn > mark.key;
      while (!settled()) await new Promise(requestAnimationFrame);
      return mark.drawn - mark.key;
    });
    if (round > 0) times.push(took);
  }
  const pages = Number(await page.locator('[data-preview]').getAttribute('data-pages'));
  return { times, docx, pages };
}

/** The .docx inside the multipart answer: a zip is known by how it begins and ends. */
function docxIn(body: Buffer): Buffer {
  const start = body.indexOf(Buffer.from([0x50, 0x4b, 3, 4]));
  const end = body.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  return body.subarray(start, end + 22);
}

async function drawAlone(browser: Browser, docx: Buffer): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const script of ['jszip/dist/jszip.min.js', 'docx-preview/dist/docx-preview.min.js'])
    await page.addScriptTag({ content: readFileSync(join(root, 'node_modules', script), 'utf8') });
  const times = await page.evaluate(
    async ({ base64, rounds }) => {
      const { docx } = window as unknown as {
        docx: { renderAsync(data: Blob, into: HTMLElement, styles: null, options: object): Promise<unknown> };
      };
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const took: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const sheet = document.createElement('div');
        const started = performance.now();
        document.body.replaceChildren(sheet);
        await docx.renderAsync(new Blob([bytes]), sheet, null, { renderAltChunks: false, useBase64URL: true });
        sheet.getBoundingClientRect();
        if (round > 0) took.push(performance.now() - started);
      }
      return took;
    },
    { base64: docx.toString('base64'), rounds },
  );
  await page.close();
  return median(times);
}

function wordIn(language: Language, key: string): string {
  const [namespace = '', path = ''] = key.split(':', 2);
  const file = join(root, 'renderer/i18n', language, `${namespace}.json`);
  let at: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const part of path.split('.')) at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
  if (typeof at !== 'string') throw new Error(`no word ${key} in ${language}`);
  return at;
}
