import { describe, expect, test } from 'vitest';
import { indexWords, matchExpression } from '#db/queries/search-words.ts';

describe('words of the search index', () => {
  test('Chinese becomes overlapping pairs, so that a word of two characters is found', () => {
    expect(indexWords('保安局')).toBe('保安 安局 局');
    expect(matchExpression('安局')).toBe('"安局"');
    expect(matchExpression('局')).toBe('"局"*');
  });
  test('Chinese and English beside each other are cut apart', () => {
    expect(indexWords('警方SmartView計劃')).toBe('警方 方 SmartView 計劃 劃');
  });
  test('rare characters outside the basic plane count as one', () => {
    expect(indexWords('𠀋好')).toBe('𠀋好 好');
  });
  test('full-width letters and digits are found by their usual form', () => {
    expect(indexWords('ＡＢＣ１２')).toBe('ABC12');
  });
  test('what a person types is never a query of its own', () => {
    expect(matchExpression('reten" OR *')).toBe('"reten"* AND "OR"*');
    expect(matchExpression('  "*^() ')).toBeNull();
  });
});
