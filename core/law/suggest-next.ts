import type { LetterKind } from '#core/contract/vocabulary.ts';
import { type AdjustmentKind, askedPairs } from './adjustments.ts';
import { actBy, daysUntil, hasStarted, isOverdue } from './compute-deadlines.ts';
import { type Day, formatDay, parseDay } from './days.ts';
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
  /** The day from which it stands open; null where it waits for no event. A letter of its kind sent since has done it. */
  readonly since: string | null;
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
  return pack.ladder.flatMap((step) => {
    const open = step.when.flatMap((condition) => openSince(condition, prepared, deadlines, today) ?? []);
    if (open.length === 0) return [];
    const since = Math.max(...open);
    return [
      {
        stepId: step.id,
        label: step.label,
        letterKind: step.letterKind,
        why: step.why,
        ...dateOf(step, deadlines, today),
        since: since === always ? null : formatDay(since),
      },
    ];
  });
}

/** Before every event. */
const always = Number.NEGATIVE_INFINITY;

const lastMatch = (selectors: LadderCondition['has'], facts: readonly PreparedFact[]): PreparedFact | undefined => {
  const matcher = compileSelectors(selectors ?? []);
  return facts.findLast((fact) => matches(matcher, fact));
};

const lastAsked = (kind: AdjustmentKind, facts: readonly PreparedFact[]): PreparedFact | undefined =>
  askedPairs(facts).findLast((pair) => pair.kind === kind && pair.given === null)?.asked;

/** The day from which the condition holds: that of the last event it waits for, `always` for none. Null: it does not. */
function openSince(
  { has, hasNot, overdue, near, outstanding, open }: LadderCondition,
  facts: readonly PreparedFact[],
  deadlines: readonly LadderDeadline[],
  today: string,
): Day | null {
  const days: Day[] = [];
  if (has !== undefined) {
    const happened = lastMatch(has, facts);
    if (happened === undefined) return null;
    days.push(happened.day);
  }
  if (hasNot !== undefined && lastMatch(hasNot, facts) !== undefined) return null;
  if (outstanding !== undefined) {
    const asked = lastAsked(outstanding, facts);
    if (asked === undefined) return null;
    days.push(asked.day);
  }
  if (overdue !== undefined) {
    const late = deadlines.filter(
      (one) =>
        overdue.clocks.includes(one.clockId) && isOverdue(one, today) && -daysUntil(one.dueDate, today) >= overdue.days,
    );
    if (late.length === 0) return null;
    days.push(...late.map((one) => parseDay(one.dueDate) + 1));
  }
  if (near !== undefined) {
    const close = deadlines.filter(
      (one) =>
        near.clocks.includes(one.clockId) &&
        !one.conditional &&
        isOpen(one, today) &&
        daysUntil(one.dueDate, today) <= near.days,
    );
    if (close.length === 0) return null;
    days.push(...close.map((one) => parseDay(one.dueDate) - near.days));
  }
  if (open !== undefined && !deadlines.some((one) => open.includes(one.clockId) && isOpen(one, today))) return null;
  return days.length === 0 ? always : Math.max(...days);
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
