import { z } from 'zod';
import { deadline } from './deadlines.ts';
import { procedure } from './errors.ts';
import { fact } from './facts.ts';
import { letter, letterChoices } from './letters.ts';
import { pageInput, sortDirection } from './paging.ts';
import { questionLevel } from './question-outline.ts';
import { limits, line, lines, requiredLine, requiredLines } from './text.ts';
import { bilingual, clockParty, language, letterKind, outcome, plainDate, requestStatus, rowId } from './vocabulary.ts';

export const question = z.object({
  id: rowId,
  position: z.number().int(),
  level: questionLevel,
  text: z.string(),
  bankId: rowId.nullable().describe('the bank question it was taken from'),
  outcome: outcome.nullable(),
  grounds: z.array(z.string()),
});
export type Question = z.infer<typeof question>;

export const requestRow = z.object({
  id: rowId,
  reference: z.string().describe('what people see: FS-2026-0042'),
  subject: z.string(),
  bodyId: rowId,
  bodyNameEn: z.string(),
  bodyNameZh: z.string(),
  campaignId: rowId.nullable(),
  regimeId: z.string(),
  language,
  status: requestStatus,
  outcome: outcome.nullable(),
  owner: z.string(),
  tags: z.array(z.string()),
  sample: z.boolean(),
  nextDueDate: plainDate.nullable().describe('the earliest running clock of the body, or of its promise'),
  nextDueParty: clockParty.nullable(),
  nextDueClockId: z.string().nullable(),
  ourDueDate: plainDate.nullable().describe('the earliest date by which we must act'),
  sentOn: plainDate.nullable(),
  lastEventOn: plainDate.nullable(),
  updatedAt: z.string(),
});
export type RequestRow = z.infer<typeof requestRow>;

export const requestSort = z.enum([
  'reference',
  'subject',
  'body',
  'status',
  'nextDueDate',
  'lastEventOn',
  'updatedAt',
]);
export const requestFilter = z.object({
  find: line(200).default(''),
  status: requestStatus.nullable().default(null),
  outcome: outcome.nullable().default(null),
  bodyId: rowId.nullable().default(null),
  campaignId: rowId.nullable().default(null),
  regimeId: z.string().nullable().default(null),
  owner: line(limits.name).nullable().default(null),
  tag: line(limits.tag).nullable().default(null),
  due: z.enum(['any', 'overdue', 'week', 'none']).default('any'),
  removed: z.boolean().default(false).describe('true: only those in the bin'),
});
export type RequestFilter = z.input<typeof requestFilter>;

/** A step the law pack offers next, with why and by when. `letterKind` null: no letter of ours yet. */
export const nextStep = z.object({
  stepId: z.string(),
  label: bilingual,
  letterKind: letterKind.nullable(),
  why: bilingual,
  by: plainDate.nullable(),
  party: clockParty.nullable(),
});
export type NextStep = z.infer<typeof nextStep>;

export const requestPage = requestRow.extend({
  version: z.number().int(),
  calendarId: z.string().nullable(),
  notes: z.string(),
  theirReference: z.string(),
  campaignNameEn: z.string().nullable(),
  campaignNameZh: z.string().nullable(),
  regimeName: bilingual,
  createdAt: z.string(),
  removedAt: z.string().nullable(),
  questions: z.array(question),
  facts: z.array(fact),
  letters: z.array(letter),
  deadlines: z.array(deadline),
  nextSteps: z.array(nextStep),
  lastJournalEntryId: rowId.nullable(),
  today: plainDate,
});
export type RequestPage = z.infer<typeof requestPage>;

export const requestFields = z.object({
  campaignId: rowId.nullable().default(null),
  bodyId: rowId,
  regimeId: z.string().min(1).max(80),
  calendarId: z
    .string()
    .max(80)
    .nullable()
    .optional()
    .describe("one of the regime's calendarChoices; null: its default; left out: as it is"),
  language,
  subject: requiredLine(limits.subject),
  questions: z
    .array(
      z.object({
        id: rowId.nullable().default(null),
        level: questionLevel.default(0).describe('1: a part of the last question before it; the first is a question'),
        text: requiredLines(limits.question),
        bankId: rowId.nullable().default(null),
      }),
    )
    .min(1)
    .max(limits.questions),
  owner: line(limits.name).default(''),
  tags: z.array(requiredLine(limits.tag)).max(limits.tags).default([]),
  notes: lines(limits.notes).default(''),
  reference: line(60)
    .nullable()
    .default(null)
    .describe('null: the next free one; one in use is INVALID (`reference_taken`)'),
});

const requestAt = z.object({ id: rowId, version: z.number().int() });
const changed = z.object({ id: rowId, version: z.number().int(), journalEntryId: rowId.nullable() });

export const requests = {
  page: procedure
    .input(
      requestFilter.extend({
        ...pageInput.shape,
        sort: requestSort.default('updatedAt'),
        direction: sortDirection.default('desc'),
      }),
    )
    .output(z.object({ rows: z.array(requestRow), today: plainDate })),
  count: procedure.input(requestFilter).output(z.object({ count: z.number().int() })),
  /** The values the filters offer: owners and tags in use. */
  facets: procedure.input(z.object({})).output(z.object({ owners: z.array(z.string()), tags: z.array(z.string()) })),
  get: procedure.input(z.object({ id: rowId })).output(requestPage),
  /** Registers a request, with its letter as a draft if `letter` is given: both or neither. */
  create: procedure
    .input(z.object({ fields: requestFields, letter: letterChoices.nullable().default(null) }))
    .output(z.object({ id: rowId, reference: z.string(), letterId: rowId.nullable(), journalEntryId: rowId })),
  /** Edits what was asked. Once sent, body, regime and questions stand: INVALID (`already_sent`). */
  edit: procedure.input(requestAt.extend({ fields: requestFields })).output(changed),
  saveNotes: procedure.input(requestAt.extend({ notes: lines(limits.notes) })).output(changed),
  saveTags: procedure
    .input(requestAt.extend({ tags: z.array(requiredLine(limits.tag)).max(limits.tags) }))
    .output(changed),
  setOwner: procedure.input(requestAt.extend({ owner: line(limits.name) })).output(changed),
  /** Gives several requests to one owner ("" for nobody) with a note, all or none; those they own already stay as they are. */
  handOver: procedure
    .input(
      z.object({
        ids: z.array(rowId).min(1).max(5_000),
        owner: line(limits.name),
        note: lines(2_000).default(''),
      }),
    )
    .output(z.object({ changed: z.number().int(), journalEntryId: rowId.nullable() })),
  /** Who handed this request to whom, the latest first. */
  handOvers: procedure.input(z.object({ id: rowId })).output(
    z.array(
      z.object({
        id: rowId,
        fromOwner: z.string(),
        toOwner: z.string(),
        note: z.string(),
        at: z.string(),
      }),
    ),
  ),
  /** Puts it in the bin (soft); `restore` takes it out again. */
  remove: procedure.input(requestAt).output(changed),
  restore: procedure.input(requestAt).output(changed),
};
