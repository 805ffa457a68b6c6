import type { Database } from 'better-sqlite3';
import { clockParties } from '#core/contract/vocabulary.ts';
import {
  type Condition,
  countByDay,
  countDeadlines,
  type DeadlineFilterQuery,
  type DeadlinePageRow,
  dateWhere,
  deadlinesById,
  deadlineTables,
  deadlineWhere,
  findWhere,
  requestWhere,
} from './deadline-page.ts';
import { countOf, statement } from './statements.ts';

export interface AgendaFilterQuery extends DeadlineFilterQuery {
  show: 'all' | 'deadlines' | 'reminders';
  /** Only what falls on that day; the calendar, which has a span of its own, does not heed it. */
  day?: string | null;
}

/** A reminder with what a list says of its request; blank without one. `daysLeft` is its date minus today. */
export interface ReminderPageRow {
  id: string;
  requestId: string | null;
  date: string;
  text: string;
  createdAt: string;
  doneAt: string | null;
  version: number;
  reference: string;
  subject: string;
  bodyNameEn: string;
  bodyNameZh: string;
  owner: string;
  daysLeft: number;
}

export type AgendaPageRow = ({ kind: 'deadline' } & DeadlinePageRow) | ({ kind: 'reminder' } & ReminderPageRow);

interface Key {
  kind: 'deadline' | 'reminder';
  date: string;
  id: string;
}

const reminderTables = 'reminder m LEFT JOIN request r ON r.id = m.request_id LEFT JOIN body b ON b.id = r.body_id';

const reminderColumns = `m.id, m.request_id AS requestId, m.date, m.text, m.created_at AS createdAt, m.done_at AS doneAt, m.version,
  coalesce(r.reference, '') AS reference, coalesce(r.subject, '') AS subject, coalesce(b.name_en, '') AS bodyNameEn,
  coalesce(b.name_zh, '') AS bodyNameZh, coalesce(r.owner, '') AS owner`;

/**
 * One page of deadlines and reminders by date. Both are walked in the order of their index and merged by SQLite on
 * their keys alone; only the rows of the page are then read whole. `from`: nothing before that day.
 */
export function agendaPage(
  db: Database,
  query: AgendaFilterQuery & { direction: 'asc' | 'desc'; offset: number; limit: number; from?: string | null },
  today: string,
): AgendaPageRow[] {
  const way = query.direction === 'asc' ? 'ASC' : 'DESC';
  const span = query.day
    ? { from: query.day, to: query.day }
    : query.from
      ? { from: query.from, to: '9999-12-31' }
      : null;
  const { sql, values } = keys(db, query, today, span);
  if (sql === null) return [];
  const found = statement(db, `${sql} ORDER BY date ${way}, id ${way} LIMIT ? OFFSET ?`).all(
    ...values,
    query.limit,
    query.offset,
  ) as Key[];
  return wholeRows(db, found, today);
}

export function countAgenda(db: Database, filter: AgendaFilterQuery, today: string): number {
  if (filter.day)
    return agendaDays(db, filter, today, filter.day, filter.day).reduce((sum, { count }) => sum + count, 0);
  return (
    (withDeadlines(filter) ? countDeadlines(db, filter, today) : 0) +
    (withReminders(filter) ? countOfReminders(db, filter, today) : 0)
  );
}

function countOfReminders(db: Database, filter: AgendaFilterQuery, today: string): number {
  const { sql, values } = reminderWhere(filter, today, null);
  return countOf(db, `SELECT count(*) FROM ${reminderTables} WHERE ${sql}`, ...values);
}

export interface DayCount {
  date: string;
  party: 'theirs' | 'promised' | 'ours' | 'reminder';
  count: number;
}

/** How many of each party fall on each day of a span, both ends included; days with nothing are left out. */
export function agendaDays(
  db: Database,
  filter: AgendaFilterQuery,
  today: string,
  from: string,
  to: string,
): DayCount[] {
  const span: Span = { from, to };
  const counts: DayCount[] = [];
  if (withDeadlines(filter)) {
    // Party by party, each along its own index: by day and party at once there is none.
    for (const party of filter.party === null ? clockParties : [filter.party])
      counts.push(...countByDay(db, { ...filter, party }, today, span).map((one) => ({ ...one, party })));
  }
  if (withReminders(filter)) {
    const { sql, values } = reminderWhere(filter, today, span);
    counts.push(
      ...(statement(
        db,
        `SELECT m.date, 'reminder' AS party, count(*) AS count FROM ${reminderTables} WHERE ${sql} GROUP BY m.date`,
      ).all(...values) as DayCount[]),
    );
  }
  return counts;
}

/** The first rows of one day: ours, promised, theirs, then reminders. */
export function agendaOfDay(
  db: Database,
  filter: AgendaFilterQuery,
  today: string,
  date: string,
  limit: number,
): AgendaPageRow[] {
  const { sql, values } = keys(db, filter, today, { from: date, to: date });
  if (sql === null) return [];
  const found = statement(db, `${sql} ORDER BY rank, id LIMIT ?`).all(...values, limit) as Key[];
  return wholeRows(db, found, today);
}

export function remindersById(db: Database, ids: readonly string[], today: string): Map<string, ReminderPageRow> {
  const rows = statement(
    db,
    `SELECT ${reminderColumns}, CAST(julianday(m.date) - julianday(?) AS INTEGER) AS daysLeft
     FROM json_each(?) k CROSS JOIN reminder m ON m.id = k.value LEFT JOIN request r ON r.id = m.request_id LEFT JOIN body b ON b.id = r.body_id`,
  ).all(today, JSON.stringify(ids)) as ReminderPageRow[];
  return new Map(rows.map((row) => [row.id, row]));
}

