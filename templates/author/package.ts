import PizZip from 'pizzip';
import type { Language } from '#core/contract/vocabulary.ts';
import { safeUnzip } from '../package/read-zip.ts';
import { decodeXml } from '../package/xml.ts';

const firstParts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/**
 * The document as it is kept in the library: the same bytes whenever it is built. Dates are taken out of it (they
 * would say when the script ran, in every letter ever written from it), and it is packed by PizZip, whose output,
 * unlike zlib's, does not depend on the processor.
 */
export function packTemplate(docx: Uint8Array, title: string, language: Language): Uint8Array {
  const parts = new Map([...safeUnzip(docx)].map(([name, bytes]) => [name, decodeXml(bytes)]));
  parts.set('docProps/core.xml', coreProperties(title, language));
  parts.set('word/fontTable.xml', fontTable);
  amend(parts, 'word/settings.xml', '</w:compat>', `</w:compat><w:themeFontLang w:val="en-GB" w:eastAsia="zh-HK"/>`);
  // docx marks every level as not yet in use, and the list as one whose levels are unrelated; here (1) hangs under 2.
  const numbering = (parts.get('word/numbering.xml') ?? '').replaceAll(' w:tentative="1"', '');
  parts.set('word/numbering.xml', numbering.replaceAll('"hybridMultilevel"', '"multilevel"'));
  const zip = new PizZip();
  const date = new Date(1980, 0, 1);
  for (const name of orderOf([...parts.keys()])) zip.file(name, parts.get(name) ?? '', { date, createFolders: false });
  return zip.generate({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}

function orderOf(names: readonly string[]): string[] {
  const rest = names.filter((name) => !firstParts.includes(name)).sort();
  return [...firstParts, ...rest];
}

function amend(parts: Map<string, string>, name: string, mark: string, replacement: string): void {
  const before = parts.get(name);
  if (before === undefined || !before.includes(mark))
    throw new Error(`${name} has no ${mark}: docx writes it differently now`);
  parts.set(name, before.replace(mark, replacement));
}

function coreProperties(title: string, language: Language): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>${language === 'en' ? 'en-GB' : 'zh-HK'}</dc:language></cp:coreProperties>`;
}

/** Names what stands in for a missing font: the other name of PMingLiU, else a Ming face with the Big5 characters. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font><w:font w:name="PMingLiU"><w:altName w:val="新細明體"/><w:panose1 w:val="02020500000000000000"/><w:charset w:val="88"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
