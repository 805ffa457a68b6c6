import type { Bilingual } from '#core/contract/vocabulary.ts';
import type { Register } from './open-register.ts';
import { requiredFiles } from './referenced-files.ts';
import { brokenReferences, textLines } from './sqlite.ts';
import { type JournalProblemCode, verifyJournal } from './verify-journal.ts';

export interface Finding {
  code:
    | 'integrity'
    | 'reference'
    | 'journal_unguarded'
    | `journal_${JournalProblemCode}`
    | 'file_missing'
    | 'file_damaged';
  sentence: Bilingual;
}

export interface RegisterReport {
  ok: boolean;
  /** Journal entries that were read. */
  entries: number;
  /** Stored files that were hashed. */
  files: number;
  findings: Finding[];
}

export interface CheckOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
}

/** Reads the whole register and reports what does not hold. Changes nothing. */
export async function checkRegister(register: Register, options: CheckOptions = {}): Promise<RegisterReport> {
  const { db } = register;
  const findings: Finding[] = [];
  for (const line of textLines(db, 'PRAGMA integrity_check(20)')) {
    if (line !== 'ok') findings.push(finding('integrity', line));
  }
  for (const line of brokenReferences(db)) findings.push(finding('reference', line));
  for (const name of missingGuards(register)) findings.push(finding('journal_unguarded', name));
  const journal = verifyJournal(register);
  for (const problem of journal.problems) findings.push(finding(`journal_${problem.code}`, problem.where));
  const files = await checkFiles(register, options, findings);
  return { ok: findings.length === 0, entries: journal.entries, files, findings };
}

async function checkFiles(register: Register, options: CheckOptions, findings: Finding[]): Promise<number> {
  const hashes = [...requiredFiles(register.db)];
  for (const [index, sha256] of hashes.entries()) {
    options.signal?.throwIfAborted();
    const state = /^[0-9a-f]{64}$/.test(sha256) ? register.files.state(sha256) : 'missing';
    if (state !== 'ok') findings.push(finding(state === 'missing' ? 'file_missing' : 'file_damaged', sha256));
    options.onProgress?.(index + 1, hashes.length);
    // Hashing gigabytes must not stop the program from answering.
    await new Promise(setImmediate);
  }
  return hashes.length;
}

/** The triggers that forbid changing the journal; a table rebuild would drop them without a word. */
export const journalGuards = ['journal_entry_no_update', 'journal_entry_no_delete'] as const;

function missingGuards({ db }: Register): string[] {
  const present = new Set(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all());
  return journalGuards.filter((name) => !present.has(name));
}

function finding(code: Finding['code'], where: string): Finding {
  return { code, sentence: sentences[code](where) };
}

const sentences: Record<Finding['code'], (where: string) => Bilingual> = {
  integrity: (where) => ({
    en: `The database is damaged: ${where}. Make a copy of the folder, then restore the newest backup.`,
    zh: `資料庫已損壞：${where}。請先複製整個資料夾，然後還原最近的備份。`,
  }),
  reference: (where) => ({
    en: `A record refers to one that is not there: ${where}. Restore a backup or report this message.`,
    zh: `有記錄指向不存在的記錄：${where}。請還原備份或報告此訊息。`,
  }),
  journal_unguarded: (where) => ({
    en: `The journal is not protected against changes: ${where} is missing. Report this message.`,
    zh: `日誌欠缺防止改動的保護：${where}。請報告此訊息。`,
  }),
  journal_hash: (where) => ({
    en: `The journal entry ${where} was changed after it was written.`,
    zh: `日誌項目 ${where} 在寫入後曾被改動。`,
  }),
  journal_chain: (where) => ({
    en: `The journal entry ${where} does not follow from the one before it: an entry was changed or exchanged.`,
    zh: `日誌項目 ${where} 與前一項不相接：有項目曾被改動或調換。`,
  }),
  journal_sequence: (where) => ({
    en: `Before the journal entry ${where} at least one entry is missing.`,
    zh: `日誌項目 ${where} 之前至少欠缺一項。`,
  }),
  journal_unreadable: (where) => ({
    en: `The journal entry ${where} cannot be read.`,
    zh: `無法讀取日誌項目 ${where}。`,
  }),
  journal_row_differs: (where) => ({
    en: `The record ${where} is not what the journal says: it was changed outside Foolscap.`,
    zh: `記錄 ${where} 與日誌不符：曾在 Foolscap 以外被改動。`,
  }),
  journal_row_unknown: (where) => ({
    en: `There are records the journal does not know: ${where}. They were added outside Foolscap.`,
    zh: `有日誌沒有記載的記錄：${where}，是在 Foolscap 以外加入的。`,
  }),
  file_missing: (where) => ({
    en: `The file ${where} is missing from files/. Restore it from a backup of the register's folder.`,
    zh: `files/ 內欠缺檔案 ${where}。請從登記冊資料夾的備份還原。`,
  }),
  file_damaged: (where) => ({
    en: `The file ${where} in files/ is not what was stored. Restore it from a backup of the register's folder.`,
    zh: `files/ 內的檔案 ${where} 與當初存入的不同。請從登記冊資料夾的備份還原。`,
  }),
};