export interface ReminderFilterQuery {
  done: 'open' | 'done' | 'all';
  requestId: string | null;
  find: string;
}

/** One page of reminders by date. */
export function reminderPage(
  db: Database,
  query: ReminderFilterQuery & { direction: 'asc' | 'desc'; offset: number; limit: number },
  today: string,
): ReminderPageRow[] {
  const way = query.direction === 'asc' ? 'ASC' : 'DESC';
  const { sql, values } = ownListWhere(query);
  return statement(
    db,
    `SELECT ${reminderColumns}, CAST(julianday(m.date) - julianday(?) AS INTEGER) AS daysLeft
     FROM ${reminderTables} WHERE ${sql} ORDER BY m.date ${way}, m.id ${way} LIMIT ? OFFSET ?`,
  ).all(today, ...values, query.limit, query.offset) as ReminderPageRow[];
}

export function countReminders(db: Database, filter: ReminderFilterQuery): number {
  const { sql, values } = ownListWhere(filter);
  return countOf(db, `SELECT count(*) FROM ${reminderTables} WHERE ${sql}`, ...values);
}

function ownListWhere(filter: ReminderFilterQuery): Condition {
  const parts = ['m.removed_at IS NULL AND (m.request_id IS NULL OR r.removed_at IS NULL)'];
  const values: (string | number)[] = [];
  if (filter.done === 'open') parts.push('m.done_at IS NULL');
  if (filter.done === 'done') parts.push('m.done_at IS NOT NULL');
  if (filter.requestId !== null) {
    parts.push('m.request_id = ?');
    values.push(filter.requestId);
  }
  if (filter.find !== '') {
    const { sql, values: more } = reminderFind(filter.find);
    parts.push(sql);
    values.push(...more);
  }
  return { sql: parts.join(' AND '), values };
}

interface Span {
  from: string;
  to: string;
}

/** Reminders have no party, no regime's clock and are never snoozed: such a filter is about deadlines alone. */
const withReminders = (filter: AgendaFilterQuery) =>
  filter.show !== 'deadlines' && filter.party === null && filter.snoozed !== 'only';
const withDeadlines = (filter: AgendaFilterQuery) => filter.show !== 'reminders';

function reminderWhere(filter: AgendaFilterQuery, today: string, span: Span | null): Condition {
  const { parts, values } = requestWhere(filter) as { parts: string[]; values: (string | number)[] };
  const add = ({ sql, values: more }: Condition) => {
    parts.push(sql);
    values.push(...more);
  };
  parts.push('m.removed_at IS NULL AND (m.request_id IS NULL OR r.removed_at IS NULL)');
  if (filter.when !== 'all') parts.push('m.done_at IS NULL');
  if (filter.when !== 'all' && filter.when !== 'open') add(dateWhere('m.date', filter.when, today));
  if (filter.regimeId !== null) add({ sql: 'r.regime_id = ?', values: [filter.regimeId] });
  if (filter.find !== '') add(reminderFind(filter.find));
  if (span !== null) add({ sql: 'm.date BETWEEN ? AND ?', values: [span.from, span.to] });
  return { sql: parts.join(' AND '), values };
}

/** In the reminder's own text, or in anything its request says. */
function reminderFind(typed: string): Condition {
  const ofRequest = findWhere('m.request_id', typed);
  return {
    sql: `(instr(lower(m.text), lower(?)) > 0 OR ${ofRequest.sql})`,
    values: [typed, ...ofRequest.values],
  };
}

/** A SELECT of the keys (kind, date, id, rank) of what the filter leaves; null where it leaves neither kind. */
function keys(
  db: Database,
  filter: AgendaFilterQuery,
  today: string,
  span: Span | null,
): { sql: string | null; values: (string | number)[] } {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  if (withDeadlines(filter)) {
    const { sql, values: asked, byKey } = deadlineWhere(db, filter, today, false);
    parts.push(
      `SELECT 'deadline' AS kind, d.due_date AS date, d.id AS id, d.party AS rank FROM ${deadlineTables(db, filter, byKey)} WHERE ${sql} ${span === null ? '' : 'AND d.due_date BETWEEN ? AND ?'}`,
    );
    values.push(...asked, ...(span === null ? [] : [span.from, span.to]));
  }
  if (withReminders(filter)) {
    const condition = reminderWhere(filter, today, span);
    parts.push(
      `SELECT 'reminder' AS kind, m.date AS date, m.id AS id, 'z' AS rank FROM ${reminderTables} WHERE ${condition.sql}`,
    );
    values.push(...condition.values);
  }
  return { sql: parts.length === 0 ? null : parts.join(' UNION ALL '), values };
}

function wholeRows(db: Database, found: readonly Key[], today: string): AgendaPageRow[] {
  const ids = (kind: Key['kind']) => found.filter((one) => one.kind === kind).map((one) => one.id);
  const deadlines = deadlinesById(db, ids('deadline'), today);
  const reminders = remindersById(db, ids('reminder'), today);
  return found.flatMap(({ kind, id }): AgendaPageRow[] => {
    if (kind === 'deadline') {
      const row = deadlines.get(id);
      return row ? [{ kind, ...row }] : [];
    }
    const row = reminders.get(id);
    return row ? [{ kind, ...row }] : [];
  });
}
