import { eq, sql } from 'drizzle-orm';
import type { ClockMove } from '#core/contract/clock-moves.ts';
import type { CoreContext } from '#core/context.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import { actBy } from '#core/law/compute-deadlines.ts';
import { deriveOutcome, deriveStatus } from '#core/requests/derive-status.ts';
import type { RequestRecord } from '#core/requests/touch-request.ts';
import { deadline, deadlineRevision, question } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { clockKey, computeForRequest, movedClocks, pairClocks, readLawFacts } from './compute-request.ts';
import { prepared } from './prepared.ts';
import type { LawMark } from './law-mark.ts';
import { reasonFor } from './revision-reason.ts';
import { type DeadlineRecord, heldValues, nextDates, type StoredValues, storedValues } from './stored-deadline.ts';

export { computeForRequest, movedClocks, readLawFacts, type StoredFact } from './compute-request.ts';

type Revision = typeof deadlineRevision.$inferSelect;

const requestId = sql.placeholder('requestId');
const deadlinesOf = prepared((orm) => orm.select().from(deadline).where(eq(deadline.requestId, requestId)).prepare());
const revisionsOf = prepared((orm) =>
  orm.select().from(deadlineRevision).where(eq(deadlineRevision.requestId, requestId)).prepare(),
);
const outcomesOf = prepared((orm) =>
  orm.select({ outcome: question.outcome }).from(question).where(eq(question.requestId, requestId)).prepare(),
);

/** One clock as it is stored, as it comes out now, and what is proposed for it. */
interface Pair {
  was: DeadlineRecord | null;
  now: StoredValues | null;
  revision: Revision | null;
}

type Decision =
  | { kind: 'adopt' }
  | { kind: 'hold' }
  | { kind: 'propose'; oldDate: string | null; newDate: string | null };

export interface Recomputed {
  derived: Partial<RequestRecord>;
  moved: ClockMove[];
  /** Revisions that were proposed now. */
  proposed: number;
}

/**
 * After a person changed facts: what the facts moved moves at once. A clock for which a changed law has a revision
 * waiting, or refused, keeps its date as long as the facts leave the proposed date where it was.
 * Inside the caller's transaction; rows that stay the same are not written.
 */
export function recomputeRequest(context: CoreContext, row: RequestRecord): Recomputed {
  return settle(context, row, undefined, ({ now, revision }) =>
    revision !== null && revision.newDate === (now?.dueDate ?? null) ? { kind: 'hold' } : { kind: 'adopt' },
  );
}

/**
 * After a pack, a calendar or the user's own days changed: dates stay, and a revision is proposed for each that would
 * come out differently. What moves no date (a hint, a "provisional" that has been settled) is brought up to date.
 */
export function proposeRevisions(context: CoreContext, row: RequestRecord, before: LawMark | null): Recomputed {
  return settle(context, row, before, proposalFor);
}

/** Accepts these revisions of a request: their clocks take the date that was proposed, if it is still the one that comes out. */
export function acceptRevisions(
  context: CoreContext,
  row: RequestRecord,
  before: LawMark | null,
  ids: ReadonlySet<string>,
): Recomputed & { accepted: number } {
  let accepted = 0;
  const settled = settle(context, row, before, (pair) => {
    const { revision } = pair;
    const proposal = proposalFor(pair);
    if (revision === null || !ids.has(revision.id) || proposal.kind !== 'propose') return proposal;
    if (proposal.newDate !== revision.newDate) return proposal;
    accepted += 1;
    return { kind: 'adopt' };
  });
  return { ...settled, accepted };
}

function proposalFor({ was, now }: Pair): Decision {
  if (was === null) {
    // A clock that has ended before anybody saw it is history, not news.
    if (now === null || now.state !== 'running') return { kind: 'adopt' };
    return { kind: 'propose', oldDate: null, newDate: now.dueDate };
  }
  if (now === null) return { kind: 'propose', oldDate: was.dueDate, newDate: null };
  if (now.dueDate !== was.dueDate) return { kind: 'propose', oldDate: was.dueDate, newDate: now.dueDate };
  if (was.state === 'running' && now.state !== 'running')
    return { kind: 'propose', oldDate: was.dueDate, newDate: null };
  if (was.state !== 'running' && now.state === 'running')
    return { kind: 'propose', oldDate: null, newDate: now.dueDate };
  return { kind: 'adopt' };
}

/** `before`: the law at the last check, for the reasons of proposals; undefined where facts, not the law, changed. */
function settle(
  context: CoreContext,
  row: RequestRecord,
  before: LawMark | null | undefined,
  decide: (pair: Pair) => Decision,
): Recomputed {
  const { orm } = context.register;
  const facts = readLawFacts(context, row.id);
  const computed = computeForRequest(context, row.regimeId, facts, row.calendarId);
  const present = deadlinesOf(context).all({ requestId: row.id });
  const effective: StoredValues[] = [];
  let proposed = 0;
  /** What became of the clocks so far whose date would come out differently. */
  const settled = new Map<string, 'hold' | 'adopt'>();
  for (const pair of pairsOf(context, row, present, computed)) {
    const { was, now, revision } = pair;
    const decision = followed(context, row, pair, settled) ?? decide(pair);
    if (was?.dueDate !== now?.dueDate || decision.kind !== 'adopt')
      settled.set((was ?? now)?.clockId ?? '', decision.kind === 'adopt' ? 'adopt' : 'hold');
    if (decision.kind === 'adopt') {
      adopt(context, was, now);
      if (now !== null) effective.push(now);
      if (revision !== null) orm.delete(deadlineRevision).where(eq(deadlineRevision.id, revision.id)).run();
      continue;
    }
    const held = was === null ? null : now === null || before !== undefined ? was : heldValues(was, now);
    if (was !== null && held !== null && held !== was) write(context, was, held);
    if (held !== null) effective.push(held);
    if (decision.kind === 'propose') proposed += propose(context, row, pair, decision, before) ? 1 : 0;
  }
  return {
    derived: derive(context, row, facts, effective),
    moved: movedClocks(present, effective),
    proposed,
  };
}

