import { parentPort } from 'node:worker_threads';
import type { ToFillWorker } from '#templates/fill/fill-messages.ts';

/**
 * The pool's worker with a fault: it ends in the middle of a letter about "crash". Loaded before the worker itself, so
 * that its listener hears of the letter first.
 */
parentPort?.on('message', (message: ToFillWorker) => {
  if (message.kind === 'fill' && message.values['subject'] === 'crash') process.exit(3);
});
await import('#templates/fill/fill-worker.ts');
