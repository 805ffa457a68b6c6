import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { scratchDraft } from '#db/schema/index.ts';

/** Scratch paper: what a person is typing, on disk before they save it. Outside the journal (see db/journal.ts). */
export function keepDraft(context: CoreContext, key: string, value: string): { savedAt: string } {
  const savedAt = context.now();
  context.register.orm
    .insert(scratchDraft)
    .values({ key, value, savedAt })
    .onConflictDoUpdate({ target: scratchDraft.key, set: { value, savedAt } })
    .run();
  return { savedAt };
}

export function readDraft(context: CoreContext, key: string) {
  const row = context.register.orm.select().from(scratchDraft).where(eq(scratchDraft.key, key)).get();
  return row ? { value: row.value, savedAt: row.savedAt } : null;
}

export function dropDraft(context: CoreContext, key: string) {
  context.register.orm.delete(scratchDraft).where(eq(scratchDraft.key, key)).run();
  return {};
}
