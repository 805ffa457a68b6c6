import { z } from 'zod';
import { procedure } from './errors.ts';
import { limits, line, lines, requiredLine } from './text.ts';
import { language, plainDate, rowId } from './vocabulary.ts';

export const theme = z.enum(['light', 'dark', 'auto']);

export const preferences = z.object({
  interfaceLanguage: language,
  theme,
  defaultLetterLanguage: language,
  defaultSenderId: rowId.nullable(),
  referencePrefix: requiredLine(12).describe('FS gives FS-2026-0042'),
});
export type Preferences = z.infer<typeof preferences>;

/** Who writes: what stands in the letterhead and under the signature. */
export const senderFields = z.object({
  nameEn: line(limits.name),
  nameZh: line(limits.name),
  titleEn: line(limits.name),
  titleZh: line(limits.name),
  organisationEn: line(limits.name),
  organisationZh: line(limits.name),
  addressEn: lines(1_000),
  addressZh: lines(1_000),
  email: line(254),
  phone: line(60),
});
/** The document whose header and footer stand on a sender's built-in letters. */
export const letterhead = z.object({
  language: language.nullable().describe('null: for letters in either language'),
  fileName: z.string(),
  sha256: z.string(),
  setAt: z.string(),
});
export type Letterhead = z.infer<typeof letterhead>;

export const sender = senderFields.extend({
  id: rowId,
  isDefault: z.boolean(),
  letterheads: z.array(letterhead).describe('at most one for each language and one for either'),
});
export type Sender = z.infer<typeof sender>;

/** A day the gazetted calendar cannot know. Counts only where the law says so. */
export const holidayAddition = z.object({
  id: rowId,
  date: plainDate,
  kind: z.enum(['gale_warning', 'black_rainstorm', 'office_closure']),
  note: z.string(),
});

export const settings = {
  get: procedure
    .input(z.object({}))
    .output(z.object({ preferences, senders: z.array(sender), holidayAdditions: z.array(holidayAddition) })),
  savePreferences: procedure.input(preferences.partial()).output(preferences),
  /** Adds (`id` null) or edits a sender. A name in at least one language is needed (`sender_name`). The first becomes the default. */
  saveSender: procedure
    .input(z.object({ id: rowId.nullable(), fields: senderFields }))
    .output(z.object({ id: rowId, journalEntryId: rowId.nullable() })),
  removeSender: procedure.input(z.object({ id: rowId })).output(z.object({ journalEntryId: rowId })),
  /**
   * Adds a weather or closure day. Dates resting on it do not move by themselves: `proposedCount` revisions are proposed.
   * Null: the register is large, and `deadlines.recheck`, which tells how far it is, has yet to go through it.
   */
  addHoliday: procedure
    .input(holidayAddition.omit({ id: true }).extend({ note: line(500) }))
    .output(z.object({ id: rowId, proposedCount: z.number().int().nullable(), journalEntryId: rowId.nullable() })),
  removeHoliday: procedure
    .input(z.object({ id: rowId }))
    .output(z.object({ proposedCount: z.number().int().nullable(), journalEntryId: rowId.nullable() })),
};
