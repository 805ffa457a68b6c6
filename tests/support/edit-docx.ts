import { readZipDirectory, safeUnzip } from '#templates/package/read-zip.ts';
import { rewriteZip } from '#templates/package/write-zip.ts';
import PizZip from 'pizzip';

/** The .docx with its main text changed, as a word processor would have saved it. Fails where nothing changed. */
export function editDocx(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const part = 'word/document.xml';
  const before = new TextDecoder().decode(safeUnzip(docx).get(part));
  const after = change(before);
  if (after === before) throw new Error('The letter was to be changed and is the same.');
  return rewriteZip(docx, readZipDirectory(docx), new Map([[part, new TextEncoder().encode(after)]]));
}

/** The .docx with a part more, or another in its place: what no word processor would do. */
export function withPart(docx: Uint8Array, name: string, content: string | Uint8Array): Uint8Array {
  const zip = new PizZip(docx);
  zip.file(name, content);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

export function partOf(docx: Uint8Array, name: string): string {
  return new TextDecoder().decode(safeUnzip(docx).get(name));
}

/** One more paragraph at the end of the letter's text. */
export function paragraphXml(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
