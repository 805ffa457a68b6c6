import { eq } from 'drizzle-orm';
import { body } from '#db/schema/index.ts';
import { argumentParagraphs, type CitedGround, codeArguments } from '#templates/arguments/review-arguments.ts';
import { groundsOf, refusalGrounds } from '../suggest/refusals.ts';
import { questionsOf } from '../suggest/suggestion.ts';
import type { Guide, GuideInput } from './letter-guide.ts';
import { askGrounds, askRefused, refusalValues } from './refusal-steps.ts';
import { type Answered, askMany, askOne, askText, option, optionsOf } from './steps.ts';

/** Which refusals, on which grounds, how far, and which of the arguments we have against them. */
export const requestReviewGuide: Guide = (input) => {
  const { context, request, language, answers } = input;
  const refused = askRefused(input);
  const grounds = askGrounds(input);
  const partly = questionsOf(context, request.id).some(({ outcome }) => outcome === 'part');
  const extent = askOne('extent', partly || request.outcome === 'part' ? 'part' : 'whole', answers);
  const values = refusalValues(input, refused, grounds);
  const cited = citedFor(input, grounds.answer, extent.answer === 'part' ? 'part' : 'whole');
  const steps = [refused.step, ...(grounds.step.options.length > 0 ? [grounds.step] : [])];
  if (cited.length === 0) {
    const why = askText('why_public', answers);
    return { steps: [...steps, extent.step, why.step], values: { ...values, public_interest: why.answer } };
  }
  const form = formOf(input);
  const which = askArguments(input, cited, form);
  const chosen = cited.map((ground) => ({
    ...ground,
    meets: which.answer.includes(`${ground.id}.meets`),
    publicInterest: which.answer.includes(`${ground.id}.public_interest`),
    partial: which.answer.includes(`${ground.id}.partial`),
  }));
  const why = chosen.some((one) => one.publicInterest) ? askText('why_public', answers) : null;
  return {
    steps: [...steps, extent.step, which.step, ...(why ? [why.step] : [])],
    values: {
      ...values,
      ground_arguments: argumentParagraphs(chosen, language, form),
      public_interest: why?.answer ?? '',
    },
  };
};

/** The grounds chosen that we have arguments against: those of the Hong Kong Code only. */
function citedFor(
  { context, request }: GuideInput,
  ids: readonly string[],
  extent: CitedGround['extent'],
): CitedGround[] {
  if (request.regimeId !== codeArguments.regimeId) return [];
  const recorded = new Map(refusalGrounds(context, request).map((one) => [one.id, one.extent]));
  const mixed = new Set(recorded.values()).size > 1;
  return groundsOf(context, request)
    .filter(({ id }) => ids.includes(id) && Object.hasOwn(codeArguments.grounds, id))
    .map((one) => ({
      ...one,
      // Refused here in whole and there in part: what was recorded of each ground is nearer than one answer for all.
      extent: mixed && extent === 'part' ? (recorded.get(one.id) ?? extent) : extent,
      publicInterest: true,
    }));
}

/** For each ground its arguments, with the words the letter would say; all are ticked. */
function askArguments(input: GuideInput, cited: readonly CitedGround[], form: string): Answered<string[]> {
  const kinds = { meets: { meets: true }, public_interest: { publicInterest: true }, partial: { partial: true } };
  const none = { meets: false, publicInterest: false, partial: false };
  const options = cited.flatMap((ground) => {
    const offered = ground.extent === 'part' ? ['meets', 'public_interest'] : ['meets', 'public_interest', 'partial'];
    return optionsOf('arguments', offered).map(({ id, label }) => {
      const only = Object.entries(kinds).find(([kind]) => kind === id)?.[1] ?? {};
      // By itself, without the paragraph that speaks of what was supplied already.
      const [detail = ''] = argumentParagraphs(
        [{ ...ground, ...none, ...only, extent: 'whole' }],
        input.language,
        form,
      );
      const group = { en: `${ground.cite.en}: ${ground.label.en}`, zh: `${ground.cite.zh}：${ground.label.zh}` };
      return option(`${ground.id}.${id}`, label, { detail, group });
    });
  });
  const all = options.map(({ id }) => id);
  return askMany('arguments', options, all, input.answers);
}

function formOf({ context, request }: GuideInput): string {
  const to = context.register.orm.select().from(body).where(eq(body.id, request.bodyId)).get();
  return to?.formZh.trim() || '貴機構';
}
