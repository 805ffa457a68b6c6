import type { LetterWords } from './letter-words.ts';

export interface LetterWarning {
  code: 'tracked_changes' | 'comments' | 'leftover_tag' | 'gap_mark' | 'merge_field' | 'hidden_text';
  count: number;
  /** The words round the first such place, at most 80 characters. */
  near: string;
}

/** A tag of a template that was typed in or never filled: {field}, {#list}, {/list}. */
const tag = /\{[#/^]?[\p{L}_][\p{L}\p{N}_.]*\}/gu;
/** How a preview marks what is missing (【Subject】). Chinese uses the brackets too, so this is asked and not forbidden. */
const gap = /【[^】\n]{1,80}】/g;
const shown = 80;

/** What stands in a letter that a reader should not get. None of it keeps the letter from going out: a person decides. */
export function letterWarnings(words: LetterWords): LetterWarning[] {
  const texts = words.paragraphs.map(({ text }) => text);
  const all: [LetterWarning['code'], string[]][] = [
    ['tracked_changes', words.tracked.filter((text) => text.trim() !== '')],
    ['comments', words.comments],
    ['hidden_text', words.hidden.filter((text) => text.trim() !== '')],
    ['leftover_tag', texts.flatMap((text) => text.match(tag) ?? [])],
    ['gap_mark', texts.flatMap((text) => text.match(gap) ?? [])],
    ['merge_field', words.mergeFields],
  ];
  return all
    .filter(([, found]) => found.length > 0)
    .map(([code, found]) => ({ code, count: found.length, near: cut(found[0] ?? '') }));
}

function cut(text: string): string {
  const characters = [...text.trim()];
  return characters.length > shown ? `${characters.slice(0, shown).join('')}…` : characters.join('');
}
