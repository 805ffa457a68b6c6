import { and, eq, isNull } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { computeForRequest, readLawFacts } from '#core/deadlines/recompute-request.ts';
import { letter } from '#db/schema/index.ts';
import { anyReply, dateInLetter } from './date-in-letter.ts';
import { inputOf } from './letter-input.ts';
import type { Suggest } from './suggestion.ts';

/** The derivation of the date that was missed, and whether a reminder has gone already. */
export const overdueNotice: Suggest = (context, request, language) => {
  const input = inputOf(context, request, language, 'overdue_notice');
  const { missed } = input.facts;
  const deadline = computeForRequest(
    context,
    request.regimeId,
    readLawFacts(context, request.id),
    request.calendarId,
  ).find((one) => missed !== null && one.clockId === missed.clockId && one.dueDate === missed.dueDate);
  const derivation = deadline
    ? dateInLetter({ deadline, today: context.today(), body: input.body, language, otherwise: anyReply })
    : '';
  return { values: { derivation, reminded: wasReminded(context, request.id) } };
};

function wasReminded(context: CoreContext, requestId: string): boolean {
  const { orm } = context.register;
  const sent = orm
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        eq(letter.requestId, requestId),
        eq(letter.kind, 'reminder'),
        eq(letter.state, 'sent'),
        isNull(letter.removedAt),
      ),
    )
    .get();
  return sent !== undefined;
}
