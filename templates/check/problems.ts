import type { Bilingual } from '#core/contract/vocabulary.ts';
import messages from './messages.json' with { type: 'json' };

export type TemplateProblemCode = keyof typeof messages;

/** One thing wrong with a template, ready to be shown. */
export interface TemplateProblem {
  code: TemplateProblemCode;
  /** `error`: the template is not accepted. `warning`: it works, but probably not as meant. */
  severity: 'error' | 'warning';
  /** The part of the package: `word/document.xml`. */
  part?: string;
  /** The words round the place. */
  near?: string;
  params: Readonly<Record<string, string>>;
  message: Bilingual;
}

const warnings: ReadonlySet<TemplateProblemCode> = new Set([
  'bracket_placeholder',
  'field_not_used',
  'letterhead_body',
  'letterhead_numbering',
]);
const longest = 120;

/**
 * A problem with its sentences; parameters come from the file and are cut, so that none can flood the screen.
 * `inChinese`: those that read otherwise in the Chinese sentence.
 */
export function problem(
  code: TemplateProblemCode,
  params: Readonly<Record<string, string | undefined>> = {},
  inChinese: Readonly<Record<string, string>> = {},
): TemplateProblem {
  const shown: Record<string, string> = {};
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined) shown[key] = value.length > longest ? `${[...value].slice(0, longest).join('')}…` : value;
  }
  return {
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    ...(shown['part'] === undefined ? {} : { part: shown['part'] }),
    ...(shown['near'] === undefined ? {} : { near: shown['near'] }),
    params: shown,
    message: { en: sentence(messages[code].en, shown), zh: sentence(messages[code].zh, { ...shown, ...inChinese }) },
  };
}

/** Replaces the parameters a sentence names; other braces in it are examples of tags and stay. */
function sentence(pattern: string, params: Readonly<Record<string, string>>): string {
  const names = ['part', 'detail', 'target', 'near', 'written', 'name', 'nearest', 'list', 'open', 'label'];
  return pattern
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => (names.includes(name) ? (params[name] ?? '') : whole))
    .replace(/ +([.。])/g, '$1');
}
