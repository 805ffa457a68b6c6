import type { Output } from '#core/contract/infer.ts';
import type { templates } from '#core/contract/templates.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import type { LetterValue, TemplateField } from '#templates/fields.ts';
import { isOutline } from '#templates/fill/outline-items.ts';
import { knownFields } from '#templates/own/known-fields.ts';
import { samplesFor } from './samples.ts';

type Palette = Output<typeof templates.fieldPalette>;

/** Every field a template of this kind may use, each with a tag to paste and what a letter would show. */
export function fieldPalette(context: CoreContext, kind: LetterKind, language: Language): Palette {
  const known = knownFields(context.templates, kind);
  const samples = samplesFor(context, kind, language, known);
  return known.map((field) => ({
    name: field.name,
    label: field.label,
    group: field.source === 'user' ? ('letter' as const) : field.source,
    type: field.type,
    tag: tagFor(field),
    ...(field.description === undefined ? {} : { description: field.description }),
    example: exampleOf(samples[field.name], field),
  }));
}

/** A list takes paragraphs of its own: on one line its items would run together. */
function tagFor({ name, type, items }: TemplateField): string {
  if (type === 'flag') return `{#${name}} … {/${name}}`;
  if (type !== 'list') return `{${name}}`;
  // {text} would say the parts with the question; set apart, each has its own number in the letter.
  if (items?.some((item) => item.items)) return `{#${name}}\n{question}\n{#parts}\n{text}\n{/parts}\n{/${name}}`;
  const inner = (items ?? [{ name: 'text' }]).map((item) => `{${item.name}}`).join(' ');
  return `{#${name}}\n${inner}\n{/${name}}`;
}

/** Of a list the first item; a yes or no shows nothing of itself. */
function exampleOf(sample: LetterValue | undefined, field: TemplateField): string {
  if (sample === undefined || typeof sample === 'boolean') return '';
  if (typeof sample === 'string') return sample;
  const [first] = sample;
  if (typeof first === 'string') return first;
  return isOutline(field) ? (first?.['text'] ?? '') : Object.values(first ?? {}).join(' | ');
}
