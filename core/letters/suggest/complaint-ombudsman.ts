import { recipients } from '#templates/values/recipient.ts';
import { addressOf, complaintsOf, historyOf } from './complaint.ts';
import { inputOf } from './letter-input.ts';
import { citedGrounds, refusalGrounds, refusedParts } from './refusals.ts';
import type { Suggest } from './suggestion.ts';

/** The history with its enclosures, what was refused on which ground, and what the facts give reason to complain of. */
export const complaintOmbudsman: Suggest = (context, request, language) => {
  const input = inputOf(context, request, language, 'complaint_ombudsman');
  const { chronology, enclosures } = historyOf(input);
  const refused =
    refusalGrounds(context, request).length > 0 || request.outcome === 'refused' || request.outcome === 'part';
  return {
    enclosures,
    values: {
      ...addressOf(context, recipients.ombudsman.builtinKey, language),
      chronology,
      refused_parts: refused ? refusedParts(context, request, language) : [],
      grounds: citedGrounds(context, request, language),
      complaints: complaintsOf(input),
    },
  };
};