/**
 * A clock that starts when another is missed goes with that one: while the date there stands undecided, its own would
 * rest on a date nobody has accepted; once accepted, it is no question of its own. Null where it follows none that moved.
 */
function followed(
  context: CoreContext,
  row: RequestRecord,
  { was, now, revision }: Pair,
  settled: ReadonlyMap<string, 'hold' | 'adopt'>,
): Decision | null {
  if (was === null || now === null || revision !== null) return null;
  const rule = context.law.packs.get(row.regimeId)?.clocks.find((one) => one.id === now.clockId);
  const leaders = rule?.afterMissed.flatMap((clockId) => settled.get(clockId) ?? []) ?? [];
  if (leaders.length === 0) return null;
  return { kind: leaders.includes('hold') ? 'hold' : 'adopt' };
}

function pairsOf(
  context: CoreContext,
  row: RequestRecord,
  present: readonly DeadlineRecord[],
  computed: readonly ComputedDeadline[],
): Pair[] {
  const revisions = new Map(
    revisionsOf(context)
      .all({ requestId: row.id })
      .map((one) => [clockKey(one), one]),
  );
  const values = computed.map((one) => storedValues(row.id, row.regimeId, one));
  const order = new Map(context.law.packs.get(row.regimeId)?.clocks.map((clock, at) => [clock.id, at]));
  const placeOf = ({ was, now }: Pair) => order.get((was ?? now)?.clockId ?? '') ?? order.size;
  const pairs = pairClocks(present, values)
    .map(([was, now]): Pair => {
      const key = clockKey(was ?? now ?? { clockId: '', basisFactId: null });
      const revision = revisions.get(key) ?? null;
      revisions.delete(key);
      return { was, now, revision };
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
  // What is proposed for a clock that neither stands nor comes out any more: nothing is left to decide.
  for (const left of revisions.values())
    context.register.orm.delete(deadlineRevision).where(eq(deadlineRevision.id, left.id)).run();
  return pairs;
}

function adopt(context: CoreContext, was: DeadlineRecord | null, now: StoredValues | null): void {
  const { orm } = context.register;
  if (now === null) {
    if (was !== null) orm.delete(deadline).where(eq(deadline.id, was.id)).run();
  } else if (was === null) {
    orm
      .insert(deadline)
      .values({ id: newId(), ...now })
      .run();
  } else write(context, was, now);
}

const versions: ReadonlySet<string> = new Set(['packVersion', 'calendarVersion']);

/** The row keeps its id and its snooze; but nothing of ours stays hidden past the day to act by. */
function write(context: CoreContext, was: DeadlineRecord, values: StoredValues): void {
  const wakes = was.snoozedUntil !== null && values.party === 'ours' && was.snoozedUntil > actBy(values);
  // A new version that moves nothing is not worth a write in a hundred thousand rows: the old one stays true of the date.
  const same = Object.entries(values).every(
    ([name, value]) => versions.has(name) || was[name as keyof StoredValues] === value,
  );
  if (same && !wakes) return;
  context.register.orm
    .update(deadline)
    .set({ ...values, ...(wakes ? { snoozedUntil: null, snoozeReason: '' } : {}) })
    .where(eq(deadline.id, was.id))
    .run();
}

/** Writes what is proposed for a clock; false where just that is open or was refused already. */
function propose(
  context: CoreContext,
  row: RequestRecord,
  { was, now, revision }: Pair,
  { oldDate, newDate }: { oldDate: string | null; newDate: string | null },
  before: LawMark | null | undefined,
): boolean {
  if (revision !== null && revision.newDate === newDate && revision.oldDate === oldDate) return false;
  const { orm } = context.register;
  if (revision !== null) orm.delete(deadlineRevision).where(eq(deadlineRevision.id, revision.id)).run();
  const one = was ?? now;
  if (one === null || before === undefined) return false;
  orm
    .insert(deadlineRevision)
    .values({
      id: newId(),
      requestId: row.id,
      regimeId: row.regimeId,
      clockId: one.clockId,
      basisFactId: one.basisFactId ?? '',
      party: one.party,
      oldDate,
      newDate,
      reason: reasonFor(context, before, was, now),
      proposedAt: context.now(),
    })
    .run();
  return true;
}

function derive(
  context: CoreContext,
  row: RequestRecord,
  facts: ReturnType<typeof readLawFacts>,
  effective: readonly StoredValues[],
): Partial<RequestRecord> {
  const asked = outcomesOf(context).all({ requestId: row.id });
  const states = facts.map((one) => ({ id: one.id, kind: one.kind, date: one.date, outcome: one.outcome ?? null }));
  return {
    status: deriveStatus(states),
    outcome: deriveOutcome(
      states,
      asked.map((one) => one.outcome),
    ),
    theirReference: facts.findLast((one) => one.theirReference !== '')?.theirReference ?? '',
    sentOn: facts.find((one) => one.kind === 'sent')?.date ?? null,
    lastEventOn: facts.at(-1)?.date ?? null,
    ...nextDates(effective, context.today()),
  };
}
