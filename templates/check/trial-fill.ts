import { TemplateFillError, TemplateSyntaxError } from '../fill/gaps.ts';
import { fillLetter } from '../fill/fill-letter.ts';
import type { LetterItem, LetterValues, TemplateField } from '../fields.ts';
import { isOutline } from '../fill/outline-items.ts';
import { readContentTypes } from '../package/content-types.ts';
import { readParagraphs } from '../package/paragraphs.ts';
import { safeUnzip } from '../package/read-zip.ts';
import { decodeXml, readXml, XmlError } from '../package/xml.ts';
import { problem, type TemplateProblem } from './problems.ts';

/**
 * Writes two letters from the template, one with every field filled and one with only the required ones, and reads
 * them back: every part well formed, and no brace left in what a reader sees.
 */
export function trialFill(template: Uint8Array, fields: readonly TemplateField[]): TemplateProblem[] {
  for (const values of [sampleValues(fields, () => true), sampleValues(fields, isNeeded)]) {
    const fault = faultOf(() => fillLetter(template, values, fields));
    if (fault) return [fault];
  }
  return [];
}

function faultOf(fill: () => Uint8Array): TemplateProblem | undefined {
  try {
    const parts = safeUnzip(fill());
    const types = readContentTypes(decodeXml(parts.get('[Content_Types].xml') ?? new Uint8Array()));
    for (const [part, bytes] of parts) {
      if (!/\.(xml|rels)$/i.test(part)) continue;
      const text = decodeXml(bytes);
      readXml(text);
      if (!types.isReadable(part)) continue;
      const left = readParagraphs(part, text).find((paragraph) => /[{}]/.test(paragraph.text));
      if (left) return problem('trial_fill_failed', { part, detail: `“${left.text.slice(0, 80)}”` });
    }
    return undefined;
  } catch (error) {
    if (error instanceof TemplateFillError || error instanceof TemplateSyntaxError || error instanceof XmlError) {
      return problem('trial_fill_failed', { detail: error.message });
    }
    throw error;
  }
}

function isNeeded(field: TemplateField): boolean {
  return field.required || field.requiredUnless !== undefined;
}

function sampleValues(fields: readonly TemplateField[], wanted: (field: TemplateField) => boolean): LetterValues {
  return Object.fromEntries(
    fields.filter(wanted).map((field) => {
      if (field.type === 'flag') return [field.name, true];
      if (field.type !== 'list') return [field.name, field.label.en];
      // Twice a question with two parts: a template that sets them apart is tried in full.
      if (isOutline(field)) return [field.name, [0, 1, 1, 0, 1, 1].map((level) => outlineEntry(field, level))];
      const item = Object.fromEntries((field.items ?? [{ name: 'text' }]).map((one) => [one.name, field.label.en]));
      return [field.name, [item, item]];
    }),
  );
}

function outlineEntry(field: TemplateField, level: number): LetterItem {
  return { text: field.label.en, level: String(level) };
}
