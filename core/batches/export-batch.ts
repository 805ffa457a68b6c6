import PizZip from 'pizzip';
import type { batches } from '#core/contract/batches.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { shownName } from '#db/queries/shown-names.ts';
import { statement } from '#db/queries/statements.ts';
import { batchRecord } from './batch-rows.ts';
import { exportFolder, exportNames } from './export-names.ts';
import { getBatch } from './read-batches.ts';
import { told } from './sentences.ts';

/**
 * The documents of the letters as they stand now: what was sent for those that were, else the draft. INVALID
 * (`nothing_made`) where there is none.
 */
export function batchFiles(context: CoreContext, { id, itemIds }: Input<typeof batches.files>) {
  batchRecord(context, id);
  const wanted = itemIds === null ? null : new Set(itemIds);
  const rows = statement(
    context.register.db,
    `SELECT i.id AS itemId, r.reference, l.language, iif(l.language = 'en', ${shownName('b', 'en')}, ${shownName('b', 'zh-Hant-HK')}) AS body,
       coalesce(l.sent_sha256, f.sha256) AS sha256
     FROM batch_item i JOIN request r ON r.id = i.request_id AND r.removed_at IS NULL JOIN body b ON b.id = i.body_id
       JOIN letter l ON l.id = i.letter_id AND l.removed_at IS NULL
       JOIN letter_file f ON f.letter_id = l.id AND f.role = 'letter'
     WHERE i.batch_id = ? ORDER BY i.position`,
  ).all(id) as { itemId: string; reference: string; language: string; body: string; sha256: string }[];
  const chosen = rows.filter(({ itemId }) => wanted === null || wanted.has(itemId));
  if (chosen.length === 0) throw invalid(told('nothing_made', 'id'));
  const names = exportNames(chosen);
  const { subject, createdAt } = getBatch(context, id);
  return {
    folder: exportFolder(subject, createdAt),
    files: chosen.map(({ sha256 }, at) => ({ name: names[at] ?? '', sha256 })),
  };
}

/** The same as one .zip. Stored and not packed again: a .docx is a zip already. */
export function batchZip(context: CoreContext, input: Input<typeof batches.zip>): File {
  const { folder, files } = batchFiles(context, input);
  const zip = new PizZip();
  const date = new Date(context.now());
  for (const { name, sha256 } of files)
    zip.file(name, context.register.files.read(sha256), { date, createFolders: false });
  const bytes = zip.generate({ type: 'uint8array', compression: 'STORE' });
  return new File([new Uint8Array(bytes)], `${folder}.zip`, { type: 'application/zip' });
}
