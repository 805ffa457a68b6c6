import { readContentTypes } from '../package/content-types.ts';
import { type Paragraph, readParagraphs } from '../package/paragraphs.ts';
import { safeUnzip } from '../package/read-zip.ts';
import { decodeXml } from '../package/xml.ts';

export type TagKind = 'field' | 'open' | 'inverted' | 'close' | 'raw' | 'delimiters';

/** A `{…}` in the text of a template, found whatever runs Word cut it into. */
export interface ScannedTag {
  kind: TagKind;
  /** Without prefix and blanks. */
  name: string;
  /** As it is written: `{# questions }`. */
  written: string;
  paragraph: Paragraph;
  /** Position in the paragraph's text. */
  at: number;
}

const prefixes: Readonly<Record<string, TagKind>> = {
  '#': 'open',
  '^': 'inverted',
  '/': 'close',
  '@': 'raw',
  '=': 'delimiters',
};

/** The tags of a paragraph in order; `{{x}}` is none. Braces that pair with nothing are for tag-rules.ts to report. */
export function tagsOf(paragraph: Paragraph): ScannedTag[] {
  return [...paragraph.text.matchAll(/(?<!\{)\{([^{}]*)\}(?!\})/g)].map((found) => {
    const inner = (found[1] ?? '').trim();
    const kind = prefixes[inner.charAt(0)] ?? 'field';
    return {
      kind,
      name: (kind === 'field' ? inner : inner.slice(1)).trim(),
      written: found[0],
      paragraph,
      at: found.index,
    };
  });
}

/** The words round a place in a paragraph, short enough for a sentence. */
export function wordsAround(paragraph: Paragraph, at: number): string {
  const text = paragraph.text.replace(/\s+/g, ' ');
  if (text.length <= 90) return text.trim();
  const from = Math.max(0, Math.min(at - 40, text.length - 90));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 90).trim()}${from + 90 < text.length ? '…' : ''}`;
}

/** Where each tag name first stands: `word/header1.xml: Our ref: {reference}`. Nothing for a file that cannot be read. */
export function placesOfTags(template: Uint8Array): Map<string, string> {
  const places = new Map<string, string>();
  try {
    const parts = safeUnzip(template);
    const types = readContentTypes(decodeXml(parts.get('[Content_Types].xml') ?? new Uint8Array()));
    // The body first: a reader looks there, not into the header of the second page.
    const names = [...parts.keys()].filter((name) => types.isFilled(name));
    names.sort((a, b) => Number(types.isMain(b)) - Number(types.isMain(a)));
    for (const name of names) {
      for (const paragraph of readParagraphs(name, decodeXml(parts.get(name) ?? new Uint8Array()))) {
        for (const tag of tagsOf(paragraph)) {
          if (!places.has(tag.name)) places.set(tag.name, `${name}: ${wordsAround(paragraph, tag.at)}`);
        }
      }
    }
  } catch {
    return places;
  }
  return places;
}
