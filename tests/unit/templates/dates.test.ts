import { describe, expect, it } from 'vitest';
import { chineseDate, englishDate, isPlainDate, letterDate } from '#templates/dates.ts';

describe('the date of a letter', () => {
  it.each([
    ['2026-11-22', '22 November 2026', '2026年11月22日'],
    ['2026-01-01', '1 January 2026', '2026年1月1日'],
    ['2026-10-10', '10 October 2026', '2026年10月10日'],
    ['2027-12-31', '31 December 2027', '2027年12月31日'],
    ['2028-02-29', '29 February 2028', '2028年2月29日'],
    ['2030-05-20', '20 May 2030', '2030年5月20日'],
  ])('%s', (date, english, chinese) => {
    expect(englishDate(date)).toBe(english);
    expect(chineseDate(date)).toBe(chinese);
    expect(letterDate(date, 'en')).toBe(english);
    expect(letterDate(date, 'zh-Hant-HK')).toBe(chinese);
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '22/11/2026', '', '1900-02-29'])(
    'refuses %s, which is no date',
    (date) => {
      expect(isPlainDate(date)).toBe(false);
      expect(() => englishDate(date)).toThrow(RangeError);
      expect(() => chineseDate(date)).toThrow(RangeError);
    },
  );
});
