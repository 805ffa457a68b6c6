import { and, asc, eq, isNull } from 'drizzle-orm';
import type { BankQuestion, CampaignPage, CampaignSummary } from '#core/contract/campaigns.ts';
import { requestStatus } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { shownName } from '#db/queries/shown-names.ts';
import { statement } from '#db/queries/statements.ts';
import { campaign, campaignFact } from '#db/schema/index.ts';

const summary = `SELECT c.id, c.name_en AS nameEn, c.name_zh AS nameZh, c.summary,
    count(r.id) AS requestCount,
    count(r.id) FILTER (WHERE r.status <> 'closed') AS openCount,
    count(r.id) FILTER (WHERE r.next_due_date < :today AND r.status <> 'closed') AS overdueCount,
    count(r.id) FILTER (WHERE r.outcome IS NOT NULL) AS answeredCount,
    count(DISTINCT r.body_id) AS bodyCount,
    (SELECT count(*) FROM bank_question q WHERE q.campaign_id = c.id AND q.level = 0 AND q.removed_at IS NULL) AS questionCount
  FROM campaign c LEFT JOIN request r ON r.campaign_id = c.id AND r.removed_at IS NULL`;

export function listCampaigns(context: CoreContext): CampaignSummary[] {
  return statement(context.register.db, `${summary} GROUP BY c.id ORDER BY ${shownName('c', 'en')}`).all({
    today: context.today(),
  }) as CampaignSummary[];
}

export function getCampaign(context: CoreContext, id: string): CampaignPage {
  const { db, orm } = context.register;
  const row = orm.select().from(campaign).where(eq(campaign.id, id)).get();
  if (!row) throw notFound('campaign', id);
  const counted = statement(db, `${summary} WHERE c.id = :id GROUP BY c.id`).get({
    id,
    today: context.today(),
  }) as CampaignSummary;
  const facts = orm
    .select({
      id: campaignFact.id,
      textEn: campaignFact.textEn,
      textZh: campaignFact.textZh,
      sourceEn: campaignFact.sourceEn,
      sourceZh: campaignFact.sourceZh,
      position: campaignFact.position,
    })
    .from(campaignFact)
    .where(and(eq(campaignFact.campaignId, id), isNull(campaignFact.removedAt)))
    .orderBy(asc(campaignFact.position))
    .all();
  const counts = statement(
    db,
    'SELECT status, count(*) AS count FROM request WHERE campaign_id = ? AND removed_at IS NULL GROUP BY status',
  ).all(id) as { status: string; count: number }[];
  return {
    ...counted,
    version: row.version,
    facts,
    bank: readBank(context, id).filter((question) => question.campaignId === id),
    byStatus: counts.map((one) => ({ status: requestStatus.parse(one.status), count: one.count })),
  };
}

/** The campaign's own questions in their order, then the general ones; with how many requests ask each. */
export function readBank(context: CoreContext, campaignId: string | null): BankQuestion[] {
  return statement(
    context.register.db,
    `SELECT q.id, q.campaign_id AS campaignId, q.level, q.topic, q.text_en AS textEn, q.text_zh AS textZh, q.position,
       (SELECT count(DISTINCT r.id) FROM question asked JOIN request r ON r.id = asked.request_id
         WHERE asked.bank_question_id = q.id AND r.removed_at IS NULL) AS usedCount
     FROM bank_question q
     WHERE (q.campaign_id = ? OR q.campaign_id IS NULL) AND q.removed_at IS NULL
     ORDER BY q.campaign_id IS NULL, q.position, q.id`,
  ).all(campaignId) as BankQuestion[];
}
