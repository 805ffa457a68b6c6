import { eq } from 'drizzle-orm';
import { deadlineState } from '#core/contract/clock-moves.ts';
import type { CoreContext } from '#core/context.ts';
import { turnOf } from '#core/deadlines/compute-request.ts';
import { readLawMark } from '#core/deadlines/law-mark.ts';
import { recheckAtOnce } from '#core/deadlines/recompute-all.ts';
import { proposeRevisions } from '#core/deadlines/recompute-request.ts';
import { notFound } from '#core/errors.ts';
import { indexRequestWords } from '#core/requests/index-words.ts';
import type { RowChange } from '#db/journal-changes.ts';
import { request } from '#db/schema/index.ts';
import { undoEntry } from '#db/undo-entry.ts';

/** Tables that the dates of any request may rest on. */
const lawTables: ReadonlySet<string> = new Set(['holiday_addition', 'own_regime']);

/**
 * Takes back one entry of the journal, as a new entry; the search index follows, every window hears of it. Answers with
 * the clocks that moved or ended. What was entered under an older law comes back as it was then: where the law of today would
 * have it otherwise, a revision is proposed in the same entry.
 */
export async function undoChange(context: CoreContext, journalEntryId: string) {
  const {
    value: changes,
    entryId,
    tables,
  } = undoEntry(context.register, journalEntryId, {
    actor: context.actor,
    now: context.now(),
    afterwards: (changes) => {
      const touchesDates = changes.some(({ table }) => table === 'fact' || table.startsWith('deadline'));
      for (const id of requestsOf(changes)) {
        const row = context.register.orm.select().from(request).where(eq(request.id, id)).get();
        if (!row) continue;
        indexRequestWords(context, id);
        if (touchesDates) proposeRevisions(context, row, readLawMark(context));
      }
    },
  });
  if (entryId === null) throw notFound('change', journalEntryId);
  context.announce({ useCase: 'undo', tables });
  const changesLaw = tables.some((table) => lawTables.has(table));
  const unchecked = changesLaw && (await recheckAtOnce(context)) === null;
  return { journalEntryId: entryId, moved: movedBack(changes), unchecked };
}

/** The clocks that are different after taking these changes back, the latest change of each row deciding. */
function movedBack(changes: readonly RowChange[]) {
  return changes.flatMap(({ table, before, after }) => {
    const row = before ?? after;
    if (table !== 'deadline' || typeof row?.request_id !== 'string' || typeof row.clock_id !== 'string') return [];
    const dateOf = (values: typeof before) => (typeof values?.due_date === 'string' ? values.due_date : null);
    const move = {
      before: dateOf(after),
      after: dateOf(before),
      became: turnOf(standingOf(after), standingOf(before)),
    };
    if (move.before === move.after && move.became === null) return [];
    return [{ requestId: row.request_id, clockId: row.clock_id, ...move }];
  });
}

function standingOf(values: RowChange['before']) {
  const state = deadlineState.safeParse(values?.state);
  if (!state.success) return null;
  const since = values?.suspended_since;
  return {
    state: state.data,
    conditional: values?.conditional === 1,
    suspendedSince: typeof since === 'string' ? since : null,
  };
}

function requestsOf(changes: readonly RowChange[]): Set<string> {
  const ids = new Set<string>();
  for (const { table, before, after } of changes) {
    const row = after ?? before;
    const id = table === 'request' ? row?.id : row?.request_id;
    if (typeof id === 'string') ids.add(id);
  }
  return ids;
}
