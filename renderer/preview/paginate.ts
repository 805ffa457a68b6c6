import { parseAsync, renderDocument } from 'docx-preview';
import { type Element, type Parsed, setAsWord, settleDrawn } from './as-word-sets.ts';
import { drawOptions } from './messages.ts';

/**
 * docx-preview draws a letter as one endless page. Here the pages are found as a word processor finds them: draw,
 * see which paragraph runs into the bottom margin, begin a page there, draw again. That brings the continuation
 * header and the page numbers with it. Only whole paragraphs move; a longer one stretches its page.
 *
 * A letter being typed nearly always breaks where it did a moment ago: `last` is where, and one drawing is enough if it
 * still holds. Null if `isStale` said that a newer letter is waiting.
 */
export async function drawPages(
  docx: Blob,
  desk: HTMLElement,
  { last, isStale }: { last: ReadonlySet<number>; isStale(): boolean },
): Promise<{ pages: number; breaks: ReadonlySet<number> } | null> {
  const draw = await drawingOf(docx);
  let guessed = last.size > 0;
  let breaks = new Set(last);
  for (let pass = 0; ; pass += 1) {
    const { nodes, blocks } = await draw(breaks);
    if (isStale()) return null;
    desk.replaceChildren(...nodes);
    settleDrawn(desk);
    const sections = [...desk.querySelectorAll<HTMLElement>('section.letter')];
    const drawn = sections.map((section) => [...section.querySelectorAll<HTMLElement>(':scope > article > *')]);
    if (guessed && mightStartLater(sections, drawn, blocks)) {
      guessed = false;
      breaks = new Set();
      continue;
    }
    const next = pass < mostPasses ? firstOverflow(sections, drawn, blocks, breaks) : null;
    if (next === null) {
      numberPages(sections);
      return { pages: sections.length, breaks };
    }
    breaks.add(next);
  }
}

/** A letter of more pages is drawn with its last page endless. */
const mostPasses = 12;

const pageMark = '\ue000page\ue000';
const pagesMark = '\ue000pages\ue000';

type Drawing = (breaks: ReadonlySet<number>) => Promise<{ nodes: Node[]; blocks: Element[] }>;

/**
 * Reads the letter, once for all its drawings; but a page break of the letter's own cuts its paragraph in two as it is
 * drawn, and then every drawing needs a reading of its own.
 */
async function drawingOf(docx: Blob): Promise<Drawing> {
  const read = async (): Promise<Parsed> => {
    const parsed: Parsed = await parseAsync(docx, drawOptions);
    for (const part of parsed.parts) if (part.rootElement !== undefined) markPageFields(part.rootElement);
    setAsWord(parsed);
    return parsed;
  };
  const first = await read();
  const own = blocksOf(first).map(({ pageBreakBefore }) => pageBreakBefore);
  const once = !blocksOf(first).some(hasPageBreak);
  let unused: Parsed | null = first;
  return async (breaks) => {
    const parsed: Parsed = unused ?? (await read());
    unused = once ? parsed : null;
    const blocks = blocksOf(parsed);
    for (const [at, block] of blocks.entries()) block.pageBreakBefore = breaks.has(at) || own[at];
    return { nodes: await renderDocument(parsed, drawOptions), blocks };
  };
}

function blocksOf(parsed: Parsed): Element[] {
  return parsed.documentPart.body.children ?? [];
}

function hasPageBreak(element: Element): boolean {
  return element.break === 'page' || (element.children ?? []).some(hasPageBreak);
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
  drawn: readonly (readonly HTMLElement[])[],
  blocks: readonly Element[],
  breaks: ReadonlySet<number>,
): number | null {
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

/**
 * Whether a page that begins where it did might now begin later: what it begins with would fit on the page before, or
 * nearly, or is no longer there. Then all is to be found anew.
 */
function mightStartLater(
  sections: readonly HTMLElement[],
  drawn: readonly (readonly HTMLElement[])[],
  blocks: readonly Element[],
): boolean {
  let before = 0;
  for (const [index, elements] of drawn.entries()) {
    const earlier = drawn[index - 1];
    const page = sections[index - 1];
    const [top] = elements;
    if (earlier !== undefined && page !== undefined) {
      const end = earlier.at(-1)?.getBoundingClientRect().bottom;
      if (top === undefined || end === undefined) return true;
      // What is held together moves together.
      const next = elements.findIndex((_, at) => at > 0 && lastBreakable(blocks, before, before + at) === before + at);
      const last = elements[next === -1 ? elements.length - 1 : next - 1] ?? top;
      const needs = last.getBoundingClientRect().bottom - top.getBoundingClientRect().top;
      if (end + needs < pageBottom(page) + doubt) return true;
    }
    before += elements.length;
  }
  return false;
}

/** Pixels: spacing between paragraphs that the top of a page does without, and a line more. */
const doubt = 48;

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
