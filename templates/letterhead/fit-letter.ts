import { allOf, element, elementsOf, parseTree, type XmlElement } from './xml-tree.ts';

/** Twips between the last line of a letterhead's header and the letter. */
const gap = '200';
const seen = ['w:t', 'w:drawing', 'w:pict', 'w:pBdr', 'w:fldSimple', 'w:instrText', 'w:sym'] as const;

/**
 * Ends a header with an empty line. A header higher than its margin pushes the letter down and leaves no space of its
 * own: the first line of each page would touch the rule under the letterhead.
 */
export function endWithSpace(header: XmlElement): void {
  const last = elementsOf(header).at(-1);
  if (last?.name === 'w:p' && allOf(last, ...seen).length === 0) return;
  const spacing = element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': gap, 'w:lineRule': 'exact' });
  header.children.push(element('w:p', {}, [element('w:pPr', {}, [spacing])]));
}

/** Whether a header or footer says which page it stands on. */
export function numbersPages(part: XmlElement): boolean {
  return allOf(part, 'w:instrText', 'w:fldSimple').some((one) =>
    /(^|\s)PAGE(\s|$)/i.test(one.attributes.get('w:instr') ?? one.children.join('')),
  );
}

/** The lines of a letter's own footer, to stand under a letterhead's on pages that would have no number. */
export function linesOfFooter(xml: string): XmlElement[] {
  return elementsOf(parseTree(xml)).filter(({ name }) => name === 'w:p');
}
