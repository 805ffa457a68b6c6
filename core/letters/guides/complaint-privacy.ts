import { citedGrounds } from '../suggest/refusals.ts';
import type { Guide } from './letter-guide.ts';
import { askGrounds } from './refusal-steps.ts';
import { askOne } from './steps.ts';

/** The reasons they gave, and whether the form goes with the letter. */
export const complaintPrivacyGuide: Guide = (input) => {
  const { context, request, language, answers } = input;
  const grounds = askGrounds(input);
  const form = askOne('form', 'no', answers);
  const cited = { grounds: grounds.answer };
  return {
    steps: [...(grounds.step.options.length > 0 ? [grounds.step] : []), form.step],
    values: { grounds: citedGrounds(context, request, language, cited), form_enclosed: form.answer === 'yes' },
  };
};
