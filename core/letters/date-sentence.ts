import type { Input } from '#core/contract/infer.ts';
import type { letters } from '#core/contract/letters.ts';
import type { CoreContext } from '#core/context.ts';
import { runAgain } from '#core/deadlines/explain-deadline.ts';
import { dateInLetter } from './suggest/date-in-letter.ts';
import { inputOf } from './suggest/letter-input.ts';

/** Why a date of a request is what it is, in one sentence as a letter to its body would say it. */
export function dateSentence(context: CoreContext, { deadlineId, language }: Input<typeof letters.dateSentence>) {
  const { computed, request } = runAgain(context, deadlineId);
  const { body } = inputOf(context, request, language, 'overdue_notice');
  return { sentence: dateInLetter({ deadline: computed, today: context.today(), body, language }) };
}
