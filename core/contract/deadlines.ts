import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { deadlineState, requestMove } from './clock-moves.ts';
import { procedure } from './errors.ts';
import { factFields } from './facts.ts';
import { pageInput, sortDirection } from './paging.ts';
import { reminderRow } from './reminders.ts';
import { limits, line, requiredLine } from './text.ts';
import { bilingual, clockParty, factKind, instant, language, outcome, plainDate, rowId } from './vocabulary.ts';

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
  waitsFor: z
    .object({
      facts: z
        .array(z.object({ kind: factKind, outcomes: z.array(z.union([outcome, z.literal('unstated')])) }))
        .describe('one of these makes it hold; empty: it is for orientation alone'),
      inTime: z.boolean().describe('and only if that comes before the clock it extends has ended'),
    })
    .nullable()
    .describe('what a conditional clock waits for; null for any other'),
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
  provisionalAffects: z
    .enum(['due_date', 'office_day'])
    .nullable()
    .describe('whether that year may move the date itself, or only the office day beside it; null without one'),
  snoozedUntil: plainDate.nullable().describe('out of Today until that day; a day that has come no longer counts'),
  snoozeReason: z.string(),
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
  kind: z.literal('deadline'),
  regimeId: z.string(),
  campaignId: rowId.nullable(),
  owner: z.string(),
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
  regimeId: z.string().max(80).nullable().default(null),
  owner: line(limits.name).nullable().default(null).describe('"": those nobody owns'),
  snoozed: z.enum(['any', 'hide', 'only']).default('any'),
});
export type DeadlineFilter = z.input<typeof deadlineFilter>;

/** As the filter of deadlines, with reminders among them. A filter only deadlines can meet leaves reminders out. */
export const agendaFilter = deadlineFilter.extend({
  show: z.enum(['all', 'deadlines', 'reminders']).default('all'),
  day: plainDate.nullable().default(null).describe('one day of the calendar; `calendar` takes its span instead'),
});
export type AgendaFilter = z.input<typeof agendaFilter>;

/** A row of the agenda: a deadline or a reminder, told apart by `kind`. */
export const agendaRow = z.discriminatedUnion('kind', [deadlineRow, reminderRow]);
export type AgendaRow = z.infer<typeof agendaRow>;

/** One day of the month or year view. `rows`: the first few, theirs, promised and ours by party, then reminders. */
export const calendarDay = z.object({
  date: plainDate,
  theirs: z.number().int(),
  promised: z.number().int(),
  ours: z.number().int(),
  reminders: z.number().int(),
  rows: z.array(agendaRow),
});
export type CalendarDay = z.infer<typeof calendarDay>;

/** A date that a changed law would move. `oldDate` null: the clock is new; `newDate` null: it is gone. */
export const deadlineRevision = z.object({
  id: rowId,
  requestId: rowId,
  reference: z.string(),
  subject: z.string(),
  bodyNameEn: z.string(),
  bodyNameZh: z.string(),
  regimeId: z.string(),
  clockId: z.string(),
  label: bilingual,
  party: clockParty,
  oldDate: plainDate.nullable(),
  newDate: plainDate.nullable(),
  reason: bilingual.describe('which pack or calendar version, or which day, in a sentence'),
  proposedAt: instant,
});
export type DeadlineRevision = z.infer<typeof deadlineRevision>;

/** A deadline as the calculator and "Why this date?" set it out. */
const derivation = {
  steps: z.array(derivationStep),
  text: bilingual.describe('the steps, numbered, ready to paste'),
  wrongAnswer: bilingual.nullable().describe('what people often get wrong here, and why it is wrong'),
  letterSentence: bilingual.describe('"Under section 10 … was due on …, because …": for a letter'),
};

export const calculatedDeadline = deadline
  .omit({ id: true, requestId: true, snoozedUntil: true, snoozeReason: true })
  .extend({ key: z.string(), lastChecked: plainDate, ...derivation });
export type CalculatedDeadline = z.infer<typeof calculatedDeadline>;

/** The .ics file kept up to date for calendar programs. `folder` null: none is kept. */
export const icsSettings = z.object({
  folder: line(4_000).nullable().describe('an absolute path the user chose on this computer'),
  subjects: z.boolean().describe('false: references and clocks alone, nothing of subjects, bodies and texts'),
  alarmDays: z.array(z.number().int().min(0).max(365)).max(12).describe('days before, each an alarm'),
  language,
});
export type IcsSettings = z.infer<typeof icsSettings>;

