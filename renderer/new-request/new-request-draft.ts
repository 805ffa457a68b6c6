import { z } from 'zod';
import { type LetterChoices, letterChoices } from '#core/contract/letters.ts';
import { questionLevel, withParts } from '#core/contract/question-outline.ts';
import { type Language, type PlainDate, rowId } from '#core/contract/vocabulary.ts';
import { bankText, type ListKind } from '../questions/bank-picks.ts';

/** A question as it is being typed. `key` tells rows apart while they have no id. */
export const typedQuestion = z.object({
  key: z.string(),
  id: rowId.nullable(),
  text: z.string(),
  /** 1: a part of the last question before it. Drafts of an earlier version have none. */
  level: questionLevel.default(0),
  /** The bank question it was taken from: it follows when the language of the letter changes. */
  bankId: rowId.nullable(),
});
export type TypedQuestion = z.infer<typeof typedQuestion>;

/** A request being written, as it is kept against a crash. */
export const newRequestDraft = z.object({
  bodyId: rowId.nullable(),
  regimeId: z.string().nullable(),
  /** One of the law's calendars; null: the one it takes by itself. Drafts of an earlier version have none. */
  calendarId: z.string().nullable().default(null),
  campaignId: rowId.nullable(),
  questions: z.array(typedQuestion),
  letter: letterChoices,
  owner: z.string(),
  tags: z.array(z.string()),
  notes: z.string(),
  reference: z.string(),
});
export type NewRequestDraft = z.infer<typeof newRequestDraft>;

export function newQuestion(text = '', more: Partial<Omit<TypedQuestion, 'key' | 'text'>> = {}): TypedQuestion {
  return { key: crypto.randomUUID(), id: null, level: 0, bankId: null, ...more, text };
}

/** Bank questions as this list has them, in the language of its letter. */
export const typedFromBank = (language: Language): ListKind<TypedQuestion> => ({
  fromBank: (one, level) => newQuestion(bankText(one, language), { bankId: one.id, level }),
  blank: newQuestion,
  isBlank: ({ text }) => text.trim() === '',
});

interface Start {
  bodyId: string | null;
  campaignId: string | null;
  language: Language;
  today: PlainDate;
}

export function emptyDraft({ bodyId, campaignId, language, today }: Start): NewRequestDraft {
  const letter: LetterChoices = {
    kind: 'request_code',
    language,
    templateId: null,
    senderId: null,
    date: today,
    channel: 'email',
    subject: '',
    enclosures: [],
    copies: [],
    values: {},
  };
  return {
    bodyId,
    regimeId: null,
    calendarId: null,
    campaignId,
    questions: [newQuestion()],
    letter,
    owner: '',
    tags: [],
    notes: '',
    reference: '',
  };
}

/**
 * The questions with something in them, as they go into the letter. The parts of a question left blank are questions
 * themselves: they would otherwise fall to the question before it, which they are no part of.
 */
export function askedQuestions(questions: readonly TypedQuestion[]): Omit<TypedQuestion, 'key'>[] {
  return withParts(questions).flatMap(({ question, parts }) => {
    const written = [question, ...parts].filter(({ text }) => text.trim() !== '');
    const isHeadless = question.text.trim() === '';
    return written.map(({ id, text, level, bankId }) => ({
      id,
      text: text.trim(),
      level: isHeadless ? (0 as const) : level,
      bankId,
    }));
  });
}

/** What could stand in the subject line: the heart of the first question, and the campaign. */
export function subjectIdeas(
  questions: readonly TypedQuestion[],
  campaignName: string | null,
  language: Language,
): string[] {
  const first = askedQuestions(questions)[0]?.text;
  // The question may be in the other language than the letter: the marks of both end a clause.
  const clause = first?.split(/[,.;:?(]\s|[.?]$|[，。；：？（]/)[0]?.trim() ?? '';
  const most = language === 'en' ? 90 : 40;
  const bare = clause.replace(/^(?:the|a|an)\s+/i, '');
  const idea = bare === '' ? '' : bare.charAt(0).toUpperCase() + bare.slice(1);
  const ideas = [idea.length <= most ? idea : '', (campaignName ?? '').replace(/\s*[(（](?:sample|樣本)[)）]\s*$/, '')];
  return [...new Set(ideas.filter((one) => one !== ''))];
}
