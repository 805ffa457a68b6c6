import { z } from 'zod';
import { agendaRow } from './deadlines.ts';
import { procedure } from './errors.ts';
import { requestRow } from './requests.ts';
import { letterKind, plainDate, rowId } from './vocabulary.ts';

const counted = z.object({ count: z.number().int() });

/** A batch of which several letters are to be sent, or some still to be made: one row, not one for each letter. */
const unsentBatch = z.object({
  kind: z.literal('batch'),
  id: rowId,
  letterKind,
  subject: z.string(),
  draftCount: z.number().int(),
  waitingCount: z.number().int(),
  updatedAt: z.string(),
});

/**
 * Why something stands where it stands on Today, most pressing first (core/today/rank.ts):
 * - `right_last_day`: a right of ours, and today is the day to act by.
 * - `right_lapses`: a right of ours lapses within two weeks.
 * - `right_passed`: the last day of a right of ours went by within a month: look at once whether an exception helps.
 * - `overdue_statutory`: they are late under a statute, and the law offers a next step.
 * - `overdue_target`: late against a target (a code of practice), with a next step.
 * - `overdue_minor`: late in something without a remedy of its own, such as an acknowledgement.
 * - `promise_missed`: they let a date of their own go by.
 * - `due_soon`: theirs or promised, within a week.
 * - `draft_waiting`: a request that was written and not sent, or a batch of them.
 * - `reminder_due`: a reminder whose day has come.
 */
export const rankReason = z.enum([
  'right_last_day',
  'right_lapses',
  'right_passed',
  'overdue_statutory',
  'overdue_target',
  'overdue_minor',
  'promise_missed',
  'due_soon',
  'draft_waiting',
  'reminder_due',
]);
export type RankReason = z.infer<typeof rankReason>;

export const rankedRow = z.object({
  reason: rankReason,
  row: z.discriminatedUnion('kind', [
    ...agendaRow.options,
    requestRow.extend({ kind: z.literal('draft') }),
    unsentBatch,
  ]),
});
export type RankedRow = z.infer<typeof rankedRow>;

export const today = {
  /** What a person opening the program needs to see. */
  overview: procedure.input(z.object({})).output(
    z.object({
      today: plainDate,
      /** By consequence, not only by date; at most 50. What is snoozed is left out. */
      ranked: z.array(rankedRow),
      overdue: counted,
      dueThisWeek: counted,
      waitingOnUs: counted,
      /** Each letter of a batch by itself. */
      drafts: counted,
      remindersDue: counted,
      snoozedCount: z.number().int(),
      openCount: z.number().int(),
      revisions: z.object({ count: z.number().int(), stale: z.boolean() }),
    }),
  ),
};
