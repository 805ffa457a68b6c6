import { and, eq, notInArray } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { requests } from '#core/contract/requests.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { recomputeRequest } from '#core/deadlines/recompute-request.ts';
import { change } from '#core/journal/change.ts';
import { aboutRequest } from '#core/letters/about-request.ts';
import { question, type request, requestTag } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { checkFields, questionValues } from './create-request.ts';
import { indexRequestWords } from './index-words.ts';
import { claimReference } from './next-reference.ts';
import { rewriteDrafts, wasSent } from './rewrite-drafts.ts';
import { requestForChange, touchRequest } from './touch-request.ts';

/**
 * Edits what a request says. What was sent stands: once there is a fact, body, regime and questions can no longer
 * change, since the letter the body holds would say otherwise. Until then its drafts are written anew along with it.
 */
export function editRequest(context: CoreContext, { id, version, fields }: Input<typeof requests.edit>) {
  // Files before rows: the letters are written first. A newer version refuses here as it would below.
  const before = requestForChange(context, id, version);
  checkFields(context, fields, before.regimeId);
  const letters = rewriteDrafts(context, before, {
    subject: fields.subject,
    bodyId: fields.bodyId,
    regimeId: fields.regimeId,
    reference: wantedReference(context, fields.reference, before),
    calendarId: fields.calendarId === undefined ? before.calendarId : fields.calendarId,
    questions: fields.questions.map(({ text, level }) => ({ text, level })),
  });
  return changed(context, 'editRequest', id, version, (row) => {
    checkFields(context, fields, row.regimeId);
    const asked = aboutRequest(context, id).questions;
    const sameQuestions =
      asked.length === fields.questions.length &&
      asked.every(({ text, level }, at) => {
        const now = fields.questions[at];
        return text === now?.text && level === now.level;
      });
    if (wasSent(context, id) && (row.bodyId !== fields.bodyId || row.regimeId !== fields.regimeId || !sameQuestions))
      throw invalid({ code: 'already_sent', params: { reference: row.reference } });
    const reference = wantedReference(context, fields.reference, row);
    letters();
    if (!sameQuestions) replaceQuestions(context, id, fields.questions);
    replaceTags(context, id, fields.tags);
    const { campaignId, bodyId, regimeId, language, subject, owner, notes } = fields;
    const calendarId = fields.calendarId === undefined ? row.calendarId : fields.calendarId;
    const dates =
      calendarId === row.calendarId
        ? {}
        : recomputeRequest(context, { ...row, bodyId, regimeId, calendarId, reference }).derived;
    return { ...dates, reference, campaignId, bodyId, regimeId, calendarId, language, subject, owner, notes };
  });
}

function wantedReference(
  context: CoreContext,
  wanted: string | null,
  { id, reference }: Pick<typeof request.$inferSelect, 'id' | 'reference'>,
): string {
  return wanted === null || wanted === '' ? reference : claimReference(context, wanted, id);
}

export const saveNotes = (context: CoreContext, { id, version, notes }: Input<typeof requests.saveNotes>) =>
  changed(context, 'saveNotes', id, version, () => ({ notes }));

export const setOwner = (context: CoreContext, { id, version, owner }: Input<typeof requests.setOwner>) =>
  changed(context, 'setOwner', id, version, () => ({ owner }));

export const saveTags = (context: CoreContext, { id, version, tags }: Input<typeof requests.saveTags>) =>
  changed(context, 'saveTags', id, version, () => {
    replaceTags(context, id, tags);
    return {};
  });

export const removeRequest = (context: CoreContext, { id, version }: Input<typeof requests.remove>) =>
  changed(context, 'removeRequest', id, version, () => ({ removedAt: context.now() }));

export const restoreRequest = (context: CoreContext, { id, version }: Input<typeof requests.restore>) =>
  changed(context, 'restoreRequest', id, version, () => ({ removedAt: null }));

/** One change of one request: checked against its version, applied, counted up, indexed. */
function changed(
  context: CoreContext,
  useCase: string,
  id: string,
  version: number,
  work: (row: typeof request.$inferSelect) => Partial<typeof request.$inferInsert>,
) {
  const { value, journalEntryId } = change(context, useCase, { id }, () => {
    const row = requestForChange(context, id, version);
    const next = touchRequest(context, row, work(row));
    indexRequestWords(context, id);
    return next;
  });
  return { id, version: value, journalEntryId };
}

function replaceQuestions(
  context: CoreContext,
  requestId: string,
  wanted: Input<typeof requests.edit>['fields']['questions'],
): void {
  const { orm } = context.register;
  const kept = wanted.map((one) => one.id).filter((one) => one !== null);
  orm
    .delete(question)
    .where(and(eq(question.requestId, requestId), notInArray(question.id, kept)))
    .run();
  for (const [position, one] of wanted.entries()) {
    const values = questionValues(context, one, position);
    const mine = one.id === null ? null : and(eq(question.id, one.id), eq(question.requestId, requestId));
    const { changes } = mine === null ? { changes: 0 } : orm.update(question).set(values).where(mine).run();
    if (changes === 0)
      orm
        .insert(question)
        .values({ id: newId(), requestId, ...values })
        .run();
  }
}

function replaceTags(context: CoreContext, requestId: string, tags: string[]): void {
  const { orm } = context.register;
  orm.delete(requestTag).where(eq(requestTag.requestId, requestId)).run();
  for (const tag of new Set(tags)) orm.insert(requestTag).values({ requestId, tag }).run();
}
