import { describe, expect, test } from 'vitest';
import { languages } from '#core/contract/vocabulary.ts';
import { refusedRequest } from './refused-request.ts';
import { codeLetter, newBench, withSender } from './support.ts';

describe('what of the law a letter says that was not read at its source', () => {
  test.each(languages)('the grounds of refusal it cites, and no others (%s)', async (language) => {
    const { client, id } = await refusedRequest(language);
    const choices = await client.letters.suggest({ requestId: id, kind: 'request_review' });
    const { unverified } = await client.letters.preview({ choices, about: { requestId: id } });
    expect(unverified.map(({ authority }) => authority)).toEqual([
      { en: 'paragraph 2.6', zh: '第2.6段' },
      { en: 'paragraph 2.10', zh: '第2.10段' },
    ]);
    expect(unverified[0]?.label.en).toContain('Law enforcement');
    const bare = { ...choices, values: {} };
    expect((await client.letters.preview({ choices: bare, about: { requestId: id } })).unverified).toEqual([]);
  });

  test('nothing in a request under the Code', async () => {
    const bench = await newBench();
    const { bodyId } = await withSender(bench);
    const about = { unsaved: { bodyId, regimeId: 'hk_code', questions: [{ text: 'How many?' }] } };
    const { unverified } = await bench.client.letters.preview({ choices: codeLetter(), about });
    expect(unverified).toEqual([]);
  });

  test('a date that rests on an unverified clock alone', async () => {
    const bench = await newBench({ today: '2026-12-30' });
    const { client } = bench;
    const { bodyId } = await withSender(bench);
    const { id } = await client.requests.create({
      fields: { bodyId, regimeId: 'us_foia', language: 'en', subject: 'Cameras', questions: [{ text: 'How many?' }] },
    });
    for (const fact of [
      { kind: 'sent', date: '2026-10-01' },
      { kind: 'received', date: '2026-10-01' },
      { kind: 'response', date: '2026-10-20', outcome: 'refused' },
      { kind: 'review_asked', date: '2026-10-21' },
      { kind: 'review_answered', date: '2026-11-10', outcome: 'refused' },
    ] as const) {
      const { version } = await client.requests.get({ id });
      await client.facts.record({ requestId: id, version, fact });
    }
    const { deadlines } = await client.requests.get({ id });
    const doubtful = deadlines.find(({ verified, party }) => !verified && party === 'ours');
    const sure = deadlines.find(({ verified, party }) => verified && party === 'theirs');
    const naming = async (deadlineId: string) => {
      const { sentence } = await client.letters.dateSentence({ deadlineId, language: 'en' });
      const choices = await client.letters.suggest({ requestId: id, kind: 'thanks' });
      const about = { requestId: id };
      return await client.letters.preview({
        choices: { ...choices, values: { ...choices.values, remarks: sentence } },
        about,
      });
    };
    expect((await naming(doubtful?.id ?? '')).unverified.map(({ label }) => label)).toEqual([doubtful?.label]);
    expect((await naming(sure?.id ?? '')).unverified).toEqual([]);
  });
});
