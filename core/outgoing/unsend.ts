import { eq } from 'drizzle-orm';
import type { Input, Output } from '#core/contract/infer.ts';
import type { outgoing } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { setFact, settleFacts } from '#core/correspondence/record-fact.ts';
import { invalid } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { getLetter } from '#core/letters/read-letters.ts';
import { letter, letterFile } from '#db/schema/index.ts';
import { outgoingRow } from './letter-rows.ts';
import { factsOfLetter, keepRecord, recordOf } from './sending-record.ts';

/**
 * Takes back that a letter was sent: it was logged, and did not go. It is a draft again, and the facts that were its
 * sending leave the timeline. What had been logged is kept, with the reason, for when it does go.
 */
export function unsend(
  context: CoreContext,
  { letterId, version, reason }: Input<typeof outgoing.unsend>,
): Output<typeof outgoing.unsend> {
  const { requestId } = outgoingRow(context, letterId, version);
  const { value, journalEntryId } = changeCertainly(context, 'unsend', { id: requestId, letterId }, () => {
    const row = outgoingRow(context, letterId, version);
    if (row.state !== 'sent') throw invalid({ code: 'letter_not_sent' });
    const { orm } = context.register;
    keepRecord(context, letterId, recordOf(context, row), reason);
    orm.update(letterFile).set({ sent: false }).where(eq(letterFile.letterId, letterId)).run();
    orm
      .update(letter)
      .set({ ...unsent, version: version + 1 })
      .where(eq(letter.id, letterId))
      .run();
    for (const { id } of factsOfLetter(context, letterId))
      setFact(context, requestId, id, { removedAt: context.now() });
    return settleFacts(context, requestId, null).moved;
  });
  return { letter: getLetter(context, letterId), journalEntryId, moved: value };
}

const unsent = {
  state: 'draft',
  channel: null,
  sentOn: null,
  receivedOn: null,
  postReference: '',
  sentSha256: null,
} as const;
