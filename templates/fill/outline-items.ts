import {
  numberInFull,
  partLetter,
  type QuestionLevel,
  questionPlaces,
  withParts,
} from '#core/contract/question-outline.ts';
import type { LetterItem, LetterValue, TemplateField } from '../fields.ts';
import { cleanValue } from './clean-value.ts';

/**
 * A question as a template prints it: `{question}` and, inside `{#parts}…{/parts}`, the `{text}` of each part, for a
 * template that numbers both; or `{text}`, the question with its parts below it, for one that knows nothing of parts.
 */
export interface OutlineItem {
  [name: string]: string | LetterItem[];
  number: string;
  question: string;
  text: string;
  /** 'yes' or '', as a condition takes it. */
  has_parts: string;
  parts: LetterItem[];
}

/** What a list of questions consists of; in the fields of every letter that has one. */
export const outlineFields: NonNullable<TemplateField['items']> = [
  { name: 'text', label: { en: 'Question with its parts', zh: '問題（連同分題）' } },
  { name: 'number', label: { en: 'Number of the question', zh: '題號' } },
  { name: 'question', label: { en: 'Question without its parts', zh: '問題（不連分題）' } },
  { name: 'has_parts', label: { en: 'The question has parts', zh: '問題設有分題' } },
  {
    name: 'parts',
    label: { en: 'Parts of the question', zh: '分題' },
    items: [
      { name: 'text', label: { en: 'Part', zh: '分題' } },
      { name: 'number', label: { en: 'Number of the part', zh: '分題編號' } },
      { name: 'letter', label: { en: 'Letter of the part', zh: '分題字母' } },
    ],
  },
];

export function isOutline(field: TemplateField): boolean {
  return field.items?.some(({ items }) => items !== undefined) ?? false;
}

/** The questions in order, numbered, each with its parts; those without any text are left out. */
export function outlineItems(value: LetterValue): OutlineItem[] {
  const given = typeof value === 'string' ? value.split('\n') : typeof value === 'boolean' ? [] : value;
  const list = given.map(entryOf).filter(({ text }) => text !== '');
  const numbered = questionPlaces(list).map((place, at) => ({
    place,
    level: place.part === 0 ? (0 as const) : (1 as const),
    text: list[at]?.text ?? '',
  }));
  return withParts(numbered).map(({ question, parts }) => {
    const set = parts.map(({ place, text }) => ({
      text,
      number: numberInFull(place),
      letter: partLetter(place.part),
    }));
    const lines = [question.text, ...set.map(({ letter, text }) => `(${letter}) ${text}`)];
    return {
      number: numberInFull(question.place),
      question: question.text,
      text: lines.join('\n'),
      has_parts: set.length > 0 ? 'yes' : '',
      parts: set,
    };
  });
}

/** A line that begins with (a), as people type the parts of a question into a list. */
const partMark = /^\s*[(（][a-z]{1,2}[)）]\s*/;

function entryOf(given: string | LetterItem): { text: string; level: QuestionLevel } {
  if (typeof given !== 'string')
    return { text: cleanValue(given['text'] ?? ''), level: given['level'] === '1' ? 1 : 0 };
  return partMark.test(given)
    ? { text: cleanValue(given.replace(partMark, '')), level: 1 }
    : { text: cleanValue(given), level: 0 };
}
