import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { fieldGap, problem, procedure } from './errors.ts';
import { letterChoices } from './letters.ts';
import { questionLevel } from './question-outline.ts';
import { limits, line, lines, requiredLine } from './text.ts';
import { bilingual, bodyKind, channel, language, letterKind, plainDate, requestStatus, rowId } from './vocabulary.ts';

/** At most this many bodies in one batch. */
export const batchLimit = 2_000;

/** A question of every letter of a batch, in the languages the letters are in. */
export const batchQuestion = z.object({
  bankId: rowId.nullable().default(null).describe('the bank question it was taken from'),
  level: questionLevel.default(0),
  textEn: lines(limits.question),
  textZh: lines(limits.question),
});
export type BatchQuestion = z.infer<typeof batchQuestion>;

/** What the letters in one language have in common where a row says nothing else. */
export const batchWords = z.object({
  subject: line(limits.subject).default(''),
  enclosures: letterChoices.shape.enclosures,
  copies: letterChoices.shape.copies,
  values: letterChoices.shape.values,
});
export type BatchWords = z.infer<typeof batchWords>;

export const batchShared = z.object({
  campaignId: rowId.nullable().default(null),
  kind: letterKind,
  templateIds: z
    .object({ en: rowId.nullable(), 'zh-Hant-HK': rowId.nullable() })
    .default({ en: null, 'zh-Hant-HK': null })
    .describe("the user's own template for letters in each language; null: the built-in one of the kind"),
  senderId: rowId.nullable().default(null),
  date: plainDate,
  language,
  channel,
  words: z.object({ en: batchWords, 'zh-Hant-HK': batchWords }),
  questions: z.array(batchQuestion).max(limits.questions),
  owner: line(limits.name).default(''),
  tags: z.array(requiredLine(limits.tag)).max(limits.tags).default([]),
});
export type BatchShared = z.infer<typeof batchShared>;

/** One body, with what differs for it; null or blank: as the letters have in common. */
export const batchRow = z.object({
  bodyId: rowId,
  leftOut: z.boolean().default(false),
  regimeId: z
    .string()
    .max(80)
    .nullable()
    .default(null)
    .describe('null: what the body answers under, of those the letter is for'),
  language: language.nullable().default(null),
  channel: channel.nullable().default(null),
  addressee: line(limits.name).default(''),
  subject: line(limits.subject).default(''),
  values: letterChoices.shape.values,
});
export type BatchRow = z.infer<typeof batchRow>;

export const batchPlan = z.object({ shared: batchShared, rows: z.array(batchRow).max(batchLimit) });
export type BatchPlan = z.infer<typeof batchPlan>;

/** Something in the way of a row: a gap of its letter, or a contradiction. `field` is the cell where it is mended. */
export const rowProblem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('gap'), field: z.string(), gap: fieldGap }),
  z.object({ kind: z.literal('problem'), field: z.string(), problem }),
]);
export type RowProblem = z.infer<typeof rowProblem>;

export const checkedRow = z.object({
  bodyId: rowId,
  language,
  regimeId: z
    .string()
    .nullable()
    .describe('under which it would be asked; null: it answers under none the letter is for'),
  addressee: z.string().describe('by post title, as the letter would have it'),
  /** While there are any, nothing is made unless the row is left out. */
  problems: z.array(rowProblem),
  /** Worth a look, and no obstacle. */
  warnings: z.array(problem),
});
export type CheckedRow = z.infer<typeof checkedRow>;

export const batchBody = z.object({
  id: rowId,
  key: z.string().nullable(),
  nameEn: z.string(),
  nameZh: z.string(),
  shortZh: z.string(),
  kind: bodyKind,
  tags: z.array(z.string()),
  regimeIds: z.array(z.string()),
  addresseeEn: z.string(),
  addresseeZh: z.string(),
  email: z.string(),
  hasAddress: z.boolean(),
  askedCount: z.number().int().describe('requests to it in this campaign, not counting the bin'),
});
export type BatchBody = z.infer<typeof batchBody>;

export const itemState = z.enum(['waiting', 'made', 'failed']);

/** Why an item was not made, as the error of a single letter would say it. */
export const itemFailure = z.object({
  problems: z.array(problem),
  gaps: z.array(fieldGap),
  sentence: bilingual.nullable().describe('where the register or the template refused in its own words'),
});
export type ItemFailure = z.infer<typeof itemFailure>;

