import { z } from 'zod';
import { limits, lines } from './text.ts';
import { bilingual } from './vocabulary.ts';

/** The options there were when a step was answered: what has come since is as suggested. */
export const seenOf = (stepId: string): string => `${stepId}:seen`;

/** By the id of the step: the option chosen, the options ticked (and under `seenOf` those there were), or own words. */
export const guideAnswers = z
  .record(z.string().max(80), z.union([lines(50_000), z.array(z.string().max(120)).max(limits.questions)]))
  .refine((answers) => Object.keys(answers).length <= 40);
export type GuideAnswers = z.infer<typeof guideAnswers>;

/** One short question. `one`: choose; `many`: tick; `text`: own words, which may stay empty. */
export const guideStep = z.object({
  id: z.string(),
  kind: z.enum(['one', 'many', 'text']),
  ask: bilingual,
  help: bilingual,
  options: z.array(
    z.object({
      id: z.string(),
      label: bilingual,
      detail: z.string().describe('what the letter would say, in the language of the letter; empty: nothing to show'),
      group: bilingual.nullable().describe('options of one group stand together under it'),
    }),
  ),
  answer: z.union([z.string(), z.array(z.string())]).describe('given, or what the register suggests'),
});
export type GuideStep = z.infer<typeof guideStep>;

export const letterGuide = z.object({
  steps: z.array(guideStep).min(1),
  values: z
    .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
    .describe('fields of the letter, to be put among its `values` and edited on'),
});
export type LetterGuide = z.infer<typeof letterGuide>;
