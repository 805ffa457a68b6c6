import { complaintsOf, historyOf } from './complaint.ts';
import { inputOf } from './letter-input.ts';
import { citedGrounds, refusalGrounds, refusedParts } from './refusals.ts';
import type { Suggest } from './suggestion.ts';

/** As for The Ombudsman; the regulator's address is not in the register and is left to the person. */
export const complaintRegulator: Suggest = (context, request, language) => {
  const input = inputOf(context, request, language, 'complaint_regulator');
  const { chronology, enclosures } = historyOf(input);
  const refused =
    refusalGrounds(context, request).length > 0 || request.outcome === 'refused' || request.outcome === 'part';
  return {
    enclosures,
    values: {
      chronology,
      refused_parts: refused ? refusedParts(context, request, language) : [],
      grounds: citedGrounds(context, request, language),
      complaints: complaintsOf(input),
    },
  };
};
