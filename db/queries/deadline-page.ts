import type { Database } from 'better-sqlite3';
import type { ClockParty, Language } from '#core/contract/vocabulary.ts';
import { matchExpression, searchTerms } from './search-words.ts';
import { countOf, statement } from './statements.ts';

export interface DeadlineFilterQuery {
  find: string;
  party: ClockParty | null;
  when: 'overdue' | 'week' | 'month' | 'later' | 'open' | 'all';
  campaignId: string | null;
  bodyId: string | null;
}

export interface DeadlinePageQuery extends DeadlineFilterQuery {
  sort: 'dueDate' | 'reference' | 'body' | 'party';
  direction: 'asc' | 'desc';
  language: Language;
  offset: number;
  limit: number;
}

/** A deadline with what a list says of its request. Flags are 0 or 1; `daysLeft` is due date minus today. */
export interface DeadlinePageRow {
  id: string;
  requestId: string;
  regimeId: string;
  clockId: string;
  party: ClockParty;
  dueDate: string;
  nominalDate: string;
  nextOfficeDay: string | null;
  workingDeadline: string | null;
  promptly: number;
  conditional: number;
  receiptAssumed: number;
  suspendedSince: string | null;
  state: 'running' | 'met' | 'met_late' | 'superseded' | 'lapsed';
  satisfiedOn: string | null;
  basisDate: string;
  verified: number;
  provisionalYear: number | null;
  reference: string;
  subject: string;
  bodyNameEn: string;
  bodyNameZh: string;
  daysLeft: number;
}

/** The columns of a deadline `d`. */
export const deadlineColumns = `
  d.id, d.request_id AS requestId, d.regime_id AS regimeId, d.clock_id AS clockId, d.party, d.due_date AS dueDate,
  d.nominal_date AS nominalDate, d.next_office_day AS nextOfficeDay, d.working_deadline AS workingDeadline, d.promptly, d.conditional,
  d.receipt_assumed AS receiptAssumed, d.suspended_since AS suspendedSince, d.state, d.satisfied_on AS satisfiedOn, d.basis_date AS basisDate, d.verified, d.provisional_year AS provisionalYear`;

const tables = `deadline d CROSS JOIN request r ON r.id = d.request_id CROSS JOIN body b ON b.id = r.body_id`;

/** One page of deadlines; those of requests in the bin or closed are left out, except with `when: 'all'`. */
export function deadlinePage(db: Database, query: DeadlinePageQuery, today: string): DeadlinePageRow[] {
  const { sql, values } = where(query, today);
  return statement(
    db,
    `SELECT ${deadlineColumns}, r.reference, r.subject, b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh,
       CAST(julianday(d.due_date) - julianday(?) AS INTEGER) AS daysLeft
     FROM ${tables} WHERE ${sql} ORDER BY ${order(query)} LIMIT ? OFFSET ?`,
  ).all(today, ...values, query.limit, query.offset) as DeadlinePageRow[];
}

export function countDeadlines(db: Database, filter: DeadlineFilterQuery, today: string): number {
  const { sql, values } = where(filter, today);
  return countOf(db, `SELECT count(*) FROM ${tables} WHERE ${sql}`, ...values);
}

function order(query: DeadlinePageQuery): string {
  const way = query.direction === 'asc' ? 'ASC' : 'DESC';
  const name = query.language === 'en' ? 'b.name_en' : 'b.name_zh';
  const first = {
    dueDate: `d.due_date ${way}`,
    reference: `r.reference ${way}`,
    body: `${name} ${way}`,
    party: `d.party ${way}`,
  };
  return query.sort === 'dueDate' ? `${first.dueDate}, d.id ${way}` : `${first[query.sort]}, d.due_date, d.id`;
}

function where(filter: DeadlineFilterQuery, today: string): { sql: string; values: (string | number)[] } {
  const parts = ['r.removed_at IS NULL'];
  const values: (string | number)[] = [];
  const add = (sql: string, ...more: (string | number)[]) => {
    parts.push(sql);
    values.push(...more);
  };
  // What is not asserted yet, and rights that arise only if a later date is missed, are no work for anybody today.
  if (filter.when !== 'all') add("d.state = 'running' AND d.conditional = 0 AND d.basis_date <= ?", today);
  if (filter.when === 'overdue') add('d.due_date < ?', today);
  if (filter.when === 'week') add("d.due_date BETWEEN ? AND date(?, '+7 days')", today, today);
  if (filter.when === 'month') add("d.due_date BETWEEN ? AND date(?, '+31 days')", today, today);
  if (filter.when === 'later') add("d.due_date > date(?, '+31 days')", today);
  if (filter.party !== null) add('d.party = ?', filter.party);
  if (filter.campaignId !== null) add('r.campaign_id = ?', filter.campaignId);
  if (filter.bodyId !== null) add('r.body_id = ?', filter.bodyId);
  if (filter.find !== '') {
    const terms = searchTerms(filter.find);
    if (terms.length === 0) add('0');
    else
      add(
        'r.id IN (SELECT m.request_id FROM search_request s CROSS JOIN search_request_document m ON m.document = s.rowid WHERE s.search_request MATCH ?)',
        matchExpression(terms),
      );
  }
  return { sql: parts.join(' AND '), values };
}
