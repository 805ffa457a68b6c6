import type { Language } from '#core/contract/vocabulary.ts';

/** The two names of a thing as a language shows them: `other` is '' where one alone stands for both. */
export function namesIn(lang: Language, en: string, zh: string): { shown: string; other: string } {
  const [wanted, other] = lang === 'en' ? [en, zh] : [zh, en];
  return wanted === '' ? { shown: other, other: '' } : { shown: wanted, other };
}
