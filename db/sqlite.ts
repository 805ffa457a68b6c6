import type { Database } from 'better-sqlite3';

/** An identifier for use in SQL text: table and column names come from the schema, never from a user. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The one number a pragma answers with. */
export function pragmaNumber(db: Database, name: string): number {
  const value = db.pragma(name, { simple: true });
  return typeof value === 'number' ? value : Number.NaN;
}

/** The rows of a pragma or query whose first column is text, as text: `quick_check`, `integrity_check`. */
export function textLines(db: Database, sql: string): string[] {
  return db
    .prepare(sql)
    .pluck()
    .all()
    .map((line) => String(line));
}

export interface TableColumn {
  name: string;
  /** Declared type, upper case. */
  type: string;
  /** Place in the primary key from 1; 0 where it is no part of it. */
  keyPosition: number;
}

export interface TableShape {
  name: string;
  /** Stored columns in table order; generated ones are left out, since nobody can write them. */
  columns: TableColumn[];
  /** Names of the primary key's columns in key order; empty where the table has none. */
  key: string[];
}

/** The ordinary tables of the register: no virtual table, nothing that shadows one, nothing of SQLite's own. */
export function ordinaryTables(db: Database): TableShape[] {
  const names = db
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all();
  return names.map(({ name }) => tableShape(db, name));
}

export function tableShape(db: Database, name: string): TableShape {
  const columns = db
    .prepare<[string], { name: string; type: string; pk: number }>(
      'SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid',
    )
    .all(name)
    .map((row) => ({ name: row.name, type: row.type.toUpperCase(), keyPosition: row.pk }));
  const key = columns
    .filter((column) => column.keyPosition > 0)
    .sort((a, b) => a.keyPosition - b.keyPosition)
    .map((column) => column.name);
  return { name, columns, key };
}

export function tableExists(db: Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

export function countRows(db: Database, table: string): number {
  const count = db
    .prepare(`SELECT count(*) FROM ${quoteName(table)}`)
    .pluck()
    .get();
  return typeof count === 'number' ? count : 0;
}

/** Foreign keys that point nowhere, in words; empty is good. */
export function brokenReferences(db: Database): string[] {
  return db
    .prepare<[], { table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map((row) => `${row.table} row ${row.rowid ?? '?'} refers to a row of ${row.parent} that is not there`);
}
