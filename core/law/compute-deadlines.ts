import { adjust } from './adjustments.ts';
import { type CalendarSet, isClosed, openBefore, openOnOrAfter, uncoveredYear, withAdditions } from './calendar.ts';
import { ComputedDeadline, type Ending } from './computed-deadline.ts';
import { endOfPeriod } from './count.ts';
import { type Day, parseDay } from './days.ts';
import type { LawPack } from './pack.ts';
import { type ClockPlan, type Plan, planOf } from './plan.ts';
import { matches, type PreparedFact, prepareFacts } from './prepare-facts.ts';
import type { DayAddition, Deadline, LawFact, Provisional } from './types.ts';

export interface ComputeInput {
  readonly pack: LawPack;
  readonly facts: readonly LawFact[];
  readonly calendars: CalendarSet;
  /** Gale, black-rainstorm and closure days. Merged once for each array: pass the same one again. */
  readonly additions?: readonly DayAddition[];
  /** Taken so that callers may pass one context throughout; never read. See the note on `computeDeadlines`. */
  readonly today?: string;
}

/**
 * Runs every clock of a pack over the facts of one request. Pure: no clock on the wall and no `today`, so that what is
 * stored stays true as days pass (see `isOverdue`, `hasStarted`). The order of `facts` makes no difference.
 *
 * Throws RangeError for a date that does not exist; run `checkFacts` first for sentences a person can act on.
 */
export function computeDeadlines({ pack, facts, calendars, additions }: ComputeInput): ComputedDeadline[] {
  const plan = planOf(pack, additions === undefined ? calendars : withAdditions(calendars, additions));
  const prepared = prepareFacts(facts);
  const deadlines: ComputedDeadline[] = [];
  for (const clock of plan.clocks) {
    if (clock.rule.afterMissed.length > 0) {
      const missed = firstMissed(deadlines, clock.rule.afterMissed);
      if (missed !== null) {
        const { trigger, due } = ComputedDeadline.workingOf(missed);
        // A target is missed when its day has ended: it is known, at the earliest, the next day.
        deadlines.push(run(plan, clock, prepared, trigger, due + 1, missed));
      }
    } else {
      runFromFacts(plan, clock, prepared, deadlines);
    }
  }
  return deadlines;
}

function runFromFacts(
  plan: Plan,
  clock: ClockPlan,
  facts: readonly PreparedFact[],
  deadlines: ComputedDeadline[],
): void {
  for (const basis of clock.basis) {
    for (const fact of facts) {
      if (!matches(basis, fact)) continue;
      const start = clock.rule.basisDay === 'receipt' ? fact.receipt : fact.day;
      deadlines.push(run(plan, clock, facts, fact, start, null));
      if (clock.rule.basisPick === 'earliest') return;
    }
  }
}

/**
 * Of the clocks named, the one that is, or would be, missed first: running with no answer yet, or answered late. One
 * that is only conditional asserts nothing, and so cannot be missed.
 */
function firstMissed(deadlines: readonly ComputedDeadline[], clockIds: readonly string[]): ComputedDeadline | null {
  let first: ComputedDeadline | null = null;
  for (const deadline of deadlines) {
    if (!clockIds.includes(deadline.clockId) || deadline.conditional) continue;
    if (deadline.state !== 'running' && deadline.state !== 'met_late') continue;
    if (first === null || deadline.dueDate < first.dueDate) first = deadline;
  }
  return first;
}

function run(
  plan: Plan,
  clock: ClockPlan,
  facts: readonly PreparedFact[],
  trigger: PreparedFact,
  triggerDay: Day,
  missed: ComputedDeadline | null,
): ComputedDeadline {
  const { rule, calendar, office } = clock;
  const after = eventsAfter(facts, trigger);
  const end = firstMatching(facts, after, (fact) => matches(clock.ends, fact) || matches(clock.lapses, fact));
  const endDay = end === null ? null : dayOfEnd(clock, end);
  const adjusted = rule.adjustable && plan.adjusts ? adjust(plan, clock, facts, triggerDay, trigger, endDay) : null;
  const start = adjusted === null ? triggerDay : adjusted.start;
  const startFact = adjusted === null ? trigger : adjusted.startFact;

  const nominal =
    rule.unit === 'promised_date'
      ? (trigger.until ?? start)
      : endOfPeriod(start, rule, calendar, adjusted === null ? [] : adjusted.pauses);
  const due = rule.rollover === 'next_open_day' && calendar !== null ? openOnOrAfter(calendar, nominal) : nominal;

  const nextOpen =
    rule.officeHint === 'next_office_day' && office !== null && isClosed(office, due)
      ? openOnOrAfter(office, due)
      : null;
  const workingDeadline =
    rule.officeHint === 'work_to_day_before' && office !== null ? openBefore(office, nominal) : null;

  const suspendedBy = adjusted === null ? null : adjusted.suspendedBy;
  const ending: Ending =
    suspendedBy === null
      ? endingOf(clock, facts, after, end, endDay, due)
      : { state: 'superseded', fact: suspendedBy, satisfied: null };

  return new ComputedDeadline(
    { plan, clock, trigger, triggerDay, missed, startFact, start, applied: adjusted?.applied ?? [], nominal, due },
    ending,
    {
      nextOfficeDay: nextOpen,
      workingDeadline,
      conditional: clock.onlyAfter !== null && !facts.some((fact) => matches(clock.onlyAfter ?? clock.ends, fact)),
      receiptAssumed: isReceiptAssumed(clock, startFact, missed),
      suspendedSince: suspendedBy === null ? null : suspendedBy.day,
      verified:
        rule.verified &&
        (adjusted === null || adjusted.applied.every(({ kind }) => plan.pack.adjustments[kind].verified)),
      provisional: provisionalOf(clock, start, nominal, due, nextOpen ?? workingDeadline),
    },
  );
}

