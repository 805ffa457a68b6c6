import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import type { LetterValues } from '#templates/fields.ts';
import { type BuiltInTemplate, openLibrary } from '#templates/library.ts';
import { readContentTypes } from '#templates/package/content-types.ts';
import { type Paragraph, readParagraphs } from '#templates/package/paragraphs.ts';
import { safeUnzip } from '#templates/package/read-zip.ts';
import { decodeXml } from '#templates/package/xml.ts';

export const libraryFolder = join(import.meta.dirname, '..', '..', '..', 'templates', 'library');
export const library = openLibrary(libraryFolder);

/** A letter of the library in one of its languages; the test fails where there is none. */
export interface LetterIn extends BuiltInTemplate {
  language: Language;
  document: Uint8Array;
  sample: LetterValues;
}

export function letterIn(kind: LetterKind, language: Language): LetterIn {
  const found = lettersByLanguage.find((one) => one.kind === kind && one.language === language);
  if (!found) throw new Error(`no letter ${kind} in ${language}`);
  return found;
}

/** Every built-in letter in every language it is written in. */
export const lettersByLanguage: LetterIn[] = library.values().flatMap((letter) =>
  letter.languages.map((language) => {
    const document = letter.docx[language];
    const sample = letter.samples[language];
    if (!document || !sample) throw new Error(`${letter.kind} has no document or no sample in ${language}`);
    return { ...letter, language, document, sample };
  }),
);

/** Rows for describe.each: the kind, the language, the letter. */
export const letterRows = lettersByLanguage.map((letter) => [letter.kind, letter.language, letter] as const);

/** The parts of a .docx as text; every XML part is parsed by a parser that is not ours, and any complaint fails the test. */
export function readDocx(docx: Uint8Array): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, bytes] of safeUnzip(docx)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const text = decodeXml(bytes);
    new DOMParser({
      onError: (level, message) => {
        // U+FFFD stands where a value had half a character: legal, and meant.
        if (level === 'warning' && message.includes('replacement character')) return;
        throw new Error(`${name}: ${message}`);
      },
    }).parseFromString(text, 'text/xml');
    texts.set(name, text);
  }
  return texts;
}

/** The paragraphs a reader sees: body, headers, footers. */
export function readersParagraphs(docx: Uint8Array): Paragraph[] {
  const texts = readDocx(docx);
  const types = readContentTypes(texts.get('[Content_Types].xml') ?? '');
  return [...texts].filter(([name]) => types.isReadable(name)).flatMap(([name, text]) => readParagraphs(name, text));
}

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const rootRelationships = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Zips carry the time of their parts: without this the same document made twice would differ now and then. */
const written = new Date(2026, 0, 1);

/**
 * A small .docx made by hand, of the same bytes each time: `body` is what stands inside w:body, `extra` replaces or adds
 * parts.
 */
export function tinyDocx(body: string, extra: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const zip = new PizZip();
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelationships,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...extra,
  };
  for (const [name, text] of Object.entries(parts)) zip.file(name, text, { date: written });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Paragraphs of one run each; `|` cuts a paragraph into several runs, as Word and LibreOffice do. */
export function paragraphs(...texts: string[]): string {
  return texts
    .map(
      (text) =>
        `<w:p>${text
          .split('|')
          .map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)
          .join('')}</w:p>`,
    )
    .join('');
}

export const relationships = (entries: string): Record<string, string> => ({
  'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`,
});
