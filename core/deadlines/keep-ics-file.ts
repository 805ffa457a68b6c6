import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgendaFilter, agendaFilter } from '#core/contract/deadlines.ts';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { systemCode } from '#db/errors.ts';
import { fillText, inBoth } from './fill-text.ts';
import { icsFileName, icsFileState, noteIcsFileState, readIcsSettings } from './ics-settings.ts';
import texts from './messages/ics.json' with { type: 'json' };

export interface IcsKeeper {
  /** Writes what is still to be written and stops. Before the register closes. */
  stop(): Promise<void>;
}

export interface KeeperTimes {
  /** After a change, to write several at once. */
  settle: number;
  /** After a failure. */
  retry: number;
}

/** Everything open, with nothing to choose: a calendar that left something out unseen would be trusted. */
const everything: AgendaFilter = {};
/** What changes in the file with every change of the register, and says nothing by itself. */
const stamps = /^(?:DTSTAMP|SEQUENCE|LAST-MODIFIED):.*\r\n/gm;

/**
 * Keeps the .ics file in the folder of the user's choice up to date: after each change of the register, and at start for
 * what changed while the program was closed. Where it cannot be written the reason is noted, told to the windows, and
 * it is tried again; nothing else waits for it or fails with it.
 */
export function keepIcsFile(context: CoreContext, times: KeeperTimes = { settle: 1_000, retry: 60_000 }): IcsKeeper {
  const hangUp = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let written = '';
  /** What the last writing took, in milliseconds: a large register is not written after every keystroke. */
  let cost = 0;
  const later = (wait: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void write(), wait);
    // A file to write must not keep a program alive that has nothing else to do.
    timer.unref();
  };
  const write = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    try {
      await writeAndNote();
    } catch {
      // The register itself refuses: that is told where it matters, and a calendar must not bring the program down.
    }
  };
  const writeAndNote = async () => {
    const { folder } = readIcsSettings(context);
    if (folder === null) {
      written = '';
      return;
    }
    const before = icsFileState(context);
    const start = performance.now();
    const problem = await writeOnce(folder);
    cost = performance.now() - start;
    const writtenAt = problem === null ? context.now() : before.writtenAt;
    noteIcsFileState(context, { writtenAt, problem });
    if (problem !== null && !hangUp.signal.aborted) later(times.retry);
    if (before.problem?.en !== problem?.en) context.announce({ useCase: 'keepIcsFile', tables: [] });
  };
  const writeOnce = async (folder: string): Promise<Bilingual | null> => {
    try {
      const { icsText } = await import('./export-ics.ts');
      const { text } = icsText(context, agendaFilter.parse(everything), readIcsSettings(context));
      const file = join(folder, icsFileName);
      const content = `${file}\n${text.replace(stamps, '')}`;
      // Programs that synchronise folders would send it anew for a new stamp alone.
      if (content === written && existsSync(file)) return null;
      if (existsSync(file) && !isOurs(file))
        return fillText(texts.problems.taken, { folder: inBoth(folder), file: inBoth(icsFileName) });
      replaceFile(file, text);
      written = content;
      return null;
    } catch (error) {
      return problemOf(error, folder);
    }
  };
  const listen = async () => {
    for await (const notice of context.notices(hangUp.signal)) {
      if (notice.useCase !== 'keepIcsFile') later(Math.max(times.settle, 10 * cost));
    }
  };
  void listen();
  later(times.settle);
  return {
    async stop() {
      hangUp.abort();
      if (timer !== null) await write();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Beside the file, on disk, then in its place: a calendar program that reads meanwhile sees the old or the new one whole. */
function replaceFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Whether a file of our name says it is ours: somebody else's is not written over. */
function isOurs(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(400);
    const length = readSync(handle, start, 0, start.length, 0);
    return length === 0 || start.toString('utf8', 0, length).includes('//Foolscap//Deadlines//');
  } finally {
    closeSync(handle);
  }
}

function problemOf(error: unknown, folder: string): Bilingual {
  const { problems } = texts;
  const code = systemCode(error);
  const values = { folder: inBoth(folder), code: inBoth(code === '' ? 'unknown' : code) };
  if (code === 'ENOENT' || code === 'ENOTDIR') return fillText(problems.notThere, values);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return fillText(problems.notWritable, values);
  if (code === 'ENOSPC' || code === 'EDQUOT') return fillText(problems.full, values);
  return fillText(problems.other, values);
}
