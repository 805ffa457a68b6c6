import type { BankQuestion } from '#core/contract/campaigns.ts';
import { type QuestionLevel, withParts } from '#core/contract/question-outline.ts';
import type { Language } from '#core/contract/vocabulary.ts';

/** A question of the bank with its parts. */
export interface BankBlock {
  question: BankQuestion;
  parts: BankQuestion[];
}

/** Bank by bank, since a part belongs to a question of its own bank. */
export function bankBlocks(bank: readonly BankQuestion[]): BankBlock[] {
  return [...Map.groupBy(bank, (one) => one.campaignId).values()].flatMap((of) => withParts(of));
}

/** Those that have these words, in either language, in the topic or in a part. */
export function findBlocks(blocks: readonly BankBlock[], words: string): BankBlock[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [...blocks];
  const has = ({ textEn, textZh, topic }: BankQuestion) =>
    `${textEn}\n${textZh}\n${topic}`.toLowerCase().includes(wanted);
  return blocks.filter(({ question, parts }) => has(question) || parts.some(has));
}

/** Whether a bank question has words in this language. */
export const isWritten = ({ textEn, textZh }: Pick<BankQuestion, 'textEn' | 'textZh'>, language: Language): boolean =>
  (language === 'en' ? textEn : textZh) !== '';

/** The text of a bank question in this language; the other one where it has no words in this. */
export function bankText({ textEn, textZh }: Pick<BankQuestion, 'textEn' | 'textZh'>, language: Language): string {
  return language === 'en' ? textEn || textZh : textZh || textEn;
}

/** What a list that takes from the bank is made of. */
export interface ListKind<T> {
  fromBank: (one: BankQuestion, level: QuestionLevel) => T;
  /** What an empty list begins with. */
  blank: () => T;
  isBlank: (one: T) => boolean;
}

interface Taken {
  bankId: string | null;
  level: QuestionLevel;
}

/** The list with these bank questions at its end. The blank the list starts with makes room. */
export function takeBlock<T extends Taken>(
  list: readonly T[],
  { question, parts }: BankBlock,
  { fromBank, isBlank }: ListKind<T>,
): T[] {
  const taken = new Set(list.map((one) => one.bankId));
  const fresh = [question, ...parts]
    .filter(({ id }) => !taken.has(id))
    .map((one) => fromBank(one, one === question ? 0 : 1));
  return [...list.filter((one) => !isBlank(one)), ...fresh];
}

/** One part alone: behind its question where that was taken, else as a question of its own. */
export function takePart<T extends Taken>(
  list: readonly T[],
  { question, parts }: BankBlock,
  part: BankQuestion,
  { fromBank, isBlank }: ListKind<T>,
): T[] {
  const mine = new Set([question.id, ...parts.map(({ id }) => id)]);
  const written = list.filter((one) => !isBlank(one));
  const hasQuestion = written.some((one) => one.bankId === question.id);
  if (!hasQuestion) return [...written, fromBank(part, 0)];
  const last = written.findLastIndex((one) => one.bankId !== null && mine.has(one.bankId));
  return written.toSpliced(last + 1, 0, fromBank(part, 1));
}

/** The list without these bank questions; what was left alone of it stands as it did. */
export function letGo<T extends Taken>(list: readonly T[], ids: readonly string[], { blank }: ListKind<T>): T[] {
  const rest = list.filter((one) => one.bankId === null || !ids.includes(one.bankId));
  return rest.length === 0 ? [blank()] : rest.map((one, at) => (at === 0 ? { ...one, level: 0 } : one));
}
