import { eq } from 'drizzle-orm';
import type { SendingRecord } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { factOf } from '#core/letters/fact-of-letter.ts';
import { fact, letter, sendingCorrection } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { filesOf, type OutgoingRow, outgoingRow } from './letter-rows.ts';

/** What is logged now. A letter logged before its channel or day had to be said is taken as the row has it. */
export function recordOf(context: CoreContext, row: OutgoingRow): SendingRecord {
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

/**
 * What is logged of a letter follows the fact that hangs on it: corrected or removed on the timeline, the record must
 * not go on naming another day. What stood before is kept beside it. A sending taken out leaves the record: it was
 * logged. Inside the caller's transaction.
 */
export function followFact(context: CoreContext, factId: string): void {
  const { orm } = context.register;
  const said = orm.select().from(fact).where(eq(fact.id, factId)).get();
  if (!said || said.letterId === null) return;
  const about = orm.select().from(letter).where(eq(letter.id, said.letterId)).get();
  if (about?.direction !== 'outgoing' || about.state !== 'sent' || about.kind === null) return;
  const row = outgoingRow(context, about.id, null);
  const before = recordOf(context, row);
  const stands = said.removedAt === null;
  const after = { sentOn: before.sentOn, receivedOn: before.receivedOn };
  if (said.kind === 'received') after.receivedOn = stands ? said.date : null;
  else if (said.kind === factOf[about.kind] && stands) {
    after.sentOn = said.date;
    if (said.kind !== 'sent') after.receivedOn = said.receivedOn;
  }
  if (after.sentOn === before.sentOn && after.receivedOn === before.receivedOn) return;
  orm.insert(sendingCorrection).values({ id: newId(), letterId: row.id, at: context.now(), reason: '', before }).run();
  orm
    .update(letter)
    .set({ ...after, version: row.version + 1 })
    .where(eq(letter.id, row.id))
    .run();
}
