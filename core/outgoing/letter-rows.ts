import { and, asc, eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { conflict, invalid } from '#core/errors.ts';
import { letterRecord } from '#core/letters/read-letters.ts';
import { requestForChange, touchRequest } from '#core/requests/touch-request.ts';
import { letter, letterFile } from '#db/schema/index.ts';

export type LetterFileRow = typeof letterFile.$inferSelect;
export type OutgoingRow = ReturnType<typeof letterRecord> & { requestId: string };

/** A letter of ours that belongs to a request; INVALID for one that came, CONFLICT where it was changed meanwhile. */
export function outgoingRow(context: CoreContext, id: string, version: number | null): OutgoingRow {
  const row = letterRecord(context, id);
  const { requestId } = row;
  if (row.direction !== 'outgoing' || requestId === null) throw invalid({ code: 'letter_not_ours' });
  if (version !== null && row.version !== version) throw conflict('letter', id, row.version);
  return { ...row, requestId };
}

export function filesOf(context: CoreContext, letterId: string): LetterFileRow[] {
  return context.register.orm
    .select()
    .from(letterFile)
    .where(eq(letterFile.letterId, letterId))
    .orderBy(asc(letterFile.position))
    .all();
}

/** The letter as it stands, and as Foolscap wrote it: two rows once a person has edited it, else one and the same. */
export function documentRows(
  context: CoreContext,
  letterId: string,
): { current: LetterFileRow; generated: LetterFileRow } {
  const rows = filesOf(context, letterId);
  const current = rows.find(({ role }) => role === 'letter');
  if (!current) throw invalid({ code: 'letter_without_file' });
  return { current, generated: rows.find(({ role }) => role === 'generated') ?? current };
}

/** Takes files of one role off a letter; their bytes stay in the register while the journal knows them. */
export function dropFiles(context: CoreContext, letterId: string, role: LetterFileRow['role']): void {
  context.register.orm
    .delete(letterFile)
    .where(and(eq(letterFile.letterId, letterId), eq(letterFile.role, role), eq(letterFile.sent, false)))
    .run();
}

/** Writes to the letter's row, counting it and its request up: a window that shows either reads again. */
export function changeLetter(
  context: CoreContext,
  row: OutgoingRow,
  values: Partial<typeof letter.$inferInsert>,
): void {
  context.register.orm
    .update(letter)
    .set({ ...values, version: row.version + 1 })
    .where(eq(letter.id, row.id))
    .run();
  touchRequest(context, requestForChange(context, row.requestId, null));
}
