import { z } from 'zod';
import { procedure } from './errors.ts';
import { pageInput, sortDirection } from './paging.ts';
import { line } from './text.ts';
import { clockParty, factKind, language, outcome, outcomes, plainDate, requestStatus, rowId } from './vocabulary.ts';

/** A question of a request, as far as the overview of its campaign tells it. */
export const askedQuestion = z.object({
  position: z.number().int(),
  outcome: outcome.nullable(),
  bankId: rowId.nullable().describe('the bank question with this very text in either language; null: its own words'),
});

/** A body that was asked in a campaign: a request of it. A body asked twice stands there twice. */
export const askedRow = z.object({
  requestId: rowId,
  reference: z.string(),
  subject: z.string(),
  bodyId: rowId,
  bodyNameEn: z.string(),
  bodyNameZh: z.string(),
  language,
  status: requestStatus,
  outcome: outcome.nullable(),
  sentOn: plainDate.nullable(),
  nextDueDate: plainDate.nullable(),
  nextDueParty: clockParty.nullable(),
  lastEventKind: factKind.nullable(),
  lastEventOn: plainDate.nullable(),
  questions: z.array(askedQuestion),
});
export type AskedRow = z.infer<typeof askedRow>;

export const askedSort = z.enum(['body', 'reference', 'status', 'outcome', 'sentOn', 'nextDueDate', 'lastEventOn']);
export type AskedSort = z.infer<typeof askedSort>;

export const askedFilter = z.object({
  campaignId: rowId,
  find: line(200).default('').describe('in the names of the body, the reference or the subject'),
  status: requestStatus.nullable().default(null),
  outcome: z
    .enum(['none', ...outcomes])
    .nullable()
    .default(null)
    .describe('none: nothing is known yet'),
});
export type AskedFilter = z.input<typeof askedFilter>;

/** A bank question with what the bodies that were asked it have answered. */
export const askedBankQuestion = z.object({
  id: rowId,
  topic: z.string(),
  textEn: z.string(),
  textZh: z.string(),
  asked: z.number().int(),
  answered: z.number().int().describe('with any outcome'),
  outcomes: z.partialRecord(outcome, z.number().int()),
});
export type AskedBankQuestion = z.infer<typeof askedBankQuestion>;

/** Who was asked, who answered, what. */
export const asked = {
  asked: procedure
    .input(
      askedFilter.extend({
        ...pageInput.shape,
        sort: askedSort.default('body'),
        direction: sortDirection.default('asc'),
      }),
    )
    .output(
      z.object({ rows: z.array(askedRow), count: z.number().int(), bodyCount: z.number().int(), today: plainDate }),
    ),
  /** The bank questions that requests of the campaign ask, in the order of the bank. */
  askedQuestions: procedure.input(z.object({ campaignId: rowId })).output(z.array(askedBankQuestion)),
};
