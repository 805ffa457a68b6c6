import type { LetterheadDocument, LetterheadPart } from './read-letterhead.ts';
import type { Relationship } from './relationships.ts';
import { removeAll, visit, type XmlElement } from './xml-tree.ts';

/** A header or footer as it stands in the letter: its own part, and what it points to. */
export interface ImportedPart {
  tree: XmlElement;
  relationships: Relationship[];
}

/** New parts by name, with their content types; shared by all headers and footers of one letter. */
export interface NewParts {
  contents: Map<string, Uint8Array>;
  types: Map<string, string>;
  /** The number of the next drawing: unique in the whole document. */
  nextDrawing: number;
}

/**
 * What belongs to the letterhead's document and not to its look: bookmarks, comments, marks of the spelling checker,
 * and content controls tied to its properties, which Word would fill from the letter's, blanking them.
 */
const unwanted = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:dataBinding',
  'w15:dataBinding',
  'w:placeholder',
  'w:showingPlcHdr',
  'w:numPr',
  'w:rPrChange',
  'w:pPrChange',
]);
const unwantedAttribute = /^(w:rsid|w14:(paraId|textId)$)/;
/** High above what a letter's own drawings count to. */
const firstDrawing = 90_001;

export const newParts = (): NewParts => ({ contents: new Map(), types: new Map(), nextDrawing: firstDrawing });

/** A copy of a header or footer for the letter. Its pictures are added to `made`, once each. */
export function importPart(document: LetterheadDocument, part: LetterheadPart, made: NewParts): ImportedPart {
  const tree = structuredClone(part.tree);
  removeAll(tree, unwanted);
  visit(tree, (one) => {
    for (const key of [...one.attributes.keys()]) if (unwantedAttribute.test(key)) one.attributes.delete(key);
    // The id of a content control is unique in a document; Word gives a new one.
    if (one.name === 'w:sdtPr') removeAll(one, new Set(['w:id']));
    if (one.name === 'wp:docPr') {
      one.attributes.set('id', String(made.nextDrawing));
      made.nextDrawing += 1;
    }
  });
  const relationships = part.relationships.map((one) =>
    one.outside ? one : { ...one, target: importPicture(document, one.target, made) },
  );
  return { tree, relationships };
}

function importPicture(document: LetterheadDocument, target: string, made: NewParts): string {
  const content = document.parts.get(target) ?? new Uint8Array();
  for (const [name, known] of made.contents) if (known === content) return name;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(target)?.[0].toLowerCase() ?? '';
  const name = `word/media/letterhead${made.contents.size + 1}${ending}`;
  made.contents.set(name, content);
  made.types.set(name, document.types.typeOf(target));
  return name;
}
