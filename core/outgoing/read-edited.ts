import type { Problem } from '#core/contract/errors.ts';
import { invalid } from '#core/errors.ts';
import { openPackage } from '#templates/check/package-rules.ts';
import { problem } from '#templates/check/problems.ts';
import { type LetterWords, letterWords } from '#templates/compare/letter-words.ts';

/** Faults of a template that are none of a letter: they are warned about before it goes out. */
const harmlessHere: ReadonlySet<string> = new Set(['merge_field']);
const strict = /xmlns:w="http:\/\/purl\.oclc\.org\/ooxml\//;

/**
 * The words of an edited letter, if it may come into the register. It is a stranger's file: whoever sat at the word
 * processor may have pasted anything into it. Throws INVALID with every reason.
 */
export function readEdited(bytes: Uint8Array): LetterWords {
  const { problems, texts } = openPackage(bytes);
  const faults = problems.filter(({ severity, code }) => severity === 'error' && !harmlessHere.has(code));
  if ([...texts.values()].some((text) => strict.test(text.slice(0, 8_000)))) faults.push(problem('strict_format'));
  const [first, ...rest] = faults.map(
    ({ code, message, params }): Problem => ({ code, sentence: message, path: 'file', params: { ...params } }),
  );
  if (first) throw invalid(first, ...rest);
  const words = letterWords(bytes);
  if (!words.paragraphs.some(({ place }) => place === 'body'))
    throw invalid({ code: 'edited_letter_empty', path: 'file' });
  return words;
}
