import { placesOfTags } from '../check/scan-tags.ts';
import type { TemplateField } from '../fields.ts';
import type { LetterData } from './clean-values.ts';
import { unknownTags } from './find-tags.ts';
import { type ParsedTemplate, parseTemplate } from './render.ts';

/** A template ready for the next letter. */
export interface OpenTemplate {
  /** Names of tags that none of these fields declares. */
  unknownTags(fields: readonly TemplateField[]): string[];
  /** Where each tag stands first. Looked up when it is first asked for: it costs as much as a letter. */
  places(): ReadonlyMap<string, string>;
  /** Tags that are unknown come out as 【name】. Throws TemplateSyntaxError. */
  write(data: LetterData): Uint8Array;
}

/** As many as a person goes back and forth between; each takes about a megabyte. */
const mostOpen = 8;
const open = new Map<Uint8Array, Kept>();

interface Kept extends ParsedTemplate {
  places?: ReadonlyMap<string, string>;
}

/**
 * The template, taken apart: once for as long as it is among those used last, since a preview is drawn at every pause in
 * typing and a batch fills hundreds from one. It is known by its array, which must therefore never be written to.
 * Throws ZipError, XmlError or TemplateSyntaxError.
 */
export function openTemplate(template: Uint8Array): OpenTemplate {
  const kept: Kept = open.get(template) ?? parseTemplate(template, (name) => `【${name}】`);
  open.delete(template);
  open.set(template, kept);
  for (const [oldest] of open) {
    if (open.size <= mostOpen) break;
    open.delete(oldest);
  }
  return {
    unknownTags: (fields) => unknownTags(kept.parsed, fields),
    places: () => (kept.places ??= placesOfTags(template)),
    write: (data) => {
      try {
        return kept.write(data);
      } catch (error) {
        // What it was in the middle of is not known.
        open.delete(template);
        throw error;
      }
    },
  };
}
