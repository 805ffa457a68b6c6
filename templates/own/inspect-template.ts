import type { Bilingual } from '#core/contract/vocabulary.ts';
import { checkTemplate } from '../check/check-template.ts';
import { nearestName } from '../check/nearest-name.ts';
import type { TemplateProblem } from '../check/problems.ts';
import { wordsAround } from '../check/scan-tags.ts';
import { derivedFields, type TemplateField } from '../fields.ts';
import { XmlError } from '../package/xml.ts';
import { ZipError } from '../package/zip-error.ts';
import { type PlacedTag, readTags } from './read-tags.ts';

/** A name between braces, once, however often it stands in the document. */
export interface FoundTag {
  name: string;
  use: 'text' | 'section';
  origin: 'known' | 'custom' | 'unknown';
  label: Bilingual | null;
  places: { part: string; near: string }[];
  count: number;
  nearest: { name: string; label: Bilingual } | null;
}

export interface Inspection {
  problems: TemplateProblem[];
  tags: FoundTag[];
}

/** Past these the list helps nobody: a letter has some fifty names, each in a place or two. */
const mostNames = 500;
const mostPlaces = 5;

/** Everything found in a .docx from outside: what is wrong with it, and its tags where it can be read at all. */
export function inspectTemplate(
  docx: Uint8Array,
  known: readonly TemplateField[],
  custom: readonly TemplateField[],
): Inspection {
  const problems = checkTemplate(docx, [...known, ...custom]);
  return { problems, tags: tagsIn(docx, known, custom) };
}

function tagsIn(docx: Uint8Array, known: readonly TemplateField[], custom: readonly TemplateField[]): FoundTag[] {
  let tags: PlacedTag[];
  try {
    tags = readTags(docx);
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError) return [];
    throw error;
  }
  const labels = labelsOf(known);
  const own = labelsOf(custom);
  const found = new Map<string, FoundTag>();
  for (const tag of tags) {
    const { name, paragraph } = tag;
    let one = found.get(name);
    if (!one) {
      if (found.size >= mostNames) break;
      const label = own.get(name) ?? itemLabel(tag, [...known, ...custom]) ?? labels.get(name) ?? null;
      const origin = own.has(name) ? 'custom' : label ? 'known' : 'unknown';
      const nearest = origin === 'unknown' ? nearestField(name, new Map([...labels, ...own])) : null;
      one = { name, use: 'section', origin, label, places: [], count: 0, nearest };
      found.set(name, one);
    }
    one.count += 1;
    if (tag.kind === 'field') one.use = 'text';
    const place = { part: paragraph.part, near: wordsAround(paragraph, tag.at) };
    const told = one.places.some(({ part, near }) => part === place.part && near === place.near);
    if (!told && one.places.length < mostPlaces) one.places.push(place);
  }
  return [...found.values()];
}

function labelsOf(fields: readonly TemplateField[]): Map<string, Bilingual> {
  return new Map([...fields, ...derivedFields(fields)].map(({ name, label }) => [name, label]));
}

/** `{text}` inside a list is an item of it, whatever the name means elsewhere. */
function itemLabel({ name, inside }: PlacedTag, fields: readonly TemplateField[]): Bilingual | undefined {
  const all = [...fields, ...derivedFields(fields)];
  const items: NonNullable<TemplateField['items']> = [];
  for (const list of inside) {
    const inner = items.find((item) => item.name === list) ?? all.find((field) => field.name === list);
    items.push(...(inner?.items ?? []));
  }
  return items.findLast((item) => item.name === name)?.label;
}

/** By its name, else by what it is called: people write {收信人地址} as well as {body_adress}. */
function nearestField(name: string, labels: ReadonlyMap<string, Bilingual>): FoundTag['nearest'] {
  const wanted = name.slice(0, 100);
  const byLabel = new Map<string, string>();
  for (const [one, label] of [...labels].reverse()) {
    byLabel.set(label.en, one);
    byLabel.set(label.zh, one);
  }
  const nearest = nearestName(wanted, labels.keys()) ?? byLabel.get(nearestName(wanted, byLabel.keys()) ?? '');
  const label = nearest === undefined ? undefined : labels.get(nearest);
  return nearest === undefined || label === undefined ? null : { name: nearest, label };
}
