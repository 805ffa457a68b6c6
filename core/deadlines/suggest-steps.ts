import type { NextStep } from '#core/contract/requests.ts';
import type { CoreContext } from '#core/context.ts';
import { type LadderDeadline, suggestNext } from '#core/law/suggest-next.ts';
import type { LawFact } from '#core/law/types.ts';

/** What the law pack offers to do next with a request, in order, each with why and by when; from its stored deadlines. */
export function suggestSteps(
  context: CoreContext,
  regimeId: string,
  facts: readonly LawFact[],
  deadlines: readonly LadderDeadline[],
): NextStep[] {
  const pack = context.law.packs.get(regimeId);
  if (!pack) return [];
  return suggestNext({ pack, facts, deadlines, today: context.today() });
}
