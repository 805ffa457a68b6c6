import { and, eq, ne } from 'drizzle-orm';
import type { bodies } from '#core/contract/bodies.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { conflict, invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { body } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

/** Adds a body or edits one. Two bodies of one English name would make every list ambiguous: refused. */
export function saveBody(
  context: CoreContext,
  { id, version, fields }: Input<typeof bodies.save>,
): { id: string; journalEntryId: string | null } {
  const { orm } = context.register;
  const unknown = fields.regimeIds.find((regimeId) => !context.law.packs.has(regimeId));
  if (unknown !== undefined) throw invalid({ code: 'unknown_regime', path: 'regimeIds', params: { regime: unknown } });
  const { value, journalEntryId } = change(context, 'saveBody', { id }, () => {
    const twin = orm
      .select({ id: body.id })
      .from(body)
      .where(and(eq(body.nameEn, fields.nameEn), ne(body.id, id ?? '')))
      .get();
    if (twin) throw invalid({ code: 'body_exists', path: 'nameEn', params: { name: fields.nameEn } });
    if (id === null) {
      const added = newId();
      orm
        .insert(body)
        .values({ id: added, ...fields })
        .run();
      return { id: added };
    }
    const before = orm.select({ version: body.version }).from(body).where(eq(body.id, id)).get();
    if (!before) throw notFound('body', id);
    if (version !== before.version) throw conflict('body', id, before.version);
    orm
      .update(body)
      .set({ ...fields, version: before.version + 1 })
      .where(eq(body.id, id))
      .run();
    return { id };
  });
  return { ...value, journalEntryId };
}
