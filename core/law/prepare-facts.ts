import { type FactKind, factKinds, type Outcome, outcomes } from '#core/contract/vocabulary.ts';
import { type Day, parseDay } from './days.ts';
import type { FactSelector } from './pack.ts';
import type { LawFact } from './types.ts';

/**
 * The order in which things that share a day are taken to have happened: the order of the vocabulary, where asking
 * stands before answering and sending before receiving.
 */
export const kindOrder: ReadonlyMap<FactKind, number> = new Map(factKinds.map((kind, at) => [kind, at]));

/** What we send: for these, `date` is the day it left, and only `receivedOn` says when it arrived. */
const outgoingKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'sent',
  'clarification_given',
  'fee_paid',
  'identity_given',
  'review_asked',
  'complaint_made',
]);

/** A fact with its dates as day numbers and its kind and outcome as small integers. */
export interface PreparedFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly kindIndex: number;
  readonly day: Day;
  /** The day it reached the other side; for what we sent without a known receipt, the day it left. */
  readonly receipt: Day;
  /** Outgoing, and the day of receipt is not known. */
  readonly receiptAssumed: boolean;
  readonly until: Day | null;
  /** One bit of a selector's mask: bit 0 is "unstated". */
  readonly outcomeBit: number;
}

const outcomeBits: ReadonlyMap<Outcome | 'unstated', number> = new Map<Outcome | 'unstated', number>([
  ['unstated', 1],
  ...outcomes.map((outcome, at): [Outcome, number] => [outcome, 2 << at]),
]);
const ANY_OUTCOME = 0xff;

const isBefore = (one: PreparedFact, other: PreparedFact): boolean => {
  if (one.day !== other.day) return one.day < other.day;
  if (one.kindIndex !== other.kindIndex) return one.kindIndex < other.kindIndex;
  return one.id < other.id;
};

/** Day numbers, sorted by date, then kind, then id: the order facts were recorded in makes no difference. */
export function prepareFacts(facts: readonly LawFact[]): PreparedFact[] {
  const sorted: PreparedFact[] = [];
  for (const fact of facts) {
    const day = parseDay(fact.date);
    const receivedOn = fact.receivedOn ?? null;
    const prepared: PreparedFact = {
      id: fact.id,
      kind: fact.kind,
      kindIndex: kindOrder.get(fact.kind) ?? 0,
      day,
      receipt: receivedOn === null ? day : parseDay(receivedOn),
      receiptAssumed: receivedOn === null && outgoingKinds.has(fact.kind),
      until: fact.until === undefined || fact.until === null ? null : parseDay(fact.until),
      outcomeBit: outcomeBits.get(fact.outcome ?? 'unstated') ?? 1,
    };
    // Insertion sort: a request has a handful of facts, mostly in order already.
    let at = sorted.length;
    while (at > 0) {
      const previous = sorted[at - 1];
      if (previous === undefined || !isBefore(prepared, previous)) break;
      at -= 1;
    }
    sorted.splice(at, 0, prepared);
  }
  return sorted;
}

/** Selectors made ready: for each kind, the outcomes that match and whether a promised date is needed. */
export interface FactMatcher {
  readonly outcomesByKind: Uint8Array;
  readonly untilByKind: Uint8Array;
}

export function compileSelectors(selectors: readonly FactSelector[]): FactMatcher {
  const outcomesByKind = new Uint8Array(factKinds.length);
  const untilByKind = new Uint8Array(factKinds.length);
  for (const { kind, outcomes: wanted, withUntil } of selectors) {
    const index = kindOrder.get(kind) ?? 0;
    const bits =
      wanted === undefined ? ANY_OUTCOME : wanted.reduce((mask, outcome) => mask | (outcomeBits.get(outcome) ?? 0), 0);
    outcomesByKind[index] = (outcomesByKind[index] ?? 0) | bits;
    if (withUntil) untilByKind[index] = 1;
  }
  return { outcomesByKind, untilByKind };
}

export function matches(matcher: FactMatcher, fact: PreparedFact): boolean {
  if (((matcher.outcomesByKind[fact.kindIndex] ?? 0) & fact.outcomeBit) === 0) return false;
  return fact.until !== null || matcher.untilByKind[fact.kindIndex] !== 1;
}
