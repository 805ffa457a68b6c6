import type { Start } from './computed-deadline.ts';
import type { Day } from './days.ts';
import { type FactMatcher, matches } from './match-facts.ts';
import type { ClockPlan } from './plan.ts';
import type { PreparedFact } from './prepare-facts.ts';

/** The day a clock counts from, of a fact that starts it. */
export const startDay = ({ rule }: ClockPlan, fact: PreparedFact): Day =>
  rule.basisDay === 'receipt' ? fact.receipt : rule.basisDay === 'sent' ? fact.sent : fact.day;

/** What starts a clock that runs once: the best fact there is, or the day by which it must have started. Null: nothing. */
export function findStart(clock: ClockPlan, facts: readonly PreparedFact[]): Start | null {
  const { latestStart } = clock.rule;
  const trigger = clock.rule.basisPick === 'latest' ? lastOf(clock, facts) : firstOf(clock.basis, facts);
  let start: Start | null =
    trigger === null ? null : { trigger, day: startDay(clock, trigger), missed: null, latest: null };
  if (latestStart !== null) {
    const fact = firstOf(clock.latest, facts);
    const day = fact === null ? null : fact.receipt + latestStart.days;
    if (fact !== null && day !== null && (start === null || day < start.day)) {
      start = { trigger: fact, day, missed: null, latest: { fact, day } };
    }
  }
  return start;
}

/** The first fact of the best kind there is. */
function firstOf(basis: readonly FactMatcher[], facts: readonly PreparedFact[]): PreparedFact | null {
  for (const matcher of basis) {
    for (const fact of facts) if (matches(matcher, fact)) return fact;
  }
  return null;
}

/** The last fact of any kind: by the day the clock counts from, then in the order of facts. */
function lastOf(clock: ClockPlan, facts: readonly PreparedFact[]): PreparedFact | null {
  let last: PreparedFact | null = null;
  for (const fact of facts) {
    if (!clock.basis.some((matcher) => matches(matcher, fact))) continue;
    if (last === null || startDay(clock, fact) >= startDay(clock, last)) last = fact;
  }
  return last;
}
