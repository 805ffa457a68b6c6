import type { Language } from '#core/contract/vocabulary.ts';

/** The column with the name a body or a campaign is shown by in a language. `of` is the alias of its table. */
export function shownName(of: string, language: Language): string {
  return `${of}.${language === 'en' ? 'shown_en' : 'shown_zh'}`;
}
