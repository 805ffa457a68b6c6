import type { Database } from 'better-sqlite3';
import type { Language, Outcome, RequestStatus } from '#core/contract/vocabulary.ts';
import { matchExpression, searchTerms } from './search-words.ts';
import { shownName } from './shown-names.ts';
import { countOf, statement } from './statements.ts';

export interface RequestFilterQuery {
  find: string;
  status: RequestStatus | null;
  outcome: Outcome | null;
  bodyId: string | null;
  campaignId: string | null;
  regimeId: string | null;
  owner: string | null;
  tag: string | null;
  due: 'any' | 'overdue' | 'week' | 'none';
  removed: boolean;
  /** Leaves out the requests of these batches. */
  notInBatches?: readonly string[];
}

/** No filter at all, the bin left out. */
export const everyRequest: RequestFilterQuery = {
  find: '',
  status: null,
  outcome: null,
  bodyId: null,
  campaignId: null,
  regimeId: null,
  owner: null,
  tag: null,
  due: 'any',
  removed: false,
};

export interface RequestPageQuery extends RequestFilterQuery {
  sort: 'reference' | 'subject' | 'body' | 'status' | 'nextDueDate' | 'lastEventOn' | 'updatedAt';
  direction: 'asc' | 'desc';
  /** The language whose body names "sort by body" follows. */
  language: Language;
  offset: number;
  limit: number;
}

/** A row as SQLite gives it: snake case undone by the SELECT, tags as JSON, flags as 0 or 1. */
export interface RequestPageRow {
  id: string;
  reference: string;
  subject: string;
  bodyId: string;
  bodyNameEn: string;
  bodyNameZh: string;
  campaignId: string | null;
  regimeId: string;
  language: Language;
  status: RequestStatus;
  outcome: Outcome | null;
  owner: string;
  tags: string;
  sample: number;
  nextDueDate: string | null;
  nextDueParty: 'theirs' | 'promised' | 'ours' | null;
  nextDueClockId: string | null;
  ourDueDate: string | null;
  sentOn: string | null;
  lastEventOn: string | null;
  updatedAt: string;
}

/** The columns of a list row; `r` is the request, `b` its body. Shared with the page of one request. */
export const requestRowColumns = `
  r.id, r.reference, r.subject, r.body_id AS bodyId, b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh,
  r.campaign_id AS campaignId, r.regime_id AS regimeId, r.language, r.status, r.outcome, r.owner,
  (SELECT json_group_array(tag) FROM (SELECT tag FROM request_tag WHERE request_id = r.id ORDER BY tag)) AS tags,
  r.sample, r.next_due_date AS nextDueDate, r.next_due_party AS nextDueParty, r.next_due_clock_id AS nextDueClockId,
  r.our_due_date AS ourDueDate, r.sent_on AS sentOn, r.last_event_on AS lastEventOn, r.updated_at AS updatedAt`;

interface Condition {
  sql: string;
  values: (string | number)[];
  /** A short list of keys decides: begin with those, whatever the order asked for. */
  byKey?: boolean;
}

/** One page of requests in the order asked for, read by walking an index: see db/schema/requests.ts. */
export function requestPage(db: Database, query: RequestPageQuery, today: string): RequestPageRow[] {
  const condition = where(db, query, today);
  if (condition === null) return [];
  const sql = `SELECT ${requestRowColumns}
    FROM ${from(query, condition)}
    WHERE ${condition.sql}
    ORDER BY ${order(query)} LIMIT ? OFFSET ?`;
  return statement(db, sql).all(...condition.values, query.limit, query.offset) as RequestPageRow[];
}

/** How many requests the filter leaves. Apart from the page, so that a page never waits for a count of everything. */
export function countRequests(db: Database, filter: RequestFilterQuery, today: string): number {
  const condition = where(db, filter, today, true);
  if (condition === null) return 0;
  return countOf(
    db,
    `SELECT count(*) FROM ${condition.byKey ? requestsByKey : 'request r'} WHERE ${condition.sql}`,
    ...condition.values,
  );
}

/** Without statistics SQLite would rather walk a hundred thousand rows in order than sort three. */
const requestsByKey = 'request r INDEXED BY sqlite_autoindex_request_1';

function from(query: RequestPageQuery, condition: Condition): string {
  if (condition.byKey) return `${requestsByKey} CROSS JOIN body b ON b.id = r.body_id`;
  // CROSS JOIN keeps the order of the loops: bodies by name outside, each one's requests inside, nothing to sort.
  if (query.sort === 'body' && query.bodyId === null) return 'body b CROSS JOIN request r ON r.body_id = b.id';
  return 'request r CROSS JOIN body b ON b.id = r.body_id';
}

