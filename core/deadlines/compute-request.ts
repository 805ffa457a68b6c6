import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { ClockMove, ClockTurn } from '#core/contract/clock-moves.ts';
import type { CoreContext } from '#core/context.ts';
import { computeDeadlines } from '#core/law/compute-deadlines.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import type { LawPack } from '#core/law/pack.ts';
import type { DeadlineState, LawFact } from '#core/law/types.ts';
import { fact } from '#db/schema/index.ts';
import { dayAdditions } from './day-additions.ts';
import { prepared } from './prepared.ts';

/** A fact as the clocks take it, with what letters quote of it. */
export interface StoredFact extends LawFact {
  theirReference: string;
  grounds: string[];
}

const factsOf = prepared((orm) =>
  orm
    .select({
      id: fact.id,
      kind: fact.kind,
      date: fact.date,
      until: fact.until,
      outcome: fact.outcome,
      receivedOn: fact.receivedOn,
      sentOn: fact.sentOn,
      afterHours: fact.afterHours,
      theirReference: fact.theirReference,
      grounds: fact.grounds,
    })
    .from(fact)
    .where(and(eq(fact.requestId, sql.placeholder('requestId')), isNull(fact.removedAt)))
    .orderBy(asc(fact.date), asc(fact.id))
    .prepare(),
);

/** The facts of one request as the clock engine takes them. */
export const readLawFacts = (context: CoreContext, requestId: string): StoredFact[] =>
  factsOf(context).all({ requestId });

/**
 * Every clock of these facts under this regime; a regime whose pack is not installed has none. `calendarId`: the
 * request's own choice of calendar, where its regime offers one.
 */
export function computeForRequest(
  context: CoreContext,
  regimeId: string,
  facts: readonly LawFact[],
  calendarId: string | null = null,
): ComputedDeadline[] {
  const pack = context.law.packs.get(regimeId);
  if (!pack) return [];
  return computeDeadlines({
    pack,
    facts,
    calendars: context.law.calendars,
    additions: dayAdditions(context),
    calendar: choiceOf(pack, calendarId),
  });
}

/** A calendar that a new version of the pack no longer offers must not stop every date of the request. */
export function choiceOf(pack: LawPack, calendarId: string | null): string | null {
  return calendarId !== null && pack.calendarChoices.includes(calendarId) ? calendarId : null;
}

export interface DatedClock {
  clockId: string;
  basisFactId: string | null;
  dueDate: string;
}

export const clockKey = (one: { clockId: string; basisFactId: string | null }) =>
  `${one.clockId} ${one.basisFactId ?? ''}`;

/**
 * Two sets of clocks laid side by side. A clock that now starts from another fact, the only one of its name that went
 * and the only one that came, is one that moved, not one gone and one new.
 */
export function pairClocks<A extends DatedClock, B extends DatedClock>(
  before: readonly A[],
  after: readonly B[],
): [A | null, B | null][] {
  const old = new Map(before.map((one) => [clockKey(one), one]));
  const pairs: [A | null, B | null][] = [];
  const come: B[] = [];
  for (const one of after) {
    const was = old.get(clockKey(one));
    if (was === undefined) come.push(one);
    else pairs.push([was, one]);
    old.delete(clockKey(one));
  }
  const gone = [...old.values()];
  const only = <T extends DatedClock>(list: readonly T[], clockId: string): T | null => {
    const same = list.filter((one) => one.clockId === clockId);
    return same.length === 1 ? (same[0] ?? null) : null;
  };
  for (const one of come) {
    const was = only(come, one.clockId) === null ? null : only(gone, one.clockId);
    pairs.push([was, one]);
    if (was !== null) gone.splice(gone.indexOf(was), 1);
  }
  for (const one of gone) pairs.push([one, null]);
  return pairs;
}

/** How a clock stands, for telling what a change made of it. */
export interface StandingClock extends DatedClock {
  state: DeadlineState;
  conditional: boolean;
  suspendedSince: string | null;
}

/** The clocks that differ between two computations: another date, an end, a new start. */
export function movedClocks(before: readonly StandingClock[], after: readonly StandingClock[]): ClockMove[] {
  return pairClocks(before, after)
    .map(([was, now]) => ({
      clockId: was?.clockId ?? now?.clockId ?? '',
      before: was?.dueDate ?? null,
      after: now?.dueDate ?? null,
      became: turnOf(was, now),
    }))
    .filter((one) => one.before !== one.after || one.became !== null);
}

type Standing = Omit<StandingClock, keyof DatedClock>;

/** What became of a clock besides its date; null where it stands as it stood, or is gone. */
export function turnOf(was: Standing | null, now: Standing | null): ClockTurn | null {
  if (now === null) return null;
  if (now.suspendedSince !== null) return was === null || was.suspendedSince === null ? 'suspended' : null;
  if (was === null) return now.state === 'running' ? null : now.state;
  if (now.state !== was.state || was.suspendedSince !== null) return now.state;
  return was.conditional && !now.conditional && now.state === 'running' ? 'applies' : null;
}
