import { diffArrays } from 'diff';
import type { LetterParagraph, Place } from './letter-words.ts';

/** One paragraph that differs, its words as pieces in reading order. */
export interface ParagraphDifference {
  kind: 'added' | 'removed' | 'changed';
  place: Place;
  pieces: { text: string; is: 'same' | 'added' | 'removed' }[];
}

/** Two letters with next to nothing in common are not worth minutes: past this, all of one and all of the other differ. */
const paragraphsMs = 3_000;
const wordsMs = 200;
/** Two paragraphs are one that was changed if this much of the shorter stands in both; else one went and one came. */
const likeness = 0.3;

/** The paragraphs of `after` that are not as they were in `before`, in reading order. */
export function compareLetters(
  before: readonly LetterParagraph[],
  after: readonly LetterParagraph[],
): ParagraphDifference[] {
  const places: readonly Place[] = ['header', 'body', 'notes', 'footer'];
  return places.flatMap((place) => {
    const [was, is] = [textsIn(before, place), textsIn(after, place)];
    return place === 'header' || place === 'footer' ? compareUnordered(place, was, is) : comparePlace(place, was, is);
  });
}

/** Headers of the first and of the other pages lie in parts that each program numbers as it likes: no order to compare. */
function compareUnordered(place: Place, before: readonly string[], after: readonly string[]): ParagraphDifference[] {
  const gone = before.filter((text) => !after.includes(text));
  return pair(
    place,
    gone,
    after.filter((text) => !before.includes(text)),
  );
}

function textsIn(paragraphs: readonly LetterParagraph[], place: Place): string[] {
  return paragraphs.filter((one) => one.place === place).map(({ text }) => text);
}

function comparePlace(place: Place, before: string[], after: string[]): ParagraphDifference[] {
  const differences: ParagraphDifference[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    differences.push(...pair(place, gone, come));
    gone = [];
    come = [];
  };
  const steps = diffArrays(before, after, { timeout: paragraphsMs }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  for (const { value, added, removed } of steps) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else settle();
  }
  settle();
  return differences;
}

/** What went and what came at one place: in order, those alike are one paragraph that was changed. */
function pair(place: Place, gone: readonly string[], come: readonly string[]): ParagraphDifference[] {
  const differences: ParagraphDifference[] = [];
  let next = 0;
  for (const text of gone) {
    // A look at the next few only: of a whole letter rewritten every pair would be tried.
    const at = come.slice(next, next + 5).findIndex((one) => alike(text, one));
    if (at === -1) {
      differences.push({ kind: 'removed', place, pieces: [{ text, is: 'removed' }] });
      continue;
    }
    for (const one of come.slice(next, next + at)) differences.push(added(place, one));
    differences.push({ kind: 'changed', place, pieces: wordsOf(text, come[next + at] ?? '') });
    next += at + 1;
  }
  for (const one of come.slice(next)) differences.push(added(place, one));
  return differences;
}

function added(place: Place, text: string): ParagraphDifference {
  return { kind: 'added', place, pieces: [{ text, is: 'added' }] };
}

function alike(one: string, other: string): boolean {
  const same = wordsOf(one, other)
    .filter(({ is }) => is === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return same >= likeness * Math.min(one.length, other.length);
}

/**
 * A Chinese character is a word here, since dictionaries cut names and compounds in ways no reader would; elsewhere a
 * word is a word, and a sign is by itself.
 */
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|\s+|./gsu;

function wordsOf(before: string, after: string): ParagraphDifference['pieces'] {
  const steps = diffArrays(before.match(word) ?? [], after.match(word) ?? [], { timeout: wordsMs });
  if (steps === undefined) {
    return [
      { text: before, is: 'removed' },
      { text: after, is: 'added' },
    ];
  }
  return steps.map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
