import { accessSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, type LetterKind, letterKinds } from '#core/contract/vocabulary.ts';
import { type TemplateFile, templateFile } from './fields.ts';
import { type RegimeWordsFile, regimeWordsFile } from './regime-words.ts';

/** A built-in letter: its description, and its document in each language it is written in. */
export interface BuiltInTemplate extends TemplateFile {
  /** The .docx. Treat as read-only: every caller gets the same bytes. */
  docx: Readonly<Partial<Record<Language, Uint8Array>>>;
  /** Where the .docx lies, for opening it in Word. */
  paths: Readonly<Partial<Record<Language, string>>>;
}

/** The built-in letters. One for the life of the program. */
export interface TemplateLibrary {
  /** All letters, in the order of `letterKinds`. */
  values(): BuiltInTemplate[];
  /** Undefined for `own`, which is no built-in letter. */
  get(kind: LetterKind): BuiltInTemplate | undefined;
  /** How letters speak of each regime; goes into buildLetterValues. */
  regimeWords: RegimeWordsFile;
}

/**
 * Opens templates/library. The folder is a parameter because the program runs from source and from a bundle, where
 * files lie elsewhere. Throws if a letter is missing: a damaged installation should say so at the start, not when a
 * letter is due. Each is read, and its description checked, when it is first asked for.
 */
export function openLibrary(directory: string): TemplateLibrary {
  for (const kind of letterKinds) accessSync(join(directory, kind, 'template.json'));
  const letters = new Map<LetterKind, BuiltInTemplate>();
  const open = (kind: LetterKind): BuiltInTemplate => {
    const letter = letters.get(kind) ?? openLetter(directory, kind);
    letters.set(kind, letter);
    return letter;
  };
  return {
    values: () => letterKinds.map(open),
    get: (kind) => (kind === 'own' ? undefined : open(kind)),
    regimeWords: regimeWordsFile.parse(readJson(join(directory, 'regime-words.json'))),
  };
}

function openLetter(directory: string, kind: LetterKind): BuiltInTemplate {
  const file = templateFile.parse(readJson(join(directory, kind, 'template.json')));
  if (file.kind !== kind) throw new Error(`templates/library/${kind}/template.json describes ${file.kind}`);
  const paths: Partial<Record<Language, string>> = {};
  const docx: Partial<Record<Language, Uint8Array>> = {};
  for (const language of file.languages) {
    const path = join(directory, kind, `${language}.docx`);
    paths[language] = path;
    docx[language] = new Uint8Array(readFileSync(path));
  }
  return { ...file, paths, docx };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
