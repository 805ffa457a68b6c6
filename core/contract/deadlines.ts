import { z } from 'zod';
import { procedure } from './errors.ts';
import { pageInput } from './paging.ts';
import { line } from './text.ts';
import { bilingual, clockParty, plainDate, rowId } from './vocabulary.ts';

/**
 * Where a clock stands, from the facts alone: `running` until a fact ends it. Whether a running one is overdue is
 * its due date against today, and so never stored.
 */
export const deadlineState = z.enum(['running', 'met', 'met_late', 'superseded', 'lapsed']);

export const deadline = z.object({
  id: rowId,
  requestId: rowId,
  clockId: z.string(),
  label: bilingual,
  party: clockParty,
  dueDate: plainDate,
  nominalDate: plainDate.describe('before any roll-over'),
  nextOfficeDay: plainDate.nullable().describe('a hint, where the law does not roll and the office is shut'),
  workingDeadline: plainDate.nullable().describe('the earlier date to work to, for bars and "promptly"'),
  promptly: z.boolean(),
  conditional: z.boolean().describe('shown, but asserted only once an extension or the like is recorded'),
  receiptAssumed: z
    .boolean()
    .describe('counted from sending, since the day of receipt is not known: the true date may be later'),
  suspendedSince: plainDate.nullable().describe('the clock stands still until we answer'),
  state: deadlineState,
  satisfiedOn: plainDate.nullable(),
  basisDate: plainDate,
  authority: bilingual,
  verified: z.boolean(),
  provisionalYear: z.number().int().nullable().describe('the first year the calendar does not cover, if one mattered'),
});
export type Deadline = z.infer<typeof deadline>;

/** One step from the starting fact to the date, as a person would set it out. */
export const derivationStep = z.object({
  kind: z.string(),
  date: plainDate.nullable(),
  text: bilingual,
});
export type DerivationStep = z.infer<typeof derivationStep>;

export const deadlineRow = deadline.extend({
  reference: z.string(),
  subject: z.string(),
  bodyNameEn: z.string(),
  bodyNameZh: z.string(),
  daysLeft: z.number().int().describe('due date minus today; negative is overdue'),
});
export type DeadlineRow = z.infer<typeof deadlineRow>;

export const deadlineFilter = z.object({
  find: line(200).default(''),
  party: clockParty.nullable().default(null),
  when: z.enum(['overdue', 'week', 'month', 'later', 'open', 'all']).default('open'),
  campaignId: rowId.nullable().default(null),
  bodyId: rowId.nullable().default(null),
});

export const deadlines = {
  page: procedure
    .input(
      deadlineFilter.extend({
        ...pageInput.shape,
        sort: z.enum(['dueDate', 'reference', 'body', 'party']).default('dueDate'),
        direction: z.enum(['asc', 'desc']).default('asc'),
      }),
    )
    .output(z.object({ rows: z.array(deadlineRow), today: plainDate })),
  count: procedure.input(deadlineFilter).output(z.object({ count: z.number().int() })),
  /** "Why this date?": every step, and the same as text to paste, in both languages. */
  explain: procedure.input(z.object({ id: rowId })).output(
    z.object({
      deadline,
      steps: z.array(derivationStep),
      text: bilingual,
      sources: z.array(z.object({ ref: z.string(), grade: z.string() })),
      lastChecked: plainDate,
      packVersion: z.string(),
      calendarVersion: z.string().nullable(),
    }),
  ),
};
