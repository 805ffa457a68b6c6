import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectAccessible, ready, sharedBrowser, visit, wordsOf } from './support.ts';

const browser = sharedBrowser();

/** The same job in each language: what is typed, and how the three dates of the Code read on screen. */
const jobs = [
  {
    language: 'en',
    sender: { field: 'settings:field.nameEn', name: 'Wong Mei-lin' },
    body: 'security b',
    question: 'The number of cameras by police district.',
    subject: 'Cameras of the SmartView programme',
    inLetter: ['Access to Information Officer', 'The number of cameras by police district.', 'Yours faithfully'],
    dates: ['Mon 21 Dec 2026', 'Fri 1 Jan 2027', 'Sun 31 Jan 2027'],
    officeDay: 'Mon 4 Jan 2027',
    promised: 'Wed 20 Jan 2027',
    reviewSays: 'ask that the failure to decide be reviewed',
  },
  {
    language: 'zh-Hant-HK',
    sender: { field: 'settings:field.nameZh', name: '黃美蓮' },
    body: '保安局',
    question: '按警區劃分的攝錄鏡頭數目。',
    subject: '「銳眼」計劃的攝錄鏡頭數目',
    inLetter: ['公開資料主任', '按警區劃分的攝錄鏡頭數目。', '敬請賜覆'],
    dates: ['2026年12月21日（星期一）', '2027年1月1日（星期五）', '2027年1月31日（星期日）'],
    officeDay: '2027年1月4日',
    promised: '2027年1月20日（星期三）',
    reviewSays: '未有作出決定一事進行覆檢',
  },
] as const;

describe.each(jobs)('the main job, from an empty register ($language)', (job) => {
  const word = wordsOf(job.language);

  test('letter, log, dates with their reasons, interim reply, review', { timeout: 120_000 }, async () => {
    const { page, faults } = await visit(browser(), { today: '2026-12-12' });

    // First run: who writes, in the language of the program.
    await page.getByText(word(`common:language.${job.language}`), { exact: true }).click();
    await page.getByLabel(word(job.sender.field)).fill(job.sender.name);
    const email = page.getByLabel(word('settings:field.email'));
    await email.fill('wong at example.org');
    await email.blur();
    await page.getByText(word('common:notAnAddress')).waitFor();
    await email.fill('wong@example.org');
    await page.getByText(word('common:notAnAddress')).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: word('app:firstRun.save') }).click();
    await ready(page);

    // The letter, seen as it will print.
    await page
      .getByRole('button', { name: word('app:nav.newRequest') })
      .first()
      .click();
    await page.getByPlaceholder(word('requests:new.bodyHint')).click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.insertText(job.body);
    await page.locator('[role="option"][data-combobox-selected]', { hasText: '保安局' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel(word('requests:questions.number', { number: '1' }), { exact: true }).fill(job.question);
    await page.getByLabel(word('letters:field.subject')).fill(job.subject);
    await page.waitForSelector('[data-preview="drawn"]');
    const sheet = page.frameLocator('iframe').locator('section.letter');
    for (const text of job.inLetter) await sheet.getByText(text).first().waitFor();

    // Logged as received on 11 December 2026.
    await page.getByRole('button', { name: word('requests:new.logAsSent') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(word('letters:sent.sentOn')).fill('2026-12-10');
    await dialog.getByLabel(word('letters:sent.receivedOn')).fill('2026-12-11');
    await dialog.getByRole('button', { name: word('letters:sent.submit') }).click();

    // 21 December, 1 January and 31 January, with the reasons.
    const clock = (id: string) => page.locator(`[data-clock="${id}"]`);
    for (const [at, id] of ['first_reply', 'target_reply', 'outer_limit'].entries())
      await clock(id)
        .getByText(job.dates[at] ?? '')
        .first()
        .waitFor();
    await clock('target_reply').getByText(job.officeDay).first().waitFor();
    await clock('target_reply')
      .getByRole('button', { name: word('deadlines:why.title') })
      .click();
    await clock('target_reply')
      .getByText(/2026.*11|11 Dec 2026/)
      .first()
      .waitFor();
    await expectAccessible(page);

    // An interim reply that promises a date.
    await page
      .getByRole('button', { name: word('requests:reply.title') })
      .first()
      .click();
    const reply = page.getByRole('dialog');
    await reply.getByText(word('requests:reply.kind_interim_reply')).click();
    await reply.getByLabel(word('requests:reply.until')).fill('2027-01-20');
    await reply.getByLabel(word('requests:reply.theirReference')).fill('SB/1');
    await reply.getByRole('button', { name: word('requests:reply.submit') }).click();
    await reply.waitFor({ state: 'detached' });
    await clock('promised_reply').getByText(job.promised).first().waitFor();

    // The review, drafted from what is known.
    await page.getByRole('button', { name: word('requests:timeline.letter') }).click();
    await page.getByRole('menuitem', { name: word('common:letterKind.request_review') }).click();
    await page.waitForSelector('[data-preview="drawn"]');
    await sheet.getByText(job.reviewSays).first().waitFor();
    await page.getByRole('button', { name: word('letters:composer.save'), exact: true }).click();
    await page.getByText(word('requests:timeline.draft')).first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe.each(jobs)('the sample campaign ($language)', (job) => {
  const word = wordsOf(job.language);

  test('opens from the first run; a refused request leads to its review', { timeout: 120_000 }, async () => {
    const { page, faults } = await visit(browser(), { today: '2026-12-12' });
    await page.getByText(word(`common:language.${job.language}`), { exact: true }).click();
    await page.getByRole('button', { name: word('app:firstRun.openSample') }).click();
    await ready(page);
    await page.getByRole('heading', { name: word('app:nav.today') }).waitFor();
    await expectAccessible(page);
    for (const name of ['deadlines', 'bodies', 'campaigns', 'settings'] as const) {
      await page
        .getByRole('link', { name: word(`app:nav.${name}`) })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: word(`${name}:title`) }).waitFor();
      await ready(page);
      await expectAccessible(page);
    }
    await page
      .getByRole('link', { name: word('app:nav.requests') })
      .first()
      .click();
    await page.getByText('FS-2026-0002').first().click();
    await page
      .getByRole('button', { name: word('requests:next.draft') })
      .first()
      .click();
    await page.waitForSelector('[data-preview="drawn"]');
    // It was written in Chinese, and so is what follows, whatever the program speaks.
    await page.frameLocator('iframe').locator('section.letter').getByText('第2.6段').first().waitFor();
    await page.getByRole('button', { name: word('letters:composer.save'), exact: true }).click();
    await page.getByText(word('requests:timeline.draft')).first().waitFor();
    expect(faults).toEqual([]);
  });
});

test('what was being typed survives a power cut', { timeout: 120_000 }, async () => {
  const word = wordsOf('en');
  const first = await visit(browser(), { sample: true });
  await ready(first.page);
  await first.page
    .getByRole('button', { name: word('app:nav.newRequest') })
    .first()
    .click();
  await first.page.getByLabel(word('letters:field.subject')).fill('Half a subject');
  await first.page.getByText(word('common:draftKept.kept')).waitFor();
  await first.host.kill();
  onTestFinished(() => rmSync(dirname(first.host.register), { recursive: true, force: true }));
  const second = await visit(browser(), { register: first.host.register });
  await ready(second.page);
  await second.page
    .getByRole('button', { name: word('app:nav.newRequest') })
    .first()
    .click();
  await second.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(
      (field) => field.value === 'Half a subject',
    ),
  );
});
