import { z } from 'zod';
import { asked } from './asked.ts';
import { procedure } from './errors.ts';
import { limits, line, lines, requiredLine } from './text.ts';
import { requestStatus, rowId } from './vocabulary.ts';

/** A question of a campaign's bank (or of the general one), in either or both languages. */
export const bankQuestion = z.object({
  id: rowId,
  campaignId: rowId.nullable(),
  topic: z.string(),
  textEn: z.string(),
  textZh: z.string(),
  position: z.number().int(),
  usedCount: z.number().int(),
});
export type BankQuestion = z.infer<typeof bankQuestion>;

/** A fact a campaign rests on, with who reported it. */
export const campaignFact = z.object({ id: rowId, text: z.string(), source: z.string(), position: z.number().int() });

export const campaignFields = z.object({
  nameEn: requiredLine(limits.name),
  nameZh: line(limits.name),
  summary: lines(limits.notes),
});

export const campaignSummary = z.object({
  id: rowId,
  nameEn: z.string(),
  nameZh: z.string(),
  summary: z.string(),
  requestCount: z.number().int(),
  openCount: z.number().int(),
  overdueCount: z.number().int(),
  answeredCount: z.number().int(),
  bodyCount: z.number().int(),
  questionCount: z.number().int(),
});
export type CampaignSummary = z.infer<typeof campaignSummary>;

export const campaignPage = campaignSummary.extend({
  version: z.number().int(),
  facts: z.array(campaignFact),
  bank: z.array(bankQuestion),
  byStatus: z.array(z.object({ status: requestStatus, count: z.number().int() })),
});
export type CampaignPage = z.infer<typeof campaignPage>;

export const campaigns = {
  ...asked,
  list: procedure.input(z.object({})).output(z.array(campaignSummary)),
  get: procedure.input(z.object({ id: rowId })).output(campaignPage),
  save: procedure
    .input(z.object({ id: rowId.nullable(), version: z.number().int().nullable(), fields: campaignFields }))
    .output(z.object({ id: rowId, journalEntryId: rowId.nullable() })),
  /** Adds (`id` null) or edits one fact of a campaign. */
  saveFact: procedure
    .input(z.object({ campaignId: rowId, id: rowId.nullable(), text: requiredLine(2_000), source: line(1_000) }))
    .output(z.object({ id: rowId, journalEntryId: rowId.nullable() })),
  removeFact: procedure.input(z.object({ id: rowId })).output(z.object({ journalEntryId: rowId })),
  /** The bank of one campaign with the general questions behind it; `campaignId` null: the general ones alone. */
  bank: procedure.input(z.object({ campaignId: rowId.nullable() })).output(z.array(bankQuestion)),
  /** Adds or edits a bank question; at least one language is needed (`question_empty`). */
  saveQuestion: procedure
    .input(
      z.object({
        id: rowId.nullable(),
        campaignId: rowId.nullable(),
        topic: line(200),
        textEn: lines(limits.question),
        textZh: lines(limits.question),
      }),
    )
    .output(z.object({ id: rowId, journalEntryId: rowId.nullable() })),
  removeQuestion: procedure.input(z.object({ id: rowId })).output(z.object({ journalEntryId: rowId })),
  /** Puts the questions of one bank in this order; ids left out keep their place at the end. */
  orderQuestions: procedure
    .input(z.object({ campaignId: rowId.nullable(), ids: z.array(rowId).max(2_000) }))
    .output(z.object({})),
};
