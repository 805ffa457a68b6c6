import { z } from 'zod';
import { procedure } from './errors.ts';
import { factChange } from './facts.ts';
import { filesSent, letter, storedFile } from './letters.ts';
import { limits, line } from './text.ts';
import { channel, plainDate, rowId } from './vocabulary.ts';

/** The part of a letter a paragraph stands in. */
export const letterPlace = z.enum(['body', 'header', 'footer', 'notes']);

/** One paragraph that differs from what Foolscap wrote. `pieces`: its words, each as it was, as it is, or both. */
export const paragraphDifference = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  place: letterPlace,
  pieces: z.array(z.object({ text: z.string(), is: z.enum(['same', 'added', 'removed']) })),
});
export type ParagraphDifference = z.infer<typeof paragraphDifference>;

/** What should not be left in a letter that goes out; `near`: the words round the first such place. */
export const letterWarning = z.object({
  code: z.enum(['tracked_changes', 'comments', 'leftover_tag', 'gap_mark', 'merge_field', 'hidden_text']),
  count: z.number().int(),
  near: z.string(),
});
export type LetterWarning = z.infer<typeof letterWarning>;

export const comparison = z.object({
  letterId: rowId,
  generatedSha256: storedFile.shape.sha256,
  currentSha256: storedFile.shape.sha256,
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  differences: z.array(paragraphDifference).describe('the first 500'),
  warnings: z.array(letterWarning),
});
export type Comparison = z.infer<typeof comparison>;

/** Where the labels are printed: a DL envelope, or one label of an A4 sheet of 2 x 7 (99.1 x 38.1 mm). */
export const labelFormat = z.enum(['envelope', 'sheet']);
export type LabelFormat = z.infer<typeof labelFormat>;
/** Labels on one sheet; the first is 1, top left, counted along the rows. */
export const labelsPerSheet = 14;

const ofLetter = z.object({ letterId: rowId });
const letterAt = ofLetter.extend({ version: z.number().int() });
const changedLetter = z.object({ letter, journalEntryId: rowId.nullable() });

/** Editing a letter by hand, and its ways out of the door. */
export const outgoing = {
  /**
   * Takes an edited .docx back as the file of this draft; what Foolscap wrote is kept beside it. The file is a
   * stranger's: INVALID with every reason (macros, links to outside …) and nothing is changed. Without an entry where
   * the file is the one the register has. A letter that was sent is never taken back over (`letter_not_draft`).
   */
  takeBack: procedure
    .input(letterAt.extend({ file: z.file().max(limits.attachmentBytes) }))
    .output(changedLetter.extend({ comparison })),
  /** How the letter's file differs from what Foolscap wrote, and what in it should not go out. */
  compare: procedure.input(ofLetter).output(comparison),
  /** Puts a file with one of our letters: an enclosure, or its PDF (which takes the place of an older one). */
  attach: procedure
    .input(letterAt.extend({ role: z.enum(['attachment', 'pdf']), file: z.file().max(limits.attachmentBytes) }))
    .output(changedLetter),
  /** Takes such a file off a draft. What went out stays. */
  detach: procedure.input(letterAt.extend({ sha256: storedFile.shape.sha256 })).output(changedLetter),
  /** Who can make a PDF here: LibreOffice with its version, or nobody (`none`), and the host must. */
  pdfMaker: procedure
    .input(z.object({}))
    .output(z.object({ maker: z.enum(['libreoffice', 'none']), version: z.string() })),
  /**
   * The letter as a PDF, laid out by LibreOffice. Nothing is stored. INVALID `pdf_no_maker`, `pdf_failed` or
   * `pdf_too_slow`; hanging up stops it.
   */
  pdf: procedure.input(ofLetter).output(z.object({ pdf: z.file(), version: z.string() })),
  /**
   * A mail that is not sent: an .eml draft with the letter (or `pdf` in its place) and its enclosures, and a mailto:
   * address without them. `to` is '' where the register has no address.
   */
  email: procedure
    .input(ofLetter.extend({ pdf: z.file().max(limits.attachmentBytes).nullable().default(null) }))
    .output(z.object({ eml: z.file(), mailto: z.string(), to: z.string(), attached: z.array(z.string()) })),
  /** The addressee as a .docx to print; `position` is that on a sheet. INVALID `label_no_address` where nothing is known. */
  label: procedure
    .input(ofLetter.extend({ format: labelFormat, position: z.number().int().min(1).max(labelsPerSheet).default(1) }))
    .output(z.object({ docx: z.file() })),
  /**
   * Corrects what was logged of a sending. What stood before is kept beside it with the reason; the fact that the
   * sending is moves with it, and the clocks with the fact.
   */
  correctSending: procedure
    .input(
      letterAt.extend({
        channel,
        sentOn: plainDate,
        receivedOn: plainDate.nullable(),
        postReference: line(100),
        files: filesSent,
        reason: line(500).default(''),
      }),
    )
    .output(changedLetter.extend({ moved: factChange.shape.moved })),
  /** Takes back that a letter was sent: it is a draft again, and the facts of its sending leave the timeline. */
  unsend: procedure
    .input(letterAt.extend({ reason: line(500).default('') }))
    .output(changedLetter.extend({ moved: factChange.shape.moved })),
};
