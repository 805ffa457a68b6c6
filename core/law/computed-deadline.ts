import type { AppliedAdjustment } from './adjustments.ts';
import { type Day, formatDay } from './days.ts';
import type { ClockPlan, Plan } from './plan.ts';
import type { PreparedFact } from './prepare-facts.ts';
import type { Bilingual, ClockParty, Deadline, DeadlineState, Provisional } from './types.ts';

/** What starts one run of a clock. */
export interface Start {
  readonly trigger: PreparedFact;
  readonly day: Day;
  /** The clock whose miss starts it. */
  readonly missed: ComputedDeadline | null;
  /** It could start no later than this, and that came first: the fact, and how many days after it. */
  readonly latest: { readonly fact: PreparedFact; readonly day: Day } | null;
}

/** The working behind a deadline, as day numbers: what `explain` sets out. Kept by reference, never built for it. */
export interface Working {
  readonly plan: Plan;
  readonly clock: ClockPlan;
  /** Before any restart. */
  readonly begin: Start;
  readonly startFact: PreparedFact;
  readonly start: Day;
  readonly applied: readonly AppliedAdjustment[];
  /** A notice that would have made the clock matter, and the clock whose due date it missed. */
  readonly tooLate: { readonly fact: PreparedFact; readonly clock: ComputedDeadline } | null;
  readonly nominal: Day;
  readonly due: Day;
}

/** How a clock ended, from the facts. */
export interface Ending {
  readonly state: DeadlineState;
  readonly fact: PreparedFact | null;
  readonly satisfied: Day | null;
}

interface Marks {
  readonly nextOfficeDay: Day | null;
  readonly workingDeadline: Day | null;
  readonly conditional: boolean;
  readonly receiptAssumed: boolean;
  readonly suspendedSince: Day | null;
  readonly verified: boolean;
  readonly provisional: Provisional | null;
}

const dateOrNull = (day: Day | null): string | null => (day === null ? null : formatDay(day));

/**
 * A deadline with its working, so that `explain` needs nothing else. The public fields are plain data and survive
 * structuredClone or JSON; the working does not: to explain a stored row, compute again and take the deadline with the
 * same clock and basis fact.
 */
export class ComputedDeadline implements Deadline {
  readonly clockId: string;
  readonly label: Bilingual;
  readonly party: ClockParty;
  readonly dueDate: string;
  readonly nominalDate: string;
  readonly nextOfficeDay: string | null;
  readonly workingDeadline: string | null;
  readonly promptly: boolean;
  readonly conditional: boolean;
  readonly receiptAssumed: boolean;
  readonly basisFactId: string;
  readonly basisDate: string;
  readonly state: DeadlineState;
  readonly satisfiedOn: string | null;
  readonly endedBy: string | null;
  readonly suspendedSince: string | null;
  readonly authority: Bilingual;
  readonly verified: boolean;
  readonly provisional: Provisional | null;
  readonly ruleId: string;
  readonly packVersion: string;
  readonly calendarVersion: string | null;
  readonly #working: Working;

  constructor(working: Working, ending: Ending, marks: Marks) {
    const { rule } = working.clock;
    this.clockId = rule.id;
    this.label = rule.label;
    this.party = rule.party;
    this.dueDate = formatDay(working.due);
    this.nominalDate = formatDay(working.nominal);
    this.nextOfficeDay = dateOrNull(marks.nextOfficeDay);
    this.workingDeadline = dateOrNull(marks.workingDeadline);
    this.promptly = rule.promptly;
    this.conditional = marks.conditional;
    this.receiptAssumed = marks.receiptAssumed;
    this.basisFactId = working.startFact.id;
    this.basisDate = formatDay(working.start);
    this.state = ending.state;
    this.satisfiedOn = dateOrNull(ending.satisfied);
    this.endedBy = ending.fact === null ? null : ending.fact.id;
    this.suspendedSince = dateOrNull(marks.suspendedSince);
    this.authority = rule.authority;
    this.verified = marks.verified;
    this.provisional = marks.provisional;
    this.ruleId = working.clock.ruleId;
    this.packVersion = working.plan.pack.version;
    this.calendarVersion = working.clock.calendarVersion;
    this.#working = working;
  }

  static workingOf(deadline: ComputedDeadline): Working {
    return deadline.#working;
  }
}
