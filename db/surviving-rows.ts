import type { Database } from 'better-sqlite3';
import { ordinaryTables, quoteName, tableShape } from './sqlite.ts';
import { isDerivedTable } from './table-roles.ts';

/** The primary keys one table had before a migration, kept in a temporary table. */
export interface KeySnapshot {
  table: string;
  key: string[];
  copy: string;
  count: number;
}

/**
 * Notes every row's primary key, inside the migration's transaction. A count alone would not see one row lost and
 * another made; comparing keys as sets does.
 */
export function snapshotKeys(db: Database): KeySnapshot[] {
  return ordinaryTables(db)
    .filter((table) => table.name !== '_migration' && !isDerivedTable(table.name))
    .map((table, index) => {
      const copy = `keys_before_${index}`;
      const key = table.key.length > 0 ? table.key : ['rowid'];
      db.exec(`DROP TABLE IF EXISTS temp.${copy}`);
      const columns = key.map((column, place) => `${quoteName(column)} AS k${place}`).join(', ');
      db.exec(`CREATE TEMP TABLE ${copy} AS SELECT ${columns} FROM main.${quoteName(table.name)}`);
      const count = db.prepare(`SELECT count(*) FROM temp.${copy}`).pluck().get();
      return { table: table.name, key, copy, count: Number(count) };
    });
}

/** Refuses a migration that lost or exchanged rows of a table it did not name in `-- foolscap: removes rows from`. */
export function assertRowsKept(db: Database, snapshots: readonly KeySnapshot[], mayLose: ReadonlySet<string>): void {
  for (const before of snapshots) {
    if (!mayLose.has(before.table)) {
      const difference = compare(db, before);
      if (difference !== null) throw new Error(difference);
    }
    db.exec(`DROP TABLE temp.${before.copy}`);
  }
}

function compare(db: Database, before: KeySnapshot): string | null {
  const after = tableShape(db, before.table);
  if (after.columns.length === 0) {
    return before.count > 0 ? `it drops the table ${before.table} with ${before.count} rows` : null;
  }
  if (after.key.length > 0 && after.key.join() !== before.key.join()) {
    return before.count > 0 ? `it changes the primary key of ${before.table}, so its rows cannot be compared` : null;
  }
  const now = `SELECT ${before.key.map(quoteName).join(', ')} FROM main.${quoteName(before.table)}`;
  const then = `SELECT * FROM temp.${before.copy}`;
  const lost = count(db, `${then} EXCEPT ${now}`);
  const added = count(db, `${now} EXCEPT ${then}`);
  if (lost === 0 && (added === 0 || before.count === 0)) return null;
  return `the rows of ${before.table} are not the ones before: ${lost} lost, ${added} new`;
}

function count(db: Database, query: string): number {
  return Number(db.prepare(`SELECT count(*) FROM (${query})`).pluck().get());
}
