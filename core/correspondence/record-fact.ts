import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { ClockMove } from '#core/contract/clock-moves.ts';
import type { factFields, facts } from '#core/contract/facts.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { isLawStale, readLawMark } from '#core/deadlines/law-mark.ts';
import { proposeRevisions, recomputeRequest } from '#core/deadlines/recompute-request.ts';
import { notFound } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { followFact, letterToArrive } from '#core/outgoing/sending-record.ts';
import { indexRequestWords } from '#core/requests/index-words.ts';
import { requestForChange, touchRequest } from '#core/requests/touch-request.ts';
import { fact } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { checkFactFields } from './check-facts.ts';

export interface FactChange {
  factId: string | null;
  version: number;
  journalEntryId: string;
  moved: ClockMove[];
}

/** Inserts one fact; inside a transaction of the caller, who recomputes afterwards. */
export function insertFact(
  context: CoreContext,
  requestId: string,
  fields: z.infer<typeof factFields>,
  letterId: string | null = null,
): string {
  const id = newId();
  settleLaw(context, requestId);
  context.register.orm
    .insert(fact)
    .values({ id, requestId, letterId, ...fields, recordedAt: context.now() })
    .run();
  return id;
}

/**
 * Before facts change while the law has changed and not every deadline has been checked against it: proposes what the
 * law alone would move in this request. What then comes out differently is the doing of the facts.
 */
function settleLaw(context: CoreContext, requestId: string): void {
  if (!isLawStale(context)) return;
  proposeRevisions(context, requestForChange(context, requestId, null), readLawMark(context));
}

/** After facts have changed: checks their order as a whole, moves the clocks, counts the request up. */
export function settleFacts(
  context: CoreContext,
  requestId: string,
  version: number | null,
): { version: number; moved: ClockMove[] } {
  const row = requestForChange(context, requestId, version);
  const { derived, moved } = recomputeRequest(context, row);
  const next = touchRequest(context, row, derived);
  indexRequestWords(context, requestId);
  return { version: next, moved };
}

export function recordFact(
  context: CoreContext,
  { requestId, version, fact: fields }: Input<typeof facts.record>,
): FactChange {
  return factChange(context, 'recordFact', requestId, version, () => {
    checkFactFields(context, requestForChange(context, requestId, null), fields);
    const letterId = fields.kind === 'received' ? letterToArrive(context, requestId) : null;
    const factId = insertFact(context, requestId, fields, letterId);
    followFact(context, factId);
    return factId;
  });
}

export function correctFact(
  context: CoreContext,
  { requestId, version, factId, fact: fields }: Input<typeof facts.correct>,
): FactChange {
  return factChange(context, 'correctFact', requestId, version, () => {
    checkFactFields(context, requestForChange(context, requestId, null), fields, factId);
    setFact(context, requestId, factId, fields);
    followFact(context, factId);
    return factId;
  });
}

/** Takes a fact out: the row stays with the time it was removed, so that an undo and the journal still find it. */
export function removeFact(
  context: CoreContext,
  { requestId, version, factId }: Input<typeof facts.remove>,
): FactChange {
  return factChange(context, 'removeFact', requestId, version, () => {
    setFact(context, requestId, factId, { removedAt: context.now() });
    followFact(context, factId);
    return null;
  });
}

/** Writes to one fact; inside a transaction of the caller, who recomputes afterwards. */
export function setFact(
  context: CoreContext,
  requestId: string,
  factId: string,
  values: Partial<typeof fact.$inferInsert>,
): void {
  settleLaw(context, requestId);
  const { changes } = context.register.orm
    .update(fact)
    .set(values)
    .where(and(eq(fact.id, factId), eq(fact.requestId, requestId), isNull(fact.removedAt)))
    .run();
  if (changes === 0) throw notFound('fact', factId);
}

function factChange(
  context: CoreContext,
  useCase: string,
  requestId: string,
  version: number,
  work: () => string | null,
): FactChange {
  const { value, journalEntryId } = changeCertainly(context, useCase, { id: requestId }, () => {
    requestForChange(context, requestId, version);
    const factId = work();
    return { factId, ...settleFacts(context, requestId, version) };
  });
  return { ...value, journalEntryId };
}
