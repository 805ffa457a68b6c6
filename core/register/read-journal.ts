import type { register } from '#core/contract/register.ts';
import type { Input, Output } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { statement } from '#db/queries/statements.ts';

interface Row {
  id: string;
  seq: number;
  at: string;
  actor: string;
  useCase: string;
  tables: string;
  references: string;
  undone: number;
  undoes: string | null;
}

/** What the program did by itself; proposals would only come back. */
const ofTheProgram: ReadonlySet<string> = new Set(['seedBodies', 'loadSample', 'proposeRevisions']);

/** The latest entries first. An entry that was taken back, or takes one back, is not offered for undo. */
export function readJournal(
  context: CoreContext,
  { limit, before }: Input<typeof register.journal>,
): Output<typeof register.journal> {
  const rows = statement(
    context.register.db,
    `SELECT e.id, e.seq, e.at, e.actor, e.use_case AS useCase, e.undoes,
       (SELECT json_group_array(DISTINCT json_extract(c.value, '$.table')) FROM json_each(e.changes) c) AS tables,
       (SELECT json_group_array(DISTINCT r.reference) FROM json_each(e.changes) c JOIN request r ON r.id =
         CASE json_extract(c.value, '$.table') WHEN 'request' THEN json_extract(c.value, '$.key')
         ELSE coalesce(json_extract(c.value, '$.after.request_id'), json_extract(c.value, '$.before.request_id')) END
       ) AS "references",
       EXISTS (SELECT 1 FROM journal_entry later WHERE later.undoes = e.id) AS undone
     FROM journal_entry e WHERE e.seq < ? ORDER BY e.seq DESC LIMIT ?`,
  ).all(before ?? Number.MAX_SAFE_INTEGER, limit) as Row[];
  return rows.map(({ undone, undoes, tables, references, ...row }) => ({
    ...row,
    tables: JSON.parse(tables) as string[],
    references: (JSON.parse(references) as string[]).sort(),
    undoable: undone === 0 && undoes === null && !ofTheProgram.has(row.useCase),
  }));
}
