import { parseAsync, renderDocument } from 'docx-preview';
import { drawOptions } from './messages.ts';

/**
 * docx-preview draws a letter as one endless page. Here the pages are found as a word processor finds them: draw,
 * see which paragraph runs into the bottom margin, begin a page there, draw again. That brings the continuation
 * header and the page numbers with it. Only whole paragraphs move; a longer one stretches its page.
 */
export async function drawPages(docx: Blob, desk: HTMLElement): Promise<number> {
  const breaks = new Set<number>();
  for (let pass = 0; ; pass += 1) {
    const { nodes, blocks } = await drawOnce(docx, breaks);
    desk.replaceChildren(...nodes);
    const sections = [...desk.querySelectorAll<HTMLElement>('section.letter')];
    const next = pass < mostPasses ? firstOverflow(sections, blocks, breaks) : null;
    if (next === null) {
      numberPages(sections);
      return sections.length;
    }
    breaks.add(next);
  }
}

/** A letter of more pages is drawn with its last page endless. */
const mostPasses = 12;

const pageMark = '\ue000page\ue000';
const pagesMark = '\ue000pages\ue000';

/** What is used of docx-preview's model, which has no types. */
interface Element {
  type?: string;
  text?: string;
  children?: Element[];
  fieldRun?: boolean;
  pageBreakBefore?: boolean;
  keepNext?: boolean;
}
interface Parsed {
  documentPart: { body: Element };
  parts: { rootElement?: Element }[];
}

async function drawOnce(docx: Blob, breaks: ReadonlySet<number>): Promise<{ nodes: Node[]; blocks: Element[] }> {
  const parsed: Parsed = await parseAsync(docx, drawOptions);
  const blocks = parsed.documentPart.body.children ?? [];
  for (const at of breaks) {
    const block = blocks[at];
    if (block !== undefined) block.pageBreakBefore = true;
  }
  for (const part of parsed.parts) if (part.rootElement !== undefined) markPageFields(part.rootElement);
  return { nodes: await renderDocument(parsed, drawOptions), blocks };
}

/** docx-preview leaves fields out; the two that number pages become marks, filled once the pages are known. */
function markPageFields(element: Element): void {
  for (const child of element.children ?? []) {
    if (child.type === 'instruction') {
      const field = /^\s*(PAGE|NUMPAGES)\b/.exec(child.text ?? '')?.[1];
      if (field === undefined) continue;
      child.type = 'text';
      child.text = field === 'PAGE' ? pageMark : pagesMark;
      element.fieldRun = false;
    } else {
      markPageFields(child);
    }
  }
}

function numberPages(sections: readonly HTMLElement[]): void {
  for (const [index, section] of sections.entries()) {
    for (const text of textsOf(section)) {
      if (!text.data.includes('\ue000')) continue;
      text.data = text.data.replaceAll(pagesMark, String(sections.length)).replaceAll(pageMark, String(index + 1));
    }
  }
}

export function textsOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** The index in the body of the first block past the bottom of its page; null where all is in its place. */
function firstOverflow(
  sections: readonly HTMLElement[],
  blocks: readonly Element[],
  breaks: ReadonlySet<number>,
): number | null {
  const drawn = sections.map((section) => [...section.querySelectorAll<HTMLElement>(':scope > article > *')]);
  // What is drawn must answer to what was read one to one, or a page would begin at the wrong paragraph.
  if (drawn.flat().length !== blocks.length) return null;
  let before = 0;
  for (const [index, section] of sections.entries()) {
    const elements = drawn[index] ?? [];
    const bottom = pageBottom(section);
    const at = elements.findIndex((element) => element.getBoundingClientRect().bottom > bottom + 1);
    const splitAt = at === -1 ? null : lastBreakable(blocks, before, before + at);
    if (splitAt !== null && !breaks.has(splitAt)) return splitAt;
    before += elements.length;
  }
  return null;
}

/** A page can begin at a paragraph (not at a table) that is not held together with the one before it. */
function lastBreakable(blocks: readonly Element[], first: number, at: number): number | null {
  for (let index = at; index > first; index -= 1) {
    if (blocks[index]?.type === 'paragraph' && blocks[index - 1]?.keepNext !== true) return index;
  }
  return null;
}

function pageBottom(section: HTMLElement): number {
  const style = getComputedStyle(section);
  const footer = section.querySelector<HTMLElement>(':scope > footer');
  const footerRise =
    footer === null ? 0 : Math.max(0, footer.getBoundingClientRect().height - pixels(style.paddingBottom));
  return section.getBoundingClientRect().top + pixels(style.minHeight) - pixels(style.paddingBottom) - footerRise;
}

function pixels(length: string): number {
  const value = Number.parseFloat(length);
  return Number.isFinite(value) ? value : 0;
}
