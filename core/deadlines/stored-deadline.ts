import { hash } from 'node:crypto';
import { actBy, hasStarted } from '#core/law/compute-deadlines.ts';
import type { Deadline } from '#core/law/types.ts';
import type { deadline } from '#db/schema/index.ts';

export type DeadlineRecord = typeof deadline.$inferSelect;
/** What the law and the facts make of a row, without its key and without what a person set (the snooze). */
export type StoredValues = Omit<DeadlineRecord, 'id' | 'snoozedUntil' | 'snoozeReason'>;

/** What the row of a deadline holds, beside its own key. */
export function storedValues(requestId: string, regimeId: string, one: Deadline): StoredValues {
  return {
    requestId,
    regimeId,
    clockId: one.clockId,
    party: one.party,
    dueDate: one.dueDate,
    nominalDate: one.nominalDate,
    nextOfficeDay: one.nextOfficeDay,
    workingDeadline: one.workingDeadline,
    promptly: one.promptly,
    conditional: one.conditional,
    receiptAssumed: one.receiptAssumed,
    suspendedSince: one.suspendedSince,
    state: one.state,
    satisfiedOn: one.satisfiedOn,
    basisFactId: one.basisFactId,
    basisDate: one.basisDate,
    verified: one.verified,
    provisionalYear: one.provisional?.year ?? null,
    packVersion: one.packVersion,
    calendarVersion: one.calendarVersion ?? '',
  };
}

/** A new state of the facts beside dates that a person has not agreed to change: met is judged by the date that stands. */
export function heldValues(was: DeadlineRecord, now: StoredValues): StoredValues {
  const ended = now.state === 'met' || now.state === 'met_late';
  return {
    ...now,
    dueDate: was.dueDate,
    nominalDate: was.nominalDate,
    nextOfficeDay: was.nextOfficeDay,
    workingDeadline: was.workingDeadline,
    promptly: was.promptly,
    receiptAssumed: was.receiptAssumed,
    basisFactId: was.basisFactId,
    basisDate: was.basisDate,
    verified: was.verified,
    provisionalYear: was.provisionalYear,
    packVersion: was.packVersion,
    calendarVersion: was.calendarVersion,
    state: ended && now.satisfiedOn !== null ? (now.satisfiedOn <= was.dueDate ? 'met' : 'met_late') : now.state,
  };
}

/** Dates, states and marks of a request's clocks in one short text: two sets agree when these do. */
export function digestOf(rows: readonly DigestedDeadline[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(
    (one) =>
      `${one.clockId} ${one.basisFactId} ${one.dueDate} ${one.nominalDate} ${one.nextOfficeDay} ${one.workingDeadline} ${one.state} ${one.conditional} ${one.verified} ${one.provisionalYear}`,
  );
  return hash('sha1', lines.sort().join('\n'), 'base64');
}

export type DigestedDeadline = Pick<
  StoredValues,
  | 'clockId'
  | 'basisFactId'
  | 'dueDate'
  | 'nominalDate'
  | 'nextOfficeDay'
  | 'workingDeadline'
  | 'state'
  | 'conditional'
  | 'verified'
  | 'provisionalYear'
>;

export const digestOfComputed = (computed: readonly Deadline[]): string =>
  digestOf(computed.map((one) => ({ ...one, provisionalYear: one.provisional?.year ?? null })));

/**
 * The dates a list shows: the earliest running clock of theirs, and the day by which we must act. A right that arises
 * only if a later date is missed is left out: it would put a date two years off beside a letter sent yesterday.
 */
export function nextDates(rows: readonly StoredValues[], today: string) {
  const running = rows.filter((one) => one.state === 'running' && !one.conditional && hasStarted(one, today));
  const earliest = (parties: readonly string[]) =>
    running
      .filter((one) => parties.includes(one.party))
      .reduce<StoredValues | null>((first, one) => (first === null || actBy(one) < actBy(first) ? one : first), null);
  const next = earliest(['theirs', 'promised']);
  const ours = earliest(['ours']);
  return {
    nextDueDate: next?.dueDate ?? null,
    nextDueParty: next?.party ?? null,
    nextDueClockId: next?.clockId ?? null,
    ourDueDate: ours === null ? null : actBy(ours),
    deadlineDigest: digestOf(rows),
  };
}
