import type { CalendarDay, deadlines } from '#core/contract/deadlines.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { daysUntil } from '#core/law/compute-deadlines.ts';
import { agendaDays, agendaOfDay } from '#db/queries/agenda.ts';
import { toAgendaRow } from './read-deadlines.ts';
import { told } from './problem-text.ts';

/** A year view with the weeks it begins and ends in. */
const longestSpan = 400;

/** The days of a month or a year that hold anything, with how many of each and the first few. */
export function calendarDays(context: CoreContext, { from, to, perDay, filter }: Input<typeof deadlines.calendar>) {
  if (to < from) throw invalid(told('span_backwards', 'to', { from, to }));
  if (daysUntil(to, from) >= longestSpan) throw invalid(told('span_too_long', 'to', { days: longestSpan }));
  const { db } = context.register;
  const today = context.today();
  const days = new Map<string, CalendarDay>();
  for (const { date, party, count } of agendaDays(db, filter, today, from, to)) {
    const day = days.get(date) ?? { date, theirs: 0, promised: 0, ours: 0, reminders: 0, rows: [] };
    day[party === 'reminder' ? 'reminders' : party] = count;
    days.set(date, day);
  }
  for (const day of days.values()) {
    if (perDay > 0) day.rows = agendaOfDay(db, filter, today, day.date, perDay).map((row) => toAgendaRow(context, row));
  }
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), today };
}
