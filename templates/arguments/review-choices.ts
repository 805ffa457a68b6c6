import { z } from 'zod';
import { bilingual } from '#core/contract/vocabulary.ts';
import choicesFile from './review-choices.json' with { type: 'json' };

const question = z.strictObject({
  id: z.string(),
  /** `refusals`: some of the request's questions; `grounds`: some of those cited; `one`: an option; `text`: own words. */
  kind: z.enum(['refusals', 'grounds', 'one', 'text']),
  ask: bilingual,
  help: bilingual,
  /** The field of the letter that the answer to a `text` fills. */
  field: z.string().optional(),
  /** `next` of an option wins over that of its question. */
  options: z.array(z.strictObject({ id: z.string(), label: bilingual, next: z.string().optional() })).optional(),
  /** Null: that was the last. */
  next: z.string().nullable(),
});
export type ReviewQuestion = z.infer<typeof question>;

/** The questions a person answers before a request for review is written, as a short tree. */
export const reviewChoices = z.strictObject({ start: z.string(), questions: z.array(question) }).parse(choicesFile);

/** The questions met on the way through the tree with these answers (option ids by question id), in order. */
export function reviewPath(answers: Readonly<Record<string, string>>): ReviewQuestion[] {
  const path: ReviewQuestion[] = [];
  let id: string | null = reviewChoices.start;
  while (id !== null) {
    const at = reviewChoices.questions.find((one) => one.id === id);
    if (!at || path.includes(at))
      throw new Error(`the questions of a review lead to ${id}, which they do not have or have left`);
    path.push(at);
    const chosen = at.options?.find((one) => one.id === answers[at.id]);
    id = chosen?.next ?? at.next;
  }
  return path;
}
