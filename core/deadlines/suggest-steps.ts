import type { NextStep } from '#core/contract/requests.ts';
import type { CoreContext } from '#core/context.ts';
import { suggestNext } from '#core/law/suggest-next.ts';
import type { LawFact } from '#core/law/types.ts';
import { computeForRequest } from './recompute-request.ts';

/** What the law pack offers to do next with a request, in order, each with why and by when. */
export function suggestSteps(context: CoreContext, regimeId: string, facts: readonly LawFact[]): NextStep[] {
  const pack = context.law.packs.get(regimeId);
  if (!pack) return [];
  const deadlines = computeForRequest(context, regimeId, facts);
  return suggestNext({ pack, facts, deadlines, today: context.today() }).map((step) => ({ ...step }));
}
