import { z } from 'zod';
import type { RequestPage } from '#core/contract/requests.ts';
import { channel, outcome, plainDate, rowId } from '#core/contract/vocabulary.ts';
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

/** Outcomes question by question, where this kind of reply has any. */
export function questionOutcomesOf({ kind, questions }: ReplyDraft) {
  if (kind === null || !asksOutcome(kind)) return [];
  return questions.map((one) => ({ ...one, grounds: asksGrounds(one.outcome) ? one.grounds : [] }));
}
