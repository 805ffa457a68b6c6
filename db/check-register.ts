import { join } from 'node:path';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import type { CheckProgress, DatabaseFinding, DatabaseReport } from './check-database.ts';
import { copyDatabase } from './copy-database.ts';
import { removeDatabase } from './disk.ts';
import { toRegisterError } from './errors.ts';
import type { Register } from './open-register.ts';
import { checkInThread } from './run-worker.ts';
import { newId } from './uuid.ts';

export interface Finding {
  code: DatabaseFinding['code'] | 'file_missing' | 'file_damaged';
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
  /** Stops the check; it then rejects with the signal's reason and leaves nothing behind. */
  signal?: AbortSignal | undefined;
  onProgress?: CheckProgress | undefined;
}

/**
 * Reads the whole register and reports what does not hold. Changes nothing. The database is read in another thread, from
 * a copy (which wants as much room as the database for that while), so that the program answers meanwhile.
 */
export async function checkRegister(register: Register, options: CheckOptions = {}): Promise<RegisterReport> {
  const { entries, files, findings } = await checkCopy(register, options);
  const all: Finding[] = findings.map(({ code, where }) => finding(code, where));
  all.push(...(await checkFiles(register, files, options)));
  return { ok: all.length === 0, entries, files: files.length, findings: all };
}

async function checkCopy(register: Register, { signal, onProgress }: CheckOptions): Promise<DatabaseReport> {
  // The name is one that the next start sweeps away, should this process not live to do so.
  const copy = join(register.folder, `.checking-${newId()}.db`);
  try {
    await copyDatabase(register.db, copy, { signal, onProgress: (done, of) => onProgress?.('copy', done, of) });
    return await checkInThread(copy, register.migrations, { signal, onProgress });
  } catch (error) {
    signal?.throwIfAborted();
    throw toRegisterError(error, copy);
  } finally {
    removeDatabase(copy);
  }
}

async function checkFiles(
  register: Register,
  hashes: readonly string[],
  { signal, onProgress }: CheckOptions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, sha256] of hashes.entries()) {
    signal?.throwIfAborted();
    const state = /^[0-9a-f]{64}$/.test(sha256) ? register.files.state(sha256) : 'missing';
    if (state !== 'ok') findings.push(finding(state === 'missing' ? 'file_missing' : 'file_damaged', sha256));
    onProgress?.('files', index + 1, hashes.length);
    // Hashing gigabytes must not stop the program from answering.
    await new Promise(setImmediate);
  }
  return findings;
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
