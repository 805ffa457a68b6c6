import { and, asc, eq, isNull } from 'drizzle-orm';
import type { RequestPage } from '#core/contract/requests.ts';
import type { CoreContext } from '#core/context.ts';
import { readDeadlines } from '#core/deadlines/read-deadlines.ts';
import { notFound } from '#core/errors.ts';
import { readLetters } from '#core/letters/read-letters.ts';
import { suggestSteps } from '#core/deadlines/suggest-steps.ts';
import { type RequestPageRow, requestRowColumns } from '#db/queries/request-page.ts';
import { statement } from '#db/queries/statements.ts';
import { campaign, fact, question, request } from '#db/schema/index.ts';
import { toRequestRow } from './request-row.ts';

/** Everything the page of one request shows, read in one go so that its parts agree. */
export function getRequest(context: CoreContext, id: string): RequestPage {
  const { db, orm } = context.register;
  const row = statement(
    db,
    `SELECT ${requestRowColumns} FROM request r JOIN body b ON b.id = r.body_id WHERE r.id = ?`,
  ).get(id) as RequestPageRow | undefined;
  const whole = orm.select().from(request).where(eq(request.id, id)).get();
  if (!row || !whole) throw notFound('request', id);
  const of =
    whole.campaignId === null ? undefined : orm.select().from(campaign).where(eq(campaign.id, whole.campaignId)).get();
  const questions = orm
    .select({
      id: question.id,
      position: question.position,
      level: question.level,
      text: question.text,
      bankId: question.bankQuestionId,
      outcome: question.outcome,
      grounds: question.grounds,
    })
    .from(question)
    .where(eq(question.requestId, id))
    .orderBy(asc(question.position))
    .all();
  const facts = orm
    .select()
    .from(fact)
    .where(and(eq(fact.requestId, id), isNull(fact.removedAt)))
    .orderBy(asc(fact.date), asc(fact.id))
    .all()
    .map(({ removedAt: _, ...one }) => one);
  const deadlines = readDeadlines(context, id);
  const letters = readLetters(context, id);
  const last = statement(
    db,
    `SELECT id FROM journal_entry WHERE json_extract(input, '$.id') = ? ORDER BY seq DESC LIMIT 1`,
  );
  const entry = last.get(id) as { id: string } | undefined;
  return {
    ...toRequestRow(row),
    version: whole.version,
    calendarId: whole.calendarId,
    notes: whole.notes,
    theirReference: whole.theirReference,
    campaignNameEn: of?.nameEn ?? null,
    campaignNameZh: of?.nameZh ?? null,
    regimeName: context.law.packs.get(whole.regimeId)?.name ?? { en: whole.regimeId, zh: whole.regimeId },
    createdAt: whole.createdAt,
    removedAt: whole.removedAt,
    questions,
    facts,
    letters,
    deadlines,
    nextSteps: suggestSteps(context, whole.regimeId, facts, deadlines, letters),
    lastJournalEntryId: entry?.id ?? null,
    today: context.today(),
  };
}

export function facets(context: CoreContext): { owners: string[]; tags: string[] } {
  const { db } = context.register;
  // From one owner to the next along the index: a plain DISTINCT would read every request of a large register.
  const owners = statement(
    db,
    `WITH RECURSIVE known(owner) AS (
       SELECT min(owner) FROM request WHERE owner > ''
       UNION ALL SELECT (SELECT min(r.owner) FROM request r WHERE r.owner > known.owner) FROM known WHERE known.owner IS NOT NULL)
     SELECT owner FROM known WHERE owner IS NOT NULL
       AND EXISTS (SELECT 1 FROM request r WHERE r.owner = known.owner AND r.removed_at IS NULL)`,
  ).all() as { owner: string }[];
  const tags = statement(db, 'SELECT DISTINCT tag FROM request_tag ORDER BY tag LIMIT 1000').all() as { tag: string }[];
  return { owners: owners.map((row) => row.owner), tags: tags.map((row) => row.tag) };
}
