import { endWithSpace, linesOfFooter, numbersPages } from './fit-letter.ts';
import { importFonts } from './import-fonts.ts';
import { importPart, newParts } from './import-part.ts';
import { importStyles } from './import-styles.ts';
import { LetterPackage } from './letter-package.ts';
import { textWidth } from './page-room.ts';
import { planPages } from './plan-pages.ts';
import { type PageKind, pageKinds, readLetterhead, treeOf } from './read-letterhead.ts';
import { readRelationships } from './relationships.ts';
import { allOf, childOf, element, elementsOf, type XmlElement, writeTree } from './xml-tree.ts';

const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const places = ['header', 'footer'] as const;

/**
 * A built-in letter's template on a letterhead: headers and footers, their pictures, styles, fonts and colours of the
 * letterhead, its paper and margins; the letter's own letterhead is gone, and nothing that refers to it is left. Its page
 * numbers stay on the following pages where the letterhead has none. Both are to be checked beforehand. The result is a template still, filled like any other; the same input gives the same
 * bytes. Throws ZipError or XmlError.
 */
export function applyLetterhead(template: Uint8Array, letterhead: Uint8Array): Uint8Array {
  const document = readLetterhead(letterhead);
  const letter = new LetterPackage(template);
  if (!document) return template;

  const made = newParts();
  const plans = { header: planPages(document, document.header), footer: planPages(document, document.footer) };
  const taken = places.flatMap((place) => Object.values(plans[place]).filter((one) => one !== 'own'));
  const stylesPart = document.related('styles');
  const letterheadStyles =
    stylesPart !== undefined && document.parts.has(stylesPart) ? treeOf(document.parts, stylesPart) : undefined;
  const styles = letter.tree('styles');
  const imported = importStyles(
    letterheadStyles,
    styles,
    taken.map(({ tree }) => tree),
  );
  styles.children.push(...imported.styles);

  const fonts = letter.tree('fonttable');
  const trees = [...taken.map(({ tree }) => tree), ...imported.styles];
  const broughtFonts = importFonts(document, fonts, trees, made);
  fonts.children.push(...broughtFonts.fonts);
  letter.addRelationships('fonttable', broughtFonts.relationships);

  const theme = document.related('theme');
  const themeBytes = theme === undefined ? undefined : document.parts.get(theme);
  // A theme may have pictures of its own; then its fonts and colours are not worth the risk of a broken link.
  if (theme !== undefined && themeBytes && readRelationships(document.parts, theme).length === 0)
    letter.replace('theme', themeBytes);

  const sections = allOf(letter.main.tree, 'w:sectPr');
  const own = letter.ownParts(sections[0]);
  const width = textWidth(document.pageSize, document.margins);
  const numbered = (page: PageKind) =>
    places.some((place) => {
      const one = plans[place][page];
      return one === 'own' || (one !== undefined && numbersPages(one.tree));
    });
  const references = places.flatMap((place) =>
    pageKinds.flatMap((page) => {
      const one = plans[place][page];
      const ownPart = own.get(`${place} ${page}`) ?? own.get(`${place} default`);
      const name = `word/letterhead-${place}-${page}.xml`;
      if (one === undefined) return [];
      if (one !== 'own') {
        const part = importPart(document, one, made);
        if (place === 'header') endWithSpace(part.tree);
        imported.rename(part.tree);
        if (place === 'footer' && page !== 'first' && ownPart !== undefined && !numbered(page))
          part.tree.children.push(...linesOfFooter(letter.text(ownPart)));
        letter.add(name, writeTree(part.tree), part.relationships);
      } else if (ownPart !== undefined) letter.add(name, widened(letter.text(ownPart), width), []);
      else return [];
      letter.type(name, `${wordTypes}${place}+xml`);
      return [element(`w:${place}Reference`, { 'w:type': page, 'r:id': letter.pointTo(place, name) })];
    }),
  );
  for (const section of sections) applySection(section, references, document.pageSize, document.margins);

  for (const name of own.values()) letter.remove(name);
  if (document.evenPages) turnOn(letter.tree('settings'), 'w:evenAndOddHeaders');
  for (const [name, content] of made.contents) letter.addBytes(name, content);
  for (const [name, type] of made.types) letter.type(name, type);
  return letter.write();
}

/** The right-hand tab of a letter's own header stands at its margin, which may be another now. */
function widened(xml: string, width: number): string {
  return xml.replace(
    /(<w:tab [^>]*w:val="right"[^>]*w:pos=")\d+(")/g,
    (_, start: string, end: string) => `${start}${width}${end}`,
  );
}

function applySection(
  section: XmlElement,
  references: readonly XmlElement[],
  pageSize: XmlElement | undefined,
  margins: XmlElement | undefined,
): void {
  const children = elementsOf(section)
    .filter(({ name }) => !/^w:(header|footer)Reference$/.test(name))
    .map((child) => {
      if (child.name === 'w:pgSz') return pageSize ?? child;
      return child.name === 'w:pgMar' ? (margins ?? child) : child;
    });
  section.children = [...references.map((one) => structuredClone(one)), ...children];
  if (!childOf(section, 'w:titlePg')) {
    const later = ['w:textDirection', 'w:bidi', 'w:rtlGutter', 'w:docGrid', 'w:printerSettings', 'w:sectPrChange'];
    const at = elementsOf(section).findIndex(({ name }) => later.includes(name));
    section.children.splice(at === -1 ? section.children.length : at, 0, element('w:titlePg'));
  }
}

function turnOn(settings: XmlElement, name: string): void {
  const found = childOf(settings, name);
  if (found) {
    found.attributes.delete('w:val');
    return;
  }
  const at = elementsOf(settings).findIndex(({ name: one }) => one === 'w:compat');
  settings.children.splice(at === -1 ? settings.children.length : at, 0, element(name));
}
