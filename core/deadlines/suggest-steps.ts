import type { Letter } from '#core/contract/letters.ts';
import type { NextStep } from '#core/contract/requests.ts';
import type { CoreContext } from '#core/context.ts';
import { type LadderDeadline, suggestNext } from '#core/law/suggest-next.ts';
import type { LawFact } from '#core/law/types.ts';

/** What a step is judged done by: a letter that went out. */
export type SentLetter = Pick<Letter, 'direction' | 'kind' | 'sentOn'>;

/**
 * What the law pack offers to do next with a request, in order, each with why and by when; from its stored deadlines.
 * A step whose letter has gone out since the event that called for it is done: an interim reply is acknowledged once,
 * a missed date is reminded of once, and the next one anew.
 */
export function suggestSteps(
  context: CoreContext,
  regimeId: string,
  facts: readonly LawFact[],
  deadlines: readonly LadderDeadline[],
  letters: readonly SentLetter[],
): NextStep[] {
  const pack = context.law.packs.get(regimeId);
  if (!pack) return [];
  return suggestNext({ pack, facts, deadlines, today: context.today() })
    .filter(({ letterKind, since }) => letterKind === null || since === null || !wasSent(letterKind, since, letters))
    .map(({ since: _, ...step }) => step);
}

function wasSent(kind: NextStep['letterKind'], since: string, letters: readonly SentLetter[]): boolean {
  return letters.some(
    (one) => one.direction === 'outgoing' && one.sentOn !== null && one.sentOn >= since && settles(one.kind, kind),
  );
}

/** A fee that was agreed to is not objected to any more. */
const settles = (sent: SentLetter['kind'], step: NextStep['letterKind']): boolean =>
  sent === step || (sent === 'accept_fee' && step === 'object_fee');
