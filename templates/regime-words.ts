import { z } from 'zod';
import { type Bilingual, bilingual, type Language, type PlainDate } from '#core/contract/vocabulary.ts';
import { letterDate } from './dates.ts';

/** How a letter speaks of a regime; templates/library/regime-words.json, one entry a regime and one called `other`. */
const entry = z.strictObject({
  requestTitle: bilingual,
  requestPhrase: bilingual,
  /** What the sender reserves the right to do; empty if nothing is known. */
  remedy: bilingual,
  /** What the regime says of fees, a sentence of a letter that objects to one; empty if nothing is known. */
  fees: bilingual.default({ en: '', zh: '' }),
  /**
   * A sentence for each clock that can be missed, by its id in the law pack; {date} and {form} are filled in. `other`
   * has those for the rest: `other` with {authority}, `unverified` for a figure nobody has checked.
   */
  missed: z.record(z.string(), bilingual),
  /** The same while the date is still to come. */
  coming: z.record(z.string(), bilingual).default({}),
});
export type RegimeWords = z.infer<typeof entry>;

export const regimeWordsFile = z.record(z.string(), entry);
export type RegimeWordsFile = z.infer<typeof regimeWordsFile>;

export function wordsOfRegime(file: RegimeWordsFile, regimeId: string): RegimeWords {
  const words = Object.hasOwn(file, regimeId) ? file[regimeId] : file['other'];
  if (!words) throw new Error('regime-words.json has no entry called other');
  return words;
}

/** A reply they owe: the clock and its day, how a letter cites the rule, and whether the figure was checked. */
export interface ReplyOwed {
  clockId: string;
  dueDate: PlainDate;
  /** '' where there is nothing to cite. */
  authority: string;
  verified: boolean;
}

/**
 * The sentence that says what was due and when, or still is. A clock without a sentence of its own gets one that claims
 * no more than that a reply is due: a reminder must not cite a paragraph that does not fit, and states a figure that
 * was never checked as our understanding only.
 */
export function replySentence(
  file: RegimeWordsFile,
  regimeId: string,
  when: 'missed' | 'coming',
  owed: ReplyOwed,
  form: string,
  language: Language,
): string {
  const own = wordsOfRegime(file, regimeId)[when];
  const general = file['other']?.[when] ?? {};
  const named = (sentences: Readonly<Record<string, Bilingual>>, id: string) =>
    Object.hasOwn(sentences, id) ? sentences[id] : undefined;
  const sentence =
    named(own, owed.clockId) ?? named(general, owed.clockId) ?? named(general, owed.verified ? 'other' : 'unverified');
  const pattern = (language === 'en' ? sentence?.en : sentence?.zh) ?? '';
  const cited = owed.authority === '' ? '' : language === 'en' ? ` (${owed.authority})` : `（${owed.authority}）`;
  return pattern
    .replace('{date}', () => letterDate(owed.dueDate, language))
    .replace('{authority}', () => cited)
    .replaceAll('{form}', () => form);
}
