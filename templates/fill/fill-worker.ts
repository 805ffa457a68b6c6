import { parentPort } from 'node:worker_threads';
import type { TemplateField } from '../fields.ts';
import { fillLetter } from './fill-letter.ts';
import { type FromFillWorker, type ToFillWorker, toFault } from './fill-messages.ts';

/**
 * One thread of the pool in fill-pool.ts: keeps the templates it was given and fills letters from them, one after
 * another. It reads no file and knows no register.
 */
if (parentPort === null) throw new Error('fill-worker.ts runs in a thread that fill-pool.ts starts.');
const port = parentPort;
const templates = new Map<string, { template: Uint8Array; fields: readonly TemplateField[] }>();

port.on('message', (message: ToFillWorker) => {
  if (message.kind === 'template') templates.set(message.key, message);
  else if (message.kind === 'forget') templates.delete(message.key);
  else fill(message);
});

function fill({ job, key, values }: Extract<ToFillWorker, { kind: 'fill' }>): void {
  try {
    const known = templates.get(key);
    if (known === undefined) throw new Error('The template was not sent before its letter.');
    const docx = new Uint8Array(fillLetter(known.template, values, known.fields));
    answer({ job, docx }, [docx.buffer]);
  } catch (error) {
    answer({ job, fault: toFault(error) });
  }
}

function answer(message: FromFillWorker, moved: ArrayBuffer[] = []): void {
  port.postMessage(message, moved);
}
