import { endOfPeriod, type Pause } from './count.ts';
import type { Day } from './days.ts';
import type { Adjustment } from './pack.ts';
import type { ClockPlan, Plan } from './plan.ts';
import type { PreparedFact } from './prepare-facts.ts';
import type { FactKind } from './types.ts';

export type AdjustmentKind = 'fee' | 'identity' | 'clarification';

/**
 * Something they asked us for, or a transfer, and what it did to the clock. `given` null: we have not answered. For a
 * transfer both are the fact of it: it "answers itself" on the day the request reaches the new body.
 */
export interface AppliedAdjustment {
  readonly kind: AdjustmentKind | 'transfer';
  readonly effect: Adjustment['effect'];
  readonly asked: PreparedFact;
  readonly given: PreparedFact | null;
  /** The days that do not count, for a pause that is over. */
  readonly pause: Pause | null;
}

/** What the adjustments make of a clock. */
export interface Adjusted {
  readonly start: Day;
  readonly startFact: PreparedFact;
  readonly pauses: readonly Pause[];
  readonly applied: readonly AppliedAdjustment[];
  /** The clock stands still from here: asked, not answered. */
  readonly suspendedBy: PreparedFact | null;
}

export const askKinds: Readonly<Record<AdjustmentKind, { readonly asked: FactKind; readonly given: FactKind }>> = {
  fee: { asked: 'fee_notice', given: 'fee_paid' },
  identity: { asked: 'identity_asked', given: 'identity_given' },
  clarification: { asked: 'clarification_asked', given: 'clarification_given' },
};

export interface AskedPair {
  readonly kind: AdjustmentKind;
  readonly asked: PreparedFact;
  readonly given: PreparedFact | null;
}

/** What a pack says of an adjustment: its text and whether that was read. */
export const ruleOf = (plan: Plan, kind: AppliedAdjustment['kind']): Plan['pack']['transfer'] | Adjustment =>
  kind === 'transfer' ? plan.pack.transfer : plan.pack.adjustments[kind];

const adjustmentKinds: readonly AdjustmentKind[] = ['fee', 'identity', 'clarification'];

/**
 * What they asked us for, each with our answer if there is one, in order of asking. Asking again before we answer
 * changes nothing, unless that gets an answer of its own (a second question, on the day of our first answer or before);
 * an answer nobody asked for is no pair.
 */
export function askedPairs(facts: readonly PreparedFact[]): AskedPair[] {
  const pairs: AskedPair[] = [];
  for (const kind of adjustmentKinds) {
    const kinds = askKinds[kind];
    let open: PreparedFact | null = null;
    let again: PreparedFact | null = null;
    for (const fact of facts) {
      if (fact.kind === kinds.asked) {
        again = open === null ? null : fact;
        open ??= fact;
      }
      const asked: PreparedFact | null = open ?? again;
      if (fact.kind === kinds.given && asked !== null) {
        pairs.push({ kind, asked, given: fact });
        if (open === null) again = null;
        open = null;
      }
    }
    if (open !== null) pairs.push({ kind, asked: open, given: null });
  }
  return pairs.sort((one, other) => one.asked.sent - other.asked.sent);
}

interface AdjustingEvent extends Omit<AskedPair, 'kind'> {
  readonly kind: AppliedAdjustment['kind'];
}

/** What may move a clock, in order: what they asked for, and transfers where the pack says that they matter. */
function eventsOf(plan: Plan, facts: readonly PreparedFact[]): AdjustingEvent[] {
  const pairs: AdjustingEvent[] = plan.asks ? askedPairs(facts) : [];
  if (!plan.transferRestarts) return pairs;
  for (const fact of facts) {
    if (fact.kind === 'transferred') pairs.push({ kind: 'transfer', asked: fact, given: fact });
  }
  return pairs.sort((one, other) => one.asked.sent - other.asked.sent);
}

/**
 * The days out of the count: never before `earliest` (the first day that counts, or the day after the last pause, so
 * that no day is taken out twice) and never after the period has run. Null where none are left.
 */
