import Database from 'better-sqlite3';
import type { Bilingual } from '#core/contract/vocabulary.ts';

/** What a sentence is filled with: where it happened and the figures that matter. Never the user's own words. */
export type RegisterErrorParams = Record<string, string | number>;

type Sentence = (params: RegisterErrorParams) => Bilingual;

/**
 * Every way the register on disk can refuse, with what to tell a person: what is wrong, where, what to do.
 * All of the opening ones leave the disk as it was.
 */
const sentences = {
  missing: ({ path }) => ({
    en: `There is no register at ${path}. Nothing was created in its place. If the folder was moved or its disk is not connected, put it back or choose where it is now; if it is lost, restore a backup.`,
    zh: `${path} 沒有登記冊，程式亦沒有另建新冊。如資料夾已移動或磁碟未連接，請還原或選擇現時位置；如已遺失，請從備份還原。`,
  }),
  exists: ({ path }) => ({
    en: `No new register was made: ${path} is already there and belongs to a register. Open that one, restore its backup, or choose an empty folder.`,
    zh: `沒有建立新登記冊：${path} 已經存在，屬於另一登記冊。請開啟該登記冊、還原其備份，或選擇空的資料夾。`,
  }),
  locked: ({ path, pid, host, since }) => ({
    en: `The register at ${path} is in use${pid === undefined ? '' : ` by another Foolscap (process ${pid} on ${host}, since ${since})`}. Close that one and try again.`,
    zh: `${path} 的登記冊正由另一程式使用${pid === undefined ? '' : `（${host} 上的程序 ${pid}，自 ${since} 起）`}。請先關閉該程式，然後再試。`,
  }),
  newer: ({ path, found, known }) => ({
    en: `The register at ${path} was written by another version of Foolscap (its schema is at “${found}”; this version knows up to “${known}”). Nothing was changed. Install the newest version and open it with that.`,
    zh: `${path} 的登記冊由另一版本的 Foolscap 寫入（其結構為「${found}」，此版本只認識至「${known}」）。內容沒有改動。請安裝最新版本後再開啟。`,
  }),
  read_only: ({ path }) => ({
    en: `Foolscap may not write to ${path}. Nothing was changed. Give yourself permission to write there, or move the register to a folder of your own.`,
    zh: `Foolscap 無權寫入 ${path}。內容沒有改動。請設定寫入權限，或把登記冊移到你自己的資料夾。`,
  }),
  corrupt: ({ path, detail }) => ({
    en: `The register at ${path} is damaged (${detail}). It was left exactly as it is. Copy the whole folder to a safe place, then restore the newest backup.`,
    zh: `${path} 的登記冊已損壞（${detail}），檔案原封不動。請先把整個資料夾複製到安全地方，然後還原最近的備份。`,
  }),
  not_a_register: ({ path, detail }) => ({
    en: `${path} is not a Foolscap register (${detail}). It was left exactly as it is. Choose the folder of your register, or restore a backup if this file should be one.`,
    zh: `${path} 不是 Foolscap 登記冊（${detail}），檔案原封不動。請選擇登記冊所在的資料夾；如此檔案本應是登記冊，請還原備份。`,
  }),
  disk_full: ({ path }) => ({
    en: `The disk that holds ${path} is full. The last change was not made; everything before it is safe. Free some space and try again.`,
    zh: `存放 ${path} 的磁碟已滿。最後一項改動沒有寫入，之前的內容不受影響。請騰出空間後再試。`,
  }),
  migration_failed: ({ path, migration, detail }) => ({
    en: `The register at ${path} could not be brought up to date (step ${migration}: ${detail}). That step was undone and a backup was made beforehand. Go on with the version of Foolscap you had, and report this message.`,
    zh: `${path} 的登記冊未能更新（步驟 ${migration}：${detail}）。該步驟已撤回，更新前亦已備份。請繼續使用原有版本的 Foolscap，並報告此訊息。`,
  }),
  backup_failed: ({ path, detail }) => ({
    en: `The backup ${path} did not pass its check (${detail}) and was not kept. The register itself is unchanged. Check the disk and try again.`,
    zh: `備份 ${path} 未能通過檢查（${detail}），沒有保留。登記冊本身沒有改動。請檢查磁碟後再試。`,
  }),
  undo_conflict: ({ table, detail }) => ({
    en: `This cannot be taken back: ${detail} (${table}). Nothing was changed. Take back the later change first, or correct the record by hand.`,
    zh: `無法撤回：${detail}（${table}）。內容沒有改動。請先撤回較後的改動，或自行更正記錄。`,
  }),
  file_missing: ({ path }) => ({
    en: `The file ${path} is missing from the register. Restore it from a backup of the register's folder.`,
    zh: `登記冊欠缺檔案 ${path}。請從登記冊資料夾的備份還原。`,
  }),
  file_damaged: ({ path }) => ({
    en: `The file ${path} is not what was stored: its SHA-256 has changed. It was not opened. Restore it from a backup of the register's folder.`,
    zh: `檔案 ${path} 與當初存入的不同（SHA-256 不符），程式沒有開啟。請從登記冊資料夾的備份還原。`,
  }),
  file_too_large: ({ size, limit }) => ({
    en: `The file is too large to store: ${size} bytes, where ${limit} is the most. Make it smaller or split it.`,
    zh: `檔案太大，無法儲存：${size} 位元組，上限為 ${limit}。請縮小或分拆。`,
  }),
  unknown: ({ path, detail }) => ({
    en: `The register at ${path} could not be used: ${detail}. Close other programs that use the folder, try again, and report this message if it stays.`,
    zh: `無法使用 ${path} 的登記冊：${detail}。請關閉其他使用該資料夾的程式後再試；如問題持續，請報告此訊息。`,
  }),
} satisfies Record<string, Sentence>;

export type RegisterErrorCode = keyof typeof sentences;

/** The register on disk refused. `sentence` is ready to show; `message` is its English. */
export class RegisterError extends Error {
  override name = 'RegisterError';
  readonly code: RegisterErrorCode;
  readonly params: RegisterErrorParams;
  readonly sentence: Bilingual;

  constructor(code: RegisterErrorCode, params: RegisterErrorParams, cause?: unknown) {
    const sentence = sentences[code](params);
    super(sentence.en, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
    this.sentence = sentence;
  }
}

/** What SQLite or the file system threw, as the error a person can act on; a RegisterError passes through. */
export function toRegisterError(error: unknown, path: string): RegisterError {
  if (error instanceof RegisterError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new RegisterError(codeOf(error), { path, detail }, error);
}

/** The code of an error of SQLite or the file system, for deciding; '' where it has none. */
export function systemCode(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}

function codeOf(error: unknown): RegisterErrorCode {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return 'disk_full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY'))
    return 'read_only';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_CORRUPT')) return 'corrupt';
  if (code === 'SQLITE_NOTADB') return 'not_a_register';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return 'unknown';
}