export const batchItem = z.object({
  id: rowId,
  position: z.number().int(),
  bodyId: rowId,
  bodyNameEn: z.string(),
  bodyNameZh: z.string(),
  state: itemState,
  failure: itemFailure.nullable(),
  requestId: rowId.nullable(),
  reference: z.string().nullable(),
  status: requestStatus.nullable(),
  language: language.nullable(),
  letterId: rowId.nullable(),
  letterState: z.enum(['draft', 'sent', 'received']).nullable().describe('null: not made, or removed since'),
  sentOn: plainDate.nullable(),
});
export type BatchItem = z.infer<typeof batchItem>;

export const batchSummary = z.object({
  id: rowId,
  kind: letterKind,
  subject: z.string(),
  campaignId: rowId.nullable(),
  campaignNameEn: z.string().nullable(),
  campaignNameZh: z.string().nullable(),
  createdAt: z.string(),
  itemCount: z.number().int(),
  waitingCount: z.number().int(),
  madeCount: z.number().int(),
  failedCount: z.number().int(),
  sentCount: z.number().int(),
  running: z.boolean(),
});
export type BatchSummary = z.infer<typeof batchSummary>;

export const batchPage = batchSummary.extend({ shared: batchShared, items: z.array(batchItem) });
export type BatchPage = z.infer<typeof batchPage>;

export const batchProgress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  made: z.number().int(),
  failed: z.number().int(),
  finished: z.boolean(),
});
export type BatchProgress = z.infer<typeof batchProgress>;

const itemsOf = { id: rowId, itemIds: z.array(rowId).max(batchLimit).nullable().default(null).describe('null: all') };

export const batches = {
  /** Every body, with what decides whether and how it can be written to. */
  bodies: procedure.input(z.object({ campaignId: rowId.nullable().default(null) })).output(z.array(batchBody)),
  /** Every gap and contradiction of every row, together. Reads only. */
  check: procedure.input(batchPlan).output(z.object({ rows: z.array(checkedRow) })),
  /**
   * Enters the batch, nothing made yet: `run` makes it. INVALID (`batch_not_clear`, `batch_empty`) and nothing written
   * while a row that is not left out has a problem.
   */
  create: procedure.input(batchPlan).output(z.object({ id: rowId, journalEntryId: rowId })),
  list: procedure.input(z.object({})).output(z.array(batchSummary)),
  get: procedure.input(z.object({ id: rowId })).output(batchPage),
  /**
   * Makes what is waiting, a request with its letter in a transaction of its own; one that fails does not stop the
   * rest. Hanging up stops after the letter in hand; calling it again goes on. INVALID (`batch_running`) while another
   * window is at it. `again`: failed items to try once more, first of all.
   */
  run: procedure
    .input(z.object({ id: rowId, again: z.array(rowId).max(batchLimit).default([]) }))
    .output(eventIterator(batchProgress)),
  /** What is not made yet, as it was entered: where mending it starts from. */
  rest: procedure.input(z.object({ id: rowId })).output(batchPlan),
  /**
   * Enters what is not made yet anew: each row waits again with what it says now, those left out leave the batch; `run`
   * makes them. INVALID and nothing written while a row has a problem (`batch_not_clear`), while the batch is being made
   * (`batch_running`), or where a letter was made since (`batch_moved_on`). `left`: how many letters the batch then has;
   * one that has none is taken back.
   */
  mend: procedure
    .input(z.object({ id: rowId, plan: batchPlan }))
    .output(
      z.object({ left: z.number().int(), journalEntryId: rowId.nullable().describe('null: it says what it said') }),
    ),
  /** Logs drafts as sent in one go, all or none; what was sent before is left as it is. `channel` null: each its own. */
  markSent: procedure
    .input(
      z.object({
        ...itemsOf,
        channel: channel.nullable().default(null),
        sentOn: plainDate,
        receivedOn: plainDate.nullable().default(null),
      }),
    )
    .output(z.object({ sent: z.number().int(), journalEntryId: rowId.nullable() })),
  /** Takes the whole batch back: its requests go into the bin with their drafts. INVALID (`batch_sent`) once one was sent. */
  remove: procedure
    .input(z.object({ id: rowId }))
    .output(z.object({ removed: z.number().int(), journalEntryId: rowId })),
  /** The documents of what was made, under names that sort in the order of their references and that every system takes. */
  files: procedure
    .input(z.object(itemsOf))
    .output(z.object({ folder: z.string(), files: z.array(z.object({ name: z.string(), sha256: z.string() })) })),
  /** The same as one .zip. */
  zip: procedure.input(z.object(itemsOf)).output(z.file()),
};
