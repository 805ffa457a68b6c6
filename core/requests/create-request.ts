import { eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { requests } from '#core/contract/requests.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { changeCertainly } from '#core/journal/change.ts';
import { composeLetter, storeLetterFile } from '#core/letters/compose-letter.ts';
import { insertDraft } from '#core/letters/insert-draft.ts';
import { bankQuestion, body, campaign, question, request, requestTag } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { indexRequestWords } from './index-words.ts';
import { isOffered } from '#core/regimes/read-regimes.ts';
import { claimReference } from './next-reference.ts';
import { told } from '#core/deadlines/problem-text.ts';

type Fields = Input<typeof requests.create>['fields'];

/**
 * That the body, the regime and the campaign exist and go together. A request may keep a regime (`keptRegimeId`) that
 * new ones are no longer offered.
 */
export function checkFields(context: CoreContext, fields: Fields, keptRegimeId: string | null = null): void {
  const { orm } = context.register;
  if (fields.regimeId !== keptRegimeId && !isOffered(context, fields.regimeId))
    throw invalid({ code: 'unknown_regime', path: 'regimeId', params: { regime: fields.regimeId } });
  const calendarId = fields.calendarId ?? null;
  const pack = context.law.packs.get(fields.regimeId);
  if (calendarId !== null && calendarId !== pack?.defaultCalendar && !pack?.calendarChoices.includes(calendarId))
    throw invalid(told('unknown_calendar', 'calendarId', { calendar: calendarId }));
  if (!orm.select({ id: body.id }).from(body).where(eq(body.id, fields.bodyId)).get())
    throw notFound('body', fields.bodyId);
  if (
    fields.campaignId !== null &&
    !orm.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, fields.campaignId)).get()
  )
    throw notFound('campaign', fields.campaignId);
  if (fields.questions[0]?.level === 1) throw invalid({ code: 'part_without_question', path: 'questions' });
}

/**
 * The columns of a question as it was typed; `at` counts from 0. A bank question that is gone from the register (its
 * adding was undone while this was being typed) is no reason to refuse: only the link to it is lost.
 */
export function questionValues(context: CoreContext, { text, level, bankId }: Fields['questions'][number], at: number) {
  const known =
    bankId !== null &&
    context.register.orm.select({ id: bankQuestion.id }).from(bankQuestion).where(eq(bankQuestion.id, bankId)).get();
  return { position: at + 1, level, text, bankQuestionId: known ? bankId : null };
}

/** Registers a request and, where a letter is given, its draft: both or neither. */
export function createRequest(
  context: CoreContext,
  { fields, letter }: Input<typeof requests.create>,
  more: { sample?: boolean; createdAt?: string } = {},
) {
  checkFields(context, fields);
  const id = newId();
  // The reference stands in the letter, and the letter must be on disk before its row. So the reference is fixed
  // first; should another window take it in between, the transaction refuses and nothing is left but an orphan file.
  const reference = claimReference(context, fields.reference);
  const composed =
    letter === null
      ? null
      : composeLetter(context, letter, {
          requestId: null,
          reference,
          bodyId: fields.bodyId,
          regimeId: fields.regimeId,
          // No fact yet, so no date that a calendar could move.
          calendarId: null,
          theirReference: '',
          questions: fields.questions,
        });
  const stored = composed === null ? null : storeLetterFile(context, composed, reference);
  const { value, journalEntryId } = changeCertainly(context, 'createRequest', { id, reference }, () => {
    claimReference(context, reference);
    insertRequest(context, id, reference, fields, more);
    return letter && composed && stored ? insertDraft(context, id, letter, composed, stored) : null;
  });
  return { id, reference, letterId: value, journalEntryId };
}

function insertRequest(
  context: CoreContext,
  id: string,
  reference: string,
  fields: Fields,
  more: { sample?: boolean; createdAt?: string },
): void {
  const { orm } = context.register;
  const createdAt = more.createdAt ?? context.now();
  orm
    .insert(request)
    .values({
      id,
      reference,
      campaignId: fields.campaignId,
      bodyId: fields.bodyId,
      regimeId: fields.regimeId,
      calendarId: fields.calendarId ?? null,
      language: fields.language,
      subject: fields.subject,
      owner: fields.owner,
      notes: fields.notes,
      sample: more.sample ?? false,
      createdAt,
      updatedAt: createdAt,
    })
    .run();
  for (const [position, one] of fields.questions.entries())
    orm
      .insert(question)
      .values({ id: newId(), requestId: id, ...questionValues(context, one, position) })
      .run();
  for (const tag of new Set(fields.tags)) orm.insert(requestTag).values({ requestId: id, tag }).run();
  indexRequestWords(context, id);
}
