import { lastFactOf, type Suggest } from './suggestion.ts';

/** When they asked. What they asked is for the person to copy: a note of the fact may say more than they should read. */
export const answerClarification: Suggest = (context, request) => ({
  values: { asked_date: lastFactOf(context, request.id, 'clarification_asked')?.date ?? '' },
});
