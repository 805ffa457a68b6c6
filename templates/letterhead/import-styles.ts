import { allOf, childOf, element, elementsOf, removeAll, valOf, visit, type XmlElement } from './xml-tree.ts';

/** The styles a letterhead brings along, under names that no letter has. */
export interface ImportedStyles {
  /** To be added to the letter's styles. */
  styles: XmlElement[];
  /** Puts the new names into a header or footer. Paragraphs and tables without a style get the letterhead's own default. */
  rename(tree: XmlElement): void;
}

const baseId = 'LetterheadBase';
const styleReferences = { paragraph: 'w:pStyle', character: 'w:rStyle', table: 'w:tblStyle' } as const;
/** What ties a style to others of its document, or is for Word's lists of styles only. */
const unwanted = new Set(['w:next', 'w:link', 'w:aliases', 'w:rsid', 'w:numPr', 'w:qFormat', 'w:locked']);

/**
 * Brings the styles that these headers and footers use, and what those are based on. The letter's own "Header" or
 * "Normal" may look quite different, so each comes under a new name, resting on a base that repeats the document
 * defaults of the letterhead: otherwise its words would take on the letter's font and line height.
 */
export function importStyles(
  letterheadStyles: XmlElement | undefined,
  letterStyles: XmlElement,
  trees: readonly XmlElement[],
): ImportedStyles {
  const source = letterheadStyles ? allOf(letterheadStyles, 'w:style') : [];
  const byId = new Map(source.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const defaultOf = (type: string) =>
    source.find(({ attributes }) => attributes.get('w:type') === type && isTrue(attributes.get('w:default')));
  const plain = defaultOf('paragraph')?.attributes.get('w:styleId');
  const plainTable = defaultOf('table')?.attributes.get('w:styleId');
  const plainRun = defaultOf('character')?.attributes.get('w:styleId');

  const used = new Set([plain, plainTable].filter((id) => id !== undefined));
  for (const tree of trees) {
    for (const reference of allOf(tree, ...Object.values(styleReferences))) {
      const id = reference.attributes.get('w:val') ?? '';
      if (byId.has(id)) used.add(id);
    }
  }
  // A set grows while it is walked, and what is added is walked too.
  for (const id of used) {
    const base = valOf(byId.get(id), 'w:basedOn');
    if (base !== undefined && byId.has(base)) used.add(base);
  }
  if (plainRun !== undefined) used.delete(plainRun);

  const newId = freshIds(letterStyles, used);
  const newName = freshNames(letterStyles);
  const styles = [...used].flatMap((id) => {
    const style = byId.get(id);
    return style ? [renamedStyle(style, id, newId, newName)] : [];
  });
  return {
    styles: [baseStyle(letterheadStyles, newName), ...styles],
    rename(tree) {
      for (const [type, name] of Object.entries(styleReferences)) {
        for (const reference of allOf(tree, name)) {
          const id = reference.attributes.get('w:val') ?? '';
          const isOfType = byId.get(id)?.attributes.get('w:type') === type;
          reference.attributes.set('w:val', (isOfType ? newId.get(id) : undefined) ?? '');
        }
      }
      dropBlankReferences(tree);
      spaceTables(tree, newId, byId);
      styleTheRest(tree, newId.get(plain ?? '') ?? baseId, newId.get(plainTable ?? ''));
    },
  };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

function freshIds(letterStyles: XmlElement, used: ReadonlySet<string>): Map<string, string> {
  const taken = new Set(allOf(letterStyles, 'w:style').map(({ attributes }) => attributes.get('w:styleId')));
  taken.add(baseId);
  const ids = new Map<string, string>();
  for (const id of used) {
    const stem = `Letterhead${id.replace(/[^A-Za-z0-9]/g, '')}`;
    let fresh = stem;
    for (let at = 2; taken.has(fresh); at += 1) fresh = `${stem}${at}`;
    taken.add(fresh);
    ids.set(id, fresh);
  }
  return ids;
}

function freshNames(letterStyles: XmlElement): (name: string) => string {
  const taken = new Set(allOf(letterStyles, 'w:style').map((style) => (valOf(style, 'w:name') ?? '').toLowerCase()));
  return (name) => {
    let fresh = name;
    for (let at = 2; taken.has(fresh.toLowerCase()); at += 1) fresh = `${name} ${at}`;
    taken.add(fresh.toLowerCase());
    return fresh;
  };
}

function renamedStyle(
  style: XmlElement,
  id: string,
  newId: ReadonlyMap<string, string>,
  newName: (name: string) => string,
): XmlElement {
  const copy = structuredClone(style);
  copy.attributes.delete('w:default');
  copy.attributes.set('w:customStyle', '1');
  copy.attributes.set('w:styleId', newId.get(id) ?? id);
  removeAll(copy, unwanted);
  const isParagraph = copy.attributes.get('w:type') === 'paragraph';
  const base = newId.get(valOf(copy, 'w:basedOn') ?? '') ?? (isParagraph ? baseId : undefined);
  const rest = elementsOf(copy).filter(({ name }) => name !== 'w:name' && name !== 'w:basedOn');
  copy.children = [
    element('w:name', { 'w:val': newName(`Letterhead ${valOf(style, 'w:name') ?? id}`) }),
    ...(base === undefined ? [] : [element('w:basedOn', { 'w:val': base })]),
    ...rest,
  ];
  return copy;
}

/** The document defaults of the letterhead as a style; where it states none, those of Word, which are not the letter's. */
function baseStyle(letterheadStyles: XmlElement | undefined, newName: (name: string) => string): XmlElement {
  const defaults = childOf(letterheadStyles, 'w:docDefaults');
  const paragraph = structuredClone(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr') ?? element('w:pPr'));
  const run = structuredClone(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr') ?? element('w:rPr'));
  const spacing = { 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' };
  withDefaults(paragraph, 'w:spacing', spacing, afterSpacing);
  const times = 'Times New Roman';
  if (!childOf(run, 'w:rFonts')) run.children.unshift(element('w:rFonts'));
  const fonts = { 'w:ascii': times, 'w:hAnsi': times, 'w:cs': times, 'w:eastAsia': times, 'w:hint': 'default' };
  withDefaults(run, 'w:rFonts', fonts, afterSize);
  withDefaults(run, 'w:sz', { 'w:val': '20' }, new Set([...afterSize, 'w:szCs']));
  withDefaults(run, 'w:szCs', { 'w:val': '20' }, afterSize);
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': baseId }, [
    element('w:name', { 'w:val': newName('Letterhead Base') }),
    paragraph,
    run,
  ]);
}

/** Adds what is not stated. Fonts named by the theme are stated: w:asciiTheme stands for w:ascii. */
function withDefaults(
  parent: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>>,
  later: ReadonlySet<string>,
): void {
  let one = childOf(parent, name);
  if (!one) {
    one = element(name);
    insertBefore(parent, one, later);
  }
  for (const [key, value] of Object.entries(attributes)) {
    const byTheme = key === 'w:cs' ? 'w:cstheme' : `${key}Theme`;
    if (!one.attributes.has(key) && !one.attributes.has(byTheme)) one.attributes.set(key, value);
  }
}

/** Where the schema wants it: before the first of what comes later. */
function insertBefore(parent: XmlElement, child: XmlElement, later: ReadonlySet<string>): void {
  const at = parent.children.findIndex((one) => typeof one !== 'string' && later.has(one.name));
  parent.children.splice(at === -1 ? parent.children.length : at, 0, child);
}

/** w:spacing comes before these in w:pPr. */
const afterSpacing = new Set([
  'w:ind',
  'w:contextualSpacing',
  'w:mirrorIndents',
  'w:suppressOverlap',
  'w:jc',
  'w:textDirection',
  'w:textAlignment',
  'w:textboxTightWrap',
  'w:outlineLvl',
  'w:divId',
  'w:cnfStyle',
  'w:rPr',
  'w:sectPr',
  'w:pPrChange',
]);
/** w:szCs comes before these in w:rPr, and w:sz before it. */
const afterSize = new Set([
  'w:highlight',
  'w:u',
  'w:effect',
  'w:bdr',
  'w:shd',
  'w:fitText',
  'w:vertAlign',
  'w:rtl',
  'w:cs',
  'w:em',
  'w:lang',
  'w:eastAsianLayout',
  'w:specVanish',
  'w:oMath',
  'w14:ligatures',
]);

function dropBlankReferences(tree: XmlElement): void {
  const names: readonly string[] = Object.values(styleReferences);
  visit(tree, (one) => {
    one.children = one.children.filter(
      (child) => typeof child === 'string' || !names.includes(child.name) || child.attributes.get('w:val') !== '',
    );
  });
}

/**
 * In Word a table's style may close up the paragraphs in it, but only against the document defaults. These now stand in
 * a style, which is stronger, so the spacing is written into the paragraphs themselves.
 */
function spaceTables(
  tree: XmlElement,
  newId: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, XmlElement>,
): void {
  const oldId = new Map([...newId].map(([before, after]) => [after, before]));
  const chainSpacing = (id: string | undefined): Map<string, string> => {
    const found = new Map<string, string>();
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = valOf(byId.get(at), 'w:basedOn')) {
      seen.add(at);
      const spacing = childOf(childOf(byId.get(at), 'w:pPr'), 'w:spacing');
      for (const [key, value] of spacing?.attributes ?? []) if (!found.has(key)) found.set(key, value);
    }
    return found;
  };
  for (const table of allOf(tree, 'w:tbl')) {
    const id = oldId.get(valOf(childOf(table, 'w:tblPr'), 'w:tblStyle') ?? '');
    const spacing = chainSpacing(id);
    if (spacing.size === 0) continue;
    for (const paragraph of allOf(table, 'w:p')) {
      const properties = paragraphProperties(paragraph);
      const own = chainSpacing(oldId.get(valOf(properties, 'w:pStyle') ?? ''));
      const direct = childOf(properties, 'w:spacing') ?? element('w:spacing');
      for (const [key, value] of spacing) {
        if (!own.has(key) && !direct.attributes.has(key)) direct.attributes.set(key, value);
      }
      if (direct.attributes.size > 0 && !properties.children.includes(direct))
        insertBefore(properties, direct, afterSpacing);
    }
  }
}

function paragraphProperties(paragraph: XmlElement): XmlElement {
  const found = childOf(paragraph, 'w:pPr');
  if (found) return found;
  const made = element('w:pPr');
  paragraph.children.unshift(made);
  return made;
}

/** Without a style of their own they would take the letter's. */
function styleTheRest(tree: XmlElement, plain: string, plainTable: string | undefined): void {
  for (const paragraph of allOf(tree, 'w:p')) {
    const properties = paragraphProperties(paragraph);
    if (!childOf(properties, 'w:pStyle')) properties.children.unshift(element('w:pStyle', { 'w:val': plain }));
  }
  if (plainTable === undefined) return;
  for (const table of allOf(tree, 'w:tblPr')) {
    if (!childOf(table, 'w:tblStyle')) table.children.unshift(element('w:tblStyle', { 'w:val': plainTable }));
  }
}
