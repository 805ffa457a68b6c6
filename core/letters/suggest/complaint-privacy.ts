import { recipients } from '#templates/values/recipient.ts';
import { addressOf, historyOf } from './complaint.ts';
import { inputOf } from './letter-input.ts';
import { citedGrounds } from './refusals.ts';
import type { Suggest } from './suggestion.ts';

/** The history with its enclosures and the reasons they gave; refusal or silence follows from the facts. */
export const complaintPrivacy: Suggest = (context, request, language) => {
  const { chronology, enclosures } = historyOf(inputOf(context, request, language, 'complaint_privacy'));
  return {
    enclosures,
    values: {
      ...addressOf(context, recipients.privacy.builtinKey, language),
      chronology,
      grounds: citedGrounds(context, request, language),
    },
  };
};
