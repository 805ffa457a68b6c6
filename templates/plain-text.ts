import { type ContentTypes, readContentTypes } from './package/content-types.ts';
import { type Paragraph, readParagraphs } from './package/paragraphs.ts';
import { safeUnzip } from './package/read-zip.ts';
import { decodeXml } from './package/xml.ts';

/**
 * The words of a .docx for the register's letter text and search: the body, a line a paragraph.
 * Automatic numbers are not in it (Word computes them), headers and footers (letterhead, page numbers) are left out.
 * Throws ZipError or XmlError for a file that is not a sound .docx.
 */
export function plainText(docx: Uint8Array): string {
  const parts = safeUnzip(docx);
  const types = typesOf(parts);
  const lines: string[] = [];
  for (const part of [...parts.keys()].filter((name) => types.isMain(name))) {
    for (const paragraph of paragraphsOf(parts, part)) lines.push(paragraph.text);
  }
  return lines
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function typesOf(parts: ReadonlyMap<string, Uint8Array>): ContentTypes {
  return readContentTypes(decodeXml(parts.get('[Content_Types].xml') ?? new Uint8Array()));
}

function paragraphsOf(parts: ReadonlyMap<string, Uint8Array>, part: string): Paragraph[] {
  const bytes = parts.get(part);
  return bytes ? readParagraphs(part, decodeXml(bytes)) : [];
}
