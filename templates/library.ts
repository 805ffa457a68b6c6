import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, type LetterKind, letterKinds } from '#core/contract/vocabulary.ts';
import { type TemplateFile, templateFile } from './fields.ts';
import { type RegimeWordsFile, regimeWordsFile } from './regime-words.ts';

/** A built-in letter: its description, and its document in each language. */
export interface BuiltInTemplate extends TemplateFile {
  /** The .docx. Treat as read-only: every caller gets the same bytes. */
  docx: Readonly<Record<Language, Uint8Array>>;
  /** Where the .docx lies, for opening it in Word. */
  paths: Readonly<Record<Language, string>>;
}

/** The built-in letters. One for the life of the program. */
export interface TemplateLibrary {
  /** All letters, in the order of `letterKinds`. */
  values(): BuiltInTemplate[];
  get(kind: LetterKind): BuiltInTemplate | undefined;
  /** How letters speak of each regime; goes into buildLetterValues. */
  regimeWords: RegimeWordsFile;
}

/**
 * Opens templates/library. The folder is a parameter because the program runs from source and from a bundle, where
 * files lie elsewhere. Throws if a letter is missing or its description does not hold: a damaged installation should
 * say so at the start, not when a letter is due.
 */
export function openLibrary(directory: string): TemplateLibrary {
  const letters = new Map(letterKinds.map((kind) => [kind, openLetter(directory, kind)]));
  return {
    values: () => [...letters.values()],
    get: (kind) => letters.get(kind),
    regimeWords: regimeWordsFile.parse(readJson(join(directory, 'regime-words.json'))),
  };
}

function openLetter(directory: string, kind: LetterKind): BuiltInTemplate {
  const file = templateFile.parse(readJson(join(directory, kind, 'template.json')));
  if (file.kind !== kind) throw new Error(`templates/library/${kind}/template.json describes ${file.kind}`);
  const paths = byLanguage((language) => join(directory, kind, `${language}.docx`));
  return { ...file, paths, docx: byLanguage((language) => new Uint8Array(readFileSync(paths[language]))) };
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return { en: make('en'), 'zh-Hant-HK': make('zh-Hant-HK') };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
