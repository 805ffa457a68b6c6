import { and, eq, ne, or } from 'drizzle-orm';
import type { bodies } from '#core/contract/bodies.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { conflict, invalid, notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { body } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';

/**
 * Adds a body or edits one. Two of one English name would make every list ambiguous: refused. So would two of one
 * Chinese name where one of them has no other; with two English names they are told apart.
 */
export function saveBody(
  context: CoreContext,
  { id, version, fields }: Input<typeof bodies.save>,
): { id: string; journalEntryId: string | null } {
  const { orm } = context.register;
  if (fields.nameEn === '' && fields.nameZh === '') throw invalid({ code: 'body_name', path: 'nameEn' });
  const unknown = fields.regimeIds.find((regimeId) => !context.law.packs.has(regimeId));
  if (unknown !== undefined) throw invalid({ code: 'unknown_regime', path: 'regimeIds', params: { regime: unknown } });
  const { value, journalEntryId } = change(context, 'saveBody', { id }, () => {
    const twin = orm
      .select({ nameEn: body.nameEn })
      .from(body)
      .where(and(ne(body.id, id ?? ''), or(sameEnglish(fields), sameChinese(fields))))
      .get();
    if (twin) {
      const english = fields.nameEn !== '' && twin.nameEn === fields.nameEn;
      const [path, name] = english ? ['nameEn', fields.nameEn] : ['nameZh', fields.nameZh];
      throw invalid({ code: 'body_exists', path, params: { name } });
    }
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

type Names = Pick<typeof body.$inferSelect, 'nameEn' | 'nameZh'>;

const sameEnglish = ({ nameEn }: Names) => (nameEn === '' ? undefined : eq(body.nameEn, nameEn));

function sameChinese({ nameEn, nameZh }: Names) {
  if (nameZh === '') return undefined;
  return nameEn === '' ? eq(body.nameZh, nameZh) : and(eq(body.nameZh, nameZh), eq(body.nameEn, ''));
}
