import { os } from '#core/procedures.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { countDeadlines, deadlinePage } from '#db/queries/deadline-page.ts';
import { explainDeadline } from './explain-deadline.ts';
import { toDeadlineRow } from './read-deadlines.ts';

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
  explain: os.deadlines.explain.handler(({ context, input }) => explainDeadline(context, input.id)),
};
