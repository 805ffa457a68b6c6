import { asc, eq } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { notFound } from '#core/errors.ts';
import { question, request } from '#db/schema/index.ts';
import type { LetterQuestion } from '#templates/letter-input.ts';

/** What a letter is about: enough of a request to write from, whether it has a row yet or is still being typed. */
export interface LetterSubject {
  /** Null while it is still being typed. */
  requestId: string | null;
  reference: string;
  theirReference: string;
  bodyId: string;
  regimeId: string;
  /** The request's own choice of calendar, where its regime offers one. */
  calendarId: string | null;
  /** In order; parts after their question. */
  questions: LetterQuestion[];
}

export function aboutRequest(context: CoreContext, requestId: string): LetterSubject {
  const { orm } = context.register;
  const row = orm.select().from(request).where(eq(request.id, requestId)).get();
  if (!row) throw notFound('request', requestId);
  const questions = orm
    .select({ text: question.text, level: question.level })
    .from(question)
    .where(eq(question.requestId, requestId))
    .orderBy(asc(question.position))
    .all();
  return {
    requestId,
    reference: row.reference,
    theirReference: row.theirReference,
    bodyId: row.bodyId,
    regimeId: row.regimeId,
    calendarId: row.calendarId,
    questions,
  };
}
