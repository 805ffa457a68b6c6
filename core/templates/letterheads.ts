import { eq } from 'drizzle-orm';
import type { Input, Output } from '#core/contract/infer.ts';
import type { templates } from '#core/contract/templates.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { docxMediaType, keepFileRow, safeName, storeBytes } from '#core/letters/letter-files.ts';
import { letterhead, senderProfile } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { trialFill } from '#templates/check/trial-fill.ts';
import type { TemplateProblem } from '#templates/check/problems.ts';
import { applyLetterhead } from '#templates/letterhead/apply-letterhead.ts';
import { checkLetterhead } from '#templates/letterhead/check-letterhead.ts';
import { commonFieldsOf } from '#templates/own/known-fields.ts';
import { builtInDocument, builtInFields } from './built-in.ts';
import { bytesOf } from './check-candidate.ts';
import { letterheadRows } from './letterhead-rows.ts';
import { draw } from './preview-template.ts';
import { isError, problemOf, refuseErrors } from './problem-of.ts';

/** One letter stands for all: what a letterhead does to a package does not depend on the words in it. */
const trialKind = 'reminder';

type Place = Pick<Input<typeof templates.clearLetterhead>, 'senderId' | 'language'>;

export async function checkLetterheadFile(
  context: CoreContext,
  file: File,
): Promise<Output<typeof templates.checkLetterhead>> {
  const problems = problemsOf(context, await bytesOf(file));
  return { problems: problems.map(problemOf), sound: !problems.some(isError) };
}

/** What is wrong with it by itself, and, if nothing is, with a letter written on it. */
function problemsOf(context: CoreContext, bytes: Uint8Array): TemplateProblem[] {
  const problems = checkLetterhead(bytes, commonFieldsOf(context.templates));
  if (problems.some(isError)) return problems;
  const letter = applyLetterhead(builtInDocument(context, trialKind, 'en'), bytes);
  return [...problems, ...trialFill(letter, builtInFields(context, trialKind))];
}

/** Sets the letterhead of a sender. The file is checked here, whatever was checked before, and kept as it was brought. */
export async function setLetterhead(
  context: CoreContext,
  { senderId, language, file }: Input<typeof templates.setLetterhead>,
): Promise<Output<typeof templates.setLetterhead>> {
  assertSender(context, senderId);
  const bytes = await bytesOf(file);
  refuseErrors(problemsOf(context, bytes));
  const stored = storeBytes(context, bytes, safeName(file.name), docxMediaType);
  const { journalEntryId } = change(context, 'setLetterhead', { senderId, language }, () => {
    assertSender(context, senderId);
    takeDown(context, { senderId, language });
    keepFileRow(context, stored);
    context.register.orm
      .insert(letterhead)
      .values({
        id: newId(),
        senderId,
        language,
        fileSha256: stored.sha256,
        fileName: stored.name,
        setAt: context.now(),
      })
      .run();
  });
  return { sha256: stored.sha256, journalEntryId };
}

/** Back to the built-in letterhead. Letters written before keep the file they have. */
export function clearLetterhead(context: CoreContext, place: Place): Output<typeof templates.clearLetterhead> {
  const { journalEntryId } = change(context, 'clearLetterhead', { ...place }, () => {
    if (!takeDown(context, place)) throw notFound('letterhead', place.senderId);
  });
  return { journalEntryId };
}

/** A letter with sample data on it, so that a person sees the letterhead before it is set. INVALID if it has an error. */
export async function previewLetterhead(
  context: CoreContext,
  { language, of }: Input<typeof templates.previewLetterhead>,
): Promise<Output<typeof templates.previewLetterhead>> {
  const bytes =
    'file' in of
      ? await bytesOf(of.file)
      : context.register.files.read(placed(context, { senderId: of.senderId, language: of.place }).fileSha256);
  refuseErrors(problemsOf(context, bytes));
  const document = applyLetterhead(builtInDocument(context, trialKind, language), bytes);
  const { docx } = draw(context, { document, kind: trialKind, language, fields: builtInFields(context, trialKind) });
  return { docx };
}

export function exportLetterhead(context: CoreContext, { senderId, language }: Place): File {
  const row = placed(context, { senderId, language });
  const bytes = new Uint8Array(context.register.files.read(row.fileSha256));
  return new File([bytes], row.fileName, { type: docxMediaType });
}

function placed(context: CoreContext, { senderId, language }: Place) {
  const row = letterheadRows(context, senderId).find((one) => one.language === language);
  if (!row) throw notFound('letterhead', senderId);
  return row;
}

function takeDown(context: CoreContext, { senderId, language }: Place): boolean {
  const rows = letterheadRows(context, senderId).filter((row) => row.language === language);
  for (const { id } of rows) {
    context.register.orm.update(letterhead).set({ removedAt: context.now() }).where(eq(letterhead.id, id)).run();
  }
  return rows.length > 0;
}

function assertSender(context: CoreContext, id: string): void {
  const row = context.register.orm.select().from(senderProfile).where(eq(senderProfile.id, id)).get();
  if (!row || row.removedAt !== null) throw notFound('sender', id);
}
