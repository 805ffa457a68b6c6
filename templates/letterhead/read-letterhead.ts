import { type ContentTypes, readContentTypes } from '../package/content-types.ts';
import { safeUnzip } from '../package/read-zip.ts';
import { decodeXml } from '../package/xml.ts';
import { kindOf, type Relationship, readRelationships } from './relationships.ts';
import { allOf, childOf, elementsOf, isOn, parseTree, type XmlElement } from './xml-tree.ts';

export const pageKinds = ['first', 'default', 'even'] as const;
export type PageKind = (typeof pageKinds)[number];

/** A header or footer of a letterhead that has something on it. */
export interface LetterheadPart {
  name: string;
  tree: XmlElement;
  relationships: Relationship[];
}
export type PartsByPage = Partial<Record<PageKind, LetterheadPart>>;

/** A letterhead taken apart: what stands on its first section's pages. */
export interface LetterheadDocument {
  parts: ReadonlyMap<string, Uint8Array>;
  types: ContentTypes;
  main: string;
  mainTree: XmlElement;
  header: PartsByPage;
  footer: PartsByPage;
  /** The first page has a header and footer of its own, were it blank ones. */
  titlePage: boolean;
  /** So have even pages. */
  evenPages: boolean;
  /** w:pgSz and w:pgMar, where they are stated. */
  pageSize: XmlElement | undefined;
  margins: XmlElement | undefined;
  /** The parts that belong to the document as a whole: styles, theme, fontTable, settings. */
  related(kind: string): string | undefined;
}

/** Throws ZipError or XmlError; the file is to be checked first. Null for a package without a document. */
export function readLetterhead(docx: Uint8Array): LetterheadDocument | null {
  const parts = safeUnzip(docx);
  const types = readContentTypes(decodeXml(parts.get('[Content_Types].xml') ?? new Uint8Array()));
  const main = [...parts.keys()].find((part) => types.isMain(part));
  if (main === undefined) return null;
  const mainTree = treeOf(parts, main);
  const relationships = readRelationships(parts, main);
  const related = (kind: string) => relationships.find((one) => !one.outside && kindOf(one) === kind)?.target;
  const settings = related('settings');
  const section = allOf(mainTree, 'w:sectPr')[0];
  const partsOf = (kind: 'header' | 'footer') => partsByPage(parts, relationships, section, kind);
  return {
    parts,
    types,
    main,
    mainTree,
    header: partsOf('header'),
    footer: partsOf('footer'),
    titlePage: isOn(section, 'w:titlePg'),
    evenPages: settings !== undefined && parts.has(settings) && isOn(treeOf(parts, settings), 'w:evenAndOddHeaders'),
    pageSize: childOf(section, 'w:pgSz'),
    margins: childOf(section, 'w:pgMar'),
    related,
  };
}

export function treeOf(parts: ReadonlyMap<string, Uint8Array>, part: string): XmlElement {
  return parseTree(decodeXml(parts.get(part) ?? new Uint8Array()));
}

/** The headers and footers that are shown: those of pages of their own kind only where the document says so. */
export function shownParts({ header, footer, titlePage, evenPages }: LetterheadDocument): LetterheadPart[] {
  const shown = pageKinds.filter(
    (page) => page === 'default' || (page === 'first' && titlePage) || (page === 'even' && evenPages),
  );
  return [header, footer].flatMap((one) => shown.flatMap((page) => one[page] ?? []));
}

function partsByPage(
  parts: ReadonlyMap<string, Uint8Array>,
  relationships: readonly Relationship[],
  section: XmlElement | undefined,
  kind: 'header' | 'footer',
): PartsByPage {
  const found: PartsByPage = {};
  for (const reference of section ? elementsOf(section) : []) {
    if (reference.name !== `w:${kind}Reference`) continue;
    const page = pageKinds.find((one) => one === (reference.attributes.get('w:type') ?? 'default'));
    const target = relationships.find((one) => one.id === reference.attributes.get('r:id') && kindOf(one) === kind);
    if (page === undefined || target === undefined || target.outside || !parts.has(target.target)) continue;
    const tree = treeOf(parts, target.target);
    if (hasContent(tree)) {
      found[page] = { name: target.target, tree, relationships: readRelationships(parts, target.target) };
    }
  }
  return found;
}

/** Word leaves empty headers behind; a rule or a shade with no words is one that was meant. */
function hasContent(tree: XmlElement): boolean {
  const visible = ['w:drawing', 'w:pict', 'w:fldSimple', 'w:instrText', 'w:pBdr', 'w:sym'];
  if (allOf(tree, ...visible).length > 0) return true;
  return allOf(tree, 'w:t').some(({ children }) => children.join('').trim() !== '');
}
