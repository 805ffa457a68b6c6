import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { OwnTemplate } from '#core/contract/templates.ts';
import type { CoreContext } from '#core/context.ts';
import { docxMediaType, safeName } from '#core/letters/letter-files.ts';
import { file, template, templateVersion } from '#db/schema/index.ts';
import {
  customFieldsOf,
  letterCounts,
  type TemplateRow,
  templateRow,
  type VersionRow,
  versionRow,
} from './template-rows.ts';

/** By name; those taken off the list only if asked for. */
export function listOwnTemplates(context: CoreContext, withRemoved: boolean): OwnTemplate[] {
  return context.register.orm
    .select()
    .from(template)
    .orderBy(asc(template.name), asc(template.id))
    .all()
    .filter((row) => withRemoved || row.removedAt === null)
    .map((row) => toTemplate(context, row));
}

export function getOwnTemplate(context: CoreContext, id: string): OwnTemplate {
  return toTemplate(context, templateRow(context, id));
}

export function listVersions(context: CoreContext, id: string) {
  templateRow(context, id);
  const rows = context.register.orm
    .select()
    .from(templateVersion)
    .where(eq(templateVersion.templateId, id))
    .orderBy(desc(templateVersion.number))
    .all();
  return toVersions(context, id, rows);
}

/** The document as it was brought, its hash checked. */
export function exportTemplate(context: CoreContext, id: string, number: number | null): File {
  const row = versionRow(context, id, number);
  const name = safeName(row.fileName || `${templateRow(context, id).name}.docx`);
  return new File([new Uint8Array(context.register.files.read(row.fileSha256))], name, { type: docxMediaType });
}

function toTemplate(context: CoreContext, row: TemplateRow): OwnTemplate {
  const [newest] = toVersions(context, row.id, [versionRow(context, row.id, null)]);
  if (!newest) throw new Error(`the template ${row.id} has no version`);
  const letters = [...letterCounts(context, row.id).values()];
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    regimeIds: row.regimeIds,
    version: row.version,
    removed: row.removedAt !== null,
    updatedAt: row.updatedAt,
    newest,
    letterCount: letters.reduce((sum, one) => sum + one, 0),
  };
}

function toVersions(context: CoreContext, id: string, rows: readonly VersionRow[]) {
  const counts = letterCounts(context, id);
  const hashes = rows.map(({ fileSha256 }) => fileSha256);
  const stored = context.register.orm.select().from(file).where(inArray(file.sha256, hashes)).all();
  const sizes = new Map(stored.map(({ sha256, size }) => [sha256, size]));
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    language: row.language,
    fields: customFieldsOf(row),
    fileName: row.fileName,
    sha256: row.fileSha256,
    size: sizes.get(row.fileSha256) ?? 0,
    createdAt: row.createdAt,
    letterCount: counts.get(row.number) ?? 0,
  }));
}
