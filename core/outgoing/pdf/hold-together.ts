import {
  childOf,
  element,
  elementsOf,
  isOn,
  parseTree,
  valOf,
  type XmlElement,
  writeTree,
} from '#templates/letterhead/xml-tree.ts';
import { readZipDirectory, safeUnzip } from '#templates/package/read-zip.ts';
import { rewriteZip } from '#templates/package/write-zip.ts';
import { decodeXml } from '#templates/package/xml.ts';

/**
 * How many paragraphs (and rows of tables) LibreOffice deals out to a page before it lays a new document out:
 * SwLayHelper in its sw/source/core/layout/laycache.cxx.
 */
const dealtToPage = 25;

const documentName = 'word/document.xml';

/**
 * A copy for LibreOffice to lay out, in which it keeps together what is to be kept. Where the pages it deals out at
 * first cut a run of paragraphs that keep with the next, it leaves the first of them behind if the rest does not fit
 * with them: a signature without its "Yours faithfully,". Hidden paragraphs, which take no room, put that cut before
 * the run. A document that cannot be read is returned as it is: LibreOffice will say what is wrong with it.
 */
export function holdTogether(docx: Uint8Array): Uint8Array {
  try {
    const parts = safeUnzip(docx);
    const [document, styles] = [parts.get(documentName), parts.get('word/styles.xml')];
    if (!document || !styles) return docx;
    const tree = parseTree(decodeXml(document));
    const body = childOf(tree, 'w:body');
    if (!body || !pad(body, styleLookup(parseTree(decodeXml(styles))))) return docx;
    const changed = new Map([[documentName, new TextEncoder().encode(writeTree(tree))]]);
    return rewriteZip(docx, readZipDirectory(docx), changed);
  } catch {
    return docx;
  }
}

/** Whether a paragraph has an on-off property, of its own or by its style. */
type Has = (paragraph: XmlElement, property: string) => boolean;

function styleLookup(styles: XmlElement): Has {
  const byId = new Map(elementsOf(styles).map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const inStyle = (id: string | undefined, property: string, depth = 0): boolean => {
    const style = id === undefined || depth > 20 ? undefined : byId.get(id);
    if (!style) return false;
    const properties = childOf(style, 'w:pPr');
    return childOf(properties, property)
      ? isOn(properties, property)
      : inStyle(valOf(style, 'w:basedOn'), property, depth + 1);
  };
  return (paragraph, property) => {
    const properties = childOf(paragraph, 'w:pPr');
    return childOf(properties, property)
      ? isOn(properties, property)
      : inStyle(valOf(properties, 'w:pStyle'), property);
  };
}

/** Puts the hidden paragraphs in; false where there is nothing to hold. From a page break on, nothing is changed. */
function pad(body: XmlElement, has: Has): boolean {
  const padded: XmlElement[] = [];
  const blocks = elementsOf(body);
  let dealt = 0;
  let changed = false;
  let at = 0;
  while (at < blocks.length) {
    const run = keptRun(blocks, at, has);
    if (run.some((block) => breaksPage(block, has))) break;
    if (dealOut(run, dealt).cut > 0) {
      padded.push(...Array.from({ length: dealtToPage - dealt }, hidden));
      dealt = dealtToPage;
      changed = true;
    }
    padded.push(...run);
    dealt = dealOut(run, dealt).dealt;
    at += run.length;
  }
  body.children = [...padded, ...blocks.slice(at)];
  return changed;
}

/** The blocks from `at` that keep with the next, and the one they are kept with. */
function keptRun(blocks: readonly XmlElement[], at: number, has: Has): XmlElement[] {
  let end = at;
  for (let block = blocks[end]; block?.name === 'w:p' && has(block, 'w:keepNext'); block = blocks[end]) end += 1;
  return blocks.slice(at, end + 1);
}

/** Where a page dealt out first begins within the run (0: nowhere, or with it), and how much is on the last after it. */
function dealOut(run: readonly XmlElement[], before: number): { cut: number; dealt: number } {
  let cut: number | null = null;
  let dealt = before;
  for (const [at, block] of run.entries()) {
    dealt += weightOf(block);
    if (dealt <= dealtToPage) continue;
    cut ??= at;
    dealt = 0;
  }
  return { cut: cut ?? 0, dealt };
}

function weightOf(block: XmlElement): number {
  if (block.name === 'w:tbl') return elementsOf(block).filter(({ name }) => name === 'w:tr').length;
  return block.name === 'w:p' ? 1 : 0;
}

function breaksPage(block: XmlElement, has: Has): boolean {
  if (block.name === 'w:sdt') return true;
  if (block.name !== 'w:p') return false;
  const breaks = elementsOf(block).flatMap((run) => elementsOf(run).filter(({ name }) => name === 'w:br'));
  return (
    has(block, 'w:pageBreakBefore') ||
    childOf(childOf(block, 'w:pPr'), 'w:sectPr') !== undefined ||
    breaks.some(({ attributes }) => attributes.get('w:type') === 'page')
  );
}

function hidden(): XmlElement {
  const vanish = () => element('w:rPr', {}, [element('w:vanish')]);
  const noRoom = element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' });
  const space = element('w:t', { 'xml:space': 'preserve' }, [' ']);
  return element('w:p', {}, [element('w:pPr', {}, [noRoom, vanish()]), element('w:r', {}, [vanish(), space])]);
}
