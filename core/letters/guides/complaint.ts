import type { LetterKind } from '#core/contract/vocabulary.ts';
import { asOneSentence, complaintPoints } from '../suggest/complaint.ts';
import { inputOf } from '../suggest/letter-input.ts';
import type { Guide } from './letter-guide.ts';
import { askGrounds, askRefused, refusalValues } from './refusal-steps.ts';
import { askMany, chosenTexts, option, optionsOf } from './steps.ts';

/** What each point of a complaint calls for. */
const remedies: Readonly<Record<string, readonly string[]>> = {
  late: ['reply'],
  withheld: ['disclose', 'reasons'],
  nothing: ['disclose', 'reasons'],
  search: ['search'],
  review_unanswered: ['review'],
  review_wrong: ['disclose', 'reasons'],
  no_reasons: ['reasons'],
  no_ground: ['reasons'],
};
/** Points about a refusal: only with one of them the letter lists what was refused. */
const aboutRefusal = ['withheld', 'nothing', 'review_wrong', 'no_reasons', 'no_ground'];

/** What is complained of, which refusals and grounds if it is about one, and what is asked for. */
export function complaintGuide(outcomesName: 'outcomes_ombudsman' | 'outcomes_regulator', kind: LetterKind): Guide {
  return (input) => {
    const { context, request, language, answers } = input;
    const found = complaintPoints(inputOf(context, request, language, kind));
    const further = optionsOf('complaints');
    const points = askMany(
      'complaints',
      [...found.map(({ id, text }) => option(id, text)), ...further],
      found.map(({ id }) => id),
      answers,
    );
    const refusal = points.answer.some((id) => aboutRefusal.includes(id));
    const refused = askRefused(input);
    const grounds = askGrounds(input);
    const due = points.answer.flatMap((id) => remedies[id] ?? []);
    const outcomes = askMany(outcomesName, optionsOf(outcomesName), due.length > 0 ? due : ['reasons'], answers);
    const hasGrounds = grounds.step.options.length > 0;
    return {
      steps: [points.step, ...(refusal ? [refused.step, ...(hasGrounds ? [grounds.step] : [])] : []), outcomes.step],
      values: {
        complaints: asOneSentence(chosenTexts(points, language), language),
        ...(refusal ? refusalValues(input, refused, grounds) : { refused_parts: [], grounds: [] }),
        outcomes: asOneSentence(chosenTexts(outcomes, language), language),
      },
    };
  };
}