function order(query: RequestPageQuery): string {
  const way = query.direction === 'asc' ? 'ASC' : 'DESC';
  switch (query.sort) {
    case 'reference':
      return `r.reference ${way}`;
    case 'subject':
      return `r.subject ${way}, r.id ${way}`;
    case 'body': {
      const name = shownName('b', query.language);
      return query.bodyId === null
        ? `${name} ${way}, b.id ${way}, r.updated_at ${way}, r.id ${way}`
        : `r.updated_at ${way}, r.id ${way}`;
    }
    case 'status':
      return query.status === null
        ? `r.status ${way}, r.updated_at ${way}, r.id ${way}`
        : `r.updated_at ${way}, r.id ${way}`;
    case 'nextDueDate':
      return query.direction === 'asc'
        ? 'r.next_due_date IS NULL, r.next_due_date, r.id'
        : 'r.next_due_date DESC, r.id DESC';
    case 'lastEventOn':
      return `r.last_event_on ${way}, r.id ${way}`;
    case 'updatedAt':
      return `r.updated_at ${way}, r.id ${way}`;
  }
}

/** The WHERE clause, or null where nothing can match. */
function where(db: Database, filter: RequestFilterQuery, today: string, counting = false): Condition | null {
  const parts: string[] = [filter.removed ? 'r.removed_at IS NOT NULL' : 'r.removed_at IS NULL'];
  const values: (string | number)[] = [];
  let byKey = false;
  const equal = (column: string, value: string | null) => {
    if (value === null) return;
    parts.push(`${column} = ?`);
    values.push(value);
  };
  equal('r.body_id', filter.bodyId);
  equal('r.campaign_id', filter.campaignId);
  equal('r.status', filter.status);
  equal('r.outcome', filter.outcome);
  equal('r.regime_id', filter.regimeId);
  equal('r.owner', filter.owner);
  if (filter.tag !== null) {
    parts.push('EXISTS (SELECT 1 FROM request_tag t WHERE t.request_id = r.id AND t.tag = ?)');
    values.push(filter.tag);
  }
  if (filter.notInBatches !== undefined && filter.notInBatches.length > 0) {
    parts.push(
      'NOT EXISTS (SELECT 1 FROM batch_item i WHERE i.request_id = r.id AND i.batch_id IN (SELECT value FROM json_each(?)))',
    );
    values.push(JSON.stringify(filter.notInBatches));
  }
  if (filter.due === 'none') parts.push('r.next_due_date IS NULL');
  if (filter.due === 'overdue') {
    parts.push('r.next_due_date < ?');
    values.push(today);
  }
  if (filter.due === 'week') {
    parts.push("r.next_due_date BETWEEN ? AND date(?, '+7 days')");
    values.push(today, today);
  }
  if (filter.find !== '') {
    const found = searchRequests(db, filter.find, counting);
    if (found === null) return null;
    parts.push(found.sql);
    values.push(...found.values);
    byKey = found.byKey ?? false;
  }
  return { sql: parts.join(' AND '), values, byKey };
}

/**
 * Requests that hold every term. A rare word: its requests' keys from the index, then sorted. A common one: the list is
 * walked in its own order and each row tested against its words, which meets fifty hits soon, where the index would
 * gather tens of thousands first. A count always asks the index.
 */
export function searchRequests(db: Database, typed: string, counting: boolean): Condition | null {
  const terms = searchTerms(typed);
  if (terms.length === 0) return null;
  const tests = terms.map(() => 'instr(d.words, ?) > 0').join(' AND ');
  const values = terms.map((term) => ` ${term}`);
  if (!counting && isCommon(db, tests, values)) {
    return { sql: `EXISTS (SELECT 1 FROM search_request_document d WHERE d.request_id = r.id AND ${tests})`, values };
  }
  return {
    sql: `r.id IN (SELECT d.request_id FROM search_request s CROSS JOIN search_request_document d ON d.document = s.rowid WHERE s.search_request MATCH ?)`,
    values: [matchExpression(terms)],
    byKey: true,
  };
}

/** Of so many documents, picked here and there, at least so many must hold the terms for them to count as common. */
const sampled = 100;
const commonInSample = 3;

/** Whether the terms stand in so many requests that walking the list finds them at once; judged by a sample. */
function isCommon(db: Database, tests: string, values: readonly string[]): boolean {
  const documents = countOf(db, 'SELECT coalesce(max(document), 0) FROM search_request_document');
  if (documents < 10 * sampled) return false;
  const hits = countOf(
    db,
    // A steady step would fall in with whatever repeats in the register; multiples of a large prime do not.
    `WITH RECURSIVE turn(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM turn LIMIT ${sampled})
     SELECT count(*) FROM turn CROSS JOIN search_request_document d ON d.document = 1 + (n * 2654435761) % ? WHERE ${tests}`,
    documents,
    ...values,
  );
  return hits >= commonInSample;
}