/**
 * Where to look from for what ends a clock: after its trigger; for receipt, from the sending on. A request withdrawn in
 * the post, or answered before the day of receipt somebody recorded, must not leave a clock running for ever.
 */
function eventsAfter(facts: readonly PreparedFact[], trigger: PreparedFact): number {
  const at = facts.indexOf(trigger);
  if (trigger.kind !== 'received') return at;
  const sent = facts.findIndex(({ kind }) => kind === 'sent');
  return sent >= 0 && sent < at ? sent : at;
}

function isReceiptAssumed(clock: ClockPlan, startFact: PreparedFact, missed: ComputedDeadline | null): boolean {
  if (missed !== null) return missed.receiptAssumed;
  return clock.rule.basisDay === 'receipt' && startFact.receiptAssumed;
}

function firstMatching(
  facts: readonly PreparedFact[],
  after: number,
  test: (fact: PreparedFact) => boolean,
): PreparedFact | null {
  for (let at = after + 1; at < facts.length; at += 1) {
    const fact = facts[at];
    if (fact !== undefined && test(fact)) return fact;
  }
  return null;
}

const dayOfEnd = (clock: ClockPlan, fact: PreparedFact): Day =>
  clock.rule.endsOn === 'receipt' && matches(clock.ends, fact) ? fact.receipt : fact.day;

function endingOf(
  clock: ClockPlan,
  facts: readonly PreparedFact[],
  after: number,
  end: PreparedFact | null,
  endDay: Day | null,
  due: Day,
): Ending {
  const { supersedes, rule } = clock;
  if (supersedes !== null) {
    const successor = firstMatching(
      facts,
      after,
      (fact) => matches(supersedes, fact) && (rule.supersededWhen === 'any_time' || fact.day <= due),
    );
    // Whichever came first decides: a deferral after the answer defers nothing.
    if (successor !== null && (end === null || facts.indexOf(successor) < facts.indexOf(end))) {
      return { state: 'superseded', fact: successor, satisfied: null };
    }
  }
  if (end === null || endDay === null) return { state: 'running', fact: null, satisfied: null };
  // A full answer may both satisfy and end the purpose of a clock; satisfying wins.
  if (!matches(clock.ends, end)) return { state: 'lapsed', fact: end, satisfied: null };
  return { state: endDay <= due ? 'met' : 'met_late', fact: end, satisfied: endDay };
}

function provisionalOf(
  clock: ClockPlan,
  start: Day,
  nominal: Day,
  due: Day,
  officeDay: Day | null,
): Provisional | null {
  const { rule, calendar, office } = clock;
  if (calendar !== null) {
    const from = rule.unit === 'working_days' ? start : nominal;
    const year = rule.unit === 'working_days' || rule.rollover !== 'none' ? uncoveredYear(calendar, from, due) : null;
    if (year !== null) return { year, affects: 'due_date' };
  }
  if (office !== null) {
    const year = uncoveredYear(office, nominal, officeDay ?? due);
    if (year !== null) return { year, affects: 'office_day' };
  }
  return null;
}

/** True where a running clock's day has gone by. `today` is `YYYY-MM-DD`; a conditional clock asserts nothing yet. */
export function isOverdue(deadline: Pick<Deadline, 'state' | 'dueDate' | 'conditional'>, today: string): boolean {
  return deadline.state === 'running' && !deadline.conditional && deadline.dueDate < today;
}

/** False for a right that arises only once a target is missed, while that day is still to come. */
export function hasStarted(deadline: Pick<Deadline, 'basisDate'>, today: string): boolean {
  return deadline.basisDate <= today;
}

/** The date to plan by: the working deadline where there is one, else the due date. */
export function actBy(deadline: Pick<Deadline, 'workingDeadline' | 'dueDate'>): string {
  return deadline.workingDeadline ?? deadline.dueDate;
}

/** Whole days from today to a date; negative once it has gone by. */
export function daysUntil(date: string, today: string): number {
  return parseDay(date) - parseDay(today);
}
