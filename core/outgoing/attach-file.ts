import { and, eq } from 'drizzle-orm';
import type { Input, Output } from '#core/contract/infer.ts';
import type { outgoing } from '#core/contract/outgoing.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { attachFiles, storeBytes } from '#core/letters/letter-files.ts';
import { getLetter } from '#core/letters/read-letters.ts';
import { letterFile } from '#db/schema/index.ts';
import { changeLetter, dropFiles, filesOf, outgoingRow } from './letter-rows.ts';

/** As many as a reply may bring. */
const mostAttachments = 20;
const pdfMark = '%PDF-';

/**
 * Puts an enclosure with one of our letters, or the letter's PDF. Enclosures are kept as they are and never opened
 * here. The same bytes twice are one file, and change nothing.
 */
export async function attachFile(
  context: CoreContext,
  { letterId, version, role, file }: Input<typeof outgoing.attach>,
): Promise<Output<typeof outgoing.attach>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (role === 'pdf' && new TextDecoder('latin1').decode(bytes.subarray(0, pdfMark.length)) !== pdfMark)
    throw invalid({ code: 'not_a_pdf', path: 'file' });
  if (bytes.byteLength === 0) throw invalid({ code: 'file_empty', path: 'file' });
  const { requestId } = outgoingRow(context, letterId, version);
  const mediaType = role === 'pdf' ? 'application/pdf' : file.type || 'application/octet-stream';
  const stored = storeBytes(context, bytes, file.name, mediaType);
  const { journalEntryId } = change(context, 'attachFile', { id: requestId, letterId }, () => {
    const row = outgoingRow(context, letterId, version);
    const there = filesOf(context, letterId);
    if (there.some((one) => one.role === role && one.sha256 === stored.sha256)) return;
    if (role === 'attachment' && there.filter((one) => one.role === role).length >= mostAttachments)
      throw invalid({ code: 'too_many_attachments', path: 'file', params: { count: mostAttachments } });
    if (role === 'pdf') dropFiles(context, letterId, 'pdf');
    const position = Math.max(0, ...there.map((one) => one.position + 1));
    attachFiles(context, letterId, role, [stored], position);
    changeLetter(context, row, {});
  });
  return { letter: getLetter(context, letterId), journalEntryId };
}

/** Takes an enclosure or a PDF off a letter. One that went out stays: that it did is a fact. */
export function detachFile(
  context: CoreContext,
  { letterId, version, sha256 }: Input<typeof outgoing.detach>,
): Output<typeof outgoing.detach> {
  const { requestId } = outgoingRow(context, letterId, version);
  const { journalEntryId } = change(context, 'detachFile', { id: requestId, letterId }, () => {
    const row = outgoingRow(context, letterId, version);
    const one = filesOf(context, letterId).find(
      (file) => file.sha256 === sha256 && (file.role === 'attachment' || file.role === 'pdf'),
    );
    if (!one) throw notFound('file', sha256);
    if (one.sent) throw invalid({ code: 'file_was_sent', params: { name: one.name } });
    context.register.orm
      .delete(letterFile)
      .where(and(eq(letterFile.letterId, letterId), eq(letterFile.sha256, sha256), eq(letterFile.role, one.role)))
      .run();
    changeLetter(context, row, {});
  });
  return { letter: getLetter(context, letterId), journalEntryId };
}
