import type { z } from 'zod';
import type { builtInLetterKind, Language } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { docxMediaType, safeName } from '#core/letters/letter-files.ts';
import type { TemplateField } from '#templates/fields.ts';

export type BuiltInKind = z.infer<typeof builtInLetterKind>;

/** The document of a built-in letter; INVALID where it is not written in this language. */
export function builtInDocument(context: CoreContext, kind: BuiltInKind, language: Language): Uint8Array {
  const template = context.templates.get(kind);
  if (!template) throw invalid({ code: 'no_template', path: 'kind', params: { kind } });
  const document = template.docx[language];
  if (!document) throw invalid({ code: 'not_in_language', path: 'language', params: { kind, language } });
  return document;
}

export function builtInFields(context: CoreContext, kind: BuiltInKind): readonly TemplateField[] {
  return context.templates.get(kind)?.fields ?? [];
}

/** Named as the letter is called in its language, so that a person finds it among their documents. */
export function exportBuiltIn(context: CoreContext, kind: BuiltInKind, language: Language): File {
  const document = builtInDocument(context, kind, language);
  const name = context.templates.get(kind)?.name;
  const title = (language === 'en' ? name?.en : name?.zh) || kind;
  return new File([new Uint8Array(document)], safeName(`${title}.docx`), { type: docxMediaType });
}
