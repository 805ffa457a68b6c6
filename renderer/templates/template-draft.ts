import { type CustomField, customField, fieldName, type FoundTag, type OwnTemplate } from '#core/contract/templates.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';

/** A template being written down, as it is kept against a crash: all but the document itself. */
export interface TemplateDraft {
  name: string;
  purpose: string;
  kind: LetterKind;
  language: Language;
  regimeIds: string[];
  fields: CustomField[];
  /** Of the document last brought, to ask for it by name. */
  fileName: string;
}

/** What a template takes from the built-in letter it begins as. */
export type AdaptedFrom = Pick<TemplateDraft, 'kind' | 'name' | 'purpose' | 'regimeIds' | 'language'>;

export function blankTemplate(language: Language): TemplateDraft {
  return { name: '', purpose: '', kind: 'own', language, regimeIds: [], fields: [], fileName: '' };
}

export function draftOf({ name, purpose, regimeIds, newest }: OwnTemplate): TemplateDraft {
  const { kind, language, fields, fileName } = newest;
  return { name, purpose, kind, language, regimeIds, fields, fileName };
}

/** The fields that are whole enough to be checked with; one that is still being typed waits. */
export function wholeFields(fields: readonly CustomField[]): CustomField[] {
  return fields.filter((one) => customField.safeParse(one).success);
}

/** A field for a tag nobody knows; null where its name cannot be one. What the tag does decides what it is. */
export function fieldForTag({ name, use }: Pick<FoundTag, 'name' | 'use'>): CustomField | null {
  // {#story_paragraphs} goes through the paragraphs of a long text called "story".
  const long = use === 'section' && name.endsWith('_paragraphs');
  const own = long ? name.replace(/_paragraphs$/, '') : name;
  if (!fieldName.safeParse(own).success) return null;
  const type = long ? 'long_text' : use === 'section' ? 'flag' : looksLikeDate(own) ? 'date' : 'text';
  return { ...blankField(own), type, required: use === 'text' };
}

/** visit_day, "Date of visit", 到訪日期 */
function looksLikeDate(name: string): boolean {
  return /(^|[_ .-])(date|day)($|[_ .-])/i.test(name) || /日期$/.test(name);
}

/** Its label is its name, written as words, until somebody gives it a better one. */
export function blankField(name: string): CustomField {
  const said = name.replaceAll('_', ' ').trim();
  const words = said.charAt(0).toUpperCase() + said.slice(1);
  const chinese = /\p{Script=Han}/u.test(words);
  const label = { en: chinese ? '' : words, zh: chinese ? words : '' };
  return { name, label, type: 'text', required: false, options: [] };
}

/** An id for one more option that no other has. */
export function nextOptionId(options: CustomField['options']): string {
  const taken = new Set(options.map(({ id }) => id));
  for (let number = options.length + 1; ; number += 1) if (!taken.has(`option_${number}`)) return `option_${number}`;
}

/** "Visit.docx" as the name of a template. */
export function nameOfFile(fileName: string): string {
  return fileName.replace(/\.docx$/i, '').trim();
}
