import { z } from 'zod';
import { guideAnswers, letterGuide } from './guides.ts';
import { factFields } from './facts.ts';
import { fieldGap, procedure } from './errors.ts';
import { questionLevel } from './question-outline.ts';
import { limits, line, lines, requiredLine } from './text.ts';
import {
  type Language,
  bilingual,
  channel,
  language,
  letterDirection,
  letterKind,
  outcome,
  plainDate,
  rowId,
} from './vocabulary.ts';

/** A file kept in the register: its content hash names it. */
export const storedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
});
export type StoredFile = z.infer<typeof storedFile>;

/** What the user may set in a letter; anything else comes from the body, the sender, the request or the law. */
export const letterChoices = z.object({
  kind: letterKind,
  templateId: rowId
    .nullable()
    .default(null)
    .describe('a template the user brought; null: the built-in one of the kind'),
  templateVersion: z.number().int().min(1).optional().describe('of that template; absent: the newest'),
  language,
  senderId: rowId.nullable().default(null).describe('null: the default sender'),
  date: plainDate,
  channel,
  subject: line(limits.subject),
  enclosures: z.array(requiredLine(500)).max(50).default([]),
  copies: z.array(requiredLine(500)).max(50).default([]),
  values: z
    .record(
      z.string().max(80),
      z.union([lines(50_000), z.boolean(), z.array(lines(limits.question)).max(limits.questions)]),
    )
    .default({})
    .describe('fields of the template with source "user", by name'),
});
export type LetterChoices = z.infer<typeof letterChoices>;

/** How many paragraphs a person changed in a word processor, and when the edited file was taken back. */
export const handEdits = z.object({
  takenBackAt: z.string(),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
});
export type HandEdits = z.infer<typeof handEdits>;

/** Who writes to whom, as a letter had it when it was written: what its envelope and the mail it goes with repeat. */
export interface LetterParties {
  language: Language;
  reference: string;
  theirReference: string;
  /** As the letter writes it. */
  date: string;
  salutation: string;
  /** 貴局 and the like; "you" in English. */
  formOfAddress: string;
  /** Post title and name, from the person outwards. */
  addressee: string[];
  /** The lines of the addressee's address; none where the register had none. */
  address: string[];
  /** It is addressed to the body of the request, not to somebody its own fields name. */
  toBody: boolean;
  sender: { name: string; title: string; organisation: string; address: string[] };
}

/** What is logged of a sending. `files`: the hashes of what went out. */
export const sendingRecord = z.object({
  channel,
  sentOn: plainDate,
  receivedOn: plainDate.nullable(),
  postReference: z.string(),
  files: z.array(storedFile.shape.sha256),
});
export type SendingRecord = z.infer<typeof sendingRecord>;

export const letterFileRole = z.enum(['letter', 'generated', 'pdf', 'attachment']);

export const letter = z.object({
  id: rowId,
  requestId: rowId.nullable().describe('null while it waits in the tray'),
  direction: letterDirection,
  kind: letterKind.nullable(),
  language,
  channel: channel.nullable(),
  writtenOn: plainDate.nullable(),
  sentOn: plainDate.nullable(),
  receivedOn: plainDate.nullable(),
  subject: z.string(),
  text: z.string(),
  theirReference: z.string(),
  templateId: z.string().nullable(),
  templateVersion: z.string().nullable(),
  letterheadSha256: z.string().nullable().describe('the letterhead it was written on; null: none of the user’s'),
  senderId: rowId.nullable(),
  state: z.enum(['draft', 'sent', 'received']),
  postReference: z.string().describe('number of the registered item'),
  edits: handEdits.nullable().describe('null: as Foolscap wrote it'),
  sentSha256: z.string().nullable().describe('hash of exactly what was sent: of the PDF where only that went'),
  files: z.array(storedFile.extend({ role: letterFileRole, sent: z.boolean().describe('it was among what went out') })),
  corrections: z
    .array(z.object({ at: z.string(), reason: z.string(), before: sendingRecord }))
    .describe('what was logged of its sending earlier, oldest first'),
  choices: letterChoices.nullable().describe('what a letter of ours was made from, so that its draft can be edited on'),
  version: z.number().int(),
});
export type Letter = z.infer<typeof letter>;

export type LetterChoicesInput = z.input<typeof letterChoices>;

/** A request that is being written and has no row yet: enough to draw its letter. */
export const unsavedRequest = z.object({
  bodyId: rowId,
  regimeId: z.string(),
  campaignId: rowId.nullable().default(null),
  questions: z.array(z.object({ text: lines(limits.question), level: questionLevel.default(0) })).max(limits.questions),
});

export const letterTemplateField = z.object({
  name: z.string(),
  label: bilingual,
  description: bilingual.optional().describe('what to write there, where the label alone does not say'),
  type: z.enum(['text', 'long_text', 'date', 'list', 'flag']),
  required: z.boolean(),
  source: z.enum(['body', 'sender', 'request', 'law', 'user']),
  requiredUnless: z.string().optional().describe('required after all while this other field is empty'),
  requiredWith: z.string().optional().describe('required only when this other field is filled'),
  options: z
    .array(z.object({ id: z.string(), label: bilingual }))
    .optional()
    .describe('of a text: it is one of these, given by its id'),
});

