import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { indexRequestWords } from '#core/requests/index-words.ts';
import { statement } from '#db/queries/statements.ts';
import type { RowChange } from '#db/journal-changes.ts';
import { undoEntry } from '#db/undo-entry.ts';

/** Takes back one entry of the journal, as a new entry; the search index follows, every window hears of it. */
export function undoChange(context: CoreContext, journalEntryId: string): { journalEntryId: string } {
  const { entryId, tables } = undoEntry(context.register, journalEntryId, {
    actor: context.actor,
    now: context.now(),
    afterwards: (changes) => {
      for (const id of requestsOf(changes)) {
        if (statement(context.register.db, 'SELECT 1 FROM request WHERE id = ?').get(id))
          indexRequestWords(context, id);
      }
    },
  });
  if (entryId === null) throw notFound('change', journalEntryId);
  context.announce({ useCase: 'undo', tables });
  return { journalEntryId: entryId };
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
