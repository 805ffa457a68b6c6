import { eq } from 'drizzle-orm';
import type { Body } from '#core/contract/bodies.ts';
import { bodyKind } from '#core/contract/vocabulary.ts';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { countOf } from '#db/queries/statements.ts';
import { body } from '#db/schema/index.ts';

export function getBody(context: CoreContext, id: string): Body {
  const row = context.register.orm.select().from(body).where(eq(body.id, id)).get();
  if (!row) throw notFound('body', id);
  const { builtinKey, kind, ...fields } = row;
  const requests = 'SELECT count(*) FROM request WHERE body_id = ? AND removed_at IS NULL';
  return {
    ...fields,
    key: builtinKey,
    kind: bodyKind.parse(kind),
    requestCount: countOf(context.register.db, requests, id),
    openCount: countOf(context.register.db, `${requests} AND status <> 'closed'`, id),
  };
}
