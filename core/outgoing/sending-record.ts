import { and, desc, eq, isNull } from 'drizzle-orm';
import type { SendingRecord } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { factOf } from '#core/letters/fact-of-letter.ts';
import { letterRecord } from '#core/letters/read-letters.ts';
import { fact, letter, sendingCorrection } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { filesOf } from './letter-rows.ts';

/** What is logged now. A letter logged before its channel or day had to be said is taken as the row has it. */
export function recordOf(context: CoreContext, row: typeof letter.$inferSelect): SendingRecord {
  return {
    channel: row.channel ?? 'post',
    sentOn: row.sentOn ?? row.writtenOn ?? context.today(),
    receivedOn: row.receivedOn,
    postReference: row.postReference,
    files: filesOf(context, row.id)
      .filter(({ sent }) => sent)
      .map(({ sha256 }) => sha256)
      .sort(),
  };
}

/** Keeps what had been logged of a sending beside what is logged now. */
export function keepRecord(context: CoreContext, letterId: string, before: SendingRecord, reason = ''): void {
  context.register.orm
    .insert(sendingCorrection)
    .values({ id: newId(), letterId, at: context.now(), reason, before })
    .run();
}

/** The facts that hang on a letter; one that a person took out is gone. */
export function factsOfLetter(context: CoreContext, letterId: string): (typeof fact.$inferSelect)[] {
  return context.register.orm
    .select()
    .from(fact)
    .where(and(eq(fact.letterId, letterId), isNull(fact.removedAt)))
    .all();
}

/** The request's own letter, sent and not known to have arrived: a receipt on the timeline is of it. */
export function letterToArrive(context: CoreContext, requestId: string): string | null {
  const sent = context.register.orm
    .select({ id: letter.id, kind: letter.kind })
    .from(letter)
    .where(
      and(
        eq(letter.requestId, requestId),
        eq(letter.direction, 'outgoing'),
        eq(letter.state, 'sent'),
        isNull(letter.receivedOn),
        isNull(letter.removedAt),
      ),
    )
    .orderBy(desc(letter.sentOn))
    .all();
  return sent.find(({ kind }) => kind !== null && factOf[kind] === 'sent')?.id ?? null;
}

/**
 * What is logged of a letter follows the fact that hangs on it: corrected or removed on the timeline, the record must
 * not go on naming another day. What stood before is kept beside it. A sending taken out leaves the record: it was
 * logged. Inside the caller's transaction.
 */
export function followFact(context: CoreContext, factId: string): void {
  const { orm } = context.register;
  const said = orm.select().from(fact).where(eq(fact.id, factId)).get();
  if (!said || said.letterId === null) return;
  const row = letterRecord(context, said.letterId);
  if (row.direction !== 'outgoing' || row.state !== 'sent' || row.kind === null) return;
  const before = recordOf(context, row);
  const stands = said.removedAt === null;
  const after = { sentOn: before.sentOn, receivedOn: before.receivedOn };
  if (said.kind === 'received') after.receivedOn = stands ? said.date : null;
  else if (said.kind === factOf[row.kind] && stands) {
    after.sentOn = said.date;
    if (said.kind !== 'sent') after.receivedOn = said.receivedOn;
  }
  if (after.sentOn === before.sentOn && after.receivedOn === before.receivedOn) return;
  // A day of receipt that is learned later corrects nothing.
  if (before.receivedOn !== null || after.sentOn !== before.sentOn) keepRecord(context, row.id, before);
  orm
    .update(letter)
    .set({ ...after, version: row.version + 1 })
    .where(eq(letter.id, row.id))
    .run();
}
