import type { CustomField } from '#core/contract/templates.ts';
import type { Bilingual, Language } from '#core/contract/vocabulary.ts';
import type { FieldGap } from '../fill/gaps.ts';
import { derivedFields, type LetterValues, type TemplateField } from '../fields.ts';

/** A label with one language blank serves for both; with both blank, the name does. */
function filledLabel(label: Bilingual, name: string): Bilingual {
  return { en: label.en || label.zh || name, zh: label.zh || label.en || name };
}

/** A declared field as the filler knows fields: a choice is a text with options. */
export function toTemplateField({ name, label, type, required, options }: CustomField): TemplateField {
  const field = {
    name,
    label: filledLabel(label, name),
    required: required && type !== 'flag',
    source: 'user' as const,
  };
  if (type !== 'choice') return { ...field, type };
  return {
    ...field,
    type: 'text',
    options: options.map((one) => ({ id: one.id, label: filledLabel(one.label, one.id) })),
  };
}

/** What is wrong with the declarations themselves, each with the index of its field. */
export interface DeclarationFault {
  at: number;
  code: 'field_name_taken' | 'field_name_twice' | 'choice_without_options' | 'option_twice';
  name: string;
}

export function declarationFaults(
  customs: readonly CustomField[],
  known: readonly TemplateField[],
): DeclarationFault[] {
  const names = [...known, ...derivedFields(known)].map(({ name }) => name);
  const inner = known.flatMap((field) => field.items ?? []);
  const items = [...inner, ...inner.flatMap((item) => item.items ?? [])].map(({ name }) => name);
  const taken = new Set([...names, ...items]);
  const seen = new Set<string>();
  return customs.flatMap(({ name, type, options }, at): DeclarationFault[] => {
    const faults: DeclarationFault[] = [];
    if (taken.has(name)) faults.push({ at, code: 'field_name_taken', name });
    if (seen.has(name)) faults.push({ at, code: 'field_name_twice', name });
    // What follows from a long text has a name too: {story_paragraphs}.
    seen.add(name);
    if (type === 'long_text') seen.add(`${name}_paragraphs`);
    if (type === 'choice' && options.length < 2) faults.push({ at, code: 'choice_without_options', name });
    if (new Set(options.map(({ id }) => id)).size < options.length) faults.push({ at, code: 'option_twice', name });
    return faults;
  });
}

/** The values with each choice as its label reads in the letter, and a gap for every one that is not among the options. */
export function spellChoices(
  values: LetterValues,
  fields: readonly TemplateField[],
  language: Language,
): { values: LetterValues; gaps: FieldGap[] } {
  const spelled: Record<string, LetterValues[string]> = { ...values };
  const gaps: FieldGap[] = [];
  for (const { name, label, options } of fields) {
    const chosen = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!options || chosen === undefined || chosen === null || chosen === '') continue;
    const option = options.find(({ id }) => id === chosen);
    spelled[name] = option ? (language === 'en' ? option.label.en : option.label.zh) : '';
    if (!option) gaps.push({ name, label, reason: 'unknown' });
  }
  return { values: spelled, gaps };
}
