import { and, count, desc, eq } from 'drizzle-orm';
import { type CustomField, customField } from '#core/contract/templates.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { letter, template, templateVersion } from '#db/schema/index.ts';

export type TemplateRow = typeof template.$inferSelect;
export type VersionRow = typeof templateVersion.$inferSelect;

/** The row, removed or not; NOT_FOUND without one. */
export function templateRow(context: CoreContext, id: string): TemplateRow {
  const row = context.register.orm.select().from(template).where(eq(template.id, id)).get();
  if (!row) throw notFound('template', id);
  return row;
}

/** One version, or (`number` null) the newest; NOT_FOUND without one. */
export function versionRow(context: CoreContext, id: string, number: number | null): VersionRow {
  const row = context.register.orm
    .select()
    .from(templateVersion)
    .where(and(eq(templateVersion.templateId, id), number === null ? undefined : eq(templateVersion.number, number)))
    .orderBy(desc(templateVersion.number))
    .limit(1)
    .get();
  if (!row) throw notFound('template', id);
  return row;
}

/** The declared fields of a version. What no longer fits its shape is left out; its tag is then an unknown one. */
export function customFieldsOf(row: VersionRow): CustomField[] {
  return row.fields.flatMap((field) => customField.safeParse(field).data ?? []);
}

/** How many letters were written from each version of a template. */
export function letterCounts(context: CoreContext, id: string): Map<number, number> {
  const rows = context.register.orm
    .select({ number: letter.templateVersion, letters: count() })
    .from(letter)
    .where(eq(letter.ownTemplateId, id))
    .groupBy(letter.templateVersion)
    .all();
  return new Map(rows.map(({ number, letters }) => [Number(number), letters]));
}
