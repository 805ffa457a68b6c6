import type { BatchItem, BatchPage, BatchSummary } from '#core/contract/batches.ts';
import { batchShared } from '#core/contract/batches.ts';
import type { CoreContext } from '#core/context.ts';
import { statement } from '#db/queries/statements.ts';
import { batchRecord } from './batch-rows.ts';
import { readFailure } from './item-failure.ts';
import { isRunning } from './running.ts';

type SummaryRow = Omit<BatchSummary, 'kind' | 'subject' | 'running'> & { shared: string };

const summaries = `SELECT b.id, b.shared, b.campaign_id AS campaignId, c.name_en AS campaignNameEn, c.name_zh AS campaignNameZh,
    b.created_at AS createdAt,
    count(i.id) AS itemCount,
    count(i.id) FILTER (WHERE i.state = 'waiting') AS waitingCount,
    count(i.id) FILTER (WHERE i.state = 'made') AS madeCount,
    count(i.id) FILTER (WHERE i.state = 'failed') AS failedCount,
    count(i.id) FILTER (WHERE l.state = 'sent' AND l.removed_at IS NULL) AS sentCount
  FROM batch b LEFT JOIN campaign c ON c.id = b.campaign_id
    LEFT JOIN batch_item i ON i.batch_id = b.id LEFT JOIN letter l ON l.id = i.letter_id
  WHERE b.removed_at IS NULL`;

/** The batches that were not taken back, the latest first. */
export function listBatches(context: CoreContext): BatchSummary[] {
  const rows = statement(context.register.db, `${summaries} GROUP BY b.id ORDER BY b.id DESC`).all() as SummaryRow[];
  return rows.map((row) => toSummary(context, row));
}

export function getBatch(context: CoreContext, id: string): BatchPage {
  const { shared } = batchRecord(context, id);
  const row = statement(context.register.db, `${summaries} AND b.id = ? GROUP BY b.id`).get(id) as SummaryRow;
  return { ...toSummary(context, row), shared, items: readItems(context, id) };
}

function toSummary(context: CoreContext, { shared: stored, ...row }: SummaryRow): BatchSummary {
  return { ...row, ...nameOf(stored), running: isRunning(context, row.id) };
}

/** What a batch is called by: its letter, and the subject of those in its own language or else in the other. */
function nameOf(stored: string): Pick<BatchSummary, 'kind' | 'subject'> {
  const { kind, language, words } = batchShared.parse(JSON.parse(stored));
  const other = language === 'en' ? 'zh-Hant-HK' : 'en';
  return { kind, subject: words[language].subject || words[other].subject };
}

export interface UnsentBatch extends Pick<BatchSummary, 'id' | 'kind' | 'subject'> {
  /** Letters that were made and not sent. */
  draftCount: number;
  /** Letters that are not made yet. */
  waitingCount: number;
  updatedAt: string;
}

/** The batches with several letters to send, or with letters still to be made, the latest first. */
export function unsentBatches(context: CoreContext): UnsentBatch[] {
  const rows = statement(
    context.register.db,
    `WITH draft AS (
       SELECT i.batch_id AS id, count(*) AS count, max(r.updated_at) AS updatedAt
       FROM request r CROSS JOIN batch_item i ON i.request_id = r.id
       WHERE r.status = 'draft' AND r.removed_at IS NULL GROUP BY i.batch_id),
     waiting AS (SELECT batch_id AS id, count(*) AS count FROM batch_item WHERE state = 'waiting' GROUP BY batch_id)
     SELECT b.id, b.shared, coalesce(draft.count, 0) AS draftCount, coalesce(waiting.count, 0) AS waitingCount,
       coalesce(draft.updatedAt, b.created_at) AS updatedAt
     FROM batch b LEFT JOIN draft ON draft.id = b.id LEFT JOIN waiting ON waiting.id = b.id
     WHERE b.removed_at IS NULL AND (draft.count > 1 OR waiting.count > 0) ORDER BY b.id DESC`,
  ).all() as (Omit<UnsentBatch, 'kind' | 'subject'> & { shared: string })[];
  return rows.map(({ shared, ...row }) => ({ ...row, ...nameOf(shared) }));
}

/** The items in their order, each with what became of its request; one in the bin counts as removed. */
function readItems(context: CoreContext, batchId: string): BatchItem[] {
  const rows = statement(
    context.register.db,
    `SELECT i.id, i.position, i.body_id AS bodyId, b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh, i.state, i.failure,
       r.id AS requestId, r.reference, r.status, r.language, r.sent_on AS sentOn,
       l.id AS letterId, l.state AS letterState
     FROM batch_item i JOIN body b ON b.id = i.body_id
       LEFT JOIN request r ON r.id = i.request_id AND r.removed_at IS NULL
       LEFT JOIN letter l ON l.id = i.letter_id AND l.removed_at IS NULL AND r.id IS NOT NULL
     WHERE i.batch_id = ? ORDER BY i.position`,
  ).all(batchId) as (Omit<BatchItem, 'failure'> & { failure: string | null })[];
  return rows.map(({ failure, ...row }) => ({
    ...row,
    failure: failure === null ? null : readFailure(JSON.parse(failure)),
  }));
}
