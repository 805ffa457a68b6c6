import { and, eq, isNull } from 'drizzle-orm';
import type { LetterChoices } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, missingFields } from '#core/errors.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { senderProfile } from '#db/schema/index.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { TemplateFillError } from '#templates/fill/gaps.ts';
import { plainText } from '#templates/plain-text.ts';
import type { LetterSubject } from './about-request.ts';
import { docxMediaType, type StoredBytes, storeBytes } from './letter-files.ts';
import { letterValues } from './letter-values.ts';

/** A letter as bytes, with what its row records of it. */
export interface ComposedLetter {
  docx: Uint8Array;
  /** Its words, a line a paragraph, for search and for reading without opening the file. */
  text: string;
  subject: string;
  templateId: string;
  templateVersion: string;
  senderId: string | null;
}

/** The sender chosen, or the default one; null where there is none yet, which the letter then lists as missing. */
export function senderOf(context: CoreContext, choices: LetterChoices) {
  const id = choices.senderId ?? readPreferences(context).defaultSenderId;
  if (id === null) return null;
  const { orm } = context.register;
  return (
    orm
      .select()
      .from(senderProfile)
      .where(and(eq(senderProfile.id, id), isNull(senderProfile.removedAt)))
      .get() ?? null
  );
}

/** The template of this kind in the letter's language; `no_template` or `not_in_language` where there is none. */
export function templateOf(context: CoreContext, { kind, language }: LetterChoices) {
  const template = context.templates.get(kind);
  if (!template) throw invalid({ code: 'no_template', path: 'kind', params: { kind } });
  const document = template.docx[language];
  if (!document) throw invalid({ code: 'not_in_language', path: 'language', params: { kind, language } });
  return { ...template, document };
}

/** Writes the letter in memory. MISSING_FIELDS, naming every gap, where it would have a hole; nothing is on disk yet. */
export function composeLetter(context: CoreContext, choices: LetterChoices, about: LetterSubject): ComposedLetter {
  const template = templateOf(context, choices);
  const sender = senderOf(context, choices);
  const values = letterValues(context, choices, about, sender);
  try {
    const docx = fillLetter(template.document, values, template.fields);
    return {
      docx,
      text: plainText(docx),
      subject: choices.subject,
      templateId: template.id,
      templateVersion: template.version,
      senderId: sender?.id ?? null,
    };
  } catch (error) {
    if (error instanceof TemplateFillError) throw missingFields([...error.gaps]);
    throw error;
  }
}

/** Puts the letter among the register's files under a name a person knows it by. */
export function storeLetterFile(context: CoreContext, composed: ComposedLetter, reference: string): StoredBytes {
  return storeBytes(context, composed.docx, `${reference} ${composed.subject}.docx`, docxMediaType);
}
