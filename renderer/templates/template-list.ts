import type { LetterTemplate } from '#core/contract/letters.ts';
import type { OwnTemplate } from '#core/contract/templates.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';

/** A line of the list: a built-in letter by its kind, or a template of the user's by its key. */
export interface TemplateRow {
  id: string;
  own: boolean;
  name: string;
  purpose: string;
  kind: LetterKind;
  languages: Language[];
  /** Of the user's: how often its document has been replaced, and what was written from it. */
  version: number | null;
  letters: number | null;
  removed: boolean;
}

export type TemplateSort = 'name' | 'whose' | 'letters';
export const whose = ['all', 'own', 'builtIn'] as const;
export type Whose = (typeof whose)[number];

export interface TemplateFilter {
  find: string;
  whose: Whose;
  language: Language | null;
}

/** The user's own first, then the built-in letters in the order in which they follow each other. */
export function templateRows(
  own: readonly OwnTemplate[],
  builtIn: readonly LetterTemplate[],
  bi: (text: LetterTemplate['name']) => string,
): TemplateRow[] {
  return [
    ...own.map(({ id, name, purpose, newest, letterCount, removed }) => ({
      id,
      own: true,
      name,
      purpose,
      kind: newest.kind,
      languages: [newest.language],
      version: newest.number,
      letters: letterCount,
      removed,
    })),
    ...builtIn
      .filter((one) => !one.own)
      .map(({ kind, name, purpose, languages }) => ({
        id: kind,
        own: false,
        name: bi(name),
        purpose: bi(purpose),
        kind,
        languages,
        version: null,
        letters: null,
        removed: false,
      })),
  ];
}

export function filterRows(rows: readonly TemplateRow[], { find, whose, language }: TemplateFilter): TemplateRow[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.name} ${row.purpose}`.toLowerCase();
    return (
      (whose === 'all' || row.own === (whose === 'own')) &&
      (language === null || row.languages.includes(language)) &&
      words.every((word) => text.includes(word))
    );
  });
}

export function sortRows(
  rows: readonly TemplateRow[],
  by: TemplateSort,
  direction: 'asc' | 'desc',
  lang: Language,
): TemplateRow[] {
  const way = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (by === 'name') return way * a.name.localeCompare(b.name, lang);
    if (by === 'letters') return way * ((a.letters ?? -1) - (b.letters ?? -1));
    return way * (Number(b.own) - Number(a.own));
  });
}