function pauseOf(effect: Adjustment['effect'], asked: Day, answered: Day, earliest: Day, due: Day): Pause | null {
  const inclusive = effect === 'pause_inclusive';
  const from = Math.max(inclusive ? asked : asked + 1, earliest);
  const to = inclusive ? answered : answered - 1;
  return from <= to && from <= due ? { from, to } : null;
}

const firstCounted = (clock: ClockPlan, start: Day): Day => (clock.rule.triggerDayCounts ? start : start + 1);

/** Counts from our answer. Of the pauses so far only what lies after it still matters: the rest was never counted. */
function startAfresh(before: Adjusted, one: AppliedAdjustment, answer: PreparedFact, clock: ClockPlan): Adjusted {
  const earliest = firstCounted(clock, answer.receipt);
  const starts = before.applied.filter(({ pause }) => pause === null);
  const paused = before.applied.flatMap((earlier): (AppliedAdjustment & { readonly pause: Pause })[] => {
    if (earlier.pause === null || earlier.pause.to < earliest) return [];
    const { from, to } = earlier.pause;
    return [{ ...earlier, pause: { from: Math.max(from, earliest), to } }];
  });
  return {
    ...before,
    start: answer.receipt,
    startFact: answer,
    pauses: paused.map(({ pause }) => pause),
    applied: [...starts, one, ...paused],
  };
}

/**
 * Applies what we were asked for between the start of a clock and its end. Asking after the date has passed does not
 * cure the miss, and what happens after the clock has ended does not touch it. They ask on the day they send the
 * question, where that is known, not on the day it reaches us (UK EIR reg 8(6): "the day on which the notification of a
 * requirement for an advance payment is made").
 */
export function adjust(
  plan: Plan,
  clock: ClockPlan,
  facts: readonly PreparedFact[],
  start: Day,
  startFact: PreparedFact,
  endDay: Day | null,
): Adjusted {
  let adjusted: Adjusted = { start, startFact, pauses: [], applied: [], suspendedBy: null };
  for (const { kind, asked, given } of eventsOf(plan, facts)) {
    const { effect } = ruleOf(plan, kind);
    if (effect === 'none' || asked.day < start) continue;
    if (kind === 'transfer') {
      // The new body has its whole time, even where the first had let the date pass.
      if (asked.receipt <= adjusted.start || (endDay !== null && asked.day > endDay)) continue;
      adjusted = startAfresh(adjusted, { kind, effect, asked, given: asked, pause: null }, asked, clock);
      continue;
    }
    const due = endOfPeriod(adjusted.start, clock.rule, clock.calendar, adjusted.pauses);
    if (asked.sent > due) continue;
    if (endDay !== null && asked.sent > endDay) continue;
    const answered = given !== null && (endDay === null || given.receipt <= endDay) ? given : null;
    if (answered === null && endDay === null) {
      // Under `restart` the old date still stands until we answer; the others leave no date to hold them to.
      if (effect === 'restart' || adjusted.suspendedBy !== null) continue;
      const applied = [...adjusted.applied, { kind, effect, asked, given: null, pause: null }];
      adjusted = { ...adjusted, applied, suspendedBy: asked };
      continue;
    }
    if (effect === 'restart' || effect === 'reset') {
      // The start is the latest of these events: an earlier answer cannot pull it back.
      if (answered === null || answered.receipt <= adjusted.start) continue;
      adjusted = startAfresh(adjusted, { kind, effect, asked, given: answered, pause: null }, answered, clock);
      continue;
    }
    // They answered without waiting for us: the days until then are out of the count all the same.
    const until = answered?.receipt ?? endDay;
    if (until === null) continue;
    const earliest = Math.max(firstCounted(clock, adjusted.start), (adjusted.pauses.at(-1)?.to ?? 0) + 1);
    const pause = pauseOf(effect, asked.sent, until, earliest, due);
    const applied = [...adjusted.applied, { kind, effect, asked, given: answered, pause }];
    adjusted = { ...adjusted, applied, pauses: pause === null ? adjusted.pauses : [...adjusted.pauses, pause] };
  }
  return adjusted;
}
