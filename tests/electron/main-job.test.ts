import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DrivenApp } from './drive/driven-app.ts';
import { pageClient } from './drive/page-client.ts';
import { ready, scratch } from './drive/scratch.ts';

const { place, open } = scratch();

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

/** The bytes as the page would hand them to the shell. */
async function saveThroughDialog(app: DrivenApp, target: string, bytes: Uint8Array): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
  }, target);
  const saved = await app.page.evaluate(
    (given) => window.foolscap?.saveFile('letter.docx', Uint8Array.from(given)),
    [...bytes],
  );
  expect(saved).toEqual({ outcome: 'saved', path: target });
}

it('the main job on the desktop: letter, log, dates, reply, next letter; and it is all there after a new start', async () => {
  const here = place();
  const first = await open({ ...here, today: '2026-12-12' });
  await ready(first);
  const client = await pageClient(first.page);
  await client.settings.saveSender({ id: null, fields: sender });
  const bodyId = (await client.bodies.list({ find: 'Security Bureau' }))[0]?.id ?? '';
  const subject = '「銳眼」計劃的攝錄鏡頭數目';
  const made = await client.requests.create({
    fields: {
      bodyId,
      regimeId: 'hk_code',
      language: 'zh-Hant-HK',
      subject,
      questions: [{ text: '按警區劃分的數目。' }],
    },
    letter: { kind: 'request_code', language: 'zh-Hant-HK', date: '2026-12-10', channel: 'email', subject },
  });
  const draft = (await client.requests.get({ id: made.id })).letters[0];
  await client.letters.markSent({
    letterId: draft?.id ?? '',
    version: draft?.version ?? 0,
    channel: 'email',
    sentOn: '2026-12-10',
    receivedOn: '2026-12-11',
  });
  const sent = await client.requests.get({ id: made.id });
  expect(sent.deadlines.filter((one) => one.party === 'theirs').map((one) => one.dueDate)).toEqual([
    '2026-12-21',
    '2027-01-01',
    '2027-01-31',
  ]);

  const sha256 = sent.letters[0]?.sentSha256 ?? '';
  const file = await client.letters.file({ sha256 });
  const target = join(here.folder, 'exported.docx');
  await saveThroughDialog(first, target, new Uint8Array(await file.arrayBuffer()));
  expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(sha256);

  await client.letters.recordReply({
    requestId: made.id,
    version: sent.version,
    channel: 'email',
    text: '現正處理閣下的要求。',
    fact: { kind: 'interim_reply', date: '2026-12-12', until: '2027-01-20', theirReference: 'SB/1' },
    files: [new File(['附件'], '附件.txt', { type: 'text/plain' })],
  });
  const choices = await client.letters.suggest({ requestId: made.id, kind: 'request_review' });
  const next = await client.letters.draft({ requestId: made.id, choices });
  expect(next.letter.text).toContain('SB/1');
  expect(await first.quit(), first.output()).toBe(0);

  const second = await open({ ...here, today: '2026-12-12' });
  await ready(second);
  const again = await pageClient(second.page);
  expect(await again.requests.get({ id: made.id })).toMatchObject({
    reference: made.reference,
    status: 'waiting',
    subject,
  });
  expect((await again.register.check({})).findings).toEqual([]);
  expect(await second.quit(), second.output()).toBe(0);
});
