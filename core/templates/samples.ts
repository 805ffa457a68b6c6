import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { letterDate } from '#templates/dates.ts';
import type { LetterValue, TemplateField } from '#templates/fields.ts';
import { sampleValues } from '#templates/own/known-fields.ts';

/**
 * Something to show in the place of each of these fields: what the samples of the built-in letters have; else a date,
 * the first option, yes, or the name of the field.
 */
export function samplesFor(
  context: CoreContext,
  kind: LetterKind,
  language: Language,
  fields: readonly TemplateField[],
): Record<string, LetterValue> {
  const samples = sampleValues(context.templates, kind, language);
  const madeUp = ({ type, label, options, items }: TemplateField): LetterValue => {
    const name = language === 'en' ? label.en : label.zh;
    if (type === 'flag') return true;
    if (type === 'date') return letterDate(context.today(), language);
    if (type === 'list') return [Object.fromEntries((items ?? [{ name: 'text' }]).map((item) => [item.name, name]))];
    return options?.[0]?.id ?? name;
  };
  return Object.fromEntries(
    fields.map((field) => {
      const sample = field.options || !Object.hasOwn(samples, field.name) ? undefined : samples[field.name];
      return [field.name, isShown(sample) ? sample : madeUp(field)];
    }),
  );
}

function isShown(sample: LetterValue | null | undefined): sample is LetterValue {
  if (sample === null || sample === undefined || sample === '') return false;
  return !Array.isArray(sample) || sample.length > 0;
}
