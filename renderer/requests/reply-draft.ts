import { z } from 'zod';
import { sumOutcomes, withParts } from '#core/contract/question-outline.ts';
import type { Question, RequestPage } from '#core/contract/requests.ts';
import { channel, type Outcome, outcome, plainDate, rowId } from '#core/contract/vocabulary.ts';
import { asksGrounds, asksOutcome, asksSending, asksUntil, replyKinds } from './fact-kinds.ts';
import type { FactInput } from './use-foresight.ts';

/** What is typed about a reply, as it is kept against a crash. Files cannot be kept and are picked again. */
export const replyDraft = z.object({
  kind: z.enum(replyKinds).nullable(),
  channel,
  date: plainDate.nullable(),
  writtenOn: plainDate.nullable(),
  until: plainDate.nullable(),
  theirReference: z.string(),
  subject: z.string(),
  text: z.string(),
  outcome: outcome.nullable(),
  grounds: z.array(z.string()),
  questions: z.array(z.object({ questionId: rowId, outcome: outcome.nullable(), grounds: z.array(z.string()) })),
  note: z.string(),
});
export type ReplyDraft = z.infer<typeof replyDraft>;

export function emptyReply(request: RequestPage): ReplyDraft {
  const last = request.letters.findLast((letter) => letter.channel !== null);
  return {
    kind: null,
    channel: last?.channel ?? 'email',
    date: request.today,
    writtenOn: null,
    until: null,
    theirReference: request.theirReference,
    subject: '',
    text: '',
    outcome: null,
    grounds: [],
    questions: request.questions.map((one) => ({ questionId: one.id, outcome: one.outcome, grounds: one.grounds })),
    note: '',
  };
}

/** The fact the reply amounts to, as the person said it; null while it is not said. */
export function factOf(draft: ReplyDraft): FactInput | null {
  const { kind, date, writtenOn, until, theirReference, outcome: came, grounds, note } = draft;
  if (kind === null || date === null) return null;
  return {
    kind,
    date,
    theirReference,
    note,
    until: asksUntil(kind) ? until : null,
    // The day on their letter: some laws count from the day they sent it.
    sentOn: asksSending(kind) ? writtenOn : null,
    outcome: asksOutcome(kind) ? came : null,
    grounds: asksOutcome(kind) && asksGrounds(came) ? grounds : [],
  };
}

type QuestionOutcome = ReplyDraft['questions'][number];

/** What is answered: the parts of a question that has any, else the question. */
export const answeredOf = (questions: readonly Question[]): Question[] =>
  withParts(questions).flatMap(({ question, parts }) => (parts.length === 0 ? [question] : parts));

/** What the questions come to together, once something is said of each; null before, or where no one word fits. */
export function sumOfAnswers(draft: ReplyDraft, questions: readonly Question[]): Outcome | null {
  const outcomes = answeredOf(questions).map(({ id }) => outcomeOf(draft, id)?.outcome ?? null);
  return outcomes.includes(null) ? null : sumOutcomes(outcomes);
}

export const outcomeOf = (draft: ReplyDraft, id: string): QuestionOutcome | undefined =>
  draft.questions.find(({ questionId }) => questionId === id);

/** The draft with one outcome for these questions, on the grounds given where a refusal has none yet. */
export function withOutcome(
  draft: ReplyDraft,
  ids: readonly string[],
  outcome: Outcome | null,
  grounds: readonly string[],
): ReplyDraft['questions'] {
  return draft.questions.map((one) =>
    ids.includes(one.questionId)
      ? { ...one, outcome, grounds: asksGrounds(outcome) && one.grounds.length === 0 ? [...grounds] : one.grounds }
      : one,
  );
}

/**
 * Outcomes question by question, where this kind of reply has any. A question with parts has what its parts come to,
 * and the grounds cited against any of them.
 */
export function questionOutcomesOf(draft: ReplyDraft, questions: readonly Question[]): QuestionOutcome[] {
  if (draft.kind === null || !asksOutcome(draft.kind)) return [];
  const said = (id: string): QuestionOutcome => {
    const one = outcomeOf(draft, id) ?? { questionId: id, outcome: null, grounds: [] };
    return { ...one, grounds: asksGrounds(one.outcome) ? one.grounds : [] };
  };
  return withParts(questions).flatMap(({ question, parts }) => {
    if (parts.length === 0) return [said(question.id)];
    const answers = parts.map(({ id }) => said(id));
    const sum = sumOutcomes(answers.map((one) => one.outcome));
    const grounds = asksGrounds(sum) ? [...new Set(answers.flatMap((one) => one.grounds))] : [];
    return [{ questionId: question.id, outcome: sum, grounds }, ...answers];
  });
}
