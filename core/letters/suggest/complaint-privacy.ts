import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { CoreContext } from '#core/context.ts';
import { type LetterChoices, letterChoices } from '#core/contract/letters.ts';
import { letter } from '#db/schema/index.ts';
import { recipients } from '#templates/values/recipient.ts';
import { addressOf, historyOf } from './complaint.ts';
import { inputOf } from './letter-input.ts';
import { citedGrounds } from './refusals.ts';
import type { Suggest } from './suggestion.ts';

/**
 * The history with its enclosures, the reasons they gave, and for whom the request was made; refusal or silence follows
 * from the facts.
 */
export const complaintPrivacy: Suggest = (context, request, language) => {
  const { chronology, enclosures } = historyOf(inputOf(context, request, language, 'complaint_privacy'));
  return {
    enclosures,
    values: {
      ...addressOf(context, recipients.privacy.builtinKey, language),
      chronology,
      grounds: citedGrounds(context, request, language),
      ...madeFor(context, request.id),
    },
  };
};

/** Whose data the request was about, where it was made for somebody else, as the letter that made it has it. */
function madeFor(context: CoreContext, requestId: string): LetterChoices['values'] {
  const made = context.register.orm
    .select({ choices: letter.choices })
    .from(letter)
    .where(
      and(
        eq(letter.requestId, requestId),
        eq(letter.state, 'sent'),
        isNull(letter.removedAt),
        inArray(letter.kind, ['request_data_access', 'request_data_correction']),
      ),
    )
    .orderBy(desc(letter.sentOn), desc(letter.id))
    .get();
  const values = letterChoices.safeParse(made?.choices).data?.values;
  if (values?.['on_behalf'] !== true) return {};
  return { on_behalf: true, data_subject_name: values['data_subject_name'] ?? '' };
}
