import type { Guide } from './letter-guide.ts';
import { askMany, askOne, chosenTexts, optionsOf, say } from './steps.ts';

/** Why the fee is not due or too high, and what would do that costs less. */
export const objectFeeGuide: Guide = ({ language, answers }) => {
  const why = askMany('fee_reasons', optionsOf('fee_reasons'), [], answers);
  const cheaper = askOne('cheaper', 'none', answers);
  const way = cheaper.step.options.find(({ id }) => id === cheaper.answer && id !== 'none');
  return {
    steps: [why.step, cheaper.step],
    values: { reasons: chosenTexts(why, language).join('\n'), cheaper_way: way ? say(way.label, language) : '' },
  };
};
