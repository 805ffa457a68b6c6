import type { LetterChoices } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import type { TemplateField } from '#templates/fields.ts';
import { applyLetterhead } from '#templates/letterhead/apply-letterhead.ts';
import { toTemplateField } from '#templates/own/custom-fields.ts';
import { knownFields } from '#templates/own/known-fields.ts';
import { readTags } from '#templates/own/read-tags.ts';
import { fieldsUsed } from '#templates/own/template-fields.ts';
import { inLanguage } from '#templates/values/kind-values.ts';
import { keep } from './kept.ts';
import { letterheadFor } from './letterhead-rows.ts';
import { refusal } from './refuse.ts';
import { customFieldsOf, templateRow, type VersionRow, versionRow } from './template-rows.ts';

/** The document a letter is written from, with what its row records of it. */
export interface LetterTemplateInUse {
  /** The kind of a built-in letter, the key of the user's own. */
  id: string;
  /** What people call such a letter, in its own language. */
  name: string;
  version: string;
  fields: readonly TemplateField[];
  document: Uint8Array;
  own: boolean;
  letterheadSha256: string | null;
}

/**
 * The template that these choices name: the user's own, or the built-in one of the kind on the letterhead of the
 * sender. INVALID where there is none, or not in this language.
 */
export function templateInUse(
  context: CoreContext,
  choices: LetterChoices,
  senderId: string | null,
): LetterTemplateInUse {
  return choices.templateId === null
    ? builtIn(context, choices, senderId)
    : ownTemplate(context, choices, choices.templateId);
}

function builtIn(
  context: CoreContext,
  { kind, language }: LetterChoices,
  senderId: string | null,
): LetterTemplateInUse {
  if (kind === 'own') throw refusal('template_needed', 'templateId');
  const template = context.templates.get(kind);
  if (!template) throw invalid({ code: 'no_template', path: 'kind', params: { kind } });
  const document = template.docx[language];
  if (!document) throw invalid({ code: 'not_in_language', path: 'language', params: { kind, language } });
  const { id, version, fields } = template;
  const name = inLanguage(language, template.name);
  const letterhead = senderId === null ? undefined : letterheadFor(context, senderId, language);
  if (!letterhead) return { id, name, version, fields, document, own: false, letterheadSha256: null };
  const sha256 = letterhead.fileSha256;
  const onLetterhead = keep(context, `letterhead ${kind} ${language} ${sha256}`, () =>
    applyLetterhead(document, context.register.files.read(sha256)),
  );
  return { id, name, version, fields, document: onLetterhead, own: false, letterheadSha256: sha256 };
}

function ownTemplate(context: CoreContext, choices: LetterChoices, id: string): LetterTemplateInUse {
  const row = templateRow(context, id);
  // A version that is named is one that a letter has already been written from.
  if (row.removedAt !== null && choices.templateVersion === undefined)
    throw refusal('template_gone', 'templateId', { name: row.name });
  const version = versionRow(context, id, choices.templateVersion ?? null);
  if (version.kind !== choices.kind) throw refusal('template_other_kind', 'templateId', { name: row.name });
  if (version.language !== choices.language) throw refusal('template_other_language', 'language', { name: row.name });
  return {
    id,
    name: row.name,
    version: String(version.number),
    fields: fieldsOfVersion(context, version),
    document: documentOf(context, version),
    own: true,
    letterheadSha256: null,
  };
}

export function documentOf(context: CoreContext, { fileSha256 }: VersionRow): Uint8Array {
  return keep(context, `template ${fileSha256}`, () => new Uint8Array(context.register.files.read(fileSha256)));
}

/** The fields a version uses: those Foolscap fills and those the user declared. */
export function fieldsOfVersion(context: CoreContext, version: VersionRow): TemplateField[] {
  return keep(context, `fields ${version.templateId} ${version.number} ${version.fileSha256}`, () => {
    const known = knownFields(context.templates, version.kind);
    const customs = customFieldsOf(version).map(toTemplateField);
    return fieldsUsed(readTags(documentOf(context, version)), [...known, ...customs]);
  });
}
