import { body } from '#db/schema/index.ts';
import { newId } from '#db/uuid.ts';
import type { CoreContext } from '#core/context.ts';
import { change } from '#core/journal/change.ts';
import { builtInKeys, readBuiltInBodies } from './built-in-bodies.ts';

/**
 * Adds the built-in bodies a register does not have yet. One that is there stays as it is: the user may have mended
 * it, and an address somebody checked beats ours.
 */
export function seedBodies(context: CoreContext): void {
  const { orm } = context.register;
  const known = new Set(
    orm
      .select({ key: body.builtinKey })
      .from(body)
      .all()
      .map((row) => row.key),
  );
  if (builtInKeys().every((one) => known.has(one))) return;
  const missing = readBuiltInBodies().filter((one) => !known.has(one.key));
  change(context, 'seedBodies', null, () => {
    for (const { key, verifiedFields: _, ...fields } of missing) {
      orm
        .insert(body)
        .values({ id: newId(), builtinKey: key, ...fields })
        .onConflictDoNothing()
        .run();
    }
  });
}
