import type { GuideAnswers } from '#core/contract/guides.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import { codeLetter, newBench, withSender } from './support.ts';

/** A request under the Code with three questions: one answered, one refused in part (2.10), one refused (2.6). */
export async function refusedRequest(language: Language = 'en') {
  const bench = await newBench({ today: '2026-12-30' });
  const { client } = bench;
  const { bodyId } = await withSender(bench);
  const questions = [{ text: 'The number.' }, { text: 'The criteria.' }, { text: 'The trials.' }];
  const { id } = await client.requests.create({
    fields: { bodyId, regimeId: 'hk_code', language, subject: 'Cameras', questions },
    letter: codeLetter({ language, subject: 'Cameras', date: '2026-10-02' }),
  });
  const [letter] = (await client.requests.get({ id })).letters;
  await client.letters.markSent({
    letterId: letter?.id ?? '',
    version: letter?.version ?? 0,
    channel: 'email',
    sentOn: '2026-10-02',
    receivedOn: '2026-10-02',
  });
  const page = await client.requests.get({ id });
  const [, second, third] = page.questions;
  await client.letters.recordReply({
    requestId: id,
    version: page.version,
    channel: 'email',
    fact: { kind: 'response', date: '2026-10-23', outcome: 'part', grounds: ['law_enforcement'] },
    questionOutcomes: [
      { questionId: second?.id ?? '', outcome: 'part', grounds: ['internal_advice'] },
      { questionId: third?.id ?? '', outcome: 'refused', grounds: ['law_enforcement'] },
    ],
  });
  const guide = async (kind: LetterKind, answers: GuideAnswers = {}) => {
    const found = await client.letters.guide({ requestId: id, kind, language, answers });
    if (!found) throw new Error(`no guide for ${kind}`);
    return found;
  };
  return { client, id, guide, ids: page.questions.map((one) => one.id) };
}
