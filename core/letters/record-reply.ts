import { and, eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { letters } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { checkFactFields } from '#core/correspondence/check-facts.ts';
import { insertFact, settleFacts } from '#core/correspondence/record-fact.ts';
import { notFound } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { requestForChange } from '#core/requests/touch-request.ts';
import { letter, question } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { attachFiles, type StoredBytes, storeBytes } from './letter-files.ts';

/**
 * Files a reply: the letter as it came, its attachments, and the fact a person says it amounts to. Nothing is inferred
 * from its words. Attachments are kept as they are and never opened here: a reply is a stranger's file.
 */
export async function recordReply(context: CoreContext, input: Input<typeof letters.recordReply>) {
  const { requestId, version, fact } = input;
  checkFactFields(context, requestForChange(context, requestId, version), fact);
  const stored: StoredBytes[] = [];
  for (const one of input.files)
    stored.push(
      storeBytes(context, new Uint8Array(await one.arrayBuffer()), one.name, one.type || 'application/octet-stream'),
    );
  const { value, journalEntryId } = changeCertainly(context, 'recordReply', { id: requestId }, () => {
    const row = requestForChange(context, requestId, version);
    const letterId = newId();
    context.register.orm
      .insert(letter)
      .values({
        id: letterId,
        requestId,
        direction: 'incoming',
        language: row.language,
        state: 'received',
        channel: input.channel,
        writtenOn: input.writtenOn,
        receivedOn: fact.date,
        subject: input.subject,
        text: input.text,
        theirReference: fact.theirReference,
        createdAt: context.now(),
      })
      .run();
    attachFiles(context, letterId, 'attachment', stored);
    setOutcomes(context, requestId, input.questionOutcomes);
    const factId = insertFact(context, requestId, fact, letterId);
    return { letterId, factId, version: settleFacts(context, requestId, version).version };
  });
  return { ...value, journalEntryId };
}

function setOutcomes(
  context: CoreContext,
  requestId: string,
  outcomes: Input<typeof letters.recordReply>['questionOutcomes'],
): void {
  for (const { questionId, outcome, grounds } of outcomes) {
    const { changes } = context.register.orm
      .update(question)
      .set({ outcome, grounds })
      .where(and(eq(question.id, questionId), eq(question.requestId, requestId)))
      .run();
    if (changes === 0) throw notFound('question', questionId);
  }
}
