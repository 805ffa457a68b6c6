import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#db/backup.ts';
import { defineMigration, migrate } from '#db/migrate.ts';
import { closedRegister, newRegister, refusal, reopen } from './support/registers.ts';
import { now, smallSchema } from './support/small-schema.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** What drizzle-kit writes when a column of a referenced table changes: pragma, new table, copy, drop, rename. */
const rebuildOfParent = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_parent\` (\`id\` text PRIMARY KEY NOT NULL, \`name\` text NOT NULL);--> statement-breakpoint
INSERT INTO \`__new_parent\`("id", "name") SELECT "id", coalesce("name", '') FROM \`parent\`;--> statement-breakpoint
DROP TABLE \`parent\`;--> statement-breakpoint
ALTER TABLE \`__new_parent\` RENAME TO \`parent\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

const family = defineMigration(
  0,
  'family',
  `CREATE TABLE parent (id TEXT PRIMARY KEY NOT NULL, name TEXT);
--> statement-breakpoint
CREATE TABLE child (id TEXT PRIMARY KEY NOT NULL, parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE);`,
);

function familyDatabase(): Database.Database {
  const db = new Database(join(temporaryFolder(), 'family.db'));
  db.pragma('foreign_keys = ON');
  return db;
}

function options(...migrations: Parameters<typeof migrate>[1]['migrations'][number][]) {
  return { migrations, path: 'family.db', appVersion: '0.1.0', now, backup: async () => undefined };
}

describe('a rebuild of a table whose children have ON DELETE CASCADE', () => {
  const people =
    "INSERT INTO parent VALUES ('p1', NULL), ('p2', 'Two'); INSERT INTO child VALUES ('c1', 'p1'), ('c2', 'p2')";

  test('empties the children when it runs in one transaction with foreign keys on (drizzle-orm issue 5782)', () => {
    const db = familyDatabase();
    db.exec(family.sql);
    db.exec(people);
    db.exec('BEGIN');
    db.exec(rebuildOfParent);
    db.exec('COMMIT');
    expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(0);
    db.close();
  });

  test('keeps them with our runner, and leaves foreign keys on', async () => {
    const db = familyDatabase();
    await migrate(db, options(family));
    db.exec(people);
    await migrate(db, options(family, defineMigration(1, 'name_required', rebuildOfParent)));
    expect(db.prepare('SELECT id FROM child ORDER BY id').pluck().all()).toEqual(['c1', 'c2']);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => db.exec("INSERT INTO child VALUES ('c3', 'nobody')")).toThrow(/FOREIGN KEY/);
    db.close();
  });
});

describe('a migration is undone whole when', () => {
  const cases: [string, string, string][] = [
    ['it loses rows', "DELETE FROM sheet WHERE id = 's1'", 'sheet'],
    ['it exchanges rows, so that the count is the same', "UPDATE sheet SET id = 's3' WHERE id = 's1'", '1 lost, 1 new'],
    ['it drops a table that has rows', 'DROP TABLE sheet', 'drops the table sheet with 2 rows'],
    [
      'it leaves a reference to nothing',
      "-- foolscap: removes rows from folder\nDELETE FROM folder WHERE id = 'f1'",
      'refers to a row of folder',
    ],
    [
      'one of its statements fails',
      'ALTER TABLE sheet ADD COLUMN kept TEXT;--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)',
      'nowhere',
    ],
  ];
  test.each(cases)('%s', async (_why, sql, message) => {
    const folder = await closedRegister();
    const refused = await refusal(() => reopen(folder, [...smallSchema, defineMigration(1, 'bad', sql)]));
    expect(refused.code).toBe('migration_failed');
    expect(refused.message).toContain('0001_bad');
    expect(refused.message).toContain(message);
    const { db } = await reopen(folder);
    expect(db.prepare('SELECT id, text FROM sheet ORDER BY id').all()).toEqual([
      { id: 's1', text: 'one' },
      { id: 's2', text: '二' },
    ]);
    expect(db.prepare("SELECT count(*) FROM pragma_table_info('sheet')").pluck().get()).toBe(3);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
  });
});

test('a migration may remove rows from the tables it names', async () => {
  const folder = await closedRegister();
  const step = defineMigration(1, 'purge', '-- foolscap: removes rows from sheet_tag, sheet\nDELETE FROM sheet');
  const { db } = await reopen(folder, [...smallSchema, step]);
  expect(db.prepare('SELECT count(*) FROM sheet').pluck().get()).toBe(0);
});

test('a verified backup of the state before is made once, and only where there are rows', async () => {
  const later = [1, 2].map((id) => defineMigration(id, `step_${id}`, `ALTER TABLE sheet ADD COLUMN added_${id} TEXT`));
  const folder = await closedRegister();
  (await reopen(folder, [...smallSchema, ...later])).close();
  const backups = listBackups(folder);
  expect(backups.map(({ reason, at }) => ({ reason, at }))).toEqual([{ reason: 'before-migration', at: now }]);
  const backup = new Database(join(folder, 'backups', backups[0]?.name ?? ''));
  expect(backup.prepare('SELECT count(*) FROM sheet').pluck().get()).toBe(2);
  expect(backup.prepare("SELECT count(*) FROM pragma_table_info('sheet')").pluck().get()).toBe(3);
  backup.close();

  const empty = temporaryFolder();
  (await newRegister(empty)).close();
  (await reopen(empty, [...smallSchema, ...later])).close();
  expect(readdirSync(join(empty, 'backups'))).toEqual([]);
});

test('steps are recorded with hash, time and program version, and are not run again', async () => {
  const folder = await closedRegister();
  const step = defineMigration(1, 'more', 'CREATE TABLE more (id TEXT PRIMARY KEY NOT NULL)');
  (await reopen(folder, [...smallSchema, step])).close();
  const register = await reopen(folder, [...smallSchema, step]);
  expect(register.db.prepare('SELECT * FROM _migration WHERE id = 1').get()).toEqual({
    id: 1,
    name: 'more',
    sha256: step.sha256,
    applied_at: now,
    app_version: '0.1.0',
  });
});

test('an earlier step that this version does not have in that place is refused', async () => {
  const folder = await closedRegister();
  const first = defineMigration(1, 'first', 'CREATE TABLE first (id TEXT PRIMARY KEY)');
  const third = defineMigration(3, 'third', 'CREATE TABLE third (id TEXT PRIMARY KEY)');
  (await reopen(folder, [...smallSchema, first, third])).close();
  const second = defineMigration(2, 'second', 'CREATE TABLE second (id TEXT PRIMARY KEY)');
  expect((await refusal(() => reopen(folder, [...smallSchema, first, second, third]))).code).toBe('newer');
});
