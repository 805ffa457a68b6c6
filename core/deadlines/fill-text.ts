import type { Bilingual } from '#core/contract/vocabulary.ts';

/** Puts bilingual values in the place of `{names}`; what has no value is left blank. */
export function fillText(sentence: Bilingual, values: Readonly<Record<string, Bilingual>> = {}): Bilingual {
  const put = (text: string, language: 'en' | 'zh') =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.[language] ?? '');
  return { en: put(sentence.en, 'en'), zh: put(sentence.zh, 'zh') };
}

export const inBoth = (text: string): Bilingual => ({ en: text, zh: text });
