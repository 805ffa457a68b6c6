import type { Comparison } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { compareLetters } from '#templates/compare/compare-letters.ts';
import { letterWarnings } from '#templates/compare/letter-warnings.ts';
import { type LetterWords, letterWords } from '#templates/compare/letter-words.ts';
import { documentRows, outgoingRow } from './letter-rows.ts';

/** As many as a page can show; the counts are of all. */
const mostShown = 500;

/** How the letter's file differs from what Foolscap wrote, and what in it should not go out. */
export function compareLetter(context: CoreContext, letterId: string): Comparison {
  outgoingRow(context, letterId, null);
  const { current, generated } = documentRows(context, letterId);
  const now = letterWords(context.register.files.read(current.sha256));
  const before = generated.sha256 === current.sha256 ? now : letterWords(context.register.files.read(generated.sha256));
  return { letterId, generatedSha256: generated.sha256, currentSha256: current.sha256, ...differencesOf(before, now) };
}

/** The part of a comparison that is about words. */
export function differencesOf(
  before: LetterWords,
  now: LetterWords,
): Pick<Comparison, 'added' | 'removed' | 'changed' | 'differences' | 'warnings'> {
  const differences = before === now ? [] : compareLetters(before.paragraphs, now.paragraphs);
  const count = (kind: Comparison['differences'][number]['kind']) =>
    differences.filter((one) => one.kind === kind).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    differences: differences.slice(0, mostShown),
    warnings: letterWarnings(now),
  };
}
