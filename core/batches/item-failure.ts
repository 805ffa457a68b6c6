import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { type ItemFailure, itemFailure } from '#core/contract/batches.ts';
import { fieldGap, problem } from '#core/contract/errors.ts';
import { type Bilingual, bilingual } from '#core/contract/vocabulary.ts';
import { RegisterError } from '#db/errors.ts';
import { TemplateFillError, TemplateSyntaxError } from '#templates/fill/gaps.ts';
import { told } from './sentences.ts';

const nothing: ItemFailure = { problems: [], gaps: [], sentence: null };

/** Refusals of the disk that the next letter would meet as well: the batch stops there and is gone on with later. */
const ofTheDisk: ReadonlySet<string> = new Set(['disk_full', 'read_only', 'corrupt', 'locked']);

export const stopsTheBatch = (error: unknown): boolean => error instanceof RegisterError && ofTheDisk.has(error.code);

/** Why one letter was not made, for the list of those that failed. What is not known is logged, and said to be that. */
export function failureOf(error: unknown): ItemFailure {
  if (error instanceof TemplateFillError) return { ...nothing, gaps: [...error.gaps] };
  if (error instanceof TemplateSyntaxError)
    return { ...nothing, problems: [told('template_broken', 'templateId', { detail: error.explanations.join('; ') })] };
  const own = sentenceOf(error);
  if (own !== undefined) return { ...nothing, sentence: own };
  if (error instanceof ORPCError) {
    const { data } = z
      .object({ problems: z.array(problem).default([]), gaps: z.array(fieldGap).default([]) })
      .safeParse(error.data);
    if (data && data.problems.length + data.gaps.length > 0) return { ...nothing, ...data };
    if (error.code === 'NOT_FOUND') return { ...nothing, problems: [{ code: 'not_found' }] };
  }
  console.error(error);
  return { ...nothing, problems: [told('letter_failed', '')] };
}

/** Errors of the documents and of those who fill them bring their own words. */
function sentenceOf(error: unknown): Bilingual | undefined {
  return error instanceof Error && 'sentence' in error ? bilingual.safeParse(error.sentence).data : undefined;
}

export const readFailure = (stored: unknown): ItemFailure | null => itemFailure.safeParse(stored).data ?? null;
