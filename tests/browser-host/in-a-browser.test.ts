import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningHost, startBrowserHost } from '../support/browser-host.ts';
import { launchChromium } from '../support/chromium.ts';
import { previewSays } from '../support/preview-says.ts';

/** The same attacks as hostile-requests.test.ts, but by a real browser that holds the cookie. */
let host: RunningHost;
let browser: Browser;
let evil: { server: Server; origin: string };
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  host = await startBrowserHost();
  // What DNS rebinding comes to: a stranger's name that leads to this machine.
  browser = await launchChromium({ args: ['--host-resolver-rules=MAP rebound.example 127.0.0.1'] });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Evil</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  evil = { server, origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` };
});

afterAll(async () => {
  await browser?.close();
  evil?.server.closeAllConnections();
  evil?.server.close();
  await host?.stop();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(host.url);
  await page.waitForSelector('[data-app-state="ready"]', { state: 'attached' });
});

afterEach(async () => {
  await context.close();
});

it('opens at the printed address, which then leaves the address bar', async () => {
  expect(page.url().startsWith(`${host.origin}/`)).toBe(true);
  expect(page.url()).not.toMatch(/token|key/);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

it('opens again in the same browser without the token, and not in another', async () => {
  const again = await context.newPage();
  expect((await again.goto(`${host.origin}/`))?.status()).toBe(200);
  const other = await browser.newContext();
  expect((await (await other.newPage()).goto(`${host.origin}/`))?.status()).toBe(401);
  await other.close();
});

it('breaks none of its own rules while it starts', async () => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await page.waitForSelector('[data-app-state="ready"]', { state: 'attached' });
  expect(complaints).toEqual([]);
});

it('previews letters in a frame whose script runs, in an origin of its own', async () => {
  expect(await page.evaluate(previewSays)).toEqual({ kind: 'ready', origin: 'null' });
});

it('asks nothing of any other machine', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForSelector('[data-app-state="ready"]', { state: 'attached' });
  expect(
    asked.filter((url) => !url.startsWith(`${host.origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')),
  ).toEqual([]);
});

describe('a page of another site in the same browser', () => {
  it('cannot call the core, by fetch or by form', async () => {
    const stranger = await context.newPage();
    await stranger.goto(evil.origin);
    const outcomes = await stranger.evaluate(async (origin) => {
      const call = (init: RequestInit) =>
        fetch(`${origin}/rpc/settings/savePreferences`, { method: 'POST', credentials: 'include', ...init }).then(
          (response) => `${response.type} ${response.status}`,
          () => 'refused',
        );
      return await Promise.all([
        call({ body: '{"json":{"theme":"dark"}}' }),
        call({
          body: '{"json":{"theme":"dark"}}',
          headers: { 'content-type': 'application/json', 'x-csrf-token': 'orpc' },
        }),
        call({ body: '{"json":{"theme":"dark"}}', mode: 'no-cors' }),
      ]);
    }, host.origin);
    // A port is no other site to a browser: the cookie went along. It was the Origin that was not ours.
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
    const [response] = await Promise.all([
      stranger.waitForNavigation(),
      stranger.evaluate((origin) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.enctype = 'text/plain';
        form.action = `${origin}/rpc/settings/savePreferences`;
        const input = document.createElement('input');
        input.name = '{"json":{"theme":"dark"},"x":"';
        input.value = '"}';
        form.append(input);
        document.body.append(form);
        form.submit();
      }, host.origin),
    ]);
    expect(response?.status()).toBe(403);
    const journal = await page.evaluate(async () => {
      const answer = await fetch('/rpc/register/journal', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': 'orpc',
          'x-foolscap-key': window.localStorage.getItem('foolscap-key') ?? '',
        },
        body: '{"json":{"limit":50}}',
      });
      return await answer.text();
    });
    expect(journal).toContain('{"json":[');
    expect(journal).not.toContain('savePreferences');
  });

  it('is sent our cookie where it is another port of this machine, and can do nothing with it', async () => {
    const told: string[] = [];
    evil.server.on('request', ({ headers }) => told.push(headers.cookie ?? ''));
    const stranger = await context.newPage();
    await stranger.goto(evil.origin);
    const cookie = told.find((one) => one.includes(`foolscap-${host.port}=`));
    expect(cookie).toBeDefined();
    // As a program, which can name any origin it likes.
    const call = await fetch(`${host.origin}/rpc/register/status`, {
      method: 'POST',
      headers: {
        cookie: cookie ?? '',
        origin: host.origin,
        'content-type': 'application/json',
        'x-csrf-token': 'orpc',
      },
      body: '{"json":{}}',
    });
    expect(call.status).toBe(401);
    // What it could fetch with the cookie is the program, the same for everybody, and no key.
    const page = await fetch(`${host.origin}/`, { headers: { cookie: cookie ?? '' } });
    const key = await context.pages()[0]?.evaluate(() => window.localStorage.getItem('foolscap-key'));
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(await page.text()).not.toContain(key);
  });

  it('cannot put the interface into a frame', async () => {
    const stranger = await context.newPage();
    await stranger.goto(evil.origin);
    await stranger.evaluate((origin) => {
      const frame = document.createElement('iframe');
      frame.src = `${origin}/`;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    }, host.origin);
    const frame = stranger.frames()[1];
    expect(await frame?.evaluate(() => document.querySelector('[data-app-state]') !== null).catch(() => false)).toBe(
      false,
    );
  });

  it('cannot reach it under a name of its own', async () => {
    const stranger = await context.newPage();
    const response = await stranger.goto(`http://rebound.example:${host.port}/?token=${host.token}`);
    expect(response?.status()).toBe(421);
  });
});
