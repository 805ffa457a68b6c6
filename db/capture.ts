import type { Database } from 'better-sqlite3';
import { statement } from './queries/statements.ts';
import { ordinaryTables, quoteName, quoteText, type TableColumn, type TableShape } from './sqlite.ts';
import { isJournalled } from './table-roles.ts';

/**
 * Capture of changes by temporary triggers on every journalled table, made anew at each opening: no use case can
 * forget to say what it touched, and a table added by a migration is captured from its first row. The triggers live
 * in this connection only, so nothing of them is in the file. A write outside a use case is refused.
 */
export interface CapturedChanges {
  /** JSON: [{table, key, before, after}], one a row that differs, in the order of their last touch. */
  json: string;
  tables: string[];
}

export function startCapture(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE open_use_case (name TEXT NOT NULL);
    CREATE TEMP TABLE captured_change (n INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_key TEXT NOT NULL, before TEXT, after TEXT);
  `);
  for (const table of ordinaryTables(db)) {
    if (isJournalled(table.name)) createTriggers(db, table);
  }
}

/** Opens the gate for writes. Inside the use case's transaction, so that a rollback closes it again. */
export function beginCapture(db: Database, useCase: string): void {
  statement(db, 'DELETE FROM temp.captured_change').run();
  statement(db, 'INSERT INTO temp.open_use_case (name) VALUES (?)').run(useCase);
}

/**
 * Closes the gate and answers with what changed, merged per row: first before, last after, rows that came out as they
 * were left out. The JSON is put together from the pieces SQLite wrote: parsing it here would lose integers above
 * 2^53 and the difference between 1 and 1.0.
 */
export function endCapture(db: Database): CapturedChanges {
  const rows = statement(db, mergedChanges).raw().all();
  statement(db, 'DELETE FROM temp.captured_change').run();
  statement(db, 'DELETE FROM temp.open_use_case').run();
  const pieces: string[] = [];
  const tables = new Set<string>();
  for (const row of rows) {
    if (!Array.isArray(row)) continue;
    const [table, piece] = row;
    if (typeof table !== 'string' || typeof piece !== 'string') continue;
    tables.add(table);
    pieces.push(piece);
  }
  return { json: `[${pieces.join(',')}]`, tables: [...tables] };
}

const mergedChanges = `
  WITH span AS (SELECT min(n) AS first, max(n) AS last FROM temp.captured_change GROUP BY table_name, row_key)
  SELECT a.table_name,
    '{"table":' || json_quote(a.table_name) || ',"key":' || a.row_key
      || ',"before":' || coalesce(b.before, 'null') || ',"after":' || coalesce(a.after, 'null') || '}'
  FROM span
  JOIN temp.captured_change b ON b.n = span.first
  JOIN temp.captured_change a ON a.n = span.last
  WHERE b.before IS NOT a.after
  ORDER BY a.n`;

function createTriggers(db: Database, table: TableShape): void {
  if (table.key.length === 0)
    throw new Error(`Table ${table.name} has no primary key, so the journal cannot name its rows`);
  const guard = "SELECT RAISE(ABORT, 'a change outside a use case') WHERE NOT EXISTS (SELECT 1 FROM open_use_case);";
  const capture = (key: string, before: string, after: string) =>
    `INSERT INTO captured_change (table_name, row_key, before, after) VALUES (${quoteText(table.name)}, ${key}, ${before}, ${after});`;
  const [oldKey, newKey] = [rowKey('OLD', table), rowKey('NEW', table)];
  const [oldRow, newRow] = [rowJson('OLD', table), rowJson('NEW', table)];
  const sameKey = table.key.map((column) => `OLD.${quoteName(column)} IS NEW.${quoteName(column)}`).join(' AND ');
  const on = (event: string, when: string, body: string, name: string) =>
    `CREATE TEMP TRIGGER ${quoteName(`capture_${name}_${table.name}`)} AFTER ${event} ON main.${quoteName(table.name)} ${when} BEGIN ${guard} ${body} END;`;
  db.exec(
    [
      on('INSERT', '', capture(newKey, 'NULL', newRow), 'insert'),
      on('DELETE', '', capture(oldKey, oldRow, 'NULL'), 'delete'),
      on('UPDATE', `WHEN ${sameKey}`, capture(oldKey, oldRow, newRow), 'update'),
      // A changed key is one row gone and another come.
      on('UPDATE', `WHEN NOT (${sameKey})`, capture(oldKey, oldRow, 'NULL') + capture(newKey, 'NULL', newRow), 'rekey'),
    ].join('\n'),
  );
}

/** SQL for a row's key as JSON: the value itself, or an array where the primary key has several columns. */
export function rowKey(alias: string, table: TableShape): string {
  const values = table.key.map((column) => `${alias}.${quoteName(column)}`);
  return values.length === 1 ? `json_quote(${values.join()})` : `json_array(${values.join(', ')})`;
}

/** SQL for a whole row as a JSON object. */
export function rowJson(alias: string, table: TableShape): string {
  return `json_object(${table.columns.map((column) => `${quoteText(column.name)}, ${cell(alias, column)}`).join(', ')})`;
}

/** JSON has no bytes: they become {"$blob": "hex"}, where the column's type lets them occur. */
function cell(alias: string, column: TableColumn): string {
  const value = `${alias}.${quoteName(column.name)}`;
  if (/CHAR|CLOB|TEXT|INT|REAL|FLOA|DOUB/.test(column.type)) return value;
  return `CASE typeof(${value}) WHEN 'blob' THEN json_object('$blob', hex(${value})) ELSE ${value} END`;
}
