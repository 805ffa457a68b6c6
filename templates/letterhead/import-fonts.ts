import type { NewParts } from './import-part.ts';
import { type LetterheadDocument, treeOf } from './read-letterhead.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { allOf, elementsOf, visit, type XmlElement } from './xml-tree.ts';

/** Fonts of a letterhead for the letter's font table, with the font files it carries in itself. */
export interface ImportedFonts {
  fonts: XmlElement[];
  relationships: Relationship[];
}

const embedded = new Set(['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic']);

/** The entries of the fonts these trees name that the letter does not know yet: what stands in where one is missing. */
export function importFonts(
  document: LetterheadDocument,
  letterFonts: XmlElement,
  trees: readonly XmlElement[],
  made: NewParts,
): ImportedFonts {
  const table = document.related('fonttable');
  if (table === undefined || !document.parts.has(table)) return { fonts: [], relationships: [] };
  const known = new Set(allOf(letterFonts, 'w:font').map(({ attributes }) => attributes.get('w:name')));
  const wanted = namesIn(trees);
  const files = readRelationships(document.parts, table);
  const relationships: Relationship[] = [];
  const fonts = allOf(treeOf(document.parts, table), 'w:font')
    .filter(({ attributes }) => wanted.has(attributes.get('w:name') ?? '') && !known.has(attributes.get('w:name')))
    .map((font) => ({
      ...font,
      children: elementsOf(font).flatMap((child) => {
        if (!embedded.has(child.name)) return [child];
        const file = files.find(({ id, outside }) => !outside && id === child.attributes.get('r:id'));
        const content = file && document.parts.get(file.target);
        if (!file || !content) return [];
        const target = `word/fonts/letterhead${made.contents.size + 1}.odttf`;
        const id = `rIdLetterhead${relationships.length + 1}`;
        made.contents.set(target, content);
        made.types.set(target, 'application/vnd.openxmlformats-officedocument.obfuscatedFont');
        relationships.push({ ...file, id, target });
        return [{ ...child, attributes: new Map([...child.attributes, ['r:id', id]]) }];
      }),
    }));
  return { fonts, relationships };
}

function namesIn(trees: readonly XmlElement[]): Set<string> {
  const names = new Set<string>();
  for (const tree of trees) {
    visit(tree, ({ name, attributes }) => {
      if (name !== 'w:rFonts') return;
      for (const key of ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']) {
        const font = attributes.get(key);
        if (font !== undefined) names.add(font);
      }
    });
  }
  return names;
}
