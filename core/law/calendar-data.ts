import { z } from 'zod';
import { bilingual, plainDate } from '#core/contract/vocabulary.ts';

/** Where a figure comes from. `own` is nobody's page: it needs checking. */
export const sourceRef = z.strictObject({
  grade: z.enum(['primary', 'secondary', 'own']),
  kind: z.string(),
  ref: z.string(),
  note: z.string().default(''),
});
export type SourceRef = z.infer<typeof sourceRef>;

const holiday = z.strictObject({
  date: plainDate,
  name: bilingual,
  /** The calendars of the file it closes; left out where it closes all of them. */
  in: z.array(z.string()).min(1).optional(),
  /** Left out where the year's own mark holds for this day too. */
  verified: z.boolean().optional(),
});

const holidayYear = z.strictObject({
  year: z.number().int(),
  source: z.array(sourceRef).min(1),
  verified: z.boolean(),
  holidays: z.array(holiday).min(1),
  /** Days worked although the weekday is a closed one, where a bridge day was moved to a weekend. */
  worked: z.array(plainDate).optional(),
});

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** One meaning of "a day that does not count", over a shared list of holidays. */
const dayCalendar = z.strictObject({
  id: z.string(),
  name: bilingual,
  /** 0 is Sunday, 6 is Saturday. */
  closedWeekdays: z.array(z.number().int().min(0).max(6)),
  /** A run of days closed every year, `MM-DD` to `MM-DD` (both included), past the new year where `to` is the earlier. */
  closedEveryYear: z.strictObject({ from: monthDay, to: monthDay, name: bilingual }).optional(),
  /** Which of the days a user may enter count here. */
  additions: z.array(z.enum(['gale_warning', 'black_rainstorm', 'office_closure'])),
  authority: bilingual,
  source: z.array(sourceRef).min(1),
  verified: z.boolean(),
  notes: bilingual,
});

/**
 * A file of holidays and the calendars built on it. Every year of the coverage is listed, one after another, so that
 * "no holiday in that year" and "that year is not known" cannot be confused.
 */
export const calendarFile = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    jurisdiction: z.string(),
    law: bilingual,
    lastChecked: plainDate,
    weekdayNames: z.array(bilingual).length(7),
    additionNames: z.strictObject({ gale_warning: bilingual, black_rainstorm: bilingual, office_closure: bilingual }),
    calendars: z.array(dayCalendar).min(1),
    years: z.array(holidayYear).min(1),
  })
  .superRefine((file, context) => {
    const calendarIds = file.calendars.map(({ id }) => id);
    file.years.forEach((entry, index) => {
      const previous = file.years[index - 1];
      if (previous !== undefined && entry.year !== previous.year + 1) {
        context.addIssue({ code: 'custom', path: ['years', index], message: `year ${previous.year + 1} is missing` });
      }
      for (const { date } of entry.holidays) {
        if (!date.startsWith(`${entry.year}-`)) {
          context.addIssue({ code: 'custom', path: ['years', index], message: `${date} is not in ${entry.year}` });
        }
      }
      for (const message of listFaults(entry.holidays, calendarIds)) {
        context.addIssue({ code: 'custom', path: ['years', index], message });
      }
    });
  });
export type CalendarFile = z.infer<typeof calendarFile>;

/** What is wrong with a year's list: a day out of order, named twice in one calendar, or in a calendar not of the file. */
function listFaults(holidays: readonly z.infer<typeof holiday>[], calendarIds: readonly string[]): string[] {
  const faults: string[] = [];
  let previous = '';
  const taken = new Set<string>();
  for (const { date, in: only = calendarIds } of holidays) {
    if (date < previous) faults.push(`${date} stands after ${previous}`);
    if (date !== previous) taken.clear();
    previous = date;
    for (const id of only) {
      if (!calendarIds.includes(id)) faults.push(`${date} is in ${id}, which is not a calendar of this file`);
      if (taken.has(id)) faults.push(`${date} is named twice in ${id}`);
      taken.add(id);
    }
  }
  return faults;
}
