import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { editDocx, withPart } from '../support/edit-docx.ts';
import type { DrivenApp } from './drive/driven-app.ts';
import { pageClient } from './drive/page-client.ts';
import { ready, scratch } from './drive/scratch.ts';

const { place, open } = scratch();
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const sender = {
  nameEn: 'Wong Mei-lin',
  nameZh: '黃美蓮',
  titleEn: '',
  titleZh: '',
  organisationEn: '',
  organisationZh: '',
  addressEn: '1 Test Street\nHong Kong',
  addressZh: '香港測試街1號',
  email: 'wong@example.org',
  phone: '',
};

/** A request with its draft, shown on its page. */
async function drafted(app: DrivenApp) {
  await ready(app);
  const client = await pageClient(app.page);
  await client.settings.saveSender({ id: null, fields: sender });
  const bodyId = (await client.bodies.list({ find: 'Security Bureau' }))[0]?.id ?? '';
  const made = await client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
    letter: { kind: 'request_code', language: 'en', date: '2026-12-10', channel: 'email', subject: 'Cameras' },
  });
  await app.page.evaluate((id) => window.location.assign(`#/requests/${id}`), made.id);
  await app.page.locator('[data-entry="draft"]').waitFor();
  return { client, requestId: made.id, letterId: made.letterId ?? '' };
}

/** "Open in Word" as the user presses it; where the copy lies. */
async function openInWord(app: DrivenApp): Promise<string> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedPaths: opened });
    Object.assign(shell, {
      openPath: async (path: string) => {
        opened.push(path);
        return '';
      },
    });
  }, undefined);
  await app.page.getByRole('button', { name: 'Open in Word' }).click();
  return await vi.waitFor(
    async () => {
      const path = await app.evaluate(() => {
        const { openedPaths }: { openedPaths?: string[] } = Object(globalThis);
        return openedPaths?.at(-1);
      }, undefined);
      if (path === undefined) throw new Error('Nothing was opened.');
      return path;
    },
    { timeout: 15_000 },
  );
}

const notice = (app: DrivenApp) => app.page.locator('[data-edited-copy]');

it('a draft opened in Word is noticed when it is saved there, as Word and LibreOffice save, and taken back', async () => {
  const app = await open({ ...place(), today: '2026-12-12' });
  const { client, letterId } = await drafted(app);
  const copy = await openInWord(app);
  const written = readFileSync(copy);
  expect(sha(written)).toBe((await client.letters.get({ id: letterId })).files[0]?.sha256);

  // An owner file, a half-written one, the letter taken away and another put in its place.
  const folder = dirname(copy);
  writeFileSync(join(folder, '~$letter.docx'), 'owner');
  const edited = editDocx(written, (xml) => xml.replace('How many?', 'How many cameras?'));
  writeFileSync(copy, edited.subarray(0, 2_000));
  writeFileSync(join(folder, 'wrd0001.tmp'), edited);
  rmSync(copy);
  renameSync(join(folder, 'wrd0001.tmp'), copy);
  rmSync(join(folder, '~$letter.docx'));
  await notice(app).waitFor();
  expect(await notice(app).count()).toBe(1);
  await app.page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await app.page.locator('[data-edited]').waitFor();
  await notice(app).waitFor({ state: 'detached' });
  const letter = await client.letters.get({ id: letterId });
  expect(letter.edits).toMatchObject({ added: 0, removed: 0, changed: 1 });
  expect(letter.files.find((one) => one.role === 'letter')?.sha256).toBe(sha(edited));
  expect(letter.files.find((one) => one.role === 'generated')?.sha256).toBe(sha(written));

  // Saved again in the same window of Word: asked again, and taken back over the same copy.
  const again = editDocx(written, (xml) => xml.replace('How many?', 'How many cameras, by month?'));
  writeFileSync(copy, again);
  await notice(app).waitFor();
  await app.page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await notice(app).waitFor({ state: 'detached' });
  expect((await client.letters.get({ id: letterId })).files.find((one) => one.role === 'letter')?.sha256).toBe(
    sha(again),
  );
  expect(await openInWord(app)).toBe(copy);
  expect(await app.quit(), app.output()).toBe(0);
});

it('a hostile copy is refused with the reason and changes nothing; one that is left is not asked about again', async () => {
  const app = await open({ ...place(), today: '2026-12-12' });
  const { client, letterId } = await drafted(app);
  const copy = await openInWord(app);
  const before = await client.letters.get({ id: letterId });
  writeFileSync(copy, withPart(readFileSync(copy), 'word/vbaProject.bin', 'x'));
  await notice(app).waitFor();
  await app.page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await app.page.getByText(/contains macros/).waitFor();
  expect(await client.letters.get({ id: letterId })).toEqual(before);
  // It is still there to be decided on.
  await app.page.getByRole('button', { name: 'Leave it', exact: true }).click();
  await notice(app).waitFor({ state: 'detached' });
  expect(await app.quit(), app.output()).toBe(0);
});

