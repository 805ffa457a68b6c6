import type { Database } from 'better-sqlite3';
import type { ClockParty, Language } from '#core/contract/vocabulary.ts';
import { searchRequests } from './request-page.ts';
import { matchExpression, searchTerms } from './search-words.ts';
import { shownName } from './shown-names.ts';
import { countOf, statement } from './statements.ts';

export interface DeadlineFilterQuery {
  find: string;
  party: ClockParty | null;
  when: 'overdue' | 'week' | 'month' | 'later' | 'open' | 'all';
  campaignId: string | null;
  bodyId: string | null;
  regimeId: string | null;
  /** '' is a value: requests nobody owns. */
  owner: string | null;
  snoozed: 'any' | 'hide' | 'only';
}

export interface DeadlinePageQuery extends DeadlineFilterQuery {
  sort: 'dueDate' | 'reference' | 'body' | 'party';
  direction: 'asc' | 'desc';
  language: Language;
  offset: number;
  limit: number;
}

/** A stored deadline as SQLite gives it; flags are 0 or 1. */
export interface StoredDeadlineRow {
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
  basisFactId: string | null;
  basisDate: string;
  verified: number;
  provisionalYear: number | null;
  snoozedUntil: string | null;
  snoozeReason: string;
}

/** A deadline with what a list says of its request; `daysLeft` is due date minus today. */
export interface DeadlinePageRow extends StoredDeadlineRow {
  campaignId: string | null;
  owner: string;
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
  d.receipt_assumed AS receiptAssumed, d.suspended_since AS suspendedSince, d.state, d.satisfied_on AS satisfiedOn, d.basis_fact_id AS basisFactId,
  d.basis_date AS basisDate, d.verified, d.provisional_year AS provisionalYear, d.snoozed_until AS snoozedUntil, d.snooze_reason AS snoozeReason`;

const rowColumns = `${deadlineColumns}, r.campaign_id AS campaignId, r.owner, r.reference, r.subject,
  b.name_en AS bodyNameEn, b.name_zh AS bodyNameZh`;

// CROSS JOIN keeps the order of the loops: the outermost walks an index in the order asked for, so nothing is sorted.
const ofRequest = 'CROSS JOIN deadline d INDEXED BY deadline_of_request ON d.request_id = r.id';
const withBody = 'CROSS JOIN body b ON b.id = r.body_id';

/** One page of deadlines; those of requests in the bin are left out, those that ended too, except with `when: 'all'`. */
export function deadlinePage(db: Database, query: DeadlinePageQuery, today: string): DeadlinePageRow[] {
  const { sql, values, byKey } = deadlineWhere(db, query, today, false);
  return statement(
    db,
    `SELECT ${rowColumns}, CAST(julianday(d.due_date) - julianday(?) AS INTEGER) AS daysLeft
     FROM ${from(db, query, byKey)} WHERE ${sql} ORDER BY ${order(query)} LIMIT ? OFFSET ?`,
  ).all(today, ...values, query.limit, query.offset) as DeadlinePageRow[];
}

/**
 * How many the filter leaves. Where it asks nothing of the request, an index alone is counted, and the few in the bin
 * are taken off again: to look up a hundred thousand requests for the sake of those would take a second.
 */
export function countDeadlines(db: Database, filter: DeadlineFilterQuery, today: string): number {
  return countByDay(db, filter, today, null).reduce((sum, { count }) => sum + count, 0);
}

/** As `countDeadlines`, day by day within a span; without a span the days are not told apart. */
export function countByDay(
  db: Database,
  filter: DeadlineFilterQuery,
  today: string,
  span: { from: string; to: string } | null,
): { date: string; count: number }[] {
  const [date, group] = span === null ? ["''", ''] : ['d.due_date', 'GROUP BY d.due_date'];
  const count = (tables: string, { sql, values }: Condition) =>
    statement(
      db,
      `SELECT ${date} AS date, count(*) AS count FROM ${tables} WHERE ${sql} ${span === null ? '' : 'AND d.due_date BETWEEN ? AND ?'} ${group}`,
    ).all(...values, ...(span === null ? [] : [span.from, span.to])) as { date: string; count: number }[];
  const whole = deadlineWhere(db, filter, today, true);
  if (requestWhere(filter).values.length > 0 || filter.find !== '')
    return count(`${whole.byKey ? requestsByKey : 'request r'} ${ofRequest}`, whole);
  const own = deadlineOwnWhere(filter, today);
  const binned = count(`request r INDEXED BY request_removed ${ofRequest}`, {
    sql: `r.removed_at IS NOT NULL AND ${own.sql}`,
    values: own.values,
  });
  const off = new Map(binned.map((one) => [one.date, one.count]));
  return count(deadlineIndex(filter), own).map((one) => ({ ...one, count: one.count - (off.get(one.date) ?? 0) }));
}

/** Those of these ids that are there, in no order: for lists that were put in order by their keys alone. */
export function deadlinesById(db: Database, ids: readonly string[], today: string): Map<string, DeadlinePageRow> {
  const rows = statement(
    db,
    `SELECT ${rowColumns}, CAST(julianday(d.due_date) - julianday(?) AS INTEGER) AS daysLeft
     FROM json_each(?) k CROSS JOIN deadline d ON d.id = k.value CROSS JOIN request r ON r.id = d.request_id CROSS JOIN body b ON b.id = r.body_id`,
  ).all(today, JSON.stringify(ids)) as DeadlinePageRow[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Requests so few that it is quicker to take their deadlines and sort them than to walk all deadlines by date. */
const fewRequests = 2_000;

/** Without statistics SQLite would rather walk a hundred thousand rows in order than sort three. */
const requestsByKey = 'request r INDEXED BY sqlite_autoindex_request_1';

/** The tables of a query by date: from the deadlines, or from the requests where the filter leaves only a few of those. */
export function deadlineTables(db: Database, filter: DeadlineFilterQuery, byKey: boolean): string {
  if (byKey) return `${requestsByKey} ${ofRequest}`;
  const byDate = `${deadlineIndex(filter)} CROSS JOIN request r ON r.id = d.request_id`;
  const wanted = requestWhere(filter);
  if (wanted.values.length === 0) return byDate;
  const some = countOf(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM request r WHERE ${wanted.parts.join(' AND ')} LIMIT ${fewRequests + 1})`,
    ...wanted.values,
  );
  return some > fewRequests ? byDate : `request r ${ofRequest}`;
}