const moveOf = z.object({ id: rowId, journalEntryId: rowId.nullable() });

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
  /** Deadlines and reminders in one list by date. */
  agenda: procedure
    .input(agendaFilter.extend({ ...pageInput.shape, direction: sortDirection.default('asc') }))
    .output(z.object({ rows: z.array(agendaRow), today: plainDate })),
  agendaCount: procedure.input(agendaFilter).output(z.object({ count: z.number().int() })),
  /** Days that hold anything, from `from` to `to` (both included, at most 400 days), with the first `perDay` rows of each. */
  calendar: procedure
    .input(
      z.object({
        from: plainDate,
        to: plainDate,
        perDay: z.number().int().min(0).max(20).default(4),
        filter: agendaFilter.default(agendaFilter.parse({})),
      }),
    )
    .output(z.object({ days: z.array(calendarDay), today: plainDate })),
  /** "Why this date?": every step, and the same as text to paste, in both languages. */
  explain: procedure.input(z.object({ id: rowId })).output(
    z.object({
      deadline,
      ...derivation,
      sources: z.array(z.object({ ref: z.string(), grade: z.string() })),
      lastChecked: plainDate,
      packVersion: z.string().describe('of the law the steps follow: the one installed now'),
      calendars: z
        .array(
          z.object({ name: bilingual, version: z.string().describe("with the number of the user's own days in it") }),
        )
        .describe('that the steps consult: the one that counts, then the one of office days'),
      revision: deadlineRevision
        .pick({ id: true, oldDate: true, newDate: true, reason: true })
        .extend({ decision: z.enum(['open', 'refused']) })
        .nullable()
        .describe('the date that stands is not the one these steps reach: the law changed since'),
    }),
  ),
  /**
   * Takes a running deadline out of Today until a day after today. A right of ours cannot be snoozed past the day to act by:
   * INVALID (`snooze_past_right`). Others: `snooze_not_ahead`, `deadline_not_running`.
   */
  snooze: procedure.input(z.object({ id: rowId, until: plainDate, reason: requiredLine(500) })).output(moveOf),
  unsnooze: procedure.input(z.object({ id: rowId })).output(moveOf),
  /** What changed law would move and nobody has decided yet. `stale`: the law changed and `recheck` has not been through. */
  revisions: procedure
    .input(z.object({ ...pageInput.shape, requestId: rowId.nullable().default(null) }))
    .output(z.object({ rows: z.array(deadlineRevision), count: z.number().int(), stale: z.boolean() })),
  /** Accepts (the dates move) or refuses (they stand, and are not proposed again) those named, or every open one. */
  decideRevisions: procedure
    .input(z.object({ ids: z.union([z.array(rowId).min(1).max(1_000), z.literal('all')]), accept: z.boolean() }))
    .output(
      z.object({
        decided: z.number().int(),
        journalEntryId: rowId.nullable(),
        moved: z.array(requestMove),
      }),
    ),
  /**
   * Runs every clock again and proposes a revision where a date would come out differently. Tells how far it is;
   * hanging up stops it after the batch in hand, and what is proposed by then stays proposed.
   */
  recheck: procedure.input(z.object({})).output(
    eventIterator(
      z.object({
        done: z.number().int(),
        total: z.number().int(),
        proposed: z.number().int(),
        finished: z.boolean(),
      }),
    ),
  ),
  /**
   * The same dates and reasons as a request would show, without a request. Facts that cannot have happened are INVALID
   * as in `facts.record`.
   */
  calculate: procedure
    .input(
      z.object({
        regimeId: z.string().max(80),
        facts: z.array(factFields).min(1).max(40),
        ownDays: z.boolean().default(true).describe('count the weather and closure days entered in this register'),
        calendarId: z.string().max(80).nullable().default(null).describe('in place of the calendars the law names'),
      }),
    )
    .output(
      z.object({
        deadlines: z.array(calculatedDeadline),
        calendars: z.array(z.object({ id: z.string(), name: bilingual })),
        today: plainDate,
      }),
    ),
  /** The filtered deadlines and reminders as an iCalendar text. At most 5,000 entries, the soonest kept. */
  ics: procedure
    .input(
      z.object({
        filter: agendaFilter.default(agendaFilter.parse({})),
        settings: icsSettings.omit({ folder: true }).partial().default({}),
      }),
    )
    .output(z.object({ text: z.string(), entries: z.number().int(), fileName: z.string() })),
  icsSettings: procedure.input(z.object({})).output(
    icsSettings.extend({
      file: z.string().nullable().describe('the whole path of the kept file'),
      writtenAt: instant.nullable(),
      problem: bilingual.nullable().describe('why it could not be written last; it is tried again'),
    }),
  ),
  /** INVALID (`ics_folder`) where the folder is not there or cannot be written; then nothing is changed. */
  saveIcsSettings: procedure.input(icsSettings.partial()).output(icsSettings),
};
