import { and, eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { invalid, missingFields, notFound } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import {
  finishLetter,
  joinGaps,
  type PreparedLetter,
  prepareLetter,
  storeLetterFile,
} from '#core/letters/compose-letter.ts';
import { insertDraft } from '#core/letters/insert-draft.ts';
import { checkFields, insertRequest, type RequestFields } from '#core/requests/create-request.ts';
import { claimReference } from '#core/requests/next-reference.ts';
import { batchItem } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import type { FillPool } from '#templates/fill/fill-pool.ts';
import { TemplateFillError } from '#templates/fill/gaps.ts';
import type { BodyRecord } from './batch-bodies.ts';
import { type BatchRecord, type ItemRecord, rowOf } from './batch-rows.ts';
import { type PlannedRow, planRow } from './plan-row.ts';

/** What a batch needs of a pool: several letters at once, each rejected as `fillLetter` throws. */
export type LetterFiller = Pick<FillPool, 'fill' | 'close'>;

/** A letter under way: everything decided but its bytes. */
export interface LetterInHand {
  item: ItemRecord;
  reference: string;
  fields: RequestFields;
  choices: PlannedRow['choices'];
  prepared: PreparedLetter;
}

/**
 * Decides what one item of a batch is, as `requests.create` would have it, under a reference that is still free. Throws
 * what stands against it; nothing is written.
 */
export function prepareItem(
  context: CoreContext,
  batch: BatchRecord,
  item: ItemRecord,
  body: BodyRecord | undefined,
  reference: string,
): LetterInHand {
  if (!body) throw notFound('body', item.bodyId);
  const { shared } = batch;
  const { regimeId, language, questions, choices, problems } = planRow(context, shared, rowOf(item), body);
  const [first, ...rest] = problems.flatMap((one) => (one.kind === 'problem' ? one.problem : []));
  if (first) throw invalid(first, ...rest);
  if (regimeId === null) throw invalid({ code: 'unknown_regime', path: 'regimeId', params: { regime: '' } });
  const fields: RequestFields = {
    campaignId: shared.campaignId,
    bodyId: item.bodyId,
    regimeId,
    language,
    subject: choices.subject,
    questions: questions.map((one) => ({ id: null, ...one })),
    owner: shared.owner,
    tags: shared.tags,
    notes: '',
    reference: null,
  };
  checkFields(context, fields);
  const about = {
    requestId: null,
    reference,
    theirReference: '',
    bodyId: item.bodyId,
    regimeId,
    calendarId: null,
    questions,
  };
  const prepared = prepareLetter(context, choices, about);
  return { item, reference, fields, choices, prepared };
}

/** Fills it; MISSING_FIELDS with every gap, those known beforehand too. */
export async function fillItem({ fill }: LetterFiller, { prepared }: LetterInHand): Promise<Uint8Array> {
  const { template, values, gaps } = prepared;
  try {
    const docx = await fill({ template: template.document, values, fields: template.fields });
    if (gaps.length === 0) return docx;
  } catch (error) {
    if (!(error instanceof TemplateFillError)) throw error;
    throw missingFields(joinGaps(gaps, error.gaps));
  }
  throw missingFields([...gaps]);
}

/**
 * The document on disk, then in one transaction with its journal entry: the request, the draft of its letter, and the
 * word that this item is made. INVALID (`reference_taken`) where another window took the reference meanwhile. False,
 * and nothing written, where the item was made already.
 */
export function keepItem(
  context: CoreContext,
  { item, reference, fields, choices, prepared }: LetterInHand,
  docx: Uint8Array,
): boolean {
  const composed = finishLetter(prepared, docx);
  const stored = storeLetterFile(context, composed, reference);
  const requestId = newId();
  const { orm } = context.register;
  const isWaiting = and(eq(batchItem.id, item.id), eq(batchItem.state, 'waiting'));
  if (!orm.select({ id: batchItem.id }).from(batchItem).where(isWaiting).get()) return false;
  changeCertainly(context, 'makeBatchLetter', { batchId: item.batchId, itemId: item.id, reference }, () => {
    claimReference(context, reference);
    insertRequest(context, requestId, reference, fields);
    const letterId = insertDraft(context, requestId, choices, composed, stored);
    orm.update(batchItem).set({ state: 'made', failure: null, requestId, letterId }).where(isWaiting).run();
  });
  return true;
}
