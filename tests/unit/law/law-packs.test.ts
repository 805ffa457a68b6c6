import { expect, test } from 'vitest';
import { lawPack, sourcesOf } from '#core/law/pack.ts';
import { code, dar, packs } from './law-helpers.ts';

const figures = (pack: typeof code) =>
  pack.clocks.map(({ id, party, amount, unit, rollover, verified }) => [id, party, amount, unit, rollover, verified]);

test('the figures of the Code', () => {
  expect(figures(code)).toEqual([
    ['first_reply', 'theirs', 10, 'calendar_days', 'none', true],
    ['target_reply', 'theirs', 21, 'calendar_days', 'none', true],
    ['outer_limit', 'theirs', 51, 'calendar_days', 'none', true],
    ['promised_reply', 'promised', 0, 'promised_date', 'none', false],
    ['review_reply', 'theirs', 21, 'calendar_days', 'none', true],
    ['ombudsman_refusal', 'ours', 24, 'months', 'none', true],
    ['ombudsman_delay', 'ours', 24, 'months', 'none', true],
    ['judicial_review', 'ours', 3, 'months', 'next_open_day', true],
  ]);
  expect(code.refusalGrounds.map(({ paragraph }) => paragraph)).toEqual(
    Array.from({ length: 16 }, (_, at) => `Code para 2.${at + 3}`),
  );
});

test('the figures of a data access request', () => {
  expect(figures(dar)).toEqual([
    ['comply', 'theirs', 40, 'calendar_days', 'next_open_day', true],
    ['unable_notice', 'theirs', 40, 'calendar_days', 'next_open_day', true],
    ['refusal_notice', 'theirs', 40, 'calendar_days', 'next_open_day', true],
    ['police_no_record', 'theirs', 40, 'calendar_days', 'next_open_day', false],
    ['promised_reply', 'promised', 0, 'promised_date', 'none', false],
    ['pcpd_refusal', 'ours', 2, 'years', 'none', true],
    ['pcpd_delay', 'ours', 2, 'years', 'none', true],
    ['pcpd_notice', 'theirs', 45, 'calendar_days', 'next_open_day', true],
    ['aab', 'ours', 28, 'calendar_days', 'next_open_day', true],
    ['judicial_review', 'ours', 3, 'months', 'next_open_day', true],
    ['logbook', 'theirs', 4, 'years', 'none', true],
  ]);
  expect(Object.values(dar.adjustments).map(({ effect }) => effect)).toEqual(['none', 'none', 'none']);
});

test.each([...packs.values()])(
  '$id: every text is in both languages, and Chinese text is Hong Kong Chinese',
  (pack) => {
    const texts: { en: string; zh: string }[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string') {
        texts.push({ en: value.en, zh: value.zh });
      } else Object.values(value).forEach(walk);
    };
    walk(pack);
    expect(texts.length).toBeGreaterThan(35);
    for (const { en, zh } of texts) {
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
      // Taiwan's statute is named in its own words.
      expect(zh.replaceAll('《政府資訊公開法》', '')).not.toMatch(/[们国关数发隐]|隱私|政府資訊|复核|資料索閱/u);
      expect(zh).not.toMatch(/\p{Script=Han},|\p{Script=Han};/u);
    }
  },
);

test.each([...packs.values()])('$id: what is verified rests on a source that was read', (pack) => {
  const grounded = [
    ...pack.clocks,
    ...pack.notes,
    ...pack.refusalGrounds,
    ...pack.ladder,
    ...Object.values(pack.adjustments),
    pack.transfer,
    pack.outOfHours,
  ];
  for (const { source, verified } of grounded) {
    const found = sourcesOf(pack, source);
    expect(found).toHaveLength(source.length);
    if (verified) expect(found.some(({ grade }) => grade !== 'own')).toBe(true);
  }
  const used = new Set(grounded.flatMap(({ source }) => source));
  expect(Object.keys(pack.sources).filter((key) => !used.has(key))).toEqual([]);
});

test('a pack that contradicts itself is refused, naming the place', () => {
  const broken = (change: (pack: typeof code) => void): (() => unknown) => {
    const copy = structuredClone(code);
    change(copy);
    return () => lawPack.parse(copy);
  };
  const withClock = (id: string, change: object): (() => unknown) =>
    broken((pack) => {
      pack.clocks = pack.clocks.map((clock) => (clock.id === id ? { ...clock, ...change } : clock));
    });
  expect(withClock('ombudsman_refusal', { rollover: 'next_open_day', calendar: 'hk_general_holidays' })).toThrow(
    /looks back is never moved forward/,
  );
  expect(withClock('first_reply', { source: ['NOWHERE'] })).toThrow(/NOWHERE is not listed/);
  expect(withClock('first_reply', { source: ['OWN'] })).toThrow(/verified, but no source/);
  expect(withClock('first_reply', { rollover: 'next_open_day' })).toThrow(/needs a calendar/);
  expect(withClock('ombudsman_delay', { afterMissed: ['nothing'] })).toThrow(/not a clock above it/);
  expect(withClock('promised_reply', { amount: 5 })).toThrow(/promised_date/);
  expect(withClock('target_reply', { id: 'first_reply' })).toThrow(/two clocks/);
  expect(
    broken((pack) => {
      pack.ladder = pack.ladder.map((step) => ({ ...step, by: ['nothing'] }));
    }),
  ).toThrow(/no clock is called nothing/);
});
