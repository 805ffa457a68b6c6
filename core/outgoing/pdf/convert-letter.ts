import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { holdTogether } from './hold-together.ts';
import { runOffice } from './run-office.ts';

export type Converted =
  | { end: 'done'; pdf: Uint8Array }
  | { end: 'failed'; detail: string }
  | { end: 'stopped' }
  | { end: 'too-slow' };

/** A first start makes a profile and may take a quarter of this on an old machine. */
const timeoutMs = 120_000;

/** One at a time: two offices share fonts and memory, and the second waits for the first anyway. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * A .docx as PDF, laid out by LibreOffice. It works in a folder only this user can read, with a profile made for this
 * and removed afterwards: the user's own LibreOffice may be open, and its settings (macros, links) are not ours.
 */
export function convertLetter(
  office: string,
  docx: Uint8Array,
  signal: AbortSignal | undefined,
  limitMs: number = timeoutMs,
): Promise<Converted> {
  const turn = queue.then(() => convert(office, docx, signal, limitMs));
  queue = turn.catch(() => undefined);
  return turn;
}

async function convert(
  office: string,
  docx: Uint8Array,
  signal: AbortSignal | undefined,
  limitMs: number,
): Promise<Converted> {
  if (signal?.aborted) return { end: 'stopped' };
  const folder = await mkdtemp(join(tmpdir(), 'foolscap-pdf-'));
  try {
    const source = join(folder, 'letter.docx');
    const out = join(folder, 'out');
    await mkdir(out);
    await writeFile(source, holdTogether(docx), { mode: 0o600 });
    const given = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--nofirststartwizard',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      out,
      source,
    ];
    const run = await runOffice(office, given, { timeoutMs: limitMs, signal });
    if (run.end !== 'done') return run;
    const pdf = await readFile(join(out, 'letter.pdf')).catch(() => null);
    // It says 0 for a document it could not load, too: only the file itself tells.
    if (pdf === null || pdf.subarray(0, 5).toString('latin1') !== '%PDF-')
      return { end: 'failed', detail: lastLine(run.output) || `exit ${run.code}` };
    return { end: 'done', pdf };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function lastLine(output: string): string {
  return (output.trim().split('\n').at(-1) ?? '').slice(0, 200);
}
