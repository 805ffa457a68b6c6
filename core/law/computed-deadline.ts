import type { AppliedAdjustment } from './adjustments.ts';
import { type Day, formatDay } from './days.ts';
import type { ClockPlan, Plan } from './plan.ts';
import type { PreparedFact } from './prepare-facts.ts';
import type { Bilingual, ClockParty, Deadline, DeadlineState, Provisional } from './types.ts';

/** The working behind a deadline, as day numbers: what `explain` sets out. Kept by reference, never built for it. */
export interface Working {
  readonly plan: Plan;
  readonly clock: ClockPlan;
  /** The fact the clock belongs to, before any restart. */
  readonly trigger: PreparedFact;
  /** The day counted from, before any restart. */
  readonly triggerDay: Day;
  /** The clock whose miss starts this one, if that is how it starts. */
  readonly missed: ComputedDeadline | null;
  readonly startFact: PreparedFact;
  readonly start: Day;
  readonly applied: readonly AppliedAdjustment[];
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
