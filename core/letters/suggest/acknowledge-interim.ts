import { lastFactOf, type Suggest } from './suggestion.ts';

/** The interim reply to hand: when it came, and what it promises. */
export const acknowledgeInterim: Suggest = (context, request) => {
  const interim =
    lastFactOf(context, request.id, 'interim_reply') ??
    lastFactOf(context, request.id, 'extension_notice', 'acknowledged');
  return { values: { interim_date: interim?.date ?? '', promised_date: interim?.until ?? '' } };
};
