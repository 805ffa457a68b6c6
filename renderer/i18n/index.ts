import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '#core/contract/vocabulary.ts';
import { namesIn } from './names-in.ts';

/**
 * Every word on screen. A namespace is a file of the same name in each language's folder; adding the two files is all
 * there is to adding one. tests/unit/renderer/i18n.test.ts keeps the languages equal.
 */
const english = import.meta.glob<Record<string, unknown>>('./en/*.json', { eager: true, import: 'default' });
const chinese = import.meta.glob<Record<string, unknown>>('./zh-Hant-HK/*.json', { eager: true, import: 'default' });

function byNamespace(files: Record<string, Record<string, unknown>>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/(.+)\.json$/, '$1'), words]),
  );
}

/** The register holds the choice; this copy lets the first paint be in the right language before the core answers. */
const storageKey = 'foolscap.language';

function firstLanguage(): Language {
  const kept = window.localStorage.getItem(storageKey) ?? navigator.language;
  return kept.startsWith('zh') ? 'zh-Hant-HK' : 'en';
}

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'en',
  resources: { en: byNamespace(english), 'zh-Hant-HK': byNamespace(chinese) },
  defaultNS: 'common',
  load: 'currentOnly',
  initAsync: false,
  // React escapes what it draws; escaping twice would show &amp; in a subject.
  interpolation: { escapeValue: false },
});
applyToDocument(firstLanguage());

function applyToDocument(language: Language): void {
  document.documentElement.lang = language;
}

export function currentLanguage(): Language {
  return i18next.language === 'zh-Hant-HK' ? 'zh-Hant-HK' : 'en';
}

export async function setLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(storageKey, language);
  applyToDocument(language);
  if (currentLanguage() !== language) await i18next.changeLanguage(language);
  await window.foolscap?.setLanguage(language);
}

export type Translate = (key: string, values?: Record<string, string | number>) => string;

export interface Words {
  /** `t('requests:title')`, or `t('title')` from the namespace given to `useText`. */
  t: Translate;
  lang: Language;
  /** The half of a bilingual text that is in the current language. */
  bi: (text: Bilingual) => string;
  /** As `bi` for a pair of columns, where one may be blank: the other then stands in. */
  pick: (en: string, zh: string) => string;
}

export function useText(namespace = 'common'): Words {
  const { t } = useTranslation(namespace);
  const lang = currentLanguage();
  return { t: (key, values) => t(key, { ...values }), lang, ...choosers(lang) };
}

/** The same outside React. */
export function words(): Words {
  const lang = currentLanguage();
  return { t: (key, values) => i18next.t(key, { ...values }), lang, ...choosers(lang) };
}

function choosers(lang: Language): Pick<Words, 'bi' | 'pick'> {
  const pick = (en: string, zh: string) => namesIn(lang, en, zh).shown;
  return { pick, bi: ({ en, zh }) => pick(en, zh) };
}
