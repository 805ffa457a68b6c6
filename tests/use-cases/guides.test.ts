import { describe, expect, test } from 'vitest';
import { seenOf } from '#core/contract/guides.ts';
import { languages } from '#core/contract/vocabulary.ts';
import { refusedRequest } from './refused-request.ts';

describe('the questions before a request for review', () => {
  test('start from what was recorded: what was refused, on which of the 16 headings, how far, with which arguments', async () => {
    const { guide, ids, client, id } = await refusedRequest();
    const { steps, values } = await guide('request_review');
    expect(steps.map((one) => [one.id, one.kind])).toEqual([
      ['refused', 'many'],
      ['grounds', 'many'],
      ['extent', 'one'],
      ['arguments', 'many'],
      ['why_public', 'text'],
    ]);
    const [refused, grounds, extent, which] = steps;
    expect(refused?.answer).toEqual(ids.slice(1));
    expect(grounds?.options).toHaveLength(16);
    expect(grounds?.answer).toEqual(['law_enforcement', 'internal_advice']);
    expect(extent?.answer).toBe('part');
    expect(which?.answer).toHaveLength(which?.options.length ?? 0);
    expect(which?.options.every(({ detail, group }) => detail !== '' && group !== null)).toBe(true);
    // Left as they are, the answers give what the letter would have started from.
    const suggested = await client.letters.suggest({ requestId: id, kind: 'request_review' });
    for (const name of ['refused_parts', 'grounds', 'ground_arguments']) {
      expect([name, values[name]]).toEqual([name, suggested.values[name]]);
    }
  });

  test('lead on by the answers: one refusal, another heading, one argument, no public interest', async () => {
    const { guide, ids } = await refusedRequest();
    const { steps, values } = await guide('request_review', {
      refused: [ids[2] ?? ''],
      grounds: ['privacy'],
      extent: 'whole',
      arguments: ['privacy.partial'],
      [seenOf('arguments')]: ['privacy.meets', 'privacy.public_interest', 'privacy.partial'],
    });
    expect(steps.map((one) => one.id)).not.toContain('why_public');
    expect(values['refused_parts']).toEqual(['The trials.']);
    expect(values['grounds']).toEqual(['paragraph 2.15 (Privacy of the individual)']);
    expect(values['ground_arguments']).toHaveLength(1);
    expect(values['public_interest']).toBe('');
  });

  test('tick the arguments against a heading that is added later, and keep those struck out', async () => {
    const { guide } = await refusedRequest();
    const { steps } = await guide('request_review', {
      grounds: ['law_enforcement', 'privacy'],
      extent: 'part',
      arguments: ['law_enforcement.meets'],
      [seenOf('arguments')]: ['law_enforcement.meets', 'law_enforcement.public_interest', 'law_enforcement.partial'],
    });
    expect(steps.find((one) => one.id === 'arguments')?.answer).toEqual([
      'law_enforcement.meets',
      'privacy.meets',
      'privacy.public_interest',
    ]);
  });

  test('have no arguments where no heading is cited, and forget what the law does not know', async () => {
    const { guide } = await refusedRequest();
    const { steps, values } = await guide('request_review', {
      grounds: ['constructor', 'nonsense'],
      why_public: 'Ours.',
    });
    expect(steps.map((one) => one.id)).toEqual(['refused', 'grounds', 'extent', 'why_public']);
    expect(values).toMatchObject({ grounds: [], public_interest: 'Ours.' });
  });
});

describe('the questions before other letters', () => {
  test('a complaint lists what the facts give reason for, and the refusals only if it is about one', async () => {
    const { guide } = await refusedRequest();
    const first = await guide('complaint_ombudsman');
    expect(first.steps.map((one) => one.id)).toEqual(['complaints', 'refused', 'grounds', 'outcomes_ombudsman']);
    expect(first.steps[0]?.answer).toEqual(['withheld']);
    expect(first.values['outcomes']).toEqual([
      'disclose the information withheld, or those parts of it to which no exception applies; and',
      'give reasons, item by item, for anything it still withholds.',
    ]);
    const other = await guide('complaint_ombudsman', {
      complaints: ['no_remedy'],
      [seenOf('complaints')]: ['withheld'],
    });
    expect(other.steps.map((one) => one.id)).toEqual(['complaints', 'outcomes_ombudsman']);
    expect(other.values).toMatchObject({ refused_parts: [], grounds: [] });
  });

  test.each([
    ['2026-12-28', ['withheld']],
    // 21 days from 9 December: until 30 December, which is today and theirs to the end.
    ['2026-12-09', ['withheld']],
    ['2026-12-08', ['withheld', 'review_unanswered']],
  ])('a review asked for on %s is complained of only when their time for it is over', async (date, points) => {
    const { client, id, guide } = await refusedRequest();
    const { version } = await client.requests.get({ id });
    await client.facts.record({ requestId: id, version, fact: { kind: 'review_asked', date, receivedOn: date } });
    expect((await guide('complaint_ombudsman')).steps[0]?.answer).toEqual(points);
  });

  test('an objection to an extension asks for the reason only if there was one; to a fee, what would cost less', async () => {
    const { guide } = await refusedRequest('zh-Hant-HK');
    expect((await guide('object_extension')).steps.map((one) => one.id)).toEqual([
      'reason_given',
      'extension_arguments',
    ]);
    const given = await guide('object_extension', {
      reason_given: 'yes',
      stated_reason: '需要時間',
      extension_arguments: ['own_records'],
    });
    expect(given.values).toEqual({
      stated_reason: '需要時間',
      arguments: '有關紀錄屬貴局本身的紀錄，無須徵詢其他方面。',
    });
    const fee = await guide('object_fee', { fee_reasons: ['no_breakdown', 'electronic'], cheaper: 'inspect' });
    expect(fee.values).toEqual({
      reasons: '該通知並無說明款額如何計算。\n有關紀錄可以電郵提供，毋須複印。',
      cheaper_way: '親身查閱有關紀錄',
    });
  });

  test('a letter without choices that matter has none', async () => {
    const { client, id } = await refusedRequest();
    expect(await client.letters.guide({ requestId: id, kind: 'reminder', language: 'en' })).toBeNull();
  });

  test.each(languages)(
    'every guide in %s fills fields its letter has, with words in both languages',
    async (language) => {
      const { client, guide, id } = await refusedRequest(language);
      const templates = await client.letters.templates({});
      for (const kind of [
        'request_review',
        'complaint_ombudsman',
        'complaint_privacy',
        'complaint_regulator',
        'object_extension',
        'object_fee',
      ] as const) {
        const { steps, values } = await guide(kind);
        const fields = templates.find((one) => one.kind === kind)?.fields.map(({ name }) => name);
        for (const name of Object.keys(values)) expect(fields).toContain(name);
        for (const { ask, help, options, kind: sort } of steps) {
          if (sort !== 'text') expect(options.length).toBeGreaterThan(1);
          for (const text of [ask, help]) {
            expect(text.en).toMatch(/[A-Za-z]/);
            expect(text.zh).toMatch(/\p{Script=Han}/u);
          }
        }
        // What they amount to is what a letter takes.
        const choices = await client.letters.suggest({ requestId: id, kind, language });
        const { gaps } = await client.letters.preview({
          choices: { ...choices, values: { ...choices.values, ...values } },
          about: { requestId: id },
        });
        expect(gaps.map(({ name }) => name).filter((name) => name in values)).toEqual([]);
      }
    },
  );
});
