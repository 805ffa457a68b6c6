import { adjust, ruleOf } from './adjustments.ts';
import {
  type CalendarSet,
  isClosed,
  openBefore,
  openOnOrAfter,
  uncheckedYear,
  uncoveredYear,
  withAdditions,
} from './calendar.ts';
import { ComputedDeadline, type Ending, type Start, type Working } from './computed-deadline.ts';
import { endOfPeriod } from './count.ts';
import { type Day, parseDay } from './days.ts';
import { findStart, startDay } from './find-start.ts';
import { type FactMatcher, matches, matchesRestricted } from './match-facts.ts';
import type { LawPack } from './pack.ts';
import { type ClockPlan, type Plan, planOf } from './plan.ts';
import { type PreparedFact, prepareFacts } from './prepare-facts.ts';
import type { DayAddition, Deadline, LawFact, Provisional } from './types.ts';

export interface ComputeInput {
  readonly pack: LawPack;
  readonly facts: readonly LawFact[];
  readonly calendars: CalendarSet;
  /** Gale, black-rainstorm and closure days. Merged once for each array: pass the same one again. */
  readonly additions?: readonly DayAddition[];
  /** One of the pack's `calendarChoices`, in the place of its default calendar. */
  readonly calendar?: string | null;
  /** Taken so that callers may pass one context throughout; never read. See the note on `computeDeadlines`. */
  readonly today?: string;
}

/**
 * Runs every clock of a pack over the facts of one request. Pure: no clock on the wall and no `today`, so that what is
 * stored stays true as days pass (see `isOverdue`, `hasStarted`). The order of `facts` makes no difference.
 *
 * Throws RangeError for a date that does not exist (run `checkFacts` first for sentences a person can act on) and for a
 * `calendar` that is not one of the pack's choices.
 */
