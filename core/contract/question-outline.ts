import { z } from 'zod';
import type { Outcome } from './vocabulary.ts';

/**
 * How deep a question stands in its list: 0 is a question, 1 a part of the last question before it, (a), (b), (c).
 * Two levels and no more: a body that is asked (1)(a)(ii) answers none of them.
 */
export const questionLevel = z.union([z.literal(0), z.literal(1)]);
export type QuestionLevel = z.infer<typeof questionLevel>;

export interface Levelled {
  level: QuestionLevel;
}

/** Where an entry stands: question 3, or its part b (`part` 2). Both count from 1; `part` 0 is the question itself. */
export interface QuestionPlace {
  question: number;
  part: number;
}

/** The place of every entry of a list. A part that stands first is counted as a question, as the letter would set it. */
export function questionPlaces(list: readonly Levelled[]): QuestionPlace[] {
  let question = 0;
  let part = 0;
  return list.map(({ level }) => {
    if (level === 0 || question === 0) {
      question += 1;
      part = 0;
    } else part += 1;
    return { question, part };
  });
}

/** a to z, then aa, bb: as word processors count in letters. */
export function partLetter(part: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((part - 1) % 26));
  return letter.repeat(Math.floor((part - 1) / 26) + 1);
}

/** The number as it stands beside the entry in a letter: (3), or (b). */
export function numberInList({ question, part }: QuestionPlace): string {
  return part === 0 ? `(${question})` : `(${partLetter(part)})`;
}

/** The number by which a person refers to it: 3, or 3(b). */
export function numberInFull({ question, part }: QuestionPlace): string {
  return part === 0 ? String(question) : `${question}(${partLetter(part)})`;
}

/** How many entries belong together from this place on: a question with its parts, or a part alone. */
export function blockLength(list: readonly Levelled[], at: number): number {
  if (list[at]?.level !== 0) return 1;
  const next = list.findIndex((one, index) => index > at && one.level === 0);
  return (next < 0 ? list.length : next) - at;
}

/** The list as questions with their parts. */
export function withParts<T extends Levelled>(list: readonly T[]): { question: T; parts: T[] }[] {
  const grouped: { question: T; parts: T[] }[] = [];
  for (const one of list) {
    const last = grouped.at(-1);
    if (one.level === 0 || last === undefined) grouped.push({ question: one, parts: [] });
    else last.parts.push(one);
  }
  return grouped;
}

/**
 * What the outcomes of several questions come to: the one they share; "part" where something was given and something
 * was not; null while too little is known to say.
 */
export function sumOutcomes(outcomes: readonly (Outcome | null)[]): Outcome | null {
  const known = outcomes.filter((outcome) => outcome !== null);
  const [first] = known;
  if (first === undefined) return null;
  if (known.length === outcomes.length && known.every((outcome) => outcome === first)) return first;
  return known.some((outcome) => outcome === 'full' || outcome === 'part') ? 'part' : null;
}
