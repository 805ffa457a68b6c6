import { fillText, inBoth } from '#core/deadlines/fill-text.ts';
import { invalid } from '#core/errors.ts';
import messages from './messages.json' with { type: 'json' };

/** INVALID with the sentence of this code; `path` names the field of the form. */
export function refusal(code: keyof typeof messages, path: string, params: Record<string, string> = {}) {
  const shown = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, inBoth(value)]));
  return invalid({ code, path, sentence: fillText(messages[code], shown), params });
}