export function computeDeadlines(input: ComputeInput): ComputedDeadline[] {
  const { pack, facts, calendars, additions, calendar = null } = input;
  const plan = planOf(pack, additions === undefined ? calendars : withAdditions(calendars, additions), calendar);
  const prepared = prepareFacts(facts, plan.hours);
  const deadlines: ComputedDeadline[] = [];
  for (const clock of plan.clocks) {
    if (clock.rule.afterMissed.length > 0) {
      const missed = firstMissed(deadlines, clock.rule.afterMissed);
      if (missed !== null) {
        const { begin, due } = ComputedDeadline.workingOf(missed);
        // A target is missed when its day has ended: it is known, at the earliest, the next day.
        deadlines.push(
          run(plan, clock, prepared, { trigger: begin.trigger, day: due + 1, missed, latest: null }, deadlines),
        );
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
  if (clock.rule.basisPick === 'each') {
    for (const basis of clock.basis) {
      for (const fact of facts) {
        if (!matches(basis, fact)) continue;
        const start = { trigger: fact, day: startDay(clock, fact), missed: null, latest: null };
        deadlines.push(run(plan, clock, facts, start, deadlines));
      }
    }
    return;
  }
  const start = findStart(clock, facts);
  if (start !== null) deadlines.push(run(plan, clock, facts, start, deadlines));
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
  begin: Start,
  earlier: readonly ComputedDeadline[],
): ComputedDeadline {
  const { rule, calendar, office } = clock;
  const { trigger } = begin;
  const after = eventsAfter(facts, trigger);
  const end = firstMatching(facts, after, trigger, clock.ends, clock.lapses);
  const endDay = end === null ? null : dayOfEnd(clock, end);
  const adjusted =
    rule.adjustable && (plan.asks || plan.transferRestarts)
      ? adjust(plan, clock, facts, begin.day, trigger, endDay)
      : null;
  const start = adjusted === null ? begin.day : adjusted.start;
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
  const { conditional, tooLate } = waits(clock, facts, earlier);

  return new ComputedDeadline(
    { plan, clock, begin, startFact, start, applied: adjusted?.applied ?? [], tooLate, nominal, due },
    ending,
    {
      nextOfficeDay: nextOpen,
      workingDeadline,
      conditional,
      receiptAssumed: isReceiptAssumed(clock, begin, startFact),
      suspendedSince: suspendedBy === null ? null : suspendedBy.sent,
      // The day a body promised is its own word: there is no source to read it in but its letter.
      verified:
        (rule.verified || rule.unit === 'promised_date') &&
        (adjusted === null || adjusted.applied.every(({ kind }) => ruleOf(plan, kind).verified)) &&
        calendarDoubt(clock, start, nominal, due) === null,
      provisional: provisionalOf(clock, start, nominal, due, nextOpen ?? workingDeadline),
    },
  );
}

/** The clock whose due date a notice missed, so that it extends nothing. */
type TooLate = Working['tooLate'];

/** Whether a clock is shown without being asserted: nothing that makes it matter has happened, or not in time. */
function waits(
  { rule, onlyAfter }: ClockPlan,
  facts: readonly PreparedFact[],
  earlier: readonly ComputedDeadline[],
): { conditional: boolean; tooLate: TooLate } {
  if (onlyAfter === null) return { conditional: rule.orientation, tooLate: null };
  const before = earlier.find(({ clockId }) => clockId === rule.onlyInTimeOf);
  const limit = before === undefined ? Number.POSITIVE_INFINITY : ComputedDeadline.workingOf(before).due;
  let tooLate: TooLate = null;
  for (const fact of facts) {
    if (!matches(onlyAfter, fact)) continue;
    if (fact.day <= limit) return { conditional: rule.orientation, tooLate: null };
    if (tooLate === null && before !== undefined) tooLate = { fact, clock: before };
  }
  return { conditional: true, tooLate };
}

/**
 * Where to look from for what ends a clock: after its trigger; for receipt or registration, from the sending on. A
 * request withdrawn in the post, or answered before the day of receipt somebody recorded, must not leave a clock
 * running for ever.
 */
function eventsAfter(facts: readonly PreparedFact[], trigger: PreparedFact): number {
  const at = facts.indexOf(trigger);
  if (trigger.kind !== 'received' && trigger.kind !== 'registered') return at;
  // What was registered is the review where one was asked for.
  const review = trigger.kind === 'registered' ? facts.findIndex(({ kind }) => kind === 'review_asked') : -1;
  if (review >= 0 && (facts[review]?.day ?? trigger.day + 1) <= trigger.day) return Math.min(review, at);
  const sent = facts.findIndex(({ kind }) => kind === 'sent' || kind === 'received');
  return sent >= 0 && sent < at ? sent : at;
}

function isReceiptAssumed(clock: ClockPlan, { missed, latest }: Start, startFact: PreparedFact): boolean {
  if (missed !== null) return missed.receiptAssumed;
  if (clock.fromRegistration && latest === null && (startFact.kind === 'received' || startFact.kind === 'sent')) {
    return true;
  }
  return clock.rule.basisDay === 'receipt' && startFact.receiptAssumed;
}

/**
 * The first fact after `after` that ends a clock or leaves it without purpose. What shares the day of the trigger but
 * sorts before it counts only where the selector says that it follows such a trigger (an acknowledgement of a review,
 * on the day the review was asked for).
 */
function firstMatching(
  facts: readonly PreparedFact[],
  after: number,
  trigger: PreparedFact,
  ends: FactMatcher,
  lapses: FactMatcher,
): PreparedFact | null {
  if (ends.restricted.length > 0) {
    for (let at = after - 1; at >= 0; at -= 1) {
      const fact = facts[at];
      if (fact === undefined || fact.day !== trigger.day) break;
      if (matchesRestricted(ends, fact)) return fact;
    }
  }
  for (let at = after + 1; at < facts.length; at += 1) {
    const fact = facts[at];
    if (fact !== undefined && (matches(ends, fact) || matches(lapses, fact))) return fact;
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
    const successor = facts.find(
      (fact, at) => at > after && matches(supersedes, fact) && (rule.supersededWhen === 'any_time' || fact.day <= due),
    );
    // Whichever came first decides: a deferral after the answer defers nothing.
    if (successor !== undefined && (end === null || facts.indexOf(successor) < facts.indexOf(end))) {
      return { state: 'superseded', fact: successor, satisfied: null };
    }
  }
  if (end === null || endDay === null) return { state: 'running', fact: null, satisfied: null };
  // A full answer may both satisfy and end the purpose of a clock; satisfying wins.
  if (!matches(clock.ends, end)) return { state: 'lapsed', fact: end, satisfied: null };
  return { state: endDay <= due ? 'met' : 'met_late', fact: end, satisfied: endDay };
}

/** The first day the calendar was asked about for the date itself; null where it was not asked at all. */
const askedFrom = ({ rule, calendar }: ClockPlan, start: Day, nominal: Day): Day | null => {
  if (calendar === null) return null;
  if (rule.unit === 'working_days') return start;
  return rule.rollover === 'none' ? null : nominal;
};

/**
 * What of its calendar a date rests on that no source read proves: a year's holidays, or else what closes a day at all.
 * Null: nothing.
 */
export function calendarDoubt(clock: ClockPlan, start: Day, nominal: Day, due: Day): number | 'closures' | null {
  const { calendar } = clock;
  const from = askedFrom(clock, start, nominal);
  if (calendar === null || from === null) return null;
  return uncheckedYear(calendar, from, due) ?? (calendar.verified ? null : 'closures');
}

function provisionalOf(
  clock: ClockPlan,
  start: Day,
  nominal: Day,
  due: Day,
  officeDay: Day | null,
): Provisional | null {
  const { calendar, office } = clock;
  const from = askedFrom(clock, start, nominal);
  if (calendar !== null && from !== null) {
    const year = uncoveredYear(calendar, from, due);
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
