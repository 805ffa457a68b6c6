import { isLawStale } from '#core/deadlines/law-mark.ts';
import { openRevisions } from '#core/deadlines/read-revisions.ts';
import { os } from '#core/procedures.ts';
import { countAgenda } from '#db/queries/agenda.ts';
import { countDeadlines, type DeadlineFilterQuery } from '#db/queries/deadline-page.ts';
import { countRequests, everyRequest, type RequestFilterQuery } from '#db/queries/request-page.ts';
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
const drafts: RequestFilterQuery = { ...everyRequest, status: 'draft' };

export const today = {
  overview: os.today.overview.handler(({ context }) => {
    const { db } = context.register;
    const day = context.today();
    const counted = (wanted: Partial<DeadlineFilterQuery>) => ({
      count: countDeadlines(db, { ...awake, ...wanted }, day),
    });
    return {
      today: day,
      ranked: rankedRows(context, awake, drafts),
      overdue: counted({ when: 'overdue', party: 'theirs' }),
      dueThisWeek: counted({ when: 'week' }),
      waitingOnUs: counted({ party: 'ours' }),
      drafts: { count: countRequests(db, drafts, day) },
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