it('a copy that was changed while Foolscap was closed is found at the next start; one that was left is not', async () => {
  const here = place();
  const first = await open({ ...here, today: '2026-12-12' });
  const { letterId } = await drafted(first);
  const copy = await openInWord(first);
  expect(await first.quit(), first.output()).toBe(0);
  const edited = editDocx(readFileSync(copy), (xml) => xml.replace('How many?', 'How many cameras?'));
  writeFileSync(copy, edited);

  const second = await open({ ...here, today: '2026-12-12' });
  await ready(second);
  await notice(second).waitFor();
  expect(await notice(second).getAttribute('data-edited-copy')).toBe(letterId);
  await second.page.getByRole('button', { name: 'Leave it', exact: true }).click();
  await notice(second).waitFor({ state: 'detached' });
  expect(await second.quit(), second.output()).toBe(0);

  const third = await open({ ...here, today: '2026-12-12' });
  await ready(third);
  const told = await third.page.evaluate(
    () => new Promise<unknown[]>((resolve) => void window.foolscap?.onEditedLetters(resolve)),
  );
  expect(told).toEqual([]);
  // What was written there is not lost.
  expect(sha(readFileSync(copy))).toBe(sha(edited));
  expect(await third.quit(), third.output()).toBe(0);
});

it('after the letter was logged as sent its copy is not taken back, and the sent file is served as it was', async () => {
  const app = await open({ ...place(), today: '2026-12-12' });
  const { client, letterId, requestId } = await drafted(app);
  const copy = await openInWord(app);
  const written = readFileSync(copy);
  const { version } = await client.letters.get({ id: letterId });
  await client.letters.markSent({ letterId, version, channel: 'email', sentOn: '2026-12-11' });
  writeFileSync(
    copy,
    editDocx(written, (xml) => xml.replace('How many?', 'How many cameras?')),
  );
  await notice(app).waitFor();
  expect(await notice(app).textContent()).toContain('The register keeps what was sent');
  expect(await app.page.getByRole('button', { name: 'Take it back', exact: true }).count()).toBe(0);
  const sent = (await client.requests.get({ id: requestId })).letters[0]?.sentSha256 ?? '';
  expect(Buffer.from(await (await client.letters.file({ sha256: sent })).arrayBuffer())).toEqual(written);
  expect(await app.quit(), app.output()).toBe(0);
});

it('a letter becomes a PDF of its preview, and prints by itself, in a window nobody sees', async () => {
  const app = await open({ ...place(), today: '2026-12-12' });
  const { client, letterId } = await drafted(app);
  const [file] = (await client.letters.get({ id: letterId })).files;
  const docx = [...new Uint8Array(await (await client.letters.file({ sha256: file?.sha256 ?? '' })).arrayBuffer())];
  const pdf = await app.page.evaluate(async (bytes) => {
    const made = await window.foolscap?.letterToPdf({ docx: Uint8Array.from(bytes), language: 'en', title: 'x' });
    return made === undefined ? [] : [...made];
  }, docx);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  // One sheet of A4, and not the program round it.
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);

  await app.evaluate(({ app: electronApp }) => {
    const printed: string[] = [];
    Object.assign(globalThis, { printed });
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        printed.push(contents.getURL());
        done?.(true, '');
      };
    });
  }, undefined);
  const done = await app.page.evaluate(
    (bytes) => window.foolscap?.printLetter({ docx: Uint8Array.from(bytes), language: 'en', title: 'x' }),
    docx,
  );
  expect(done).toBe(true);
  const printed = await app.evaluate(() => {
    const { printed: urls }: { printed?: string[] } = Object(globalThis);
    return urls;
  }, undefined);
  expect(printed).toEqual(['app://foolscap/preview/index.html']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)).toBe(1);
  // A file that is no letter is refused, and its window is gone too.
  const refused = await app.page.evaluate(() =>
    window.foolscap?.letterToPdf({ docx: new Uint8Array([1, 2, 3]), language: 'en', title: 'x' }).then(
      () => 'made',
      (error: Error) => error.message,
    ),
  );
  expect(refused).toContain('cannot be drawn');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)).toBe(1);
  expect(await app.quit(), app.output()).toBe(0);
});

it('the copies of letters lie in folders of their own, named as the letter is', async () => {
  const here = place();
  const app = await open({ ...here, today: '2026-12-12' });
  const { letterId } = await drafted(app);
  const copy = await openInWord(app);
  expect(copy.startsWith(join(here.data, 'exports'))).toBe(true);
  expect(copy).toMatch(/FS-2026-0001 Cameras\.docx$/);
  const evil = await app.page.evaluate(
    (id) => window.foolscap?.openLetter(id, '../../evil.docx', new Uint8Array([1])),
    letterId,
  );
  expect(evil).toMatchObject({ outcome: 'opened', path: expect.stringMatching(/exports.[0-9a-f-]{36}.evil\.docx$/) });
  const program = await app.page.evaluate(
    (id) => window.foolscap?.openLetter(id, 'letter.docx.desktop', new Uint8Array([1])),
    letterId,
  );
  expect(program).toMatchObject({ outcome: 'failed' });
  const names = readdirSync(join(here.data, 'exports')).filter((name) => !name.endsWith('.json'));
  expect(names).toHaveLength(2);
  expect(await app.quit(), app.output()).toBe(0);
});
