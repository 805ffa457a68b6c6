import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { LetterValues, TemplateField } from '../fields.ts';
import type { TemplateLibrary } from '../library.ts';
import { generalFields } from './general-fields.ts';

/** The fields that every built-in letter declares: letterhead, addressee, references, subject, signature. */
export function commonFieldsOf(library: TemplateLibrary): TemplateField[] {
  const [first, ...others] = library.values();
  return (first?.fields ?? []).filter((field) =>
    others.every((letter) => letter.fields.some(({ name, type }) => name === field.name && type === field.type)),
  );
}

/** Every field Foolscap fills in a template that stands for this kind; where two speak of one name, the kind's own wins. */
export function knownFields(library: TemplateLibrary, kind: LetterKind): TemplateField[] {
  const own = kind === 'own' ? commonFieldsOf(library) : (library.get(kind)?.fields ?? []);
  const taken = new Set(own.map(({ name }) => name));
  return [...own, ...generalFields.filter(({ name }) => !taken.has(name))];
}

/** Sample values of these fields out of the library, for a preview: of the kind's own letter before any other. */
export function sampleValues(library: TemplateLibrary, kind: LetterKind, language: Language): LetterValues {
  const own = library.get(kind);
  const others = library.values().filter((letter) => letter !== own);
  const samples = [...others.reverse(), ...(own ? [own] : [])].map((letter) => letter.samples[language] ?? {});
  return Object.assign({}, ...samples);
}
