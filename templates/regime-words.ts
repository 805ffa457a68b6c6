import { z } from 'zod';
import { bilingual, type Language, type PlainDate } from '#core/contract/vocabulary.ts';
import { letterDate } from './dates.ts';

/** How a letter speaks of a regime; templates/library/regime-words.json, one entry a regime and one called `other`. */
const entry = z.strictObject({
  requestTitle: bilingual,
  requestPhrase: bilingual,
  /** What the sender reserves the right to do; empty if nothing is known. */
  remedy: bilingual,
  /** What the regime says of fees, a sentence of a letter that objects to one; empty if nothing is known. */
  fees: bilingual.default({ en: '', zh: '' }),
  /** A sentence for each clock that can be missed, by its id in the law pack; {date} and {form} are filled in. */
  missed: z.record(z.string(), bilingual),
});
export type RegimeWords = z.infer<typeof entry>;

export const regimeWordsFile = z.record(z.string(), entry);
export type RegimeWordsFile = z.infer<typeof regimeWordsFile>;

export function wordsOfRegime(file: RegimeWordsFile, regimeId: string): RegimeWords {
  const words = Object.hasOwn(file, regimeId) ? file[regimeId] : file['other'];
  if (!words) throw new Error('regime-words.json has no entry called other');
  return words;
}

/**
 * The sentence that says what was due and when. A clock without a sentence of its own gets one that claims no more
 * than that a reply was due: a reminder must not cite a paragraph that does not fit.
 */
export function missedSentence(
  file: RegimeWordsFile,
  regimeId: string,
  clockId: string,
  dueDate: PlainDate,
  form: string,
  language: Language,
): string {
  const { missed } = wordsOfRegime(file, regimeId);
  const sentence = Object.hasOwn(missed, clockId) ? missed[clockId] : file['other']?.missed['other'];
  const pattern = (language === 'en' ? sentence?.en : sentence?.zh) ?? '';
  return pattern.replace('{date}', () => letterDate(dueDate, language)).replaceAll('{form}', () => form);
}
