import { derivedFields, type TemplateField } from '../fields.ts';
import { generalFields } from './general-fields.ts';
import type { PlacedTag } from './read-tags.ts';

const general = new Set(generalFields.map(({ name }) => name));

/**
 * The fields that a template uses, as a letter from it declares them. A general field that is printed outside a
 * section of its own would leave a hole where the register does not know it, so there it is required.
 */
export function fieldsUsed(tags: readonly PlacedTag[], fields: readonly TemplateField[]): TemplateField[] {
  const used = new Set(tags.map(({ name }) => name));
  const inUse = fields.filter((field) => namesOf(field).some((name) => used.has(name)));
  return inUse.map((field) =>
    general.has(field.name) && isPrintedBare(tags, field) ? { ...field, required: true } : field,
  );
}

function namesOf(field: TemplateField): string[] {
  return [field.name, ...derivedFields([field]).map(({ name }) => name)];
}

function isPrintedBare(tags: readonly PlacedTag[], field: TemplateField): boolean {
  if (field.type === 'list' || field.type === 'flag') return false;
  const names = namesOf(field);
  return tags.some(
    ({ kind, name, inside }) => kind === 'field' && name === field.name && !inside.some((one) => names.includes(one)),
  );
}
