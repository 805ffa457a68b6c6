import { citedGrounds, groundsOf, refusalChoices, refusalGrounds, refusedParts } from '../suggest/refusals.ts';
import type { GuideInput } from './letter-guide.ts';
import { type Answered, askMany, option } from './steps.ts';

/** Which of the questions asked; those refused are ticked, or all where no outcome was noted question by question. */
export function askRefused({ context, request, answers }: GuideInput): Answered<string[]> {
  const choices = refusalChoices(context, request);
  const refused = choices.filter((one) => one.refused);
  const options = choices.map(({ id, text }) => option(id, { en: text, zh: text }));
  return askMany(
    'refused',
    options,
    (refused.length > 0 ? refused : choices).map(({ id }) => id),
    answers,
  );
}

/** Which grounds the law knows; those noted with the reply are ticked. */
export function askGrounds({ context, request, answers }: GuideInput): Answered<string[]> {
  const options = groundsOf(context, request).map(({ id, cite, label }) =>
    option(id, { en: `${cite.en}: ${label.en}`, zh: `${cite.zh}：${label.zh}` }),
  );
  const cited = refusalGrounds(context, request).map(({ id }) => id);
  return askMany('grounds', options, cited, answers);
}

/** The two as the fields of a letter. */
export function refusalValues(
  { context, request, language }: GuideInput,
  refused: Answered<string[]>,
  grounds: Answered<string[]>,
): { refused_parts: string[]; grounds: string[] } {
  const chosen = { questions: refused.answer, grounds: grounds.answer };
  return {
    refused_parts: refusedParts(context, request, language, chosen),
    grounds: citedGrounds(context, request, language, chosen),
  };
}
