import { os } from '#core/procedures.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { agendaPage, countAgenda } from '#db/queries/agenda.ts';
import { countDeadlines, deadlinePage } from '#db/queries/deadline-page.ts';
import { calculateDeadlines } from './calculate-deadlines.ts';
import { calendarDays } from './calendar-days.ts';
import { decideRevisions } from './decide-revisions.ts';
import { explainDeadline } from './explain-deadline.ts';
import { toAgendaRow, toDeadlineRow } from './read-deadlines.ts';
import { readRevisions } from './read-revisions.ts';
import { recheckDeadlines } from './recompute-all.ts';
import { snoozeDeadline, unsnoozeDeadline } from './snooze-deadline.ts';

export const deadlines = {
  page: os.deadlines.page.handler(({ context, input }) => {
    const today = context.today();
    const language = readPreferences(context).interfaceLanguage;
    const rows = deadlinePage(context.register.db, { ...input, language }, today);
    return { rows: rows.map((row) => toDeadlineRow(context, row)), today };
  }),
  count: os.deadlines.count.handler(({ context, input }) => ({
    count: countDeadlines(context.register.db, input, context.today()),
  })),
  agenda: os.deadlines.agenda.handler(({ context, input }) => {
    const today = context.today();
    return { rows: agendaPage(context.register.db, input, today).map((row) => toAgendaRow(context, row)), today };
  }),
  agendaCount: os.deadlines.agendaCount.handler(({ context, input }) => ({
    count: countAgenda(context.register.db, input, context.today()),
  })),
  calendar: os.deadlines.calendar.handler(({ context, input }) => calendarDays(context, input)),
  explain: os.deadlines.explain.handler(({ context, input }) => explainDeadline(context, input.id)),
  snooze: os.deadlines.snooze.handler(({ context, input }) => snoozeDeadline(context, input)),
  unsnooze: os.deadlines.unsnooze.handler(({ context, input }) => unsnoozeDeadline(context, input.id)),
  revisions: os.deadlines.revisions.handler(({ context, input }) => readRevisions(context, input)),
  decideRevisions: os.deadlines.decideRevisions.handler(({ context, input }) => decideRevisions(context, input)),
  recheck: os.deadlines.recheck.handler(({ context, signal }) => recheckDeadlines(context, signal)),
  calculate: os.deadlines.calculate.handler(({ context, input }) => calculateDeadlines(context, input)),
  // iCalendar is asked for seldom and its library need not be there for the first page.
  ics: os.deadlines.ics.handler(async ({ context, input }) =>
    (await import('./export-ics.ts')).exportIcs(context, input),
  ),
  icsSettings: os.deadlines.icsSettings.handler(async ({ context }) =>
    (await import('./ics-settings.ts')).readIcsState(context),
  ),
  saveIcsSettings: os.deadlines.saveIcsSettings.handler(async ({ context, input }) =>
    (await import('./ics-settings.ts')).saveIcsSettings(context, input),
  ),
};
