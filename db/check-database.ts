import Database from 'better-sqlite3';
import { systemCode } from './errors.ts';
import type { Migration } from './migrate.ts';
import { requiredFiles } from './referenced-files.ts';
import { brokenReferences, textLines } from './sqlite.ts';
import { type JournalProblem, type JournalProblemCode, verifyChain, verifyRows } from './verify-journal.ts';

/** What "check register" is at: copying the database, reading it, its journal, its rows, and last the stored files. */
export type CheckStage = 'copy' | 'database' | 'journal' | 'rows' | 'files';

/** `of` is 0 where nobody can say how much there is. */
export type CheckProgress = (stage: CheckStage, done: number, of: number) => void;

export interface DatabaseFinding {
  code: 'integrity' | 'reference' | 'journal_unguarded' | `journal_${JournalProblemCode}`;
  /** The row, the entry, the trigger, or SQLite's own words. */
  where: string;
}

export interface DatabaseReport {
  findings: DatabaseFinding[];
  /** Journal entries that were read. */
  entries: number;
  /** SHA-256 of each file that a row says is stored. */
  files: string[];
}

/** The triggers that forbid changing the journal; a table rebuild would drop them without a word. */
export const journalGuards = ['journal_entry_no_update', 'journal_entry_no_delete'] as const;

/**
 * Reads a whole copy of a register's database and reports what does not hold. Takes seconds for 100,000 requests, so it
 * runs in a thread of its own (run-worker.ts).
 */
export function checkDatabase(
  path: string,
  migrations: readonly Migration[],
  onProgress: CheckProgress = () => {},
): DatabaseReport {
  const report: DatabaseReport = { findings: [], entries: 0, files: [] };
  const db = new Database(path, { fileMustExist: true });
  /** Damage can stop any later step too: that is then a finding like the others, and the next step is tried. */
  const step = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(systemCode(error)) || !(error instanceof Error)) throw error;
      if (!report.findings.some((one) => one.code === 'integrity'))
        report.findings.push({ code: 'integrity', where: error.message });
    }
  };
  try {
    db.pragma('trusted_schema = OFF');
    // Its only user, which leaves no side file behind; and what a letter says must not spill into a temporary folder.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('temp_store = MEMORY');
    onProgress('database', 0, 0);
    step(() => {
      for (const line of textLines(db, 'PRAGMA integrity_check(20)'))
        if (line !== 'ok') report.findings.push({ code: 'integrity', where: line });
    });
    step(() => {
      for (const where of brokenReferences(db)) report.findings.push({ code: 'reference', where });
      for (const where of missingGuards(db)) report.findings.push({ code: 'journal_unguarded', where });
    });
    const add = ({ code, where }: JournalProblem) => void report.findings.push({ code: `journal_${code}`, where });
    step(() => {
      const chain = verifyChain(db, (done, of) => onProgress('journal', done, of));
      report.entries = chain.entries;
      chain.problems.forEach(add);
    });
    step(() => verifyRows({ db, migrations }, (done, of) => onProgress('rows', done, of)).forEach(add));
    step(() => {
      report.files = [...requiredFiles(db)];
    });
    return report;
  } finally {
    db.close();
  }
}

function missingGuards(db: Database.Database): string[] {
  const present = new Set(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all());
  return journalGuards.filter((name) => !present.has(name));
}
