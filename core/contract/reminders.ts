import { z } from 'zod';
import { procedure } from './errors.ts';
import { pageInput, sortDirection } from './paging.ts';
import { line, requiredLines } from './text.ts';
import { bilingual, clockParty, instant, plainDate, rowId } from './vocabulary.ts';

/** A reminder: any date, any text, of one request or of none. Dates may lie in the past: "should have checked in March". */
export const reminder = z.object({
  id: rowId,
  requestId: rowId.nullable(),
  date: plainDate,
  text: z.string(),
  createdAt: instant,
  doneAt: instant.nullable(),
  version: z.number().int(),
});
export type Reminder = z.infer<typeof reminder>;

/** A reminder in a list, with what says which request it belongs to; blank without one. */
export const reminderRow = reminder.extend({
  kind: z.literal('reminder'),
  reference: z.string(),
  subject: z.string(),
  bodyNameEn: z.string(),
  bodyNameZh: z.string(),
  owner: z.string(),
  daysLeft: z.number().int().describe('its date minus today; negative is past'),
});
export type ReminderRow = z.infer<typeof reminderRow>;

export const reminderFields = z.object({
  requestId: rowId.nullable().default(null),
  date: plainDate,
  text: requiredLines(2_000),
});

export const reminderFilter = z.object({
  done: z.enum(['open', 'done', 'all']).default('open'),
  requestId: rowId.nullable().default(null),
  find: line(200).default(''),
});
export type ReminderFilter = z.input<typeof reminderFilter>;

const reminderAt = z.object({ id: rowId, version: z.number().int() });
const reminderChange = z.object({ id: rowId, version: z.number().int(), journalEntryId: rowId.nullable() });

/** Something that falls due and was not shown yet. `key` goes back to `shown`. */
export const dueNotice = z.object({
  key: z.string().max(300),
  kind: z.enum(['deadline', 'reminder']),
  requestId: rowId.nullable(),
  reference: z.string(),
  subject: z.string(),
  bodyNameEn: z.string(),
  bodyNameZh: z.string(),
  label: bilingual.describe('the name of the clock, or the text of the reminder in both'),
  party: clockParty.nullable(),
  date: plainDate,
  daysLeft: z.number().int(),
});
export type DueNotice = z.infer<typeof dueNotice>;

/** How many days before its date a deadline is announced, 0 for the day itself; and whether once more when overdue. */
export const noticeSettings = z.object({
  daysBefore: z.array(z.number().int().min(0).max(365)).max(12),
  overdue: z.boolean(),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const reminders = {
  page: procedure
    .input(reminderFilter.extend({ ...pageInput.shape, direction: sortDirection.default('asc') }))
    .output(z.object({ rows: z.array(reminderRow), today: plainDate })),
  count: procedure.input(reminderFilter).output(z.object({ count: z.number().int() })),
  add: procedure.input(z.object({ fields: reminderFields })).output(reminderChange),
  edit: procedure.input(reminderAt.extend({ fields: reminderFields })).output(reminderChange),
  setDone: procedure.input(reminderAt.extend({ done: z.boolean() })).output(reminderChange),
  remove: procedure.input(reminderAt).output(reminderChange),
  /**
   * What should be announced today and was not yet: at most 100, the soonest first. Deadlines at the days set, and when
   * overdue by no more than two weeks (older ones are on Today; a first start would drown in them); reminders on their
   * day, or later where the program was closed on it. What was missed is announced once, not once for each day.
   */
  due: procedure.input(z.object({})).output(z.object({ notices: z.array(dueNotice), today: plainDate })),
  /** Marks notices as shown, on this computer and for good. Unknown keys do no harm. */
  shown: procedure.input(z.object({ keys: z.array(z.string().max(300)).max(500) })).output(z.object({})),
  noticeSettings: procedure.input(z.object({})).output(noticeSettings),
  saveNoticeSettings: procedure.input(noticeSettings).output(noticeSettings),
};
