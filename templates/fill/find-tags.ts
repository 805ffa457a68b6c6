import { derivedFields, type TemplateField } from '../fields.ts';

type Item = NonNullable<TemplateField['items']>[number];

/** A tag as docxtemplater understood it, with the lists it stands in. */
interface ParsedTag {
  name: string;
  module: string;
  inside: readonly ParsedTag[];
}

/**
 * Names of tags that no field declares, raw XML tags among them (they would put XML from a value into the letter).
 * Looks into sections that this letter leaves out as well: the next letter may show them.
 */
export function unknownTags(parsed: readonly unknown[], fields: readonly TemplateField[]): string[] {
  const known = new Map([...fields, ...derivedFields(fields)].map((field) => [field.name, field]));
  const unknown = new Set<string>();
  const visit = (tags: readonly ParsedTag[], items: ReadonlySet<string>, open: readonly Item[] = []): void => {
    for (const tag of tags) {
      if (tag.module === 'rawxml') {
        unknown.add(`@${tag.name}`);
      } else if (tag.module === 'loop') {
        const field = known.get(tag.name);
        if (!field && !items.has(tag.name)) unknown.add(tag.name);
        // A list within the items of a list (the parts of a question) comes before a field of that name.
        const inner = open.find(({ name }) => name === tag.name)?.items ?? field?.items ?? [];
        visit(tag.inside, new Set([...items, ...inner.map(({ name }) => name)]), [...open, ...inner]);
      } else if (open.some(({ name, items: parts }) => name === tag.name && parts !== undefined)) {
        unknown.add(tag.name);
      } else if (!items.has(tag.name) && !isPrintable(known.get(tag.name))) {
        unknown.add(tag.name);
      }
    }
  };
  visit(readTags(parsed), new Set());
  return [...unknown];
}

/** A list or a flag printed as text would come out as "[object Object]" or "true". */
function isPrintable(field: TemplateField | undefined): boolean {
  return field !== undefined && field.type !== 'list' && field.type !== 'flag';
}

/** docxtemplater types its parts as `any`; they are read here once, with care. */
function readTags(parts: readonly unknown[]): ParsedTag[] {
  const tags: ParsedTag[] = [];
  for (const part of parts) {
    if (typeof part !== 'object' || part === null || !('type' in part) || part.type !== 'placeholder') continue;
    const name = 'value' in part && typeof part.value === 'string' ? part.value.trim() : '';
    const module = 'module' in part && typeof part.module === 'string' ? part.module : '';
    const inside = 'subparsed' in part && Array.isArray(part.subparsed) ? readTags(part.subparsed) : [];
    tags.push({ name, module, inside });
  }
  return tags;
}
