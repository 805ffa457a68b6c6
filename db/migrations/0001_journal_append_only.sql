-- Hand-written: drizzle-kit knows no triggers.
-- The journal only grows. A later rebuild of journal_entry drops these two: make them again in the same migration.
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
