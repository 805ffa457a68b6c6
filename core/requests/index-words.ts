import type { CoreContext } from '#core/context.ts';
import { statement } from '#db/queries/statements.ts';
import { indexRequest } from '#db/queries/search-words.ts';

/** Puts everything a person may remember of a request into the search index: what it says, to whom, under which names. */
export function indexRequestWords(context: CoreContext, requestId: string): void {
  const { db } = context.register;
  const rows = statement(
    db,
    `SELECT r.reference || ' ' || r.their_reference || ' ' || r.subject || ' ' || r.owner || ' ' || r.notes AS words FROM request r WHERE r.id = :id
     UNION ALL SELECT b.name_en || ' ' || b.name_zh || ' ' || b.short_zh || ' ' || coalesce(b.builtin_key, '') FROM body b JOIN request r ON r.body_id = b.id WHERE r.id = :id
     UNION ALL SELECT text FROM question WHERE request_id = :id
     UNION ALL SELECT tag FROM request_tag WHERE request_id = :id
     UNION ALL SELECT subject || ' ' || their_reference || ' ' || text FROM letter WHERE request_id = :id AND direction = 'incoming' AND removed_at IS NULL
     UNION ALL SELECT note || ' ' || their_reference FROM fact WHERE request_id = :id AND removed_at IS NULL`,
  ).all({ id: requestId }) as { words: string }[];
  indexRequest(
    db,
    requestId,
    rows.map((row) => row.words),
  );
}
