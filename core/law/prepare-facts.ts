import { type FactKind, type Outcome, outcomes } from '#core/contract/vocabulary.ts';
import { type DayCalendar, openOnOrAfter } from './calendar.ts';
import { type Day, parseDay } from './days.ts';
import { kindOrder } from './fact-order.ts';
import type { LawFact } from './types.ts';

/** What we send: for these, `date` is the day it left, and only `receivedOn` says when it arrived. */
const outgoingKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'sent',
  'clarification_given',
  'fee_paid',
  'identity_given',
  'review_asked',
  'complaint_made',
]);

/** What reaches another office on a day of its own: the rest only ever reach us, at whatever hour. */
const reachesThem = (kind: FactKind): boolean =>
  kind === 'received' || kind === 'transferred' || outgoingKinds.has(kind);

/** A fact with its dates as day numbers and its kind and outcome as small integers. */
export interface PreparedFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly kindIndex: number;
  readonly day: Day;
  /** The day it takes effect on the other side; for what we sent without a known receipt, the day it left. */
  readonly receipt: Day;
  /** The day it came, before closing time or after it; `receipt` is later where it came after. */
  readonly arrived: Day;
  /** The day they sent it; where that is not known, the day it happened. */
  readonly sent: Day;
  /** It came to us and the day they sent it is not known. */
  readonly sendingAssumed: boolean;
  /** The day it reached the other side is not known. */
  readonly receiptAssumed: boolean;
  readonly until: Day | null;
  /** One bit of a selector's mask: bit 0 is "unstated". */
  readonly outcomeBit: number;
  /** A bit for each kind of which there is a fact on this day or before it. */
  readonly happened: number;
}

/** While it is being made ready: what else happened is known only once all are in order. */
interface Draft extends PreparedFact {
  happened: number;
}

export const outcomeBits: ReadonlyMap<Outcome | 'unstated', number> = new Map<Outcome | 'unstated', number>([
  ['unstated', 1],
  ...outcomes.map((outcome, at): [Outcome, number] => [outcome, 2 << at]),
]);

const isBefore = (one: PreparedFact, other: PreparedFact): boolean => {
  if (one.day !== other.day) return one.day < other.day;
  if (one.kindIndex !== other.kindIndex) return one.kindIndex < other.kindIndex;
  return one.id < other.id;
};

function prepareFact(fact: LawFact, arrival: Day | null, hours: DayCalendar | null): Draft {
  const day = parseDay(fact.date);
  const outgoing = outgoingKinds.has(fact.kind);
  let arrived = day;
  let assumed = false;
  if (typeof fact.receivedOn === 'string') arrived = parseDay(fact.receivedOn);
  else if (fact.kind === 'sent' && arrival !== null && arrival >= day) arrived = arrival;
  else assumed = outgoing || fact.kind === 'transferred';
  const late = fact.afterHours === true && hours !== null && reachesThem(fact.kind);
  const sentOn = typeof fact.sentOn === 'string' ? parseDay(fact.sentOn) : null;
  return {
    id: fact.id,
    kind: fact.kind,
    kindIndex: kindOrder.get(fact.kind) ?? 0,
    day,
    receipt: late ? openOnOrAfter(hours, arrived + 1) : arrived,
    arrived,
    sent: sentOn ?? day,
    sendingAssumed: sentOn === null && !reachesThem(fact.kind),
    receiptAssumed: assumed,
    until: typeof fact.until === 'string' ? parseDay(fact.until) : null,
    outcomeBit: outcomeBits.get(fact.outcome ?? 'unstated') ?? 1,
    happened: 0,
  };
}

/** The first day of receipt recorded as a fact of its own: it dates the arrival of what was sent. */
function arrivalOf(facts: readonly LawFact[]): Day | null {
  let first: Day | null = null;
  for (const { kind, date } of facts) {
    if (kind !== 'received') continue;
    const day = parseDay(date);
    if (first === null || day < first) first = day;
  }
  return first;
}

/**
 * Day numbers, sorted by date, then kind, then id: the order facts were recorded in makes no difference. With `hours`,
 * what reached them after closing time takes effect on the next day that calendar is open.
 */
export function prepareFacts(facts: readonly LawFact[], hours: DayCalendar | null = null): PreparedFact[] {
  const sorted: Draft[] = [];
  const arrival = arrivalOf(facts);
  for (const fact of facts) {
    const prepared = prepareFact(fact, arrival, hours);
    // Insertion sort: a request has a handful of facts, mostly in order already.
    let at = sorted.length;
    while (at > 0) {
      const previous = sorted[at - 1];
      if (previous === undefined || !isBefore(prepared, previous)) break;
      at -= 1;
    }
    sorted.splice(at, 0, prepared);
  }
  markHappened(sorted);
  return sorted;
}

/** Marks each fact with the kinds that happened by the end of its day. */
function markHappened(sorted: readonly Draft[]): void {
  let happened = 0;
  for (let at = 0, end = 0; at < sorted.length; ) {
    const day = sorted[at]?.day;
    for (; sorted[end]?.day === day && end < sorted.length; end += 1) happened |= 1 << (sorted[end]?.kindIndex ?? 0);
    for (; at < end; at += 1) {
      const fact = sorted[at];
      if (fact !== undefined) fact.happened = happened;
    }
  }
}
