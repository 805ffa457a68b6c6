import { toDeadlineRow } from '#core/deadlines/read-deadlines.ts';
import { os } from '#core/procedures.ts';
import { toRequestRow } from '#core/requests/request-row.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { countDeadlines, type DeadlineFilterQuery, deadlinePage } from '#db/queries/deadline-page.ts';
import { countRequests, type RequestFilterQuery, requestPage } from '#db/queries/request-page.ts';
import { countOf } from '#db/queries/statements.ts';

const everyDeadline: DeadlineFilterQuery = { find: '', party: null, when: 'open', campaignId: null, bodyId: null };
const drafts: RequestFilterQuery = {
  find: '',
  status: 'draft',
  outcome: null,
  bodyId: null,
  campaignId: null,
  regimeId: null,
  owner: null,
  tag: null,
  due: 'any',
  removed: false,
};
const shown = 20;

export const today = {
  overview: os.today.overview.handler(({ context }) => {
    const { db } = context.register;
    const day = context.today();
    const language = readPreferences(context).interfaceLanguage;
    const section = (wanted: Partial<DeadlineFilterQuery>) => {
      const filter = { ...everyDeadline, ...wanted };
      const rows = deadlinePage(
        db,
        { ...filter, language, sort: 'dueDate', direction: 'asc', offset: 0, limit: shown },
        day,
      );
      return { rows: rows.map((row) => toDeadlineRow(context, row)), count: countDeadlines(db, filter, day) };
    };
    return {
      today: day,
      overdue: section({ when: 'overdue', party: 'theirs' }),
      dueThisWeek: section({ when: 'week' }),
      waitingOnUs: section({ party: 'ours' }),
      drafts: {
        rows: requestPage(
          db,
          { ...drafts, language, sort: 'updatedAt', direction: 'desc', offset: 0, limit: shown },
          day,
        ).map(toRequestRow),
        count: countRequests(db, drafts, day),
      },
      openCount: countOf(db, "SELECT count(*) FROM request WHERE status <> 'closed' AND removed_at IS NULL"),
    };
  }),
};
