import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Language } from '#core/contract/vocabulary.ts';
import { type BrowserHostOptions, type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium } from '../support/chromium.ts';

/** One browser for a test file. */
export function sharedBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error('The browser is not up');
    return browser;
  };
}

export interface Visit {
  page: Page;
  host: RunningHost;
  /** Every error the page met; a test that ends with one has failed. */
  faults: string[];
}

/** A program of its own and a window on it; both gone when the test ends. */
export async function visit(
  browser: Browser,
  options: BrowserHostOptions = {},
  size = { width: 1280, height: 900 },
): Promise<Visit> {
  const host = await startBrowserHost(options);
  const context = await browser.newContext({ viewport: size, locale: 'en-HK' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    if (host.process.exitCode === null && host.process.signalCode === null) await host.stop();
  });
  await page.goto(host.url);
  return { page, host, faults };
}

export const ready = (page: Page) => page.waitForSelector('[data-app-state="ready"]', { state: 'attached' });

/** The sample, on 12 December 2026, at one of its pages and in this language; the clipboard may be read. */
export async function visitSample(
  browser: Browser,
  hash: string,
  language: Language = 'en',
  size?: { width: number; height: number },
): Promise<Visit> {
  const seen = await visit(browser, { sample: true, today: '2026-12-12' }, size);
  const { page, host } = seen;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin });
  await ready(page);
  await switchTo(page, language);
  await goTo(page, hash);
  return seen;
}

/** From English to this language, by the palette. */
export async function switchTo(page: Page, language: Language): Promise<void> {
  if (language === 'en') return;
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(wordsOf('en')('commands:placeholder')).fill('Chinese');
  await page.locator('[data-action][data-selected]', { hasText: wordsOf('en')('commands:inChinese') }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`html[lang="${language}"]`);
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
}

/** The words on screen, from the interface's own files: `word('requests:reply.title')`. */
export function wordsOf(language: Language): (key: string, values?: Record<string, string>) => string {
  const files = new Map<string, unknown>();
  return (key, values = {}) => {
    const [namespace = '', path = ''] = key.split(':', 2);
    const known =
      files.get(namespace) ??
      JSON.parse(readFileSync(join(import.meta.dirname, '../../renderer/i18n', language, `${namespace}.json`), 'utf8'));
    files.set(namespace, known);
    const found = path
      .split('.')
      .reduce<unknown>(
        (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
        known,
      );
    if (typeof found !== 'string') throw new Error(`no word ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}

/**
 * No fault of accessibility that axe can see, on the page as it stands. Letters in their frames are looked at elsewhere;
 * without frames axe needs no second page, and without what passed it is done in a third of the time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true);
  const { violations } = await axe.options({ resultTypes: ['violations'], elementRef: false }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

/** Chooses from the menu "Send or print…" of the first letter on the page. */
export async function sendOrPrint(page: Page, word: (key: string) => string, item: string): Promise<void> {
  await page
    .getByRole('button', { name: word('outgoing:menu.title') })
    .first()
    .click();
  await page.getByRole('menuitem', { name: word(`outgoing:menu.${item}`) }).click();
}
