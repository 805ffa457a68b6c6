import type { Problem } from '#core/contract/errors.ts';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import { fillText, inBoth } from '#core/deadlines/fill-text.ts';
import messages from './messages.json' with { type: 'json' };

type Params = Readonly<Record<string, Bilingual | string | number>>;

export function sentence(code: keyof typeof messages, params: Params = {}): Bilingual {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? value : inBoth(String(value)),
  ]);
  return fillText(messages[code], Object.fromEntries(shown));
}

/** A problem of a batch with its sentence in both languages. */
export function told(code: keyof typeof messages, path: string, params: Params = {}): Problem {
  return { code, path, sentence: sentence(code, params) };
}
