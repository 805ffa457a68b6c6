import { factKinds } from '#core/contract/vocabulary.ts';
import { kindOrder } from './fact-order.ts';
import type { FactSelector } from './pack.ts';
import { outcomeBits, type PreparedFact } from './prepare-facts.ts';

const ANY_OUTCOME = 0xff;

/** A selector that looks at what else has happened. */
interface Restricted {
  readonly kindIndex: number;
  readonly outcomes: number;
  readonly withUntil: boolean;
  /** Bits of kinds that must have happened, and of kinds that must not. */
  readonly after: number;
  readonly before: number;
}

/** Selectors made ready: for each kind, the outcomes that match and whether a promised date is needed. */
export interface FactMatcher {
  readonly outcomesByKind: Uint8Array;
  readonly untilByKind: Uint8Array;
  readonly restricted: readonly Restricted[];
}

const bitOf = (kind: FactSelector['after']): number => (kind === undefined ? 0 : 1 << (kindOrder.get(kind) ?? 0));

export function compileSelectors(selectors: readonly FactSelector[]): FactMatcher {
  const outcomesByKind = new Uint8Array(factKinds.length);
  const untilByKind = new Uint8Array(factKinds.length);
  const restricted: Restricted[] = [];
  for (const { kind, outcomes: wanted, withUntil, after, before } of selectors) {
    const kindIndex = kindOrder.get(kind) ?? 0;
    const bits =
      wanted === undefined ? ANY_OUTCOME : wanted.reduce((mask, outcome) => mask | (outcomeBits.get(outcome) ?? 0), 0);
    if (after !== undefined || before !== undefined) {
      restricted.push({ kindIndex, outcomes: bits, withUntil, after: bitOf(after), before: bitOf(before) });
      continue;
    }
    outcomesByKind[kindIndex] = (outcomesByKind[kindIndex] ?? 0) | bits;
    if (withUntil) untilByKind[kindIndex] = 1;
  }
  return { outcomesByKind, untilByKind, restricted };
}

/** Whether one of the selectors that look at what else happened takes this fact. */
export function matchesRestricted({ restricted }: FactMatcher, fact: PreparedFact): boolean {
  for (const one of restricted) {
    if (one.kindIndex !== fact.kindIndex || (one.outcomes & fact.outcomeBit) === 0) continue;
    if (one.withUntil && fact.until === null) continue;
    if ((fact.happened & one.after) === one.after && (fact.happened & one.before) === 0) return true;
  }
  return false;
}

export function matches(matcher: FactMatcher, fact: PreparedFact): boolean {
  if (((matcher.outcomesByKind[fact.kindIndex] ?? 0) & fact.outcomeBit) !== 0) {
    if (fact.until !== null || matcher.untilByKind[fact.kindIndex] !== 1) return true;
  }
  return matcher.restricted.length > 0 && matchesRestricted(matcher, fact);
}