export const letterTemplate = z.object({
  id: z.string(),
  version: z.string(),
  kind: letterKind,
  name: bilingual,
  purpose: bilingual,
  regimeIds: z.array(z.string()),
  languages: z.array(language).describe('the languages it is written in'),
  fields: z.array(letterTemplateField),
  own: z.boolean().describe('brought by the user: `id` is then the templateId of a letter’s choices'),
});
export type LetterTemplate = z.infer<typeof letterTemplate>;

/** Something of the law in a letter that was not read at its source. */
export const unverifiedLaw = z.object({ label: bilingual, authority: bilingual.describe('as a letter cites it') });
export type UnverifiedLaw = z.infer<typeof unverifiedLaw>;

/** Which of the letter's files went out: its .docx or its PDF at least, else INVALID (`sent_without_letter`). */
export const filesSent = z.array(storedFile.shape.sha256).min(1).max(60);

export const letters = {
  /** The built-in letters in the order of their kinds, then the user's own templates by name. */
  templates: procedure.input(z.object({})).output(z.array(letterTemplate)),
  /** One version of a template of the user's, kept or taken off the list: for a draft that was written from it. */
  ownTemplate: procedure
    .input(z.object({ id: rowId, version: z.number().int().min(1) }))
    .output(letterTemplate.extend({ removed: z.boolean(), newest: z.number().int() })),
  /**
   * The very .docx as it would be written, for the live preview. With gaps, the document carries a visible mark in
   * their place and `gaps` lists them; such a document is never stored. `unverified`: what of the law it says that was
   * not read at its source.
   */
  preview: procedure
    .input(
      z.object({
        choices: letterChoices,
        about: z.union([z.object({ requestId: rowId }), z.object({ unsaved: unsavedRequest })]),
      }),
    )
    .output(z.object({ docx: z.file(), gaps: z.array(fieldGap), unverified: z.array(unverifiedLaw) })),
  /** The choices a next letter starts from: subject, dates, what was refused, which date passed. */
  suggest: procedure
    .input(
      z.object({
        requestId: rowId,
        kind: letterKind,
        language: language.nullable().default(null),
        templateId: rowId.nullable().default(null).describe('the kind and language of that template then decide'),
      }),
    )
    .output(letterChoices),
  /** Why a date of a request is what it is, as a letter to its body says it: "Under section 10 … was due on …, because …". */
  dateSentence: procedure.input(z.object({ deadlineId: rowId, language })).output(z.object({ sentence: z.string() })),
  /**
   * The short questions a letter of this kind starts from, answered as far as the register knows, each step depending
   * on the answers before it; and the fields of the letter these answers amount to. Null: this letter has none.
   */
  guide: procedure
    .input(z.object({ requestId: rowId, kind: letterKind, language, answers: guideAnswers.default({}) }))
    .output(letterGuide.nullable()),
  /** Writes the .docx into the register as a draft letter of this request; MISSING_FIELDS and nothing written if it has gaps. */
  draft: procedure
    .input(
      z.object({
        requestId: rowId,
        letterId: rowId.nullable().default(null),
        choices: letterChoices,
        dropEdits: z
          .boolean()
          .optional()
          .describe('a draft edited by hand is INVALID (`letter_edited`) unless this says that the edits may go'),
      }),
    )
    .output(z.object({ letter, journalEntryId: rowId })),
  get: procedure.input(z.object({ id: rowId })).output(letter),
  removeDraft: procedure.input(z.object({ id: rowId })).output(z.object({ journalEntryId: rowId })),
  /** The bytes of a stored file, checked against its hash. */
  file: procedure.input(z.object({ sha256: storedFile.shape.sha256 })).output(z.file()),
  /**
   * Logs a draft as sent: the exact file is kept, the fact that fits the letter (sent, review asked, …) is recorded and
   * the clocks start. `receivedOn` is the day it reached the body, if known; the law mostly counts from there.
   */
  markSent: procedure
    .input(
      z.object({
        letterId: rowId,
        version: z.number().int(),
        channel,
        sentOn: plainDate,
        receivedOn: plainDate.nullable().default(null),
        postReference: line(100).default(''),
        files: filesSent.optional().describe('absent: the letter and what is attached to it'),
      }),
    )
    .output(z.object({ requestId: rowId, journalEntryId: rowId })),
  /**
   * Files a reply against a request: the letter, its attachments (at most 50 MB each) and, as confirmed by the
   * person, the fact it amounts to.
   */
  recordReply: procedure
    .input(
      z.object({
        requestId: rowId,
        version: z.number().int(),
        channel,
        subject: line(limits.subject).default(''),
        text: lines(limits.letterText).default(''),
        writtenOn: plainDate.nullable().default(null),
        fact: factFields,
        questionOutcomes: z
          .array(
            z.object({ questionId: rowId, outcome: outcome.nullable(), grounds: z.array(z.string().max(40)).max(40) }),
          )
          .max(limits.questions)
          .default([]),
        files: z.array(z.file().max(limits.attachmentBytes)).max(20).default([]),
      }),
    )
    .output(z.object({ letterId: rowId, factId: rowId, version: z.number().int(), journalEntryId: rowId })),
};
