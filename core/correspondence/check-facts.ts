import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { factFields } from '#core/contract/facts.ts';
import type { Problem } from '#core/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import { readLawFacts } from '#core/deadlines/recompute-request.ts';
import { invalid } from '#core/errors.ts';
import { checkFacts } from '#core/law/check-facts.ts';
import { factProblemText } from '#core/law/messages.ts';
import type { FactProblem, LawFact } from '#core/law/types.ts';
import type { RequestRecord } from '#core/requests/touch-request.ts';

/**
 * Refuses a fact that cannot have happened beside the others: a reply before the request, an answer to a question
 * nobody asked, a ground the law pack does not have. Only what this fact brings in counts: an
 * older contradiction does not stop somebody from recording what came today.
 */
export function checkFactFields(
  context: CoreContext,
  row: RequestRecord,
  fields: z.infer<typeof factFields>,
  replaces: string | null = null,
): void {
  const known = new Set(context.law.packs.get(row.regimeId)?.refusalGrounds.map((ground) => ground.id));
  const stranger = fields.grounds.find((ground) => !known.has(ground));
  if (stranger !== undefined) throw invalid({ code: 'unknown_ground', path: 'grounds', params: { ground: stranger } });
  const others = readLawFacts(context, row.id).filter((one) => one.id !== replaces);
  refuse(
    checkFacts([...others, { id: 'new', ...fields }], farthestDay(context.today())).filter((problem) =>
      problem.factIds.includes('new'),
    ),
  );
}

/** Refuses facts that cannot all have happened as given; for those that stand by themselves, without a request. */
export function refuseImpossibleFacts(context: CoreContext, facts: readonly LawFact[]): void {
  refuse(
    checkFacts(facts, farthestDay(context.today())),
    ({ factIds }) => `facts.${facts.findIndex((fact) => fact.id === factIds[0])}.date`,
  );
}

function refuse(found: readonly FactProblem[], pathOf: (problem: FactProblem) => string = () => 'date'): void {
  const [first, ...rest] = found.map(
    (problem): Problem => ({
      code: problem.code,
      sentence: { en: factProblemText(problem, 'en'), zh: factProblemText(problem, 'zh') },
      path: pathOf(problem),
      params: { ...problem.params },
    }),
  );
  if (first) throw invalid(first, ...rest);
}

/**
 * A day ahead is no error in itself: somebody who posts a letter today may log the day it will be delivered. More
 * than a year ahead is a slip of the pen.
 */
function farthestDay(today: string): string {
  return Temporal.PlainDate.from(today).add({ years: 1 }).toString();
}
