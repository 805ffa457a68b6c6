import type { LetterChoices, LetterTemplate } from '#core/contract/letters.ts';
import type { LetterKind } from '#core/contract/vocabulary.ts';

export type FieldValue = LetterChoices['values'][string];
export type TemplateField = LetterTemplate['fields'][number];

/** Fields every letter has, with controls of their own; the rest of a template's fields are drawn from its list. */
const commonFields = new Set(['letter_date', 'channel_line', 'subject', 'enclosures', 'copies']);

/** What a template asks of the person beyond what every letter has. */
export function ownFields(template: LetterTemplate | undefined): TemplateField[] {
  return (template?.fields ?? []).filter((field) => field.source === 'user' && !commonFields.has(field.name));
}

export function isFilled(value: FieldValue | undefined): boolean {
  if (value === undefined || value === false) return false;
  if (value === true) return true;
  return typeof value === 'string' ? value.trim() !== '' : value.some((one) => one.trim() !== '');
}

/** As the template declares it, with what is filled elsewhere taken into account. */
export function isRequired(field: TemplateField, values: LetterChoices['values']): boolean {
  if (field.required) return true;
  if (field.requiredUnless !== undefined && !isFilled(values[field.requiredUnless])) return true;
  return field.requiredWith !== undefined && isFilled(values[field.requiredWith]);
}

/** As the core takes them: lists are typed a line an item, and a blank line is no item. */
export function sendable(choices: LetterChoices): LetterChoices {
  const filled = (items: readonly string[]) => items.filter((item) => item.trim() !== '');
  const values = Object.entries(choices.values).map(([name, value]) => [
    name,
    Array.isArray(value) ? filled(value) : value,
  ]);
  return {
    ...choices,
    enclosures: filled(choices.enclosures),
    copies: filled(choices.copies),
    values: Object.fromEntries(values),
  };
}

/** The choices that follow from writing a letter from this template; null: from the built-in one of the kind. */
export function chooseTemplate(template: LetterTemplate | null, builtIn: LetterKind): Partial<LetterChoices> {
  if (template === null) return { templateId: null, kind: builtIn };
  const [language] = template.languages;
  return { templateId: template.id, kind: template.kind, ...(language === undefined ? {} : { language }) };
}

/** Choices with a change made to them; another template is taken in its newest version. */
export function withChange(choices: LetterChoices, part: Partial<LetterChoices>): LetterChoices {
  const { templateVersion, ...rest } = { ...choices, ...part };
  return part.templateId !== undefined || templateVersion === undefined ? rest : { ...rest, templateVersion };
}
