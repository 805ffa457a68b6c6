import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { setting } from '#db/schema/index.ts';

/** Keeps one setting, inside the caller's transaction. Null: no row says so, as in a register that never had it. */
export function keepSetting({ register: { orm } }: CoreContext, name: string, value: unknown): void {
  if (value === null) orm.delete(setting).where(eq(setting.name, name)).run();
  else orm.insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } }).run();
}
