import { asc, eq, isNull } from 'drizzle-orm';
import type { Input } from '#core/contract/infer.ts';
import type { Sender, settings } from '#core/contract/settings.ts';
import type { CoreContext } from '#core/context.ts';
import { invalid, notFound } from '#core/errors.ts';
import { change, changeCertainly } from '#core/journal/change.ts';
import { listLetterheads } from '#core/templates/letterhead-rows.ts';
import { senderProfile } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import { keepSetting } from './keep-setting.ts';
import { readPreferences } from './preferences.ts';

export function listSenders(context: CoreContext): Sender[] {
  const { defaultSenderId } = readPreferences(context);
  return context.register.orm
    .select()
    .from(senderProfile)
    .where(isNull(senderProfile.removedAt))
    .orderBy(asc(senderProfile.id))
    .all()
    .map(({ removedAt: _, ...row }) => ({
      ...row,
      isDefault: row.id === defaultSenderId,
      letterheads: listLetterheads(context, row.id),
    }));
}

export function saveSender(
  context: CoreContext,
  { id, fields }: Input<typeof settings.saveSender>,
): { id: string; journalEntryId: string | null } {
  if (fields.nameEn === '' && fields.nameZh === '') throw invalid({ code: 'sender_name', path: 'nameEn' });
  const { orm } = context.register;
  const { value, journalEntryId } = change(context, 'saveSender', { id }, () => {
    if (id !== null) {
      const { changes } = orm.update(senderProfile).set(fields).where(eq(senderProfile.id, id)).run();
      if (changes === 0) throw notFound('sender', id);
      return { id };
    }
    const added = newId();
    orm
      .insert(senderProfile)
      .values({ id: added, ...fields })
      .run();
    if (readPreferences(context).defaultSenderId === null) keepSetting(context, 'defaultSenderId', added);
    return { id: added };
  });
  return { ...value, journalEntryId };
}

/** Old letters name their sender, so the row stays; another one becomes the default where there is one. */
export function removeSender(context: CoreContext, id: string): { journalEntryId: string } {
  const { orm } = context.register;
  const { journalEntryId } = changeCertainly(context, 'removeSender', { id }, () => {
    const { changes } = orm
      .update(senderProfile)
      .set({ removedAt: context.now() })
      .where(eq(senderProfile.id, id))
      .run();
    if (changes === 0) throw notFound('sender', id);
    if (readPreferences(context).defaultSenderId === id)
      keepSetting(context, 'defaultSenderId', listSenders(context)[0]?.id ?? null);
  });
  return { journalEntryId };
}
