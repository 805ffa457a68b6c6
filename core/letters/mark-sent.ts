import { eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import { bareFact } from '#core/contract/facts.ts';
import type { letters } from '#core/contract/letters.ts';
import type { FactKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { insertFact, settleFacts } from '#core/correspondence/record-fact.ts';
import { checkFactFields } from '#core/correspondence/check-facts.ts';
import { conflict, invalid } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { requestForChange } from '#core/requests/touch-request.ts';
import { noteSentFiles } from '#core/outgoing/sent-files.ts';
import { letter } from '#db/schema/index.ts';
import { factOf } from './fact-of-letter.ts';
import { letterRecord } from './read-letters.ts';

/**
 * Logs a draft as sent. Foolscap sends nothing itself: this records what the person did, seals the files as what went
 * out, records the fact, and starts the clocks. A request letter also records receipt where its day is known.
 */
export function markSent(context: CoreContext, input: Input<typeof letters.markSent>) {
  const { letterId, version, ...sending } = input;
  checkSending(sending);
  const { value, journalEntryId } = changeCertainly(context, 'markSent', { letterId }, () => {
    const row = letterRecord(context, letterId);
    if (row.version !== version) throw conflict('letter', letterId, row.version);
    return sealAsSent(context, row, sending);
  });
  return { requestId: value, journalEntryId };
}

type Sending = Omit<Input<typeof letters.markSent>, 'letterId' | 'version'>;

export function checkSending({ sentOn, receivedOn }: Pick<Sending, 'sentOn' | 'receivedOn'>): void {
  if (receivedOn !== null && receivedOn < sentOn)
    throw invalid({ code: 'received_before_sent', path: 'receivedOn', params: { sent: sentOn, received: receivedOn } });
}

/** Logs one draft as sent; inside the caller's transaction. Answers its request. */
export function sealAsSent(context: CoreContext, row: ReturnType<typeof letterRecord>, sending: Sending): string {
  const { channel, sentOn, receivedOn, postReference, files } = sending;
  if (row.state !== 'draft' || row.requestId === null || row.kind === null) throw invalid({ code: 'letter_not_draft' });
  context.register.orm
    .update(letter)
    .set({
      state: 'sent',
      channel,
      sentOn,
      receivedOn,
      postReference,
      sentSha256: noteSentFiles(context, row.id, files),
      version: row.version + 1,
    })
    .where(eq(letter.id, row.id))
    .run();
  recordSending(context, row.requestId, row.id, factOf[row.kind] ?? null, sentOn, receivedOn);
  settleFacts(context, row.requestId, null);
  return row.requestId;
}

function recordSending(
  context: CoreContext,
  requestId: string,
  letterId: string,
  kind: FactKind | null,
  sentOn: string,
  receivedOn: string | null,
): void {
  if (kind === null) return;
  const row = requestForChange(context, requestId, null);
  const sending = { ...bareFact(kind, sentOn), receivedOn: kind === 'sent' ? null : receivedOn };
  checkFactFields(context, row, sending);
  insertFact(context, requestId, sending, letterId);
  if (kind === 'sent' && receivedOn !== null) {
    const receipt = bareFact('received', receivedOn);
    checkFactFields(context, row, receipt);
    insertFact(context, requestId, receipt, letterId);
  }
}
