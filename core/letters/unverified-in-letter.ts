import type { UnverifiedLaw } from '#core/contract/letters.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { citation } from '#core/law/citation.ts';
import type { LawPack } from '#core/law/pack.ts';
import type { LetterValues } from '#templates/fields.ts';
import type { LetterClockInput } from '#templates/letter-input.ts';
import { citeAuthority } from '#templates/values/authority.ts';
import { dayIn, inLanguage } from '#templates/values/kind-values.ts';

/**
 * What a letter takes from the law pack that was not read at its source: the grounds of refusal it cites, and the dates
 * and limits it names. What the body promised is its own word and no law, and is left out.
 */
export function unverifiedInLetter(
  pack: LawPack | undefined,
  clocks: readonly LetterClockInput[],
  language: Language,
  values: LetterValues,
): UnverifiedLaw[] {
  if (pack === undefined) return [];
  const text = JSON.stringify(values);
  const grounds = pack.refusalGrounds
    .filter(({ verified, paragraph }) => !verified && names(text, inLanguage(language, citation(paragraph))))
    .map(({ label, paragraph }) => ({ label, authority: citation(paragraph) }));
  // A date that a verified clock comes to as well is not in doubt.
  const certain = new Set(clocks.filter(({ verified }) => verified).map(({ dueDate }) => dueDate));
  const doubtful = clocks
    .filter(({ verified, party }) => !verified && party !== 'promised')
    .filter(
      ({ dueDate, authority }) =>
        (!certain.has(dueDate) && names(text, dayIn(language, dueDate))) ||
        names(text, citeAuthority(authority, language)),
    );
  const limits = pack.clocks.flatMap(({ id, label }) =>
    doubtful.filter(({ clockId }) => clockId === id).map(({ authority }) => ({ label, authority })),
  );
  return [...grounds, ...limits];
}

/** "paragraph 2.1" is not named by "paragraph 2.13", nor "1 January 2027" by "11 January 2027". */
function names(text: string, words: string): boolean {
  const literal = words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return literal !== '' && new RegExp(`(?<!\\d)${literal}(?!\\d|\\(|\\.\\d)`).test(text);
}
