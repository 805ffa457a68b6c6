import type { BankQuestion } from '#core/contract/campaigns.ts';
import { withParts } from '#core/contract/question-outline.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { bankText, newQuestion, type TypedQuestion } from '../new-request/new-request-draft.ts';

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

/** The list with these bank questions at its end. The blank the list starts with makes room. */
export function takeBlock(
  list: readonly TypedQuestion[],
  { question, parts }: BankBlock,
  language: Language,
): TypedQuestion[] {
  const taken = new Set(list.map((one) => one.bankId));
  const fresh = [question, ...parts]
    .filter(({ id }) => !taken.has(id))
    .map((one) => newQuestion(bankText(one, language), { bankId: one.id, level: one === question ? 0 : 1 }));
  return [...list.filter((one) => one.text.trim() !== ''), ...fresh];
}

/** One part alone: behind its question where that was taken, else as a question of its own. */
export function takePart(
  list: readonly TypedQuestion[],
  { question, parts }: BankBlock,
  part: BankQuestion,
  language: Language,
): TypedQuestion[] {
  const mine = new Set([question.id, ...parts.map(({ id }) => id)]);
  const written = list.filter((one) => one.text.trim() !== '');
  const hasQuestion = written.some((one) => one.bankId === question.id);
  const text = bankText(part, language);
  if (!hasQuestion) return [...written, newQuestion(text, { bankId: part.id })];
  const last = written.findLastIndex((one) => one.bankId !== null && mine.has(one.bankId));
  return written.toSpliced(last + 1, 0, newQuestion(text, { bankId: part.id, level: 1 }));
}

/** The list without these bank questions; what was left alone of it stands as it did. */
export function letGo(list: readonly TypedQuestion[], ids: readonly string[]): TypedQuestion[] {
  const rest = list.filter((one) => one.bankId === null || !ids.includes(one.bankId));
  return rest.length === 0 ? [newQuestion()] : rest.map((one, at) => (at === 0 ? { ...one, level: 0 } : one));
}
