import { z } from 'zod';
import { asked } from './asked.ts';
import { procedure } from './errors.ts';
import { questionLevel } from './question-outline.ts';
import { limits, line, lines } from './text.ts';
import { outcome, requestStatus, rowId } from './vocabulary.ts';

/**
 * A question of a campaign's bank (or of the general one), in either or both languages. `level` 1: a part of the last
 * question of the same bank before it.
 */
export const bankQuestion = z.object({
  id: rowId,
  campaignId: rowId.nullable(),
  level: questionLevel,
  topic: z.string(),
  textEn: z.string(),
  textZh: z.string(),
  position: z.number().int(),
  usedCount: z.number().int().describe('requests that took it from the bank, those in the bin aside'),
});
export type BankQuestion = z.infer<typeof bankQuestion>;

/** A fact a campaign rests on, with who reported it; in either or both languages. */
export const campaignFact = z.object({
  id: rowId,
  textEn: z.string(),
  textZh: z.string(),
  sourceEn: z.string(),
  sourceZh: z.string(),
  position: z.number().int(),
});

/** The words of a bank question; at least one language is needed (`question_empty`). */
const bankWords = z.object({ topic: line(200), textEn: lines(limits.question), textZh: lines(limits.question) });

/** A name in one language is enough (`campaign_name`). */
export const campaignFields = z.object({
  nameEn: line(limits.name),
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
  /** Adds (`id` null) or edits one fact of a campaign; at least one language is needed (`fact_empty`). */
  saveFact: procedure
    .input(
      z.object({
        campaignId: rowId,
        id: rowId.nullable(),
        textEn: line(2_000),
        textZh: line(2_000),
        sourceEn: line(1_000),
        sourceZh: line(1_000),
      }),
    )
    .output(z.object({ id: rowId, journalEntryId: rowId.nullable() })),
  removeFact: procedure.input(z.object({ id: rowId })).output(z.object({ journalEntryId: rowId })),
  /** The bank of one campaign with the general questions behind it; `campaignId` null: the general ones alone. */
  bank: procedure.input(z.object({ campaignId: rowId.nullable() })).output(z.array(bankQuestion)),
  /** Adds a bank question at the end, or edits one where it stands. */
  saveQuestion: procedure
    .input(bankWords.extend({ id: rowId.nullable(), campaignId: rowId.nullable() }))
    .output(z.object({ id: rowId, journalEntryId: rowId.nullable() })),
  /** Adds several at the end, parts after their question: a pasted list, or what was typed into a request. All or none. */
  addQuestions: procedure
    .input(
      z.object({
        campaignId: rowId.nullable(),
        questions: z
          .array(bankWords.extend({ level: questionLevel.default(0) }))
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ ids: z.array(rowId), journalEntryId: rowId })),
  /** Takes these out of the bank, each with its parts. */
  removeQuestions: procedure
    .input(z.object({ ids: z.array(rowId).min(1).max(2_000) }))
    .output(z.object({ count: z.number().int(), journalEntryId: rowId })),
  /** Puts the questions of one bank in this order, each at this level; those left out keep theirs, at the end. */
  orderQuestions: procedure
    .input(
      z.object({
        campaignId: rowId.nullable(),
        questions: z.array(z.object({ id: rowId, level: questionLevel })).max(2_000),
      }),
    )
    .output(z.object({ journalEntryId: rowId.nullable() })),
  /** Puts these, each with its parts, at the end of another bank: out of the one they are in (`move`) or beside it. */
  transferQuestions: procedure
    .input(
      z.object({
        ids: z.array(rowId).min(1).max(2_000),
        campaignId: rowId.nullable().describe('the bank they go to; null: the general one'),
        how: z.enum(['move', 'copy']),
      }),
    )
    .output(z.object({ count: z.number().int(), journalEntryId: rowId.nullable() })),
  /** The requests that took this question from the bank, the latest first, with what came of it; 200 at most. */
  questionUses: procedure.input(z.object({ id: rowId })).output(
    z.array(
      z.object({
        requestId: rowId,
        reference: z.string(),
        subject: z.string(),
        bodyNameEn: z.string(),
        bodyNameZh: z.string(),
        outcome: outcome.nullable(),
      }),
    ),
  ),
};
