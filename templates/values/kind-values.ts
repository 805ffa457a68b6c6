import type { Bilingual, FactKind, Language, PlainDate } from '#core/contract/vocabulary.ts';
import { letterDate } from '../dates.ts';
import type { LetterValue } from '../fields.ts';
import type { LetterClockInput, LetterFactInput, LetterInput, LetterQuestion } from '../letter-input.ts';
import { formOfAddress } from '../letter-parties.ts';
import { citeAuthority } from './authority.ts';

/** What one kind of letter adds to the values of every letter; one file a kind, listed in index.ts. */
export interface KindValues {
  /** Values by field name; '' or an empty list where the register does not know. */
  values(input: LetterInput): Record<string, LetterValue>;
  /** What a letter of this kind encloses of itself, so that the list at its foot agrees with its text. */
  enclosures?(input: LetterInput, chosen: Readonly<Record<string, LetterValue>>): string[];
}

/** The date as the letter writes it, '' for one that is not known. */
export function dayIn(language: Language, date: PlainDate | null | undefined): string {
  return date === null || date === undefined ? '' : letterDate(date, language);
}

export function inLanguage(language: Language, text: Bilingual): string {
  return language === 'en' ? text.en : text.zh;
}

/** A list of texts as items of a list field, blanks left out. */
export function itemsOf(texts: readonly string[]): { text: string }[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text }));
}

/** The questions of the request, parts after their question, as the fields called `questions` take them. */
export function questionItems(questions: readonly LetterQuestion[]): { text: string; level: string }[] {
  return questions.map(({ text, level }) => ({ text, level: String(level) }));
}

/** The law pack's paragraph for a request, the body addressed as it should be. */
export function requestParagraph({ language, request, body }: LetterInput): string {
  return language === 'en'
    ? request.lawParagraphEn
    : request.lawParagraphZh.replaceAll('貴機構', formOfAddress(body, language));
}

/** The last fact of one of these kinds. */
export function lastFact({ facts }: LetterInput, ...kinds: readonly FactKind[]): LetterFactInput | undefined {
  return facts.log.findLast((one) => kinds.includes(one.kind));
}

/** The next date by which the law calls for their reply, counted from the day of the letter; their promises aside. */
export function nextDue({ facts, letter }: LetterInput): LetterClockInput | undefined {
  return facts.clocks.find(
    (one) => one.party === 'theirs' && one.running && !one.conditional && one.dueDate >= letter.date,
  );
}

/** The fields `due_date` and `due_authority`, both empty where there is no such date. */
export function dueOf({ language }: LetterInput, due: LetterClockInput | undefined): Record<string, LetterValue> {
  return {
    due_date: dayIn(language, due?.dueDate),
    due_authority: due === undefined ? '' : citeAuthority(due.authority, language),
  };
}
