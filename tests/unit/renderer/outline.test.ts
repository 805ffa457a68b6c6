import { describe, expect, test } from 'vitest';
import {
  numberInFull,
  partLetter,
  type QuestionLevel,
  questionPlaces,
  sumOutcomes,
} from '#core/contract/question-outline.ts';
import { gapFor, levelAfter, moveBy, moveTo, removeAt, setLevel } from '../../../renderer/questions/outline.ts';

interface Entry {
  name: string;
  level: QuestionLevel;
}

/** "A a1 a2 B": capitals are questions, small letters parts. */
const list = (text: string): Entry[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((name) => ({ name, level: /^[A-Z]/.test(name) ? 0 : 1 }));
const shown = (entries: readonly Entry[] | null) =>
  entries === null ? null : entries.map(({ name, level }) => `${level}${name}`).join(' ');
const at = (text: string, name: string) => list(text).findIndex((one) => one.name === name);

const four = 'A a1 a2 B b1 C';

describe('moving by keyboard', () => {
  test.each<[string, string, 1 | -1, string | null]>([
    [four, 'A', 1, '0B 1b1 0A 1a1 1a2 0C'],
    [four, 'B', -1, '0B 1b1 0A 1a1 1a2 0C'],
    [four, 'B', 1, '0A 1a1 1a2 0C 0B 1b1'],
    [four, 'C', 1, null],
    [four, 'A', -1, null],
    [four, 'a1', 1, '0A 1a2 1a1 0B 1b1 0C'],
    [four, 'a2', 1, '0A 1a1 0B 1a2 1b1 0C'],
    [four, 'b1', -1, '0A 1a1 1a2 1b1 0B 0C'],
    [four, 'a1', -1, null],
  ])('%s: %s by %i', (text, name, by, expected) => {
    expect(shown(moveBy(list(text), at(text, name), by))).toBe(expected);
  });
});

describe('dragging', () => {
  test.each<[string, number, number | null]>([
    // A question never falls among the parts of another.
    ['C', 0, 0],
    ['C', 1, 0],
    ['C', 4, 3],
    ['A', 5, 5],
    ['A', 4, null],
    ['A', 6, 6],
    // A part falls behind a question.
    ['b1', 0, 1],
    ['b1', 6, 6],
    ['b1', 5, null],
  ])('%s to gap %i', (name, gap, expected) => {
    expect(gapFor(list(four), at(four, name), gap)).toBe(expected);
  });
  test('takes the parts along', () => {
    expect(shown(moveTo(list(four), 0, 6))).toBe('0B 1b1 0C 0A 1a1 1a2');
    expect(shown(moveTo(list(four), 3, 0))).toBe('0B 1b1 0A 1a1 1a2 0C');
  });
});

describe('nesting', () => {
  test('a question becomes a part with its own parts beside it; the first cannot', () => {
    expect(shown(setLevel(list(four), 3, 1))).toBe('0A 1a1 1a2 1B 1b1 0C');
    expect(setLevel(list(four), 0, 1)).toBeNull();
    expect(setLevel(list(four), 1, 1)).toBeNull();
  });
  test('removing a question removes its parts', () => {
    expect(shown(removeAt(list(four), 0))).toBe('0B 1b1 0C');
    expect(shown(removeAt(list(four), 1))).toBe('0A 1a2 0B 1b1 0C');
  });
  test('what is typed next is a part after a part, and after a question that has parts', () => {
    expect(['A', 'a1', 'C'].map((name) => levelAfter(list(four), at(four, name)))).toEqual([1, 1, 0]);
  });
});

describe('numbers', () => {
  test('as the letter has them', () => {
    expect(questionPlaces(list(four)).map(numberInFull)).toEqual(['1', '1(a)', '1(b)', '2', '2(a)', '3']);
  });
  test('letters past z as word processors count them', () => {
    expect([1, 26, 27, 28, 53].map(partLetter)).toEqual(['a', 'z', 'aa', 'bb', 'aaa']);
  });
});

test.each([
  [['full', 'full'], 'full'],
  [['full', 'refused'], 'part'],
  [['part', 'part'], 'part'],
  [['refused', 'not_held'], null],
  [['refused', null], null],
  [['full', null], 'part'],
  [[null, null], null],
] as const)('the outcomes %j come to %s', (outcomes, sum) => {
  expect(sumOutcomes(outcomes)).toBe(sum);
});
