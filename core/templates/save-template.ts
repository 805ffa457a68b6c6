import { eq } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { templates } from '#core/contract/templates.ts';
import type { CoreContext } from '#core/context.ts';
import { conflict } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { docxMediaType, keepFileRow, safeName, type StoredBytes, storeBytes } from '#core/letters/letter-files.ts';
import { template, templateVersion } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { bytesOf, inspectCandidate } from './check-candidate.ts';
import { refuseErrors } from './problem-of.ts';
import { refusal } from './refuse.ts';
import { customFieldsOf, type TemplateRow, templateRow, type VersionRow, versionRow } from './template-rows.ts';

interface Saved {
  id: string;
  version: number;
  journalEntryId: string | null;
}

/**
 * Saves a new template or the next version of one. The document is checked again here, whatever was checked before,
 * and kept as it was brought; a version is never written over, so that old letters keep theirs.
 */
export async function saveTemplate(
  context: CoreContext,
  input: Input<typeof templates.save>,
): Promise<Saved & { number: number }> {
  const { id, version, kind, language, fields } = input;
  refuseUnknownRegimes(context, input.regimeIds);
  const before = id === null ? null : versionRow(context, id, null);
  if (id !== null) currentRow(context, id, version);
  if (input.file === null && before === null) throw refusal('template_without_file', 'file');
  const bytes = input.file ? await bytesOf(input.file) : context.register.files.read(before?.fileSha256 ?? '');
  refuseErrors(inspectCandidate(context, bytes, kind, fields).problems);
  const name = safeName(input.file?.name ?? before?.fileName ?? 'template.docx');
  const stored = storeBytes(context, bytes, name, docxMediaType);

  const about = { name: input.name, purpose: input.purpose, regimeIds: input.regimeIds };
  const at = context.now();
  const { value, journalEntryId } = change(context, 'saveTemplate', { id, kind, language }, () => {
    const next = { kind, language, fields, fileSha256: stored.sha256, fileName: stored.name };
    if (id === null) {
      const added = newId();
      context.register.orm
        .insert(template)
        .values({ id: added, ...about, createdAt: at, updatedAt: at })
        .run();
      insertVersion(context, added, 1, next, stored);
      return { id: added, version: 1, number: 1 };
    }
    const row = currentRow(context, id, version);
    const newest = versionRow(context, id, null);
    const number = isSame(newest, next) ? newest.number : newest.number + 1;
    if (number > newest.number) insertVersion(context, id, number, next, stored);
    return { id, version: updateRow(context, row, about), number };
  });
  return { ...value, journalEntryId };
}

export const renameTemplate = (
  context: CoreContext,
  { id, version, name, purpose, regimeIds }: Input<typeof templates.rename>,
): Saved => {
  refuseUnknownRegimes(context, regimeIds);
  return changeRow(context, 'renameTemplate', id, version, { name, purpose, regimeIds });
};

/** Off the list, not out of the register: letters written from it can still be drawn again. */
export const removeTemplate = (context: CoreContext, { id, version }: Input<typeof templates.remove>): Saved =>
  changeRow(context, 'removeTemplate', id, version, { removedAt: context.now() });

export const restoreTemplate = (context: CoreContext, { id, version }: Input<typeof templates.restore>): Saved =>
  changeRow(context, 'restoreTemplate', id, version, { removedAt: null });

type NextVersion = Pick<VersionRow, 'kind' | 'language' | 'fields' | 'fileSha256' | 'fileName'>;

function insertVersion(
  context: CoreContext,
  templateId: string,
  number: number,
  next: NextVersion,
  stored: StoredBytes,
): void {
  keepFileRow(context, stored);
  context.register.orm
    .insert(templateVersion)
    .values({ templateId, number, ...next, createdAt: context.now() })
    .run();
}

function isSame(before: VersionRow, next: NextVersion): boolean {
  return (
    before.kind === next.kind &&
    before.language === next.language &&
    before.fileSha256 === next.fileSha256 &&
    JSON.stringify(customFieldsOf(before)) === JSON.stringify(next.fields)
  );
}

function changeRow(
  context: CoreContext,
  useCase: string,
  id: string,
  version: number,
  values: Partial<TemplateRow>,
): Saved {
  const changed = change(context, useCase, { id }, () => updateRow(context, currentRow(context, id, version), values));
  return { id, version: changed.value, journalEntryId: changed.journalEntryId };
}

function updateRow(context: CoreContext, row: TemplateRow, values: Partial<TemplateRow>): number {
  const version = row.version + 1;
  context.register.orm
    .update(template)
    .set({ ...values, version, updatedAt: context.now() })
    .where(eq(template.id, row.id))
    .run();
  return version;
}

function currentRow(context: CoreContext, id: string, version: number | null): TemplateRow {
  const row = templateRow(context, id);
  if (row.version !== version) throw conflict('template', id, row.version);
  return row;
}

function refuseUnknownRegimes(context: CoreContext, ids: readonly string[]): void {
  const unknown = ids.find((id) => !context.law.packs.has(id));
  if (unknown !== undefined) throw refusal('template_unknown_regime', 'regimeIds', { id: unknown });
}
