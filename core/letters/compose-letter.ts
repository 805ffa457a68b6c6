import { and, eq, isNull } from 'drizzle-orm';
import type { LetterChoices, LetterParties } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { missingFields } from '#core/errors.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { type LetterTemplateInUse, templateInUse } from '#core/templates/letter-template.ts';
import { senderProfile } from '#db/schema/index.ts';
import type { LetterValues } from '#templates/fields.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { type FieldGap, TemplateFillError } from '#templates/fill/gaps.ts';
import { plainText } from '#templates/plain-text.ts';
import type { LetterSubject } from './about-request.ts';
import { factOf } from './fact-of-letter.ts';
import { docxMediaType, type StoredBytes, storeBytes } from './letter-files.ts';
import { letterValues } from './letter-values.ts';

/** A letter as bytes, with what its row records of it. */
export interface ComposedLetter {
  docx: Uint8Array;
  /** Its words, a line a paragraph, for search and for reading without opening the file. */
  text: string;
  subject: string;
  /** What people call it, where it is not the request itself. */
  followUp: string | null;
  templateId: string;
  templateVersion: string;
  /** As `templateId`, where it is the user's own. */
  ownTemplateId: string | null;
  letterheadSha256: string | null;
  senderId: string | null;
  parties: LetterParties;
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

/** A letter before it is filled: the document, what goes into it, and what its row will record. */
export interface PreparedLetter {
  template: LetterTemplateInUse;
  values: LetterValues;
  /** Known before the document is looked at; told together with what it lacks. */
  gaps: readonly FieldGap[];
  subject: string;
  followUp: string | null;
  senderId: string | null;
  parties: LetterParties;
}

export function prepareLetter(context: CoreContext, choices: LetterChoices, about: LetterSubject): PreparedLetter {
  const sender = senderOf(context, choices);
  const template = templateInUse(context, choices, sender?.id ?? null);
  const { values, gaps, parties } = letterValues(context, template, choices, about, sender);
  const followUp = factOf[choices.kind] === 'sent' ? null : template.name;
  return { template, values, gaps, subject: choices.subject, followUp, senderId: sender?.id ?? null, parties };
}

/** The letter with its filled document, wherever that was filled. */
export function finishLetter(
  { template, subject, followUp, senderId, parties }: PreparedLetter,
  docx: Uint8Array,
): ComposedLetter {
  return {
    docx,
    text: plainText(docx),
    subject,
    followUp,
    templateId: template.id,
    templateVersion: template.version,
    ownTemplateId: template.own ? template.id : null,
    letterheadSha256: template.letterheadSha256,
    senderId,
    parties,
  };
}

/** Writes the letter in memory. MISSING_FIELDS, naming every gap, where it would have a hole; nothing is on disk yet. */
export function composeLetter(context: CoreContext, choices: LetterChoices, about: LetterSubject): ComposedLetter {
  const prepared = prepareLetter(context, choices, about);
  return finishLetter(prepared, filled(prepared));
}

function filled({ template, values, gaps }: PreparedLetter): Uint8Array {
  let docx: Uint8Array | null = null;
  let found: readonly FieldGap[] = [];
  try {
    docx = fillLetter(template.document, values, template.fields);
  } catch (error) {
    if (!(error instanceof TemplateFillError)) throw error;
    found = error.gaps;
  }
  const all = joinGaps(gaps, found);
  if (docx === null || all.length > 0) throw missingFields(all);
  return docx;
}

/** One of each name: what was chosen wrongly is not also missing. */
export function joinGaps(first: readonly FieldGap[], then: readonly FieldGap[]): FieldGap[] {
  const told = new Set(first.map(({ name }) => name));
  return [...first, ...then.filter(({ name }) => !told.has(name))];
}

/**
 * Puts the letter among the register's files under a name a person knows it by. The letters of one request share its
 * subject: saved into one folder, the request for review must not take the place of the request.
 */
export function storeLetterFile(context: CoreContext, composed: ComposedLetter, reference: string): StoredBytes {
  const name = [reference, composed.followUp, composed.subject].filter((part) => part !== null).join(' ');
  return storeBytes(context, composed.docx, `${name}.docx`, docxMediaType);
}
