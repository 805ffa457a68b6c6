import { askedItems, type Suggest } from './suggestion.ts';

/** The questions that were answered, in full or in part. */
export const thanks: Suggest = (context, request) => ({
  values: {
    received_items: askedItems(context, request.id)
      .filter(({ outcome }) => outcome === 'full' || outcome === 'part')
      .map(({ text }) => text),
  },
});
