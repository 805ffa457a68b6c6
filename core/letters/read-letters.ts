import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Letter, letterChoices } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { file, letter, letterFile, sendingCorrection } from '#db/schema/index.ts';

type LetterRecord = typeof letter.$inferSelect;

/** The letters of one request, oldest first, each with its files. */
export function readLetters(context: CoreContext, requestId: string): Letter[] {
  return context.register.orm
    .select()
    .from(letter)
    .where(and(eq(letter.requestId, requestId), isNull(letter.removedAt)))
    .orderBy(asc(letter.createdAt), asc(letter.id))
    .all()
    .map((row) => toLetter(context, row));
}

export function getLetter(context: CoreContext, id: string): Letter {
  return toLetter(context, letterRecord(context, id));
}

/** The row itself, for use cases that change it; one that was removed is not found. */
export function letterRecord(context: CoreContext, id: string): LetterRecord {
  const row = context.register.orm
    .select()
    .from(letter)
    .where(and(eq(letter.id, id), isNull(letter.removedAt)))
    .get();
  if (!row) throw notFound('letter', id);
  return row;
}

function toLetter(context: CoreContext, row: LetterRecord): Letter {
  const files = context.register.orm
    .select({
      sha256: file.sha256,
      name: letterFile.name,
      mediaType: file.mediaType,
      size: file.size,
      role: letterFile.role,
      sent: letterFile.sent,
    })
    .from(letterFile)
    .innerJoin(file, eq(file.sha256, letterFile.sha256))
    .where(eq(letterFile.letterId, row.id))
    .orderBy(asc(letterFile.position))
    .all();
  const { choices, createdAt: _, removedAt: __, ownTemplateId: ___, ...fields } = row;
  return {
    ...fields,
    choices: letterChoices.safeParse(choices).data ?? null,
    files,
    corrections: row.state === 'sent' ? correctionsOf(context, row.id) : [],
  };
}

function correctionsOf(context: CoreContext, letterId: string): Letter['corrections'] {
  return context.register.orm
    .select({ at: sendingCorrection.at, reason: sendingCorrection.reason, before: sendingCorrection.before })
    .from(sendingCorrection)
    .where(eq(sendingCorrection.letterId, letterId))
    .orderBy(asc(sendingCorrection.at), asc(sendingCorrection.id))
    .all();
}
