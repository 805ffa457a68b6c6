import type { Bilingual, ClockParty, FactKind, Outcome } from '#core/contract/vocabulary.ts';

export type { Bilingual, ClockParty, FactKind, Outcome };

/** The two scripts every text of the law packs is written in. */
export type TextLanguage = 'en' | 'zh';

/**
 * A dated thing that happened, as the engine needs it. Dates are `YYYY-MM-DD`.
 *
 * `date` is the day it happened: for what we sent, the day it left; for what came, the day it reached us.
 * `receivedOn` is, for what we sent, the day it reached them, where that is known.
 */
export interface LawFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly date: string;
  /** The date a notice promises (interim reply, extension). */
  readonly until?: string | null;
  readonly outcome?: Outcome | null;
  readonly receivedOn?: string | null;
  /** For what came: the day they sent it, where that is known. */
  readonly sentOn?: string | null;
  /** It reached them after closing time. */
  readonly afterHours?: boolean;
}

/**
 * Where a clock stands **from the facts alone**, so that a stored row stays true as days pass. A `running` clock whose
 * due date has gone by is overdue: `isOverdue` compares it with today, and nothing stores it.
 *
 * - `running`: nothing has ended it.
 * - `met` / `met_late`: a fact satisfied it, on or before the due date / after it.
 * - `superseded`: another date took its place (a deferral notified in time, a newer promise), or it stands still until
 *   we answer (see `suspendedSince`).
 * - `lapsed`: the request was withdrawn or closed, or the reason for the clock fell away, with nothing done.
 */
export type DeadlineState = 'running' | 'met' | 'met_late' | 'superseded' | 'lapsed';

/**
 * The calendar does not reach `year`, and a date depends on it: the due date itself, or only the office day shown
 * beside it (the next office day, or the day to work to).
 */
export interface Provisional {
  readonly year: number;
  readonly affects: 'due_date' | 'office_day';
}

/** One clock run out to a date. Dates are `YYYY-MM-DD`. */
export interface Deadline {
  readonly clockId: string;
  readonly label: Bilingual;
  readonly party: ClockParty;
  /** The last day the law (or the promise) allows, after any roll-over. */
  readonly dueDate: string;
  /** The same before any roll-over. */
  readonly nominalDate: string;
  /** A hint where the law does not roll and the office is shut on the due date; otherwise null. */
  readonly nextOfficeDay: string | null;
  /** The earlier day to work to: for bars and "promptly", the last office day before the nominal date. */
  readonly workingDeadline: string | null;
  /** The law says "promptly": the due date is an outside limit, not a safe day. */
  readonly promptly: boolean;
  /** Shown, but not yet asserted: it matters only once an extension (or the like) is recorded. */
  readonly conditional: boolean;
  /** The law counts from receipt or registration and only an earlier day is known: the true date may be later. */
  readonly receiptAssumed: boolean;
  /** The fact the count starts from; after a restart, the fact that restarted it. */
  readonly basisFactId: string;
  /**
   * The day the count starts from. For a right that arises only if a target is missed it is the day after that target,
   * and so may lie in the future: see `hasStarted`.
   */
  readonly basisDate: string;
  readonly state: DeadlineState;
  readonly satisfiedOn: string | null;
  /** The fact that ended, replaced or suspended it. */
  readonly endedBy: string | null;
  /** The clock stands still until we answer; the date shown is the one that held before. */
  readonly suspendedSince: string | null;
  readonly authority: Bilingual;
  readonly verified: boolean;
  readonly provisional: Provisional | null;
  /** `<pack id>/<clock id>`. */
  readonly ruleId: string;
  readonly packVersion: string;
  /** Null where no calendar was consulted. */
  readonly calendarVersion: string | null;
}

export const stepKinds = [
  'rule',
  'after_hours',
  'latest_start',
  'start',
  'receipt_assumed',
  'sending_assumed',
  'missed_first',
  'trigger_day',
  'restart',
  'reset',
  'pause',
  'without_adjustment',
  'transfer_late',
  'suspended',
  'skipped_day',
  'count',
  'promise',
  'clamped',
  'extra_days',
  'closed_day',
  'roll',
  'no_roll',
  'due',
  'next_office_day',
  'work_to',
  'promptly',
  'conditional',
  'too_late',
  'look_back',
  'provisional',
  'checked',
  'note',
  'wrong_answer',
] as const;
export type StepKind = (typeof stepKinds)[number];

/**
 * One step from the starting fact to the date. `amount` makes the steps replayable: a `count` adds it to the date
 * reached (takes it away where it is negative), a `pause` and `extra_days` extend by it, each `skipped_day` and
 * `closed_day` by one day.
 */
export interface DerivationStep {
  readonly kind: StepKind;
  readonly date: string | null;
  readonly text: Bilingual;
  readonly amount: { readonly value: number; readonly unit: string } | null;
}

export const factProblemCodes = [
  'date_invalid',
  'date_in_future',
  'nothing_sent',
  'before_sent',
  'before_received',
  'received_before_sent',
  'before_grounds',
  'received_on_before_date',
  'sent_on_after_date',
  'receipt_days_differ',
  'two_sent',
  'two_received',
  'until_before_date',
  'clarification_given_unasked',
  'fee_paid_unasked',
  'identity_given_unasked',
  'review_answered_unasked',
  'complaint_answered_unmade',
  'court_decided_unissued',
] as const;
export type FactProblemCode = (typeof factProblemCodes)[number];

/** Why a set of facts cannot have happened as recorded. The sentence is in messages/fact-problems.json. */
export interface FactProblem {
  readonly code: FactProblemCode;
  /** The facts that contradict each other, the one to look at first leading. */
  readonly factIds: readonly string[];
  /** Dates and labels for the sentence; dates are `YYYY-MM-DD`. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type DayAdditionKind = 'gale_warning' | 'black_rainstorm' | 'office_closure';

/** A day no gazette knows beforehand, entered by the user. Each calendar says which kinds count for it. */
export interface DayAddition {
  readonly date: string;
  readonly kind: DayAdditionKind;
}
