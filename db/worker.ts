import { parentPort, workerData } from 'node:worker_threads';
import { backupFault } from './backup-fault.ts';
import { checkDatabase } from './check-database.ts';
import type { WorkerJob, WorkerWord } from './run-worker.ts';

/**
 * The thread that reads whole databases, so that the core can answer meanwhile. It is given copies, never the register
 * itself: this process owns that by a lock, which closing another handle on the file would drop.
 */
const job: WorkerJob = workerData;
const say = (word: WorkerWord): void => parentPort?.postMessage(word);

if (job.type === 'check') {
  let said = 0;
  const report = checkDatabase(job.path, job.migrations, (stage, done, of) => {
    // Ten a second are enough for anybody's eyes.
    if (done !== 0 && done !== of && performance.now() - said < 100) return;
    said = performance.now();
    say({ type: 'progress', stage, done, of });
  });
  say({ type: 'checked', report });
} else {
  say({ type: 'backup', fault: backupFault(job.path, job.expected) });
}
