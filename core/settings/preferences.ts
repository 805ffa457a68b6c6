import { eq } from 'drizzle-orm';
import { type Preferences, preferences } from '#core/contract/settings.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { change } from '#core/journal/change.ts';
import { senderProfile, setting } from '#db/schema/index.ts';
import { keepSetting } from './keep-setting.ts';

const first: Preferences = {
  interfaceLanguage: 'en',
  theme: 'auto',
  defaultLetterLanguage: 'en',
  defaultSenderId: null,
  referencePrefix: 'FS',
};

/** The preferences kept, with the first ones where nothing is kept or what is kept no longer fits its shape. */
export function readPreferences(context: CoreContext): Preferences {
  const kept: Record<string, unknown> = {};
  for (const row of context.register.orm.select().from(setting).all()) {
    const shape = preferences.shape[row.name as keyof Preferences] as
      | (typeof preferences.shape)[keyof Preferences]
      | undefined;
    if (shape?.safeParse(row.value).success) kept[row.name] = row.value;
  }
  return preferences.parse({ ...first, ...kept });
}

export function savePreferences(context: CoreContext, wanted: Partial<Preferences>): Preferences {
  const { orm } = context.register;
  change(context, 'savePreferences', { names: Object.keys(wanted) }, () => {
    const senderId = wanted.defaultSenderId;
    if (
      senderId &&
      !orm.select({ id: senderProfile.id }).from(senderProfile).where(eq(senderProfile.id, senderId)).get()
    )
      throw notFound('sender', senderId);
    for (const [name, value] of Object.entries(wanted)) {
      if (value !== undefined) keepSetting(context, name, value);
    }
  });
  return readPreferences(context);
}
