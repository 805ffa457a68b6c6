import type { Input, Output } from '#core/contract/infer.ts';
import type { templates } from '#core/contract/templates.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { docxMediaType } from '#core/letters/letter-files.ts';
import type { TemplateField } from '#templates/fields.ts';
import { previewLetter } from '#templates/fill/fill-letter.ts';
import { spellChoices, toTemplateField } from '#templates/own/custom-fields.ts';
import { knownFields } from '#templates/own/known-fields.ts';
import { readTags } from '#templates/own/read-tags.ts';
import { fieldsUsed } from '#templates/own/template-fields.ts';
import { type BuiltInKind, builtInDocument, builtInFields } from './built-in.ts';
import { bytesOf, inspectCandidate } from './check-candidate.ts';
import { documentOf, fieldsOfVersion } from './letter-template.ts';
import { refuseErrors } from './problem-of.ts';
import { samplesFor } from './samples.ts';
import { versionRow } from './template-rows.ts';

export interface Sample {
  document: Uint8Array;
  kind: LetterKind;
  language: Language;
  fields: readonly TemplateField[];
}

/** A letter with sample data from a template that is kept, or from a file that is only being looked at. */
export async function previewTemplate(
  context: CoreContext,
  { of }: Input<typeof templates.preview>,
): Promise<Output<typeof templates.preview>> {
  if ('id' in of) return draw(context, saved(context, of));
  return draw(context, 'builtIn' in of ? builtIn(context, of.builtIn, of.language) : await candidate(context, of));
}

/** The letter with something to show in the place of each of its fields. */
export function draw(
  context: CoreContext,
  { document, kind, language, fields }: Sample,
): Output<typeof templates.preview> {
  const { values: spelled } = spellChoices(samplesFor(context, kind, language, fields), fields, language);
  const { docx, gaps } = previewLetter(document, spelled, fields, language);
  return { docx: new File([new Uint8Array(docx)], 'preview.docx', { type: docxMediaType }), gaps };
}

function builtIn(context: CoreContext, kind: BuiltInKind, language: Language): Sample {
  return { document: builtInDocument(context, kind, language), kind, language, fields: builtInFields(context, kind) };
}

function saved(context: CoreContext, { id, number }: { id: string; number: number | null }): Sample {
  const version = versionRow(context, id, number);
  const { kind, language } = version;
  return { document: documentOf(context, version), kind, language, fields: fieldsOfVersion(context, version) };
}

async function candidate(
  context: CoreContext,
  { file, kind, language, fields }: Extract<Input<typeof templates.preview>['of'], { file: File }>,
): Promise<Sample> {
  const document = await bytesOf(file);
  refuseErrors(inspectCandidate(context, document, kind, fields).problems);
  const known = knownFields(context.templates, kind);
  return {
    document,
    kind,
    language,
    fields: fieldsUsed(readTags(document), [...known, ...fields.map(toTemplateField)]),
  };
}
