import type { Language } from '#core/contract/vocabulary.ts';
import type { LetterValues, TemplateField } from '../fields.ts';
import { cleanValues, type LetterData } from './clean-values.ts';
import { type FieldGap, TemplateFillError } from './gaps.ts';
import { missingIn } from './list-missing.ts';
import { isOutline, outlineItems } from './outline-items.ts';
import { type OpenTemplate, openTemplate } from './open-template.ts';

/**
 * The template with its tags replaced by the values, as the bytes of a .docx; the same input gives the same bytes.
 * Values are data: a brace, an XML tag or a formula in a value is printed as it is and never looked at again.
 * Throws TemplateFillError with every missing and every unknown field, or TemplateSyntaxError for a broken template;
 * nothing is returned with a hole in it.
 */
export function fillLetter(template: Uint8Array, values: LetterValues, fields: readonly TemplateField[]): Uint8Array {
  const data = cleanValues(values, fields);
  const document = openTemplate(template);
  const gaps = gapsOf(document, data, fields);
  if (gaps.length > 0) throw new TemplateFillError(placed(gaps, document));
  return document.write(data);
}

/**
 * The letter as far as it can be written, with 【what is missing】 in the place of each gap, for a preview that is
 * never stored. Throws TemplateSyntaxError for a broken template.
 */
export function previewLetter(
  template: Uint8Array,
  values: LetterValues,
  fields: readonly TemplateField[],
  language: Language,
): { docx: Uint8Array; gaps: FieldGap[] } {
  const data = cleanValues(values, fields);
  const document = openTemplate(template);
  const gaps = gapsOf(document, data, fields);
  const marked: LetterData = { ...data };
  for (const gap of gaps) {
    const field = fields.find((one) => one.name === gap.name);
    if (gap.reason === 'missing' && field) Object.assign(marked, markFor(field, language));
  }
  return { docx: document.write(marked), gaps: placed(gaps, document) };
}

function gapsOf(document: OpenTemplate, data: LetterData, fields: readonly TemplateField[]): FieldGap[] {
  const unknown = document
    .unknownTags(fields)
    .map((name): FieldGap => ({ name, label: { en: name, zh: name }, reason: 'unknown' }));
  return [...missingIn(fields, data), ...unknown];
}

function markFor(field: TemplateField, language: Language): LetterData {
  const mark = `【${language === 'en' ? field.label.en : field.label.zh}】`;
  if (field.type !== 'list') return { [field.name]: mark, [`${field.name}_paragraphs`]: [{ text: mark }] };
  if (isOutline(field)) return { [field.name]: outlineItems([mark]), [`has_${field.name}`]: true };
  const items = field.items ?? [{ name: 'text' }];
  return { [field.name]: [Object.fromEntries(items.map((item) => [item.name, mark]))], [`has_${field.name}`]: true };
}

function placed(gaps: readonly FieldGap[], document: OpenTemplate): FieldGap[] {
  if (gaps.length === 0) return [];
  const places = document.places();
  return gaps.map((gap) => {
    const place = places.get(gap.name.replace(/^@/, ''));
    return place === undefined ? gap : { ...gap, place };
  });
}
