import type { Input, Output } from '#core/contract/infer.ts';
import type { CustomField, templates } from '#core/contract/templates.ts';
import type { LetterKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { problem, type TemplateProblem } from '#templates/check/problems.ts';
import type { TemplateField } from '#templates/fields.ts';
import { declarationFaults, toTemplateField } from '#templates/own/custom-fields.ts';
import { type Inspection, inspectTemplate } from '#templates/own/inspect-template.ts';
import { knownFields } from '#templates/own/known-fields.ts';
import { isError, problemOf } from './problem-of.ts';

/** The contract has refused what is larger than a template can be. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** A document from outside against the fields it may use, with what is wrong in the declarations themselves. */
export function inspectCandidate(
  context: CoreContext,
  bytes: Uint8Array,
  kind: LetterKind,
  customs: readonly CustomField[],
): Inspection {
  const known = knownFields(context.templates, kind);
  const { problems, tags } = inspectTemplate(bytes, known, customs.map(toTemplateField));
  return { problems: [...declarationProblems(customs, known), ...problems], tags };
}

function declarationProblems(customs: readonly CustomField[], known: readonly TemplateField[]): TemplateProblem[] {
  return declarationFaults(customs, known).map(({ code, name }) => problem(code, { name }));
}

/** What Foolscap finds in a .docx. Nothing is written. */
export async function checkCandidate(
  context: CoreContext,
  { file, kind, fields }: Input<typeof templates.check>,
): Promise<Output<typeof templates.check>> {
  const { problems, tags } = inspectCandidate(context, await bytesOf(file), kind, fields);
  return { problems: problems.map(problemOf), tags, sound: !problems.some(isError) };
}