/** Deadlines along the index that has them by date within what the filter asks of them (db/schema/deadlines.ts). */
function deadlineIndex(filter: DeadlineFilterQuery, sort: DeadlinePageQuery['sort'] = 'dueDate'): string {
  if (filter.snoozed === 'only') return 'deadline d INDEXED BY deadline_snoozed';
  if (filter.when === 'all') return sort === 'party' ? 'deadline d' : 'deadline d INDEXED BY deadline_by_date';
  if (sort === 'party') return 'deadline d INDEXED BY deadline_open_of_party';
  if (filter.regimeId !== null) return 'deadline d INDEXED BY deadline_open_of_regime';
  return `deadline d INDEXED BY ${filter.party === null ? 'deadline_open' : 'deadline_open_of_party'}`;
}

function from(db: Database, query: DeadlinePageQuery, byKey: boolean): string {
  if (byKey) return `${requestsByKey} ${ofRequest} ${withBody}`;
  if (query.sort === 'reference') return `request r ${ofRequest} ${withBody}`;
  if (query.sort === 'body' && query.bodyId === null)
    return `body b CROSS JOIN request r INDEXED BY request_of_body_by_due ON r.body_id = b.id ${ofRequest}`;
  if (query.sort === 'party' && requestWhere(query).values.length === 0)
    return `${deadlineIndex(query, 'party')} CROSS JOIN request r ON r.id = d.request_id ${withBody}`;
  return `${deadlineTables(db, query, byKey)} ${withBody}`;
}

function order(query: DeadlinePageQuery): string {
  const way = query.direction === 'asc' ? 'ASC' : 'DESC';
  const name = shownName('b', query.language);
  switch (query.sort) {
    case 'dueDate':
      return `d.due_date ${way}, d.id ${way}`;
    case 'party':
      return `d.party ${way}, d.due_date ${way}, d.id ${way}`;
    case 'reference':
      return `r.reference ${way}, d.due_date, d.id`;
    case 'body':
      // Within a body by the request that is due first: sorting all it owes us would take longer than the page.
      return query.bodyId === null
        ? `${name} ${way}, b.id ${way}, r.next_due_date IS NULL, r.next_due_date, r.id, d.due_date, d.id`
        : 'd.due_date, d.id';
  }
}

export interface Condition {
  sql: string;
  values: (string | number)[];
}

/** `byKey`: a short list of requests decides, so begin with those. */
export interface DeadlineCondition extends Condition {
  byKey: boolean;
}

/** What the filter asks of the request `r`, where an index serves it. */
export function requestWhere(filter: Pick<DeadlineFilterQuery, 'campaignId' | 'bodyId' | 'owner'>): {
  parts: string[];
  values: string[];
} {
  const parts: string[] = [];
  const values: string[] = [];
  const equal = (column: string, value: string | null) => {
    if (value === null) return;
    parts.push(`${column} = ?`);
    values.push(value);
  };
  equal('r.campaign_id', filter.campaignId);
  equal('r.body_id', filter.bodyId);
  equal('r.owner', filter.owner);
  return { parts, values };
}

