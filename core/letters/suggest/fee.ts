import { lastFactOf, type Suggest } from './suggestion.ts';

/** When the notice of the fee came. Its amount is for the person to copy: no fact holds it. */
export const fee: Suggest = (context, request) => ({
  values: { notice_date: lastFactOf(context, request.id, 'fee_notice')?.date ?? '' },
});
