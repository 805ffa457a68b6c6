import { isLawStale } from '#core/deadlines/law-mark.ts';
import { openRevisions } from '#core/deadlines/read-revisions.ts';
import { toDeadlineRow } from '#core/deadlines/read-deadlines.ts';
import { os } from '#core/procedures.ts';
import { toRequestRow } from '#core/requests/request-row.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { countAgenda } from '#db/queries/agenda.ts';
import { countDeadlines, type DeadlineFilterQuery, deadlinePage } from '#db/queries/deadline-page.ts';
import { countRequests, type RequestFilterQuery, requestPage } from '#db/queries/request-page.ts';
import { countOf } from '#db/queries/statements.ts';
import { rankedRows } from './ranked-rows.ts';

const awake: DeadlineFilterQuery = {
  find: '',
  party: null,
  when: 'open',
  campaignId: null,
  bodyId: null,
  regimeId: null,
  owner: null,
  snoozed: 'hide',
};
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
      const filter = { ...awake, ...wanted };
      const rows = deadlinePage(
        db,
        { ...filter, language, sort: 'dueDate', direction: 'asc', offset: 0, limit: shown },
        day,
      );
      return { rows: rows.map((row) => toDeadlineRow(context, row)), count: countDeadlines(db, filter, day) };
    };
    const draftRows = requestPage(
      db,
      { ...drafts, language, sort: 'updatedAt', direction: 'desc', offset: 0, limit: shown },
      day,
    );
    return {
      today: day,
      ranked: rankedRows(context, awake, draftRows),
      overdue: section({ when: 'overdue', party: 'theirs' }),
      dueThisWeek: section({ when: 'week' }),
      waitingOnUs: section({ party: 'ours' }),
      drafts: { rows: draftRows.map(toRequestRow), count: countRequests(db, drafts, day) },
      remindersDue: {
        count:
          countAgenda(db, { ...awake, show: 'reminders', when: 'overdue' }, day) +
          countOf(
            db,
            `SELECT count(*) FROM reminder m LEFT JOIN request r ON r.id = m.request_id
             WHERE m.date = ? AND m.done_at IS NULL AND m.removed_at IS NULL AND r.removed_at IS NULL`,
            day,
          ),
      },
      snoozedCount: countDeadlines(db, { ...awake, snoozed: 'only' }, day),
      openCount: countOf(db, "SELECT count(*) FROM request WHERE status <> 'closed' AND removed_at IS NULL"),
      revisions: { count: openRevisions(context), stale: isLawStale(context) },
    };
  }),
};
