import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CheckProgress, CheckStage, DatabaseReport } from './check-database.ts';
import type { Migration } from './migrate.ts';

/** What the thread of worker.ts is asked; `path` is a copy of a register's database. */
export type WorkerJob =
  | { type: 'check'; path: string; migrations: readonly Migration[] }
  | { type: 'backup'; path: string; expected: ReadonlyMap<string, number> | null };

/** What it says back: how far it is, then the one result. */
export type WorkerWord =
  | { type: 'progress'; stage: CheckStage; done: number; of: number }
  | { type: 'checked'; report: DatabaseReport }
  | { type: 'backup'; fault: string | null };

/** As `checkDatabase`, in a thread. Rejects with the signal's reason where it is cancelled: the thread is ended at once. */
export async function checkInThread(
  path: string,
  migrations: readonly Migration[],
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: CheckProgress | undefined },
): Promise<DatabaseReport> {
  const word = await run({ type: 'check', path, migrations }, { signal, onProgress });
  if (word.type !== 'checked') throw new Error(`The thread answered "${word.type}"`);
  return word.report;
}

/** As `backupFault`, in a thread. */
export async function backupFaultInThread(path: string, expected: ReadonlyMap<string, number>): Promise<string | null> {
  const word = await run({ type: 'backup', path, expected }, {});
  if (word.type !== 'backup') throw new Error(`The thread answered "${word.type}"`);
  return word.fault;
}

function run(
  job: WorkerJob,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: CheckProgress | undefined },
): Promise<WorkerWord> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(workerFile(), { workerData: job });
    const cancel = () => {
      void worker.terminate();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (word: WorkerWord) => {
      if (word.type === 'progress') onProgress?.(word.stage, word.done, word.of);
      else resolve(word);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', cancel);
      // After a result this changes nothing.
      reject(new Error(`The thread that reads the database ended by itself (${code})`));
    });
  });
}

/** Beside this file as it was written; in the built program a bundle of its own, beside or above the one this is in. */
function workerFile(): URL {
  const places = ['./worker.ts', './db-worker.js', '../db-worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(fileURLToPath(place)));
  if (found === undefined) throw new Error('Foolscap is damaged: db-worker.js is missing. Install it again.');
  return found;
}
