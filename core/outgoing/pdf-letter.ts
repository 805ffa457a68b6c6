import type { Input, Output } from '#core/contract/infer.ts';
import type { outgoing } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { safeName } from '#core/letters/letter-files.ts';
import { documentRows, outgoingRow } from './letter-rows.ts';
import { convertLetter } from './pdf/convert-letter.ts';
import { findOffice } from './pdf/find-office.ts';
import { runOffice } from './pdf/run-office.ts';

/** Asking for its version starts no office; on a slow disk it still takes seconds. */
const versionMs = 20_000;
let known: { office: string; version: string } | null = null;

/** LibreOffice, with its version, or `none`: then only the host can make a PDF. Asked anew while there is none. */
export async function pdfMaker(): Promise<Output<typeof outgoing.pdfMaker>> {
  const office = findOffice();
  if (office === null) return { maker: 'none', version: '' };
  return { maker: 'libreoffice', version: await versionOf(office) };
}

/** "7.4.7" out of "LibreOffice 7.4.7.2 40(Build:2)"; '' where it does not say. */
async function versionOf(office: string): Promise<string> {
  if (known?.office === office) return known.version;
  const run = await runOffice(office, ['--version'], { timeoutMs: versionMs, signal: undefined }).catch(() => null);
  const version = run?.end === 'done' ? (/\d+\.\d+(\.\d+)?/.exec(run.output)?.[0] ?? '') : '';
  known = { office, version };
  return version;
}

/** The letter as a PDF. Nothing is stored: whether it is kept is the user's to say. */
export async function pdfLetter(
  context: CoreContext,
  { letterId }: Input<typeof outgoing.pdf>,
  signal: AbortSignal | undefined,
): Promise<Output<typeof outgoing.pdf>> {
  outgoingRow(context, letterId, null);
  const { current } = documentRows(context, letterId);
  const office = findOffice();
  if (office === null) throw invalid({ code: 'pdf_no_maker' });
  const made = await convertLetter(office, context.register.files.read(current.sha256), signal).catch(
    (error: unknown) => ({ end: 'failed' as const, detail: error instanceof Error ? error.message : String(error) }),
  );
  if (made.end === 'too-slow') throw invalid({ code: 'pdf_too_slow' });
  if (made.end === 'stopped') throw invalid({ code: 'pdf_stopped' });
  if (made.end === 'failed') throw invalid({ code: 'pdf_failed', params: { detail: made.detail } });
  const name = safeName(current.name.replace(/\.docx$/i, '.pdf'));
  return {
    pdf: new File([new Uint8Array(made.pdf)], name, { type: 'application/pdf' }),
    version: await versionOf(office),
  };
}
