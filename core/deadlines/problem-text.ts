import type { Problem } from '#core/contract/errors.ts';
import { dateText } from '#core/law/date-text.ts';
import { tryParseDay } from '#core/law/days.ts';
import { fillText, inBoth } from './fill-text.ts';
import texts from './messages/problems.json' with { type: 'json' };

/** A problem of these use cases with its sentence in both languages; dates in it are written out. */
export function told(code: keyof typeof texts, path: string, params: Record<string, string | number> = {}): Problem {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const day = typeof value === 'string' ? tryParseDay(value) : null;
      return [name, day === null ? inBoth(String(value)) : dateText(day)];
    }),
  );
  return { code, path, params, sentence: fillText(texts[code], values) };
}
