import { readContentTypes } from '../package/content-types.ts';
import { safeUnzip } from '../package/read-zip.ts';
import { decodeXml, readXml } from '../package/xml.ts';

export type Place = 'body' | 'header' | 'footer' | 'notes';

export interface LetterParagraph {
  place: Place;
  text: string;
}

/** What a reader of the letter sees, and what stands in it that a reader should not. */
export interface LetterWords {
  paragraphs: LetterParagraph[];
  /** Runs put in or taken out with "track changes" and not yet accepted. */
  tracked: string[];
  /** Comments in the margin. */
  comments: string[];
  /** Mail-merge fields. */
  mergeFields: string[];
  /** Runs that are not printed but can be shown by anybody. */
  hidden: string[];
}

const placeOf: Readonly<Record<string, Place>> = {
  'document.main': 'body',
  'template.main': 'body',
  header: 'header',
  footer: 'footer',
  footnotes: 'notes',
  endnotes: 'notes',
};
const typeOfPart = /wordprocessingml\.(.+)\+xml$/;
/** The order places are read in, whatever the parts are called: programs rename them when they save. */
const places: readonly Place[] = ['body', 'notes', 'header', 'footer'];

/**
 * The words of a .docx as they would be printed: tracked insertions are in, deletions are out, and page numbers are
 * left out, since each program writes in what it last counted. Headers and footers that say the same twice (first page,
 * other pages) count once. Throws ZipError or XmlError.
 */
export function letterWords(docx: Uint8Array): LetterWords {
  const parts = safeUnzip(docx);
  const types = readContentTypes(decodeXml(parts.get('[Content_Types].xml') ?? new Uint8Array()));
  const words: LetterWords = { paragraphs: [], tracked: [], comments: [], mergeFields: [], hidden: [] };
  const found = new Map<Place, LetterParagraph[]>(places.map((place) => [place, []]));
  for (const [part, bytes] of parts) {
    const kind = typeOfPart.exec(types.typeOf(part))?.[1] ?? '';
    const place = placeOf[kind];
    if (place === undefined && kind !== 'comments') continue;
    const texts = readPart(decodeXml(bytes), words);
    if (place === undefined) words.comments.push(...texts.filter((text) => text !== ''));
    else found.get(place)?.push(...texts.map((text) => ({ place, text })));
  }
  for (const place of places) {
    const here = found.get(place) ?? [];
    const once = place === 'header' || place === 'footer';
    const seen = new Set<string>();
    for (const paragraph of here) {
      if (paragraph.text === '' || (once && seen.has(paragraph.text))) continue;
      seen.add(paragraph.text);
      words.paragraphs.push(paragraph);
    }
  }
  return words;
}

/** A field being read: `w:fldChar` opens it, its code follows, then its result. */
interface Field {
  code: string;
  inResult: boolean;
}

function readPart(xml: string, words: LetterWords): string[] {
  const texts: string[] = [];
  const open: string[] = [];
  const fields: Field[] = [];
  let insertions = 0;
  let deletions = 0;
  let fallbacks = 0;
  let reading: 'text' | 'deleted' | 'code' | null = null;
  let hidden = false;
  let inRun = false;

  const add = (text: string) => {
    const last = open.length - 1;
    if (last >= 0) open[last] += text;
  };
  const isPageNumber = () =>
    fields.some(({ code, inResult }) => inResult && /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(code));

  readXml(xml, {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallbacks += 1;
      if (fallbacks > 0) return;
      if (name === 'w:p') open.push('');
      else if (name === 'w:r') {
        inRun = true;
        hidden = false;
      } else if (name === 'w:vanish') hidden = inRun && !isOff(attributes.get('w:val'));
      else if (name === 'w:ins' || name === 'w:moveTo') insertions += 1;
      else if (name === 'w:del' || name === 'w:moveFrom') deletions += 1;
      else if (name === 'w:t') reading = 'text';
      else if (name === 'w:delText') reading = 'deleted';
      else if (name === 'w:instrText') reading = 'code';
      else if (name === 'w:br' || name === 'w:cr') add('\n');
      else if (name === 'w:tab' && !attributes.has('w:pos')) add('\t');
      else if (name === 'w:noBreakHyphen') add('-');
      else if (name === 'w:fldSimple') beginField(attributes.get('w:instr') ?? '', true);
      else if (name === 'w:fldChar') {
        const type = attributes.get('w:fldCharType');
        if (type === 'begin') beginField('', false);
        else if (type === 'separate') endCode();
        else if (type === 'end') fields.pop();
      }
    },
    text(value) {
      if (fallbacks > 0) return;
      const field = fields.at(-1);
      if (reading === 'code' && field) field.code += value;
      if (reading === 'deleted' || (reading === 'text' && deletions > 0)) {
        words.tracked.push(value);
      } else if (reading === 'text' && !isPageNumber()) {
        if (insertions > 0) words.tracked.push(value);
        if (hidden) words.hidden.push(value);
        else add(value);
      }
    },
    close(name) {
      if (name === 'mc:Fallback') fallbacks -= 1;
      else if (fallbacks > 0) return;
      else if (name === 'w:t' || name === 'w:delText' || name === 'w:instrText') reading = null;
      else if (name === 'w:ins' || name === 'w:moveTo') insertions -= 1;
      else if (name === 'w:del' || name === 'w:moveFrom') deletions -= 1;
      else if (name === 'w:fldSimple') fields.pop();
      else if (name === 'w:r') inRun = false;
      else if (name === 'w:p') texts.push((open.pop() ?? '').replace(/[^\S\n]+\n/g, '\n').trim());
    },
  });
  return texts;

  function beginField(code: string, inResult: boolean): void {
    fields.push({ code, inResult });
    if (inResult) noteMerge(code);
  }

  function endCode(): void {
    const field = fields.at(-1);
    if (!field) return;
    field.inResult = true;
    noteMerge(field.code);
  }

  function noteMerge(code: string): void {
    if (/^\s*MERGEFIELD\b/i.test(code)) words.mergeFields.push(code.trim());
  }
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}
