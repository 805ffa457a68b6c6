import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { actBy, computeDeadlines, hasStarted } from '#core/law/compute-deadlines.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import type { Deadline, LawFact } from '#core/law/types.ts';
import { deriveOutcome, deriveStatus } from '#core/requests/derive-status.ts';
import type { RequestRecord } from '#core/requests/touch-request.ts';
import { deadline, fact, question } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { dayAdditions } from './day-additions.ts';

export interface MovedDate {
  clockId: string;
  before: string | null;
  after: string | null;
}

/** A fact as the clocks take it, with what letters quote of it. */
export interface StoredFact extends LawFact {
  theirReference: string;
  grounds: string[];
}

/** The facts of one request as the clock engine takes them. */
export function readLawFacts(context: CoreContext, requestId: string): StoredFact[] {
  return context.register.orm
    .select({
      id: fact.id,
      kind: fact.kind,
      date: fact.date,
      until: fact.until,
      outcome: fact.outcome,
      receivedOn: fact.receivedOn,
      theirReference: fact.theirReference,
      grounds: fact.grounds,
    })
    .from(fact)
    .where(and(eq(fact.requestId, requestId), isNull(fact.removedAt)))
    .orderBy(asc(fact.date), asc(fact.id))
    .all();
}

/** Every clock of these facts under this regime; a regime whose pack is not installed has none. */
export function computeForRequest(
  context: CoreContext,
  regimeId: string,
  facts: readonly LawFact[],
): ComputedDeadline[] {
  const pack = context.law.packs.get(regimeId);
  if (!pack) return [];
  return computeDeadlines({
    pack,
    facts,
    calendars: context.law.calendars,
    additions: dayAdditions(context),
  });
}

const clockKey = (one: { clockId: string; basisFactId: string | null }) => `${one.clockId} ${one.basisFactId ?? ''}`;

/** The dates that differ between two computations, clock by clock. */
export function movedDates(before: readonly DatedClock[], after: readonly DatedClock[]): MovedDate[] {
  const moved: MovedDate[] = [];
  const old = new Map(before.map((one) => [clockKey(one), one]));
  for (const one of after) {
    const was = old.get(clockKey(one));
    old.delete(clockKey(one));
    if (was?.dueDate !== one.dueDate)
      moved.push({ clockId: one.clockId, before: was?.dueDate ?? null, after: one.dueDate });
  }
  for (const gone of old.values()) moved.push({ clockId: gone.clockId, before: gone.dueDate, after: null });
  return joinRestarted(moved);
}

interface DatedClock {
  clockId: string;
  basisFactId: string | null;
  dueDate: string;
}

/** A clock that now starts from another fact is one that moved, not one gone and one new. */
function joinRestarted(moved: MovedDate[]): MovedDate[] {
  const joined: MovedDate[] = [];
  for (const one of moved) {
    const twin = joined.find(
      (other) =>
        other.clockId === one.clockId &&
        (other.before === null ? one.after === null : other.after === null && one.before === null),
    );
    if (!twin) joined.push({ ...one });
    else {
      twin.before ??= one.before;
      twin.after ??= one.after;
    }
  }
  return joined.filter((one) => one.before !== one.after);
}

/** What the row of a deadline holds, beside its own key. */
function stored(requestId: string, regimeId: string, one: Deadline) {
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

/**
 * Recomputes one request from its facts, inside the caller's transaction: its deadline rows are brought in line, and
 * the columns that follow from facts are returned for the request's own row. Rows that stay the same are not written.
 */
export function recomputeRequest(
  context: CoreContext,
  row: RequestRecord,
): { derived: Partial<RequestRecord>; moved: MovedDate[] } {
  const { orm } = context.register;
  const facts = readLawFacts(context, row.id);
  const computed = computeForRequest(context, row.regimeId, facts);
  const present = orm.select().from(deadline).where(eq(deadline.requestId, row.id)).all();
  const old = new Map(present.map((one) => [clockKey(one), one]));
  for (const one of computed) {
    const values = stored(row.id, row.regimeId, one);
    const was = old.get(clockKey(one));
    old.delete(clockKey(one));
    if (!was)
      orm
        .insert(deadline)
        .values({ id: newId(), ...values })
        .run();
    else if (Object.entries(values).some(([name, value]) => was[name as keyof typeof was] !== value))
      orm.update(deadline).set(values).where(eq(deadline.id, was.id)).run();
  }
  for (const gone of old.values()) orm.delete(deadline).where(eq(deadline.id, gone.id)).run();
  return { derived: derive(context, row, facts, computed), moved: movedDates(present, computed) };
}

function derive(
  context: CoreContext,
  row: RequestRecord,
  facts: ReturnType<typeof readLawFacts>,
  computed: readonly Deadline[],
): Partial<RequestRecord> {
  const asked = context.register.orm
    .select({ outcome: question.outcome })
    .from(question)
    .where(eq(question.requestId, row.id))
    .all();
  const states = facts.map((one) => ({ kind: one.kind, date: one.date, outcome: one.outcome ?? null }));
  return {
    status: deriveStatus(states),
    outcome: deriveOutcome(
      states,
      asked.map((one) => one.outcome),
    ),
    theirReference: facts.findLast((one) => one.theirReference !== '')?.theirReference ?? '',
    sentOn: facts.find((one) => one.kind === 'sent')?.date ?? null,
    lastEventOn: facts.at(-1)?.date ?? null,
    ...nextDates(computed, context.today()),
  };
}

/**
 * The dates a list shows: the earliest running clock of theirs, and the day by which we must act. A right that arises
 * only if a later date is missed is left out: it would put a date two years off beside a letter sent yesterday.
 */
export function nextDates(computed: readonly Deadline[], today: string) {
  const running = computed.filter((one) => one.state === 'running' && !one.conditional && hasStarted(one, today));
  const earliest = (parties: readonly string[]) =>
    running
      .filter((one) => parties.includes(one.party))
      .reduce<Deadline | null>((first, one) => (first === null || actBy(one) < actBy(first) ? one : first), null);
  const next = earliest(['theirs', 'promised']);
  const ours = earliest(['ours']);
  return {
    nextDueDate: next?.dueDate ?? null,
    nextDueParty: next?.party ?? null,
    nextDueClockId: next?.clockId ?? null,
    ourDueDate: ours === null ? null : actBy(ours),
    deadlineDigest: digestOf(computed),
  };
}

/** The dates and states of a request in one string: two computations agree when these do. */
export function digestOf(computed: readonly Deadline[]): string {
  let digest = '';
  for (const one of computed) digest += `${one.clockId} ${one.basisFactId} ${one.dueDate} ${one.state}\n`;
  return digest;
}