/** What the filter asks of the date `column`, today given. */
export function dateWhere(column: string, when: DeadlineFilterQuery['when'], today: string): Condition {
  if (when === 'overdue') return { sql: `${column} < ?`, values: [today] };
  if (when === 'week') return { sql: `${column} BETWEEN ? AND date(?, '+7 days')`, values: [today, today] };
  if (when === 'month') return { sql: `${column} BETWEEN ? AND date(?, '+31 days')`, values: [today, today] };
  if (when === 'later') return { sql: `${column} > date(?, '+31 days')`, values: [today] };
  return { sql: '1', values: [] };
}

/** Requests that hold every word typed, as a test on `column`. */
export function findWhere(column: string, typed: string): Condition {
  const terms = searchTerms(typed);
  if (terms.length === 0) return { sql: '0', values: [] };
  return {
    sql: `${column} IN (SELECT m.request_id FROM search_request s CROSS JOIN search_request_document m ON m.document = s.rowid WHERE s.search_request MATCH ?)`,
    values: [matchExpression(terms)],
  };
}

export function deadlineWhere(
  db: Database,
  filter: DeadlineFilterQuery,
  today: string,
  counting: boolean,
): DeadlineCondition {
  const { parts, values } = requestWhere(filter) as { parts: string[]; values: (string | number)[] };
  const own = deadlineOwnWhere(filter, today);
  parts.push('r.removed_at IS NULL', own.sql);
  values.push(...own.values);
  if (filter.find === '') return { sql: parts.join(' AND '), values, byKey: false };
  const found = searchRequests(db, filter.find, counting);
  if (found === null) return { sql: '0', values: [], byKey: false };
  return {
    sql: [...parts, found.sql].join(' AND '),
    values: [...values, ...found.values],
    byKey: found.byKey ?? false,
  };
}

/** What the filter asks of the deadline itself. */
function deadlineOwnWhere(filter: DeadlineFilterQuery, today: string): Condition {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const add = ({ sql, values: more }: Condition) => {
    parts.push(sql);
    values.push(...more);
  };
  // What is not asserted yet, and rights that arise only if a later date is missed, are no work for anybody today.
  if (filter.when === 'all') parts.push('1');
  else add({ sql: "d.state = 'running' AND d.conditional = 0 AND d.basis_date <= ?", values: [today] });
  if (filter.when !== 'all' && filter.when !== 'open') add(dateWhere('d.due_date', filter.when, today));
  if (filter.party !== null) add({ sql: 'd.party = ?', values: [filter.party] });
  if (filter.regimeId !== null) add({ sql: 'd.regime_id = ?', values: [filter.regimeId] });
  if (filter.snoozed === 'hide') add({ sql: '(d.snoozed_until IS NULL OR d.snoozed_until <= ?)', values: [today] });
  if (filter.snoozed === 'only') add({ sql: 'd.snoozed_until > ?', values: [today] });
  return { sql: parts.join(' AND '), values };
}

/**
 * Running deadlines of one party due between so many days from today (`from` null: from the first), the earliest first,
 * snoozed ones left out; of these clocks of one regime alone where `clocks` is given.
 */
export function pressingDeadlines(
  db: Database,
  party: ClockParty,
  today: string,
  { from, to }: { from: number | null; to: number },
  clocks: { regimeId: string; clockIds: readonly string[] } | null,
  limit: number,
): DeadlinePageRow[] {
  const index = clocks === null ? 'deadline_open_of_party' : 'deadline_open_of_regime';
  const days = (count: number) => `${count >= 0 ? '+' : ''}${count} days`;
  return statement(
    db,
    `SELECT ${rowColumns}, CAST(julianday(d.due_date) - julianday(:today) AS INTEGER) AS daysLeft
     FROM deadline d INDEXED BY ${index} CROSS JOIN request r ON r.id = d.request_id ${withBody}
     WHERE d.state = 'running' AND d.conditional = 0 AND d.party = :party AND d.basis_date <= :today
       AND d.due_date >= ${from === null ? "''" : 'date(:today, :from)'} AND d.due_date <= date(:today, :to)
       AND (d.snoozed_until IS NULL OR d.snoozed_until <= :today) AND r.removed_at IS NULL
       ${clocks === null ? '' : 'AND d.regime_id = :regimeId AND d.clock_id IN (SELECT value FROM json_each(:clockIds))'}
     ORDER BY d.due_date, d.id LIMIT :limit`,
  ).all({
    today,
    party,
    to: days(to),
    limit,
    ...(from === null ? {} : { from: days(from) }),
    ...(clocks === null ? {} : { regimeId: clocks.regimeId, clockIds: JSON.stringify(clocks.clockIds) }),
  }) as DeadlinePageRow[];
}
