import { and, eq, inArray, ne } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { letterFile } from '#db/schema/index.ts';
import { filesOf } from './letter-rows.ts';

/**
 * Notes which of a letter's files went out, and only those; inside the caller's transaction. `wanted` undefined: the
 * letter and its enclosures. Answers the hash of the letter itself: of its .docx, or of its PDF where only that went.
 */
export function noteSentFiles(context: CoreContext, letterId: string, wanted: readonly string[] | undefined): string {
  // What Foolscap wrote before it was edited by hand did not go out, and cannot be said to have.
  const rows = filesOf(context, letterId).filter(({ role }) => role !== 'generated');
  if (!rows.some(({ role }) => role === 'letter')) throw invalid({ code: 'letter_without_file' });
  const hashes = new Set(wanted ?? rows.filter(({ role }) => role !== 'pdf').map(({ sha256 }) => sha256));
  const known = new Set(rows.map(({ sha256 }) => sha256));
  if ([...hashes].some((sha256) => !known.has(sha256))) throw invalid({ code: 'file_not_with_letter', path: 'files' });
  const went = rows.filter(({ sha256 }) => hashes.has(sha256));
  const main = went.find(({ role }) => role === 'letter') ?? went.find(({ role }) => role === 'pdf');
  if (!main) throw invalid({ code: 'sent_without_letter', path: 'files' });
  const { orm } = context.register;
  orm.update(letterFile).set({ sent: false }).where(eq(letterFile.letterId, letterId)).run();
  const sent = went.map(({ sha256 }) => sha256);
  orm
    .update(letterFile)
    .set({ sent: true })
    .where(and(eq(letterFile.letterId, letterId), inArray(letterFile.sha256, sent), ne(letterFile.role, 'generated')))
    .run();
  return main.sha256;
}
