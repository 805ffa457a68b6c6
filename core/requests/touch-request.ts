import { eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { conflict, notFound } from '#core/errors.ts';
import { request } from '#db/schema/index.ts';

export type RequestRecord = typeof request.$inferSelect;

/**
 * Reads the request that a use case is about to change and refuses if somebody else changed it since the caller read
 * it: two windows editing one request lose nothing (CONFLICT). `version` null: the caller does not mind.
 */
export function requestForChange(context: CoreContext, id: string, version: number | null): RequestRecord {
  const row = context.register.orm.select().from(request).where(eq(request.id, id)).get();
  if (!row) throw notFound('request', id);
  if (version !== null && row.version !== version) throw conflict('request', id, row.version);
  return row;
}

/** Counts the version up and notes the time; every use case that touches a request or what hangs on it ends here. */
export function touchRequest(
  context: CoreContext,
  row: Pick<RequestRecord, 'id' | 'version'>,
  values: Partial<RequestRecord> = {},
): number {
  const version = row.version + 1;
  context.register.orm
    .update(request)
    .set({ ...values, version, updatedAt: context.now() })
    .where(eq(request.id, row.id))
    .run();
  return version;
}
