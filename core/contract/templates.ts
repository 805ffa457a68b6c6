import { z } from 'zod';
import { fieldGap, procedure } from './errors.ts';
import { limits, line, lines, requiredLine } from './text.ts';
import { bilingual, language, letterKind, rowId } from './vocabulary.ts';

/** A .docx that comes from outside. 25 MB is what the checker opens at most (templates/package/read-zip.ts). */
const docx = z.file().max(26 * 1024 * 1024);

/** What stands between the braces: letters of any script, digits, blanks and _ . - after a first letter. */
export const fieldName = z
  .string()
  .max(80)
  .regex(/^\p{L}[\p{L}\p{M}\p{N}_ .-]*$/u)
  .refine((name) => name === name.trim());

const label = z.object({ en: line(200), zh: line(200) }).describe('one may be blank: the other then serves for both');

/** A field that the user declares for a tag of their template that Foolscap does not know. */
export const customField = z.object({
  name: fieldName,
  label,
  type: z.enum(['text', 'long_text', 'date', 'choice', 'flag']).describe('flag: yes or no, used as {#name} … {/name}'),
  required: z.boolean().default(false),
  options: z
    .array(z.object({ id: requiredLine(80), label }))
    .max(100)
    .default([])
    .describe('of a choice; the letter prints the label of the one chosen'),
});
export type CustomField = z.infer<typeof customField>;

/** One thing wrong with a file, with its sentence. A warning does not stand in the way of saving. */
export const templateProblem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence: bilingual,
  part: z.string().optional(),
  near: z.string().optional().describe('the words round the place'),
  params: z.record(z.string(), z.string()),
});
export type TemplateProblem = z.infer<typeof templateProblem>;

export const foundTag = z.object({
  name: z.string(),
  use: z.enum(['text', 'section']).describe('section: only ever as {#name} … {/name}'),
  origin: z
    .enum(['known', 'custom', 'unknown'])
    .describe('known: Foolscap fills it; custom: declared by the user; unknown: to be declared or mended'),
  label: bilingual.nullable().describe('of a field that is known or declared'),
  places: z.array(z.object({ part: z.string(), near: z.string() })).describe('the first few'),
  count: z.number().int(),
  nearest: z
    .object({ name: z.string(), label: bilingual })
    .nullable()
    .describe('for an unknown one: what may be meant'),
});
export type FoundTag = z.infer<typeof foundTag>;

export const templateCheck = z.object({
  problems: z.array(templateProblem),
  tags: z.array(foundTag).describe('in the order they are read, each name once; empty for a file that is refused'),
  sound: z.boolean().describe('no error: it can be saved as it is'),
});

export const templateVersion = z.object({
  number: z.number().int(),
  kind: letterKind,
  language,
  fields: z.array(customField),
  fileName: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  createdAt: z.string(),
  letterCount: z.number().int().describe('letters written from it'),
});

export const ownTemplate = z.object({
  id: rowId,
  name: z.string(),
  purpose: z.string(),
  regimeIds: z.array(z.string()).describe('empty: offered under every regime'),
  version: z.number().int().describe('of the row, for CONFLICT'),
  removed: z.boolean(),
  updatedAt: z.string(),
  newest: templateVersion,
  letterCount: z.number().int().describe('letters written from any version'),
});
export type OwnTemplate = z.infer<typeof ownTemplate>;

const about = {
  name: requiredLine(limits.name),
  purpose: lines(2_000).default(''),
  regimeIds: z.array(z.string().max(80)).max(100).default([]),
};

const saved = z.object({ id: rowId, version: z.number().int(), journalEntryId: rowId.nullable() });

/** What is checked or saved: the file, what it stands for, and the fields declared for its own tags. */
const candidate = {
  kind: letterKind.default('own').describe('the built-in letter whose fields it may use; own: the general ones only'),
  fields: z.array(customField).max(200).default([]),
};

export const templates = {
  /** What Foolscap finds in a .docx: its tags, and everything that is wrong with it. Nothing is written. */
  check: procedure.input(z.object({ file: docx, ...candidate })).output(templateCheck),
  /**
   * Saves a new template (`id` null, with its file) or the next version of one (`file` null: the same document with
   * other fields, kind or language). INVALID with a sentence for each problem if the check finds an error.
   */
  save: procedure
    .input(
      z.object({
        id: rowId.nullable().default(null),
        version: z.number().int().nullable().default(null),
        ...about,
        language,
        ...candidate,
        file: docx.nullable().default(null),
      }),
    )
    .output(saved.extend({ number: z.number().int().describe('of the version that was saved') })),
  list: procedure.input(z.object({ removed: z.boolean().default(false) })).output(z.array(ownTemplate)),
  get: procedure.input(z.object({ id: rowId })).output(ownTemplate),
  /** Every version, the newest first. */
  versions: procedure.input(z.object({ id: rowId })).output(z.array(templateVersion)),
  /** Another name, purpose or set of regimes; the document and its version stay. */
  rename: procedure.input(z.object({ id: rowId, version: z.number().int(), ...about })).output(saved),
  /** Off the list; letters written from it keep it. `restore` puts it back. */
  remove: procedure.input(z.object({ id: rowId, version: z.number().int() })).output(saved),
  restore: procedure.input(z.object({ id: rowId, version: z.number().int() })).output(saved),
  /** The .docx as it was brought, of one version (`number` null: the newest). */
  export: procedure.input(z.object({ id: rowId, number: z.number().int().nullable().default(null) })).output(z.file()),
  /**
   * The letter with sample data, gaps marked in their place: of a saved version, or of a file that is being checked
   * (INVALID if it has an error). Nothing is stored.
   */
  preview: procedure
    .input(
      z.object({
        of: z.union([
          z.object({ id: rowId, number: z.number().int().nullable().default(null) }),
          z.object({ file: docx, language, ...candidate }),
        ]),
      }),
    )
    .output(z.object({ docx: z.file(), gaps: z.array(fieldGap) })),
  /** Every field Foolscap fills in a letter of this kind, with what to copy into the document. */
  fieldPalette: procedure.input(z.object({ kind: letterKind.default('own'), language })).output(
    z.array(
      z.object({
        name: z.string(),
        label: bilingual,
        group: z.enum(['sender', 'body', 'request', 'law', 'letter']),
        type: z.enum(['text', 'long_text', 'date', 'list', 'flag']),
        tag: z.string().describe('ready to paste: {subject}, or {#questions} … {/questions} over several lines'),
        description: bilingual.optional().describe('what else there is to know before it is pasted'),
        example: z.string(),
      }),
    ),
  ),
  /** What Foolscap finds in a letterhead. Nothing is written. */
  checkLetterhead: procedure.input(z.object({ file: docx })).output(templateCheck.omit({ tags: true })),
  /** The letterhead of a sender for letters in one language, or (`language` null) in either; it takes the place of the one before. */
  setLetterhead: procedure
    .input(z.object({ senderId: rowId, language: language.nullable().default(null), file: docx }))
    .output(z.object({ sha256: z.string(), journalEntryId: rowId.nullable() })),
  clearLetterhead: procedure
    .input(z.object({ senderId: rowId, language: language.nullable().default(null) }))
    .output(z.object({ journalEntryId: rowId.nullable() })),
  /** The document of a letterhead as it was brought. */
  exportLetterhead: procedure
    .input(z.object({ senderId: rowId, language: language.nullable().default(null) }))
    .output(z.file()),
};
