import { eq } from 'drizzle-orm';
import { bareFact } from '#core/contract/facts.ts';
import type { Input, Output } from '#core/contract/infer.ts';
import type { SendingRecord } from '#core/contract/letters.ts';
import type { outgoing } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { checkFactFields } from '#core/correspondence/check-facts.ts';
import { insertFact, setFact, settleFacts } from '#core/correspondence/record-fact.ts';
import { invalid } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { factOf } from '#core/letters/fact-of-letter.ts';
import { checkSending } from '#core/letters/mark-sent.ts';
import { getLetter } from '#core/letters/read-letters.ts';
import { requestForChange } from '#core/requests/touch-request.ts';
import { letter } from '#db/schema/index.ts';
import { type OutgoingRow, outgoingRow } from './letter-rows.ts';
import { factsOfLetter, keepRecord, recordOf } from './sending-record.ts';
import { noteSentFiles } from './sent-files.ts';

/**
 * Corrects what was logged of a sending: the channel, the days, the registered item, which files went. What stood
 * before is kept beside it with the reason. The letter itself is never touched: what was sent is what was sent.
 */
export function correctSending(
  context: CoreContext,
  input: Input<typeof outgoing.correctSending>,
): Output<typeof outgoing.correctSending> {
  const { letterId, version, sentOn, receivedOn, reason } = input;
  checkSending(input);
  const { requestId } = outgoingRow(context, letterId, version);
  const { value, journalEntryId } = change(context, 'correctSending', { id: requestId, letterId }, () => {
    const row = outgoingRow(context, letterId, version);
    if (row.state !== 'sent') throw invalid({ code: 'letter_not_sent' });
    const before = recordOf(context, row);
    const after: SendingRecord = {
      channel: input.channel,
      sentOn,
      receivedOn,
      postReference: input.postReference,
      files: [...new Set(input.files)].sort(),
    };
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const { orm } = context.register;
    keepRecord(context, letterId, before, reason);
    const { files, ...columns } = after;
    orm
      .update(letter)
      .set({ ...columns, sentSha256: noteSentFiles(context, letterId, files), version: version + 1 })
      .where(eq(letter.id, letterId))
      .run();
    if (before.sentOn !== sentOn || before.receivedOn !== receivedOn) moveFacts(context, row, sentOn, receivedOn);
    return settleFacts(context, requestId, null).moved;
  });
  return { letter: getLetter(context, letterId), journalEntryId, moved: value };
}

/** The facts that hang on the letter follow it; one that a person took out stays out. */
function moveFacts(context: CoreContext, row: OutgoingRow, sentOn: string, receivedOn: string | null): void {
  const kind = row.kind === null ? null : (factOf[row.kind] ?? null);
  if (kind === null) return;
  const { requestId } = row;
  const request = requestForChange(context, requestId, null);
  const mine = factsOfLetter(context, row.id);
  const receipt = kind === 'sent' ? mine.find((one) => one.kind === 'received') : undefined;
  // Taken out first: the old receipt may lie before the new day of sending.
  if (receipt) setFact(context, requestId, receipt.id, { removedAt: context.now() });
  const sending = mine.find((one) => one.kind === kind);
  if (sending) {
    const { id, removedAt: _, recordedAt: __, letterId: ___, requestId: ____, ...fields } = sending;
    const moved = { ...fields, date: sentOn, receivedOn: kind === 'sent' ? null : receivedOn };
    checkFactFields(context, request, moved, id);
    setFact(context, requestId, id, moved);
  }
  if (kind !== 'sent' || receivedOn === null) return;
  const received = bareFact('received', receivedOn);
  checkFactFields(context, request, received);
  insertFact(context, requestId, received, row.id);
}
