import type { LetterValues, TemplateField } from '../fields.ts';
import { cleanValues, isFilled, type LetterData } from './clean-values.ts';
import type { FieldGap } from './gaps.ts';

/** Every field that must be filled and is not, in the order of the template, before anything is written. */
export function listMissing(fields: readonly TemplateField[], values: LetterValues): FieldGap[] {
  return missingIn(fields, cleanValues(values, fields));
}

export function missingIn(fields: readonly TemplateField[], data: LetterData): FieldGap[] {
  return fields
    .filter((field) => isNeeded(field, data) && field.type !== 'flag' && !isFilled(data[field.name]))
    .map((field) => ({ name: field.name, label: field.label, reason: 'missing' }));
}

function isNeeded(field: TemplateField, data: LetterData): boolean {
  if (field.required) return true;
  if (field.requiredWith !== undefined && isFilled(data[field.requiredWith])) return true;
  return field.requiredUnless !== undefined && !isFilled(data[field.requiredUnless]);
}
