import type { LetterKind } from '#core/contract/vocabulary.ts';
import { type AdjustmentKind, askedPairs } from './adjustments.ts';
import { actBy, daysUntil, hasStarted, isOverdue } from './compute-deadlines.ts';
import { compileSelectors, matches } from './match-facts.ts';
import type { LadderCondition, LadderStep, LawPack } from './pack.ts';
import { type PreparedFact, prepareFacts } from './prepare-facts.ts';
import type { Bilingual, ClockParty, Deadline, LawFact } from './types.ts';

/** A step the law pack offers now. */
export interface NextStep {
  readonly stepId: string;
  readonly label: Bilingual;
  /** Null: the library has no letter for it yet. */
  readonly letterKind: LetterKind | null;
  readonly why: Bilingual;
  /** The day to do it by: a working deadline where there is one. Null where the law sets none. */
  readonly by: string | null;
  /** Whose clock `by` is; null with it. */
  readonly party: ClockParty | null;
}

/** What `suggestNext` needs of a deadline: a stored row will do. */
export type LadderDeadline = Pick<
  Deadline,
  'clockId' | 'party' | 'state' | 'dueDate' | 'workingDeadline' | 'basisDate' | 'conditional'
>;

export interface SuggestInput {
  readonly pack: LawPack;
  readonly facts: readonly LawFact[];
  readonly deadlines: readonly LadderDeadline[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The steps of the pack's ladder that stand open today, in its order. None once a request is withdrawn or closed. */
export function suggestNext({ pack, facts, deadlines, today }: SuggestInput): NextStep[] {
  const prepared = prepareFacts(facts);
  if (prepared.some(({ kind }) => kind === 'withdrawn' || kind === 'closed')) return [];
  return pack.ladder
    .filter((step) => step.when.some((condition) => holds(condition, prepared, deadlines, today)))
    .map((step) => ({
      stepId: step.id,
      label: step.label,
      letterKind: step.letterKind,
      why: step.why,
      ...dateOf(step, deadlines, today),
    }));
}

const someMatch = (selectors: LadderCondition['has'], facts: readonly PreparedFact[]): boolean => {
  const matcher = compileSelectors(selectors ?? []);
  return facts.some((fact) => matches(matcher, fact));
};

const isOutstanding = (kind: AdjustmentKind, facts: readonly PreparedFact[]): boolean =>
  askedPairs(facts).some((pair) => pair.kind === kind && pair.given === null);

function holds(
  { has, hasNot, overdue, near, outstanding, open }: LadderCondition,
  facts: readonly PreparedFact[],
  deadlines: readonly LadderDeadline[],
  today: string,
): boolean {
  if (has !== undefined && !someMatch(has, facts)) return false;
  if (hasNot !== undefined && someMatch(hasNot, facts)) return false;
  if (outstanding !== undefined && !isOutstanding(outstanding, facts)) return false;
  if (overdue !== undefined) {
    const late = deadlines.some(
      (one) =>
        overdue.clocks.includes(one.clockId) && isOverdue(one, today) && -daysUntil(one.dueDate, today) >= overdue.days,
    );
    if (!late) return false;
  }
  if (near !== undefined) {
    const close = deadlines.some(
      (one) => near.clocks.includes(one.clockId) && isOpen(one, today) && daysUntil(one.dueDate, today) <= near.days,
    );
    if (!close) return false;
  }
  return open === undefined || deadlines.some((one) => open.includes(one.clockId) && isOpen(one, today));
}

const isOpen = (deadline: LadderDeadline, today: string): boolean =>
  deadline.state === 'running' && deadline.dueDate >= today && hasStarted(deadline, today);

/** The earliest of the step's clocks that still runs. One whose day has gone by is no date to work to. */
function dateOf(
  step: LadderStep,
  deadlines: readonly LadderDeadline[],
  today: string,
): { by: string | null; party: ClockParty | null } {
  let first: LadderDeadline | null = null;
  for (const one of deadlines) {
    if (!step.by.includes(one.clockId) || !isOpen(one, today)) continue;
    if (first === null || actBy(one) < actBy(first)) first = one;
  }
  if (first === null) return { by: null, party: null };
  const by = actBy(first);
  return { by: by >= today ? by : first.dueDate, party: first.party };
}
