import words from './words.json' with { type: 'json' };

export type ShellLanguage = 'en' | 'zh-Hant-HK';
export type Word = keyof (typeof words)['en'];

/** One of the shell's own texts, `{name}` filled from `values`. */
export function say(language: ShellLanguage, word: Word, values: Record<string, string> = {}): string {
  return words[language][word].replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}

/** The same in both languages, as results to the page carry it. */
export function sayBoth(word: Word, values: Record<string, string> = {}): { en: string; zh: string } {
  return { en: say('en', word, values), zh: say('zh-Hant-HK', word, values) };
}

/** Any Chinese locale reads Chinese here; everybody else English. */
export function languageOf(locale: string): ShellLanguage {
  return /^zh\b/i.test(locale) ? 'zh-Hant-HK' : 'en';
}
