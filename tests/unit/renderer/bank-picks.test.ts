import { expect, test } from 'vitest';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { typedFromBank } from '../../../renderer/new-request/new-request-draft.ts';
import { bankBlocks, letGo, type ListKind, takeBlock, takePart } from '../../../renderer/questions/bank-picks.ts';

const campaignId = '01a22310-0000-7000-8000-000000000000';
const one = (id: string, level: 0 | 1 = 0): BankQuestion => ({
  id,
  campaignId,
  level,
  topic: '',
  textEn: id,
  textZh: `問${id}`,
  position: 1,
  usedCount: 0,
});
const [first, second] = bankBlocks([one('a'), one('a1', 1), one('a2', 1), one('b')]);
if (!first || !second) throw new Error('two blocks were expected');

interface Line {
  bankId: string | null;
  level: 0 | 1;
  text: string;
}
const lines: ListKind<Line> = {
  fromBank: ({ id, textEn }, level) => ({ bankId: id, level, text: textEn }),
  blank: () => ({ bankId: null, level: 0, text: '' }),
  isBlank: ({ text }) => text === '',
};
const own: Line = { bankId: null, level: 0, text: 'own' };
const shown = (list: readonly Line[]) => list.map(({ level, text }) => `${level}${text}`).join(' ');

test('a question of the bank comes with its parts, in place of the blank a list begins with', () => {
  expect(shown(takeBlock([lines.blank()], first, lines))).toBe('0a 1a1 1a2');
  expect(shown(takeBlock([own], second, lines))).toBe('0own 0b');
});

test('a part goes behind its question, or stands alone where that was not taken', () => {
  const list = letGo(takeBlock([own], first, lines), ['a1', 'a2'], lines);
  expect(shown(list)).toBe('0own 0a');
  const with2 = takePart([...list, { ...own, text: 'last' }], first, one('a2', 1), lines);
  expect(shown(with2)).toBe('0own 0a 1a2 0last');
  expect(shown(takePart([own], first, one('a2', 1), lines))).toBe('0own 0a2');
});

test('what is let go leaves a list that can be typed in, and no part at its head', () => {
  const list = takeBlock([lines.blank()], first, lines);
  expect(shown(letGo(list, ['a'], lines))).toBe('0a1 1a2');
  expect(letGo(list, ['a', 'a1', 'a2'], lines)).toEqual([lines.blank()]);
});

test('a request takes them in the language of its letter', () => {
  const [only] = takeBlock([], second, typedFromBank('zh-Hant-HK'));
  expect(only).toMatchObject({ text: '問b', bankId: 'b', level: 0 });
});
