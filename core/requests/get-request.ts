import { and, asc, eq, isNull, sql } from 'drizzle-orm';
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
      text: question.text,
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
  const last = statement(
    db,
    `SELECT id FROM journal_entry WHERE json_extract(input, '$.id') = ? ORDER BY seq DESC LIMIT 1`,
  );
  const entry = last.get(id) as { id: string } | undefined;
  return {
    ...toRequestRow(row),
    version: whole.version,
    notes: whole.notes,
    theirReference: whole.theirReference,
    campaignNameEn: of?.nameEn ?? null,
    campaignNameZh: of?.nameZh ?? null,
    regimeName: context.law.packs.get(whole.regimeId)?.name ?? { en: whole.regimeId, zh: whole.regimeId },
    createdAt: whole.createdAt,
    removedAt: whole.removedAt,
    questions,
    facts,
    letters: readLetters(context, id),
    deadlines,
    nextSteps: suggestSteps(context, whole.regimeId, facts, deadlines),
    lastJournalEntryId: entry?.id ?? null,
    today: context.today(),
  };
}

export function facets(context: CoreContext): { owners: string[]; tags: string[] } {
  const { orm, db } = context.register;
  const owners = orm
    .selectDistinct({ owner: request.owner })
    .from(request)
    .where(and(isNull(request.removedAt), sql`owner <> ''`))
    .orderBy(asc(request.owner))
    .all();
  const tags = statement(db, 'SELECT DISTINCT tag FROM request_tag ORDER BY tag LIMIT 1000').all() as { tag: string }[];
  return { owners: owners.map((row) => row.owner), tags: tags.map((row) => row.tag) };
}
