import { describe, expect, test } from 'vitest';
import { indexWords, matchExpression, searchTerms } from '#db/queries/search-words.ts';

describe('words of the search index', () => {
  test('Chinese becomes overlapping pairs, so that a word of two characters is found', () => {
    expect(indexWords('保安局')).toBe('保安 安局 局');
    expect(searchTerms('保安局')).toEqual(['保安', '安局']);
    expect(searchTerms('局')).toEqual(['局']);
  });
  test('Chinese and English beside each other are cut apart', () => {
    expect(indexWords('警方SmartView計劃')).toBe('警方 方 smartview 計劃 劃');
  });
  test('rare characters outside the basic plane count as one', () => {
    expect(indexWords('𠀋好')).toBe('𠀋好 好');
  });
  test('full-width letters, capitals and accents are found by their plain form', () => {
    expect(indexWords('ＡＢＣ１２ Café')).toBe('abc12 cafe');
  });
  test('what a person types is never a query of its own', () => {
    expect(matchExpression(searchTerms('reten" OR *'))).toBe('"reten"* AND "or"*');
    expect(searchTerms('  "*^() ')).toEqual([]);
  });
});
