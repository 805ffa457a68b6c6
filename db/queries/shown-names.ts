import type { Language } from '#core/contract/vocabulary.ts';

/**
 * The name a body or a campaign is shown by in a language: where it has none in it, the other stands in. `of` is the
 * alias of its table. Written as the indexes of db/schema/bodies.ts are, which SQLite uses only for the same expression.
 */
export function shownName(of: string, language: Language): string {
  const [wanted, other] = language === 'en' ? ['name_en', 'name_zh'] : ['name_zh', 'name_en'];
  return `CASE ${of}.${wanted} WHEN '' THEN ${of}.${other} ELSE ${of}.${wanted} END`;
}
