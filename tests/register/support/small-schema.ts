import { defineMigration, type Migration } from '#db/migrate.ts';

/** A schema of two tables that refer to each other, and the journal: enough to see every rule of the register. */
export const smallSchema: readonly Migration[] = [
  defineMigration(
    0,
    'small',
    `CREATE TABLE folder (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, amount REAL, count INTEGER NOT NULL DEFAULT 0, data BLOB);
--> statement-breakpoint
CREATE UNIQUE INDEX folder_name ON folder (name);
--> statement-breakpoint
CREATE TABLE sheet (
  id TEXT PRIMARY KEY NOT NULL,
  folder_id TEXT NOT NULL REFERENCES folder (id) ON DELETE RESTRICT,
  text TEXT NOT NULL DEFAULT ''
);
--> statement-breakpoint
CREATE TABLE sheet_tag (sheet_id TEXT NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT, tag TEXT NOT NULL, PRIMARY KEY (sheet_id, tag));
--> statement-breakpoint
CREATE TABLE search_sheet_document (document INTEGER PRIMARY KEY, sheet_id TEXT NOT NULL);
--> statement-breakpoint
CREATE TABLE scratch_draft (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
--> statement-breakpoint
CREATE TABLE file (sha256 TEXT PRIMARY KEY NOT NULL);
--> statement-breakpoint
CREATE TABLE journal_entry (
  id TEXT PRIMARY KEY NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  use_case TEXT NOT NULL, input TEXT, changes TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL, undoes TEXT
);
--> statement-breakpoint
CREATE UNIQUE INDEX journal_entry_seq ON journal_entry (device, seq);
--> statement-breakpoint
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;`,
  ),
];

export const now = '2026-11-22T08:00:00.000Z';
