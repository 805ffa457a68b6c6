import type { XmlElement } from './xml-tree.ts';

/** A4, and the margins Word gives a page that states none. Twips. */
const paper = { 'w:w': 11_906, 'w:h': 16_838 } as const;
const usual = 1_440;

function twips(one: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number(one?.attributes.get(name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}

/** How wide the text of a page is, in twips. */
export function textWidth(pageSize: XmlElement | undefined, margins: XmlElement | undefined): number {
  const sides = ['w:left', 'w:right'].reduce((sum, side) => sum + twips(margins, side, usual), 0);
  return twips(pageSize, 'w:w', paper['w:w']) - sides - twips(margins, 'w:gutter', 0);
}

/** How high it is. A negative margin is one that the header may not push away: its size counts. */
export function textHeight(pageSize: XmlElement | undefined, margins: XmlElement | undefined): number {
  const ends = ['w:top', 'w:bottom'].reduce((sum, end) => sum + Math.abs(twips(margins, end, usual)), 0);
  return twips(pageSize, 'w:h', paper['w:h']) - ends;
}
