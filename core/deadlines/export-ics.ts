import type { deadlines, IcsSettings } from '#core/contract/deadlines.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { formatDay, parseDay } from '#core/law/days.ts';
import { type AgendaFilterQuery, type AgendaPageRow, agendaPage } from '#db/queries/agenda.ts';
import { statement } from '#db/queries/statements.ts';
import { buildIcs, type IcsEntry } from './build-ics.ts';
import { readIcsSettings } from './ics-settings.ts';
import { toDeadlineRow } from './read-deadlines.ts';

/** Calendar programs choke on more, and nobody reads it. */
const mostEntries = 5_000;
/** Of what is open, how far back a calendar reaches: older misses are on Today and in the lists. */
const daysBack = 31;

/** The whole of what the filter leaves as a file to save, with the settings of the kept file where none are given. */
export function exportIcs(context: CoreContext, { filter, settings }: Input<typeof deadlines.ics>) {
  const { text, entries } = icsText(context, filter, { ...readIcsSettings(context), ...settings });
  return { text, entries, fileName: `foolscap-${context.today()}.ics` };
}

export function icsText(
  context: CoreContext,
  filter: AgendaFilterQuery,
  settings: Omit<IcsSettings, 'folder'>,
): { text: string; entries: number } {
  const today = context.today();
  const from = filter.when === 'open' ? formatDay(parseDay(today) - daysBack) : null;
  const rows = agendaPage(
    context.register.db,
    { ...filter, from, direction: 'asc', offset: 0, limit: mostEntries },
    today,
  );
  const modified = statement(context.register.db, 'SELECT updated_at AS at FROM request WHERE id = ?');
  const entries = rows.map((row) => entryOf(context, row, (id) => (modified.get(id) as { at: string }).at));
  const head = statement(
    context.register.db,
    'SELECT seq AS sequence, at FROM journal_entry WHERE device = ? ORDER BY seq DESC LIMIT 1',
  ).get(context.register.device) as { sequence: number; at: string } | undefined;
  return {
    text: buildIcs(entries, settings, head ?? { sequence: 0, at: '1970-01-01T00:00:00.000Z' }),
    entries: entries.length,
  };
}

function entryOf(context: CoreContext, row: AgendaPageRow, modifiedAt: (requestId: string) => string): IcsEntry {
  const common = {
    reference: row.reference,
    subject: row.subject,
    body: { en: row.bodyNameEn || row.bodyNameZh, zh: row.bodyNameZh || row.bodyNameEn },
  };
  if (row.kind === 'reminder') {
    const uid = `${row.id}@reminder.foolscap`;
    return { ...common, kind: 'reminder', uid, date: row.date, text: row.text, modifiedAt: row.createdAt };
  }
  const { kind: _, ...stored } = row;
  const { label, authority, promptly, verified, provisionalYear } = toDeadlineRow(context, stored);
  return {
    ...common,
    kind: 'deadline',
    // Not the row's own id: the same clock may get a new row when it is computed again.
    uid: `${row.requestId}.${row.clockId}.${row.basisFactId ?? 'none'}@deadline.foolscap`,
    date: row.dueDate,
    party: row.party,
    label,
    authority,
    workingDeadline: row.workingDeadline,
    promptly,
    verified,
    provisionalYear,
    modifiedAt: modifiedAt(row.requestId),
  };
}
