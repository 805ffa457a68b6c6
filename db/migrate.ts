import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { RegisterError, systemCode, toRegisterError } from './errors.ts';
import { brokenReferences, countRows, ordinaryTables, pragmaNumber, tableExists } from './sqlite.ts';
import { assertRowsKept, type KeySnapshot, snapshotKeys } from './surviving-rows.ts';
import { isDerivedTable } from './table-roles.ts';

/** One numbered step of the schema. `sql` is what drizzle-kit wrote, or a hand-written file of the same form. */
export interface Migration {
  id: number;
  name: string;
  sql: string;
  sha256: string;
}

export interface AppliedMigration {
  id: number;
  name: string;
  sha256: string;
  appliedAt: string;
}

export interface MigrateOptions {
  migrations: readonly Migration[];
  /** Where the register is, for messages. */
  path: string;
  appVersion: string;
  /** UTC, ISO 8601. */
  now: string;
  /** Makes the verified backup; called once, before the first step, and only where there are rows to lose. */
  backup: () => Promise<unknown>;
}

export function defineMigration(id: number, name: string, sql: string): Migration {
  return { id, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

/** The tables a migration says it removes rows from or rewrites rows of: `-- foolscap: removes rows from a, b`. */
export function declaredTables(sql: string, what: 'removes rows from' | 'rewrites rows of'): Set<string> {
  const tables = new Set<string>();
  for (const [, list = ''] of sql.matchAll(new RegExp(`^-- foolscap: ${what} (.+)$`, 'gm'))) {
    for (const name of list.split(',')) tables.add(name.trim());
  }
  return tables;
}

export function appliedMigrations(db: Database): AppliedMigration[] {
  if (!tableExists(db, '_migration')) return [];
  return db
    .prepare<[], AppliedMigration>('SELECT id, name, sha256, applied_at AS appliedAt FROM _migration ORDER BY id')
    .all();
}

/**
 * What is still to be applied. What was applied must be the beginning of what this version knows, in order and byte
 * for byte; anything else was written by a newer or a different version, and writing to it would damage it.
 */
export function pendingMigrations(db: Database, migrations: readonly Migration[], path: string): Migration[] {
  assertOrdered(migrations);
  const newest = migrations.at(-1);
  const known = newest ? label(newest) : 'nothing';
  const applied = appliedMigrations(db);
  for (const [index, step] of applied.entries()) {
    const expected = migrations[index];
    if (expected?.id !== step.id || expected.sha256 !== step.sha256) {
      throw new RegisterError('newer', { path, found: label(step), known });
    }
  }
  const level = pragmaNumber(db, 'user_version');
  const last = applied.at(-1);
  if (level !== (last ? last.id + 1 : 0)) {
    throw new RegisterError('newer', { path, found: `level ${level}`, known });
  }
  return migrations.slice(applied.length);
}

/**
 * Brings the schema up to date; returns the steps it took. Each step is one transaction: a crash or a failed check
 * leaves the register at the step before.
 */
export async function migrate(db: Database, options: MigrateOptions): Promise<Migration[]> {
  const pending = pendingMigrations(db, options.migrations, options.path);
  if (pending.length === 0) return [];
  if (holdsRows(db)) await options.backup();

  // Inside a transaction this pragma does nothing, and a table rebuild (drop, rename) with foreign keys on runs ON
  // DELETE CASCADE through the children: drizzle-orm issue 5782. So it goes off here, and each step is checked.
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of pending) applyStep(db, step, options);
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return pending;
}

function applyStep(db: Database, step: Migration, options: MigrateOptions): void {
  let snapshots: KeySnapshot[] = [];
  db.exec('BEGIN IMMEDIATE');
  try {
    snapshots = snapshotKeys(db);
    for (const statement of statementsOf(step.sql)) db.exec(statement);
    assertRowsKept(db, snapshots, declaredTables(step.sql, 'removes rows from'));
    const broken = brokenReferences(db);
    if (broken[0] !== undefined) throw new Error(broken[0]);
    recordStep(db, step, options);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    if (systemCode(error) === 'SQLITE_FULL') throw toRegisterError(error, options.path);
    const detail = error instanceof Error ? error.message : String(error);
    throw new RegisterError('migration_failed', { path: options.path, migration: label(step), detail }, error);
  }
}

function recordStep(db: Database, step: Migration, options: MigrateOptions): void {
  db.exec(
    `CREATE TABLE IF NOT EXISTS _migration (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL, app_version TEXT NOT NULL
    ) STRICT`,
  );
  db.prepare('INSERT INTO _migration (id, name, sha256, applied_at, app_version) VALUES (?, ?, ?, ?, ?)').run(
    step.id,
    step.name,
    step.sha256,
    options.now,
    options.appVersion,
  );
  db.pragma(`user_version = ${step.id + 1}`);
}

function statementsOf(sql: string): string[] {
  return (
    sql
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim())
      // drizzle-kit writes these into table rebuilds, where they have no effect; the runner has done it already.
      .filter((statement) => statement !== '' && !/^PRAGMA\s+foreign_keys\b/i.test(statement))
  );
}

function holdsRows(db: Database): boolean {
  return ordinaryTables(db).some(
    ({ name }) => name !== '_migration' && !isDerivedTable(name) && countRows(db, name) > 0,
  );
}

function assertOrdered(migrations: readonly Migration[]): void {
  for (const [index, step] of migrations.entries()) {
    const before = migrations[index - 1];
    if (before && before.id >= step.id) throw new Error(`Migration ${label(step)} must come after ${label(before)}`);
  }
}

function label(step: { id: number; name: string }): string {
  return `${String(step.id).padStart(4, '0')}_${step.name}`;
}
