import { and, eq, ne } from 'drizzle-orm';
import type { LetterChoices } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { letter, letterFile } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import type { ComposedLetter } from './compose-letter.ts';
import { attachFiles, type StoredBytes } from './letter-files.ts';

/** The columns a draft has from what it was made of. */
function draftValues(choices: LetterChoices, composed: ComposedLetter) {
  return {
    kind: choices.kind,
    language: choices.language,
    channel: choices.channel,
    writtenOn: choices.date,
    subject: composed.subject,
    text: composed.text,
    templateId: composed.templateId,
    templateVersion: composed.templateVersion,
    ownTemplateId: composed.ownTemplateId,
    letterheadSha256: composed.letterheadSha256,
    senderId: composed.senderId,
    parties: composed.parties,
    choices,
  };
}

/** Adds a draft letter with its file; inside the caller's transaction, after the bytes are on disk. */
export function insertDraft(
  context: CoreContext,
  requestId: string,
  choices: LetterChoices,
  composed: ComposedLetter,
  stored: StoredBytes,
): string {
  const id = newId();
  context.register.orm
    .insert(letter)
    .values({
      id,
      requestId,
      direction: 'outgoing',
      state: 'draft',
      createdAt: context.now(),
      ...draftValues(choices, composed),
    })
    .run();
  attachFiles(context, id, 'letter', [stored]);
  return id;
}

/**
 * Writes a draft anew; the older file stays in the register's files until nothing names it. What a person made of it by
 * hand, and a PDF of it, are of the older letter and go with it.
 */
export function replaceDraft(
  context: CoreContext,
  row: { id: string; version: number },
  choices: LetterChoices,
  composed: ComposedLetter,
  stored: StoredBytes,
): void {
  const { orm } = context.register;
  orm
    .update(letter)
    .set({ ...draftValues(choices, composed), edits: null, version: row.version + 1 })
    .where(eq(letter.id, row.id))
    .run();
  orm
    .delete(letterFile)
    .where(and(eq(letterFile.letterId, row.id), ne(letterFile.role, 'attachment')))
    .run();
  attachFiles(context, row.id, 'letter', [stored]);
}
