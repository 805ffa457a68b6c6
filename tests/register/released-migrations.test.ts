import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { journalGuards } from '#db/check-database.ts';
import { checkRegister } from '#db/check-register.ts';
import { defineMigration } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import * as schema from '#db/schema/index.ts';
import { ordinaryTables } from '#db/sqlite.ts';
import { isJournalled } from '#db/table-roles.ts';
import { newRegister } from './support/registers.ts';

const folder = join(import.meta.dirname, '../../db/migrations');

test('what the program carries is what the SQL files say', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  expect(migrations.map(({ id, name }) => `${String(id).padStart(4, '0')}_${name}.sql`)).toEqual(files);
  for (const [index, { id, name, ...carried }] of migrations.entries()) {
    expect({ id, name, ...carried }).toEqual(
      defineMigration(id, name, readFileSync(join(folder, files[index] ?? ''), 'utf8')),
    );
  }
});

test('they make the schema that the code speaks: run db/generate-migrations.ts if this fails', async () => {
  const { db } = await newRegister(undefined, migrations);
  // The generated ones too, which pragma_table_info leaves out.
  const live = db.prepare('SELECT name FROM pragma_table_xinfo(?) ORDER BY name').pluck();
  for (const table of Object.values(schema)) {
    if (!is(table, SQLiteTable)) continue;
    const columns = Object.values(getTableColumns(table)).map(({ name }) => name);
    expect({ [getTableName(table)]: live.all(getTableName(table)) }).toEqual({ [getTableName(table)]: columns.sort() });
  }
});

test('what is computed from other columns is no column to the journal, so that undo never writes it', async () => {
  const { db } = await newRegister(undefined, migrations);
  const generated = db
    .prepare(
      "SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE c.hidden IN (2, 3) ORDER BY 1",
    )
    .pluck()
    .all();
  expect(generated).toEqual(['body.shown_en', 'body.shown_zh', 'campaign.shown_en', 'campaign.shown_zh']);
  const written = ordinaryTables(db).flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
  expect(written.filter((column) => generated.includes(column))).toEqual([]);
});

test('the journal is guarded, every table can be journalled, and a new register is sound', async () => {
  const register = await newRegister(undefined, migrations);
  const triggers = register.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  expect(triggers).toEqual(expect.arrayContaining([...journalGuards]));
  for (const table of ordinaryTables(register.db))
    if (isJournalled(table.name)) expect(table.key.length).toBeGreaterThan(0);
  expect(await checkRegister(register)).toEqual({ ok: true, entries: 0, files: 0, findings: [] });
});

test('no reference deletes or empties rows by itself', async () => {
  const { db } = await newRegister(undefined, migrations);
  const rules = db
    .prepare('SELECT DISTINCT f.on_delete FROM pragma_table_list t, pragma_foreign_key_list(t.name) f')
    .pluck()
    .all();
  expect(rules).toEqual(['RESTRICT']);
});

test('the search index takes words and gives rows back', async () => {
  const { db } = await newRegister(undefined, migrations);
  db.prepare("INSERT INTO search_request (rowid, words) VALUES (1, '海旁 旁長 retention')").run();
  expect(
    db.prepare(`SELECT rowid FROM search_request WHERE search_request MATCH '"reten"* AND "海旁"'`).pluck().all(),
  ).toEqual([1]);
  db.prepare('DELETE FROM search_request WHERE rowid = 1').run();
  expect(db.prepare(`SELECT count(*) FROM search_request WHERE search_request MATCH '"海旁"'`).pluck().get()).toBe(0);
});
