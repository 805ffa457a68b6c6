import { z } from 'zod';
import { bilingual, language, letterKind } from '#core/contract/vocabulary.ts';

export const fieldTypes = ['text', 'long_text', 'date', 'list', 'flag'] as const;
export const fieldSources = ['body', 'sender', 'request', 'law', 'user'] as const;

const fieldName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(80);

/** A blank that a template declares. A tag that no field declares is an error, never an empty space. */
export const templateField = z.strictObject({
  name: fieldName,
  label: bilingual,
  /** What to write there, where the label alone does not say. */
  description: bilingual.optional(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  /** Required after all while this other field is empty (footage or a list of questions: one of them). */
  requiredUnless: fieldName.optional(),
  /** Required only when this other field is filled (the authority to act, when acting for somebody). */
  requiredWith: fieldName.optional(),
  source: z.enum(fieldSources),
  /**
   * Fields of one item of a list. One that has `items` itself makes the list an outline: questions with their parts
   * (templates/fill/outline-items.ts).
   */
  items: z
    .array(
      z.strictObject({
        name: fieldName,
        label: bilingual,
        items: z.array(z.strictObject({ name: fieldName, label: bilingual })).optional(),
      }),
    )
    .optional(),
  /** A text that is one of these: the value is the id, the letter prints the label. Only in templates of the user's. */
  options: z.array(z.strictObject({ id: z.string(), label: bilingual })).optional(),
});
export type TemplateField = z.infer<typeof templateField>;

const value = z.union([z.string(), z.boolean(), z.array(z.record(z.string(), z.string()))]);
export const letterValues = z.record(z.string(), value);

/** One item of a list field, by the names in `items`. */
export type LetterItem = Readonly<Record<string, string>>;
/**
 * A value as the filler takes it. A list of plain strings stands for items with a single field. An outline is given
 * flat, parts after their question: as `{ text, level }`, level "1" for a part, or as strings, "(a) …" for a part.
 */
export type LetterValue = string | boolean | readonly string[] | readonly LetterItem[];
export type LetterValues = Readonly<Record<string, LetterValue | null | undefined>>;

/** templates/library/<kind>/template.json */
export const templateFile = z.strictObject({
  id: z.string(),
  version: z.string(),
  kind: letterKind,
  name: bilingual,
  purpose: bilingual,
  regimes: z.array(z.string()).min(1),
  /** The languages it is written in, the one to fall back to first; a document lies beside this file for each. */
  languages: z.array(language).min(1),
  fields: z.array(templateField),
  samples: z.partialRecord(language, letterValues),
});
export type TemplateFile = z.infer<typeof templateFile>;

/**
 * Names that a template may use though no field declares them, because they follow from one that is declared:
 * `has_<list>` is true if the list has items (for a heading that must not stand alone), `<long_text>_paragraphs` is
 * the text split at its line breaks (so that each paragraph can be numbered on its own).
 */
export function derivedFields(fields: readonly TemplateField[]): TemplateField[] {
  return fields.flatMap((field): TemplateField[] => {
    const base = { label: field.label, required: false, source: field.source };
    if (field.type === 'list') return [{ ...base, name: `has_${field.name}`, type: 'flag' }];
    if (field.type !== 'long_text') return [];
    return [{ ...base, name: `${field.name}_paragraphs`, type: 'list', items: [{ name: 'text', label: field.label }] }];
  });
}
