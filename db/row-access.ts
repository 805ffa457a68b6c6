import type { Database } from 'better-sqlite3';
import { rowJson } from './capture.ts';
import { parseRow, type RowChange, type RowValues } from './journal-changes.ts';
import { statement } from './queries/statements.ts';
import { quoteName, quoteText, type TableShape, tableShape } from './sqlite.ts';

/** Reads and restores rows as the journal writes them, by table and key, in any schema of the day. */
export interface RowAccess {
  shape(table: string): TableShape;
  /** The row as it stands now; null where there is none. */
  read(table: string, key: RowChange['key']): RowValues | null;
  insert(table: string, row: RowValues): void;
  update(table: string, key: RowChange['key'], row: RowValues): void;
  remove(table: string, key: RowChange['key']): void;
}

export function accessRows(db: Database): RowAccess {
  const shapes = new Map<string, TableShape>();
  const shape = (name: string): TableShape => {
    const known = shapes.get(name) ?? tableShape(db, name);
    shapes.set(name, known);
    return known;
  };
  const keyOf = (key: RowChange['key']) => JSON.stringify(Array.isArray(key) ? key : [key]);
  const where = (table: TableShape) =>
    table.key.map((column, place) => `t.${quoteName(column)} IS json_extract(@key, '$[${place}]')`).join(' AND ');

  return {
    shape,
    read(table, key) {
      const known = shape(table);
      if (known.key.length === 0) return null;
      const sql = `SELECT ${rowJson('t', known)} FROM ${quoteName(table)} t WHERE ${where(known)}`;
      const json = statement(db, sql)
        .pluck()
        .get({ key: keyOf(key) });
      return typeof json === 'string' ? parseRow(json) : null;
    },
    insert(table, row) {
      const columns = knownColumns(shape(table), row);
      const sql = `INSERT INTO ${quoteName(table)} (${columns.map(quoteName).join(', ')}) VALUES (${columns.map(valueFromJson).join(', ')})`;
      statement(db, sql).run({ row: JSON.stringify(row) });
    },
    update(table, key, row) {
      const known = shape(table);
      const columns = knownColumns(known, row);
      const sql = `UPDATE ${quoteName(table)} AS t SET ${columns.map((name) => `${quoteName(name)} = ${valueFromJson(name)}`).join(', ')} WHERE ${where(known)}`;
      statement(db, sql).run({ row: JSON.stringify(row), key: keyOf(key) });
    },
    remove(table, key) {
      const known = shape(table);
      statement(db, `DELETE FROM ${quoteName(table)} AS t WHERE ${where(known)}`).run({ key: keyOf(key) });
    },
  };
}

/** Columns that a migration has dropped since cannot be put back. */
function knownColumns(table: TableShape, row: RowValues): string[] {
  return table.columns.map((column) => column.name).filter((name) => Object.hasOwn(row, name));
}

/** SQL for one value of the row given as JSON, with the type it had. */
function valueFromJson(column: string): string {
  const path = `$.${JSON.stringify(column)}`;
  return `CASE json_type(@row, ${quoteText(path)}) WHEN 'object' THEN unhex(json_extract(@row, ${quoteText(`${path}."$blob"`)})) ELSE json_extract(@row, ${quoteText(path)}) END`;
}
