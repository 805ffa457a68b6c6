import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Letterhead } from '#core/contract/settings.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { letterhead } from '#db/schema/index.ts';

type LetterheadRow = typeof letterhead.$inferSelect;

/** The letterheads of a sender that stand, the one for either language first. */
export function letterheadRows(context: CoreContext, senderId: string): LetterheadRow[] {
  return context.register.orm
    .select()
    .from(letterhead)
    .where(and(eq(letterhead.senderId, senderId), isNull(letterhead.removedAt)))
    .orderBy(asc(letterhead.language), asc(letterhead.id))
    .all();
}

export function listLetterheads(context: CoreContext, senderId: string): Letterhead[] {
  return letterheadRows(context, senderId).map(({ language, fileName, fileSha256, setAt }) => ({
    language,
    fileName,
    sha256: fileSha256,
    setAt,
  }));
}

/** The one a letter in this language is written on: that of the language before that for either. */
export function letterheadFor(context: CoreContext, senderId: string, language: Language): LetterheadRow | undefined {
  const rows = letterheadRows(context, senderId);
  return rows.find((row) => row.language === language) ?? rows.find((row) => row.language === null);
}
