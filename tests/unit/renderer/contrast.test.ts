import { describe, expect, test } from 'vitest';
import { dark, light, type Palette } from '../../../renderer/theme/palette.ts';

/** WCAG 2.2, relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'paperRaised', 'paperSunken', 'selected', 'hover'] as const;
const texts = ['ink', 'inkMuted', 'accent', 'theirs', 'promised', 'ours', 'overdue', 'good'] as const;

test('the measure is right where the answer is known', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, palette: Palette) => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s reads on %s (AA)',
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('what is written on the accent and on the overdue ground reads (AA)', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onAccent, palette.accentHover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.overdue, palette.overdueGround)).toBeGreaterThanOrEqual(4.5);
  });

  test('edges of controls can be seen (3:1)', () => {
    expect(contrast(palette.ruleStrong, palette.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.ruleStrong, palette.paperRaised)).toBeGreaterThanOrEqual(3);
  });
});
