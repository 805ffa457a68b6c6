import type { Fact } from '#core/contract/facts.ts';
import type { Letter } from '#core/contract/letters.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import type { PlainDate } from '#core/contract/vocabulary.ts';

/** One thing on the timeline: a letter with the facts it stands for, or a fact by itself. */
export type TimelineEntry =
  | { id: string; date: PlainDate | null; letter: Letter; facts: Fact[] }
  | { id: string; date: PlainDate; letter: null; facts: [Fact] };

/** Facts and letters as one story, oldest first; a draft has no date yet and comes last. */
export function timelineOf({ facts, letters }: Pick<RequestPage, 'facts' | 'letters'>): TimelineEntry[] {
  const known = new Set(letters.map((letter) => letter.id));
  const loose = facts.filter((fact) => fact.letterId === null || !known.has(fact.letterId));
  const entries: TimelineEntry[] = [
    ...letters.map((letter): TimelineEntry => {
      const mine = facts.filter((fact) => fact.letterId === letter.id);
      return { id: letter.id, date: dateOf(letter), letter, facts: mine };
    }),
    ...loose.map((fact): TimelineEntry => ({ id: fact.id, date: fact.date, letter: null, facts: [fact] })),
  ];
  // Equal days keep the order they were recorded in.
  return entries.sort((a, b) => (a.date ?? '9999-12-31').localeCompare(b.date ?? '9999-12-31'));
}

function dateOf(letter: Letter): PlainDate | null {
  if (letter.state === 'draft') return null;
  return letter.direction === 'outgoing' ? letter.sentOn : (letter.receivedOn ?? letter.writtenOn);
}
