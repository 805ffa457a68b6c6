import type { RankedRow, RankReason } from '#core/contract/today.ts';
import type { CoreContext } from '#core/context.ts';
import { toDeadlineRow } from '#core/deadlines/read-deadlines.ts';
import { unsentBatches } from '#core/batches/read-batches.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { toRequestRow } from '#core/requests/request-row.ts';
import { agendaPage } from '#db/queries/agenda.ts';
import { type DeadlineFilterQuery, type DeadlinePageRow, pressingDeadlines } from '#db/queries/deadline-page.ts';
import { type RequestFilterQuery, requestPage } from '#db/queries/request-page.ts';
import { statement } from '#db/queries/statements.ts';
import { hasRemedy, passedDays, pressingDays, rankOf, rankOrder, soonDays } from './rank.ts';

/** As many as Today shows: past fifty a list is no longer what to do today. */
export const rankedShown = 50;

/** So many drafts, and so many batches of them. */
const draftsShown = 20;

interface Candidate {
  reason: RankReason;
  date: string;
  id: string;
  toRow: () => RankedRow['row'];
}

/**
 * The rows of Today in their order. The register may hold tens of thousands of late replies: so each kind is asked for its
 * first fifty by date, along an index, and only those are ranked.
 */
export function rankedRows(context: CoreContext, filter: DeadlineFilterQuery, drafts: RequestFilterQuery): RankedRow[] {
  const { db } = context.register;
  const today = context.today();
  const found = new Map<string, Candidate>();
  const addDeadlines = (rows: readonly DeadlinePageRow[]) => {
    for (const row of rows) {
      const candidate = deadlineCandidate(context, row, today);
      if (candidate !== null) found.set(row.id, candidate);
    }
  };
  // Apart from each other: rights that passed in their hundreds must not crowd out those that can still be used.
  addDeadlines(pressingDeadlines(db, 'ours', today, { from: 0, to: pressingDays + 7 }, null, rankedShown * 4));
  addDeadlines(pressingDeadlines(db, 'ours', today, { from: -passedDays, to: -1 }, null, rankedShown));
  for (const clocks of lateClocks(context))
    addDeadlines(pressingDeadlines(db, 'theirs', today, { from: null, to: -1 }, clocks, rankedShown));
  addDeadlines(pressingDeadlines(db, 'promised', today, { from: null, to: -1 }, null, rankedShown));
  for (const party of ['theirs', 'promised'] as const)
    addDeadlines(pressingDeadlines(db, party, today, { from: 0, to: soonDays }, null, rankedShown));
  for (const draft of draftCandidates(context, drafts)) found.set(draft.id, draft);
  const reminders = agendaPage(
    db,
    { ...filter, show: 'reminders', direction: 'asc', offset: 0, limit: rankedShown },
    today,
  );
  for (const row of reminders) {
    if (row.kind !== 'reminder' || rankOf({ kind: 'reminder', date: row.date }, today) === null) continue;
    found.set(row.id, { reason: 'reminder_due', date: row.date, id: row.id, toRow: () => row });
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        rankOrder.indexOf(a.reason) - rankOrder.indexOf(b.reason) ||
        (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1),
    )
    .slice(0, rankedShown)
    .map(({ reason, toRow }) => ({ reason, row: toRow() }));
}

/** The drafts changed last, those of a batch as one. */
function draftCandidates(context: CoreContext, drafts: RequestFilterQuery): Candidate[] {
  const batches = unsentBatches(context);
  const page = { language: readPreferences(context).interfaceLanguage, offset: 0, limit: draftsShown };
  const single = requestPage(
    context.register.db,
    { ...drafts, ...page, sort: 'updatedAt', direction: 'desc', notInBatches: batches.map(({ id }) => id) },
    context.today(),
  );
  const waiting = (row: { id: string; updatedAt: string }, toRow: Candidate['toRow']): Candidate => ({
    reason: 'draft_waiting',
    date: row.updatedAt,
    id: row.id,
    toRow,
  });
  return [
    ...single.map((row) => waiting(row, () => ({ kind: 'draft', ...toRequestRow(row) }))),
    ...batches
      .slice(0, draftsShown)
      .map(({ kind: letterKind, ...row }) => waiting(row, () => ({ kind: 'batch', letterKind, ...row }))),
  ];
}

function deadlineCandidate(context: CoreContext, row: DeadlinePageRow, today: string): Candidate | null {
  const pack = context.law.packs.get(row.regimeId);
  const rule = pack?.clocks.find((one) => one.id === row.clockId);
  if (!pack || !rule) return null;
  const reason = rankOf(
    { kind: 'deadline', ...row, nature: rule.nature, hasRemedy: hasRemedy(pack, row.clockId) },
    today,
  );
  return reason && { reason, date: row.dueDate, id: row.id, toRow: () => toDeadlineRow(context, row) };
}

/** The clocks of theirs, by regime and by what a miss of them ranks as, so that each rank can be asked for by itself. */
function lateClocks(context: CoreContext): { regimeId: string; clockIds: string[] }[] {
  const groups = new Map<string, { regimeId: string; clockIds: string[] }>();
  const late = { dueDate: '2000-01-01', workingDeadline: null };
  const used = statement(context.register.db, 'SELECT EXISTS (SELECT 1 FROM request WHERE regime_id = ?)').pluck();
  for (const regimeId of context.law.packs.keys()) {
    const pack = used.get(regimeId) === 1 ? context.law.packs.get(regimeId) : undefined;
    if (pack === undefined) continue;
    for (const { id, party, nature } of pack.clocks) {
      if (party !== 'theirs') continue;
      const item = { kind: 'deadline' as const, party, nature, hasRemedy: hasRemedy(pack, id), ...late };
      const key = `${pack.id} ${rankOf(item, context.today())}`;
      const group = groups.get(key) ?? { regimeId: pack.id, clockIds: [] };
      group.clockIds.push(id);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
