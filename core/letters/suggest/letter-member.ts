import { campaignFacts } from './campaign-facts.ts';
import type { Suggest } from './suggestion.ts';

/** The facts of the campaign; which member is for the person to say. */
export const letterMember: Suggest = (context, request, language) => ({
  values: { facts: campaignFacts(context, request, language) },
});
