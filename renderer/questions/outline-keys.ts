import type { KeyboardEvent } from 'react';
import type { QuestionLevel } from '#core/contract/question-outline.ts';
import { modKey } from '../commands/mod-key.ts';

export type OutlineKey = 'up' | 'down' | 'part' | 'question' | 'next' | 'remove';

const arrows: Readonly<Record<string, OutlineKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'part',
  ArrowLeft: 'question',
};

/**
 * What a key does to the list, null where it is typing or leaves the field. Alt with the arrows moves and nests, with
 * Shift too, as in the outline of a word processor. Tab nests in an empty line alone, where somebody is about to type a
 * part; anywhere else, and where there is nothing left to nest, it goes on to the next control: nobody is held in the list.
 */
export function outlineKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { isEmpty, level, at }: { isEmpty: boolean; level: QuestionLevel; at: number },
): OutlineKey | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (event.nativeEvent.isComposing) return null;
  if (altKey && !ctrlKey && !metaKey) {
    const wanted = arrows[key] ?? null;
    // Option with an arrow sideways is a word's step of the caret on a Mac.
    return modKey === '⌘' && !shiftKey && (wanted === 'part' || wanted === 'question') ? null : wanted;
  }
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'next';
  if (key === 'Tab' && isEmpty && !ctrlKey && !metaKey) {
    if (shiftKey) return level === 1 ? 'question' : null;
    return level === 0 && at > 0 ? 'part' : null;
  }
  if (key === 'Backspace') {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (level === 1 && selectionStart === 0 && selectionEnd === 0) return 'question';
    if (isEmpty) return 'remove';
  }
  return null;
}
