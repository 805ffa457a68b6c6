import { readContentTypes } from '../package/content-types.ts';
import { readZipDirectory, safeUnzip, type ZipEntry } from '../package/read-zip.ts';
import { rewriteZip } from '../package/write-zip.ts';
import { decodeXml } from '../package/xml.ts';
import { treeOf } from './read-letterhead.ts';
import {
  kindOf,
  officeTypes,
  type Relationship,
  readRelationships,
  relationshipsPath,
  writeRelationships,
} from './relationships.ts';
import { element, elementsOf, type XmlElement, writeTree } from './xml-tree.ts';

/** The letter's package while it is changed: parts are read when they are wanted, and only changed ones written anew. */
export class LetterPackage {
  readonly main: { name: string; tree: XmlElement };
  readonly #source: Uint8Array;
  readonly #entries: ZipEntry[];
  readonly #parts: Map<string, Uint8Array>;
  readonly #types: XmlElement;
  readonly #relationships: Relationship[];
  /** Parts as trees, to be written at the end. */
  readonly #trees = new Map<string, XmlElement>();
  readonly #changed = new Map<string, Uint8Array>();
  readonly #removed = new Set<string>();

  constructor(source: Uint8Array) {
    this.#source = source;
    this.#entries = readZipDirectory(source);
    this.#parts = safeUnzip(source);
    this.#types = treeOf(this.#parts, '[Content_Types].xml');
    const types = readContentTypes(decodeXml(this.#parts.get('[Content_Types].xml') ?? new Uint8Array()));
    const name = [...this.#parts.keys()].find((part) => types.isMain(part));
    if (name === undefined) throw new Error('the letter has no document');
    this.#relationships = readRelationships(this.#parts, name);
    this.main = { name, tree: this.#open(name) };
  }

  /** A part that belongs to the document as a whole, to be changed: styles, settings, fonttable. */
  tree(kind: string): XmlElement {
    return this.#open(this.#related(kind));
  }

  text(name: string): string {
    return decodeXml(this.#parts.get(name) ?? new Uint8Array());
  }

  replace(kind: string, content: Uint8Array): void {
    this.addBytes(this.#related(kind), content);
  }

  /** The letter's headers and footers by place and page, "header first". */
  ownParts(section: XmlElement | undefined): Map<string, string> {
    const found = new Map<string, string>();
    for (const { name, attributes } of section ? elementsOf(section) : []) {
      const place = /^w:(header|footer)Reference$/.exec(name)?.[1];
      const target = this.#relationships.find(({ id }) => id === attributes.get('r:id'))?.target;
      if (place !== undefined && target !== undefined)
        found.set(`${place} ${attributes.get('w:type') ?? 'default'}`, target);
    }
    return found;
  }

  add(name: string, xml: string, relationships: readonly Relationship[]): void {
    this.addBytes(name, new TextEncoder().encode(xml));
    if (relationships.length > 0)
      this.addBytes(relationshipsPath(name), new TextEncoder().encode(writeRelationships(name, relationships)));
  }

  addBytes(name: string, content: Uint8Array): void {
    this.#changed.set(name, content);
  }

  addRelationships(kind: string, added: readonly Relationship[]): void {
    if (added.length === 0) return;
    const part = this.#related(kind);
    this.add(part, '', [...readRelationships(this.#parts, part), ...added]);
    // Only the list is new; the part itself is among the trees.
    this.#changed.delete(part);
  }

  type(name: string, contentType: string): void {
    this.#types.children.push(element('Override', { PartName: `/${name}`, ContentType: contentType }));
  }

  /** The id under which the document refers to a new header or footer. */
  pointTo(kind: 'header' | 'footer', target: string): string {
    const taken = new Set(this.#relationships.map(({ id }) => id));
    let at = this.#relationships.length + 1;
    while (taken.has(`rId${at}`)) at += 1;
    this.#relationships.push({ id: `rId${at}`, type: `${officeTypes}${kind}`, target, outside: false });
    return `rId${at}`;
  }

  /** Takes a part out, with its type, its relationships and whatever the document said of it. */
  remove(name: string): void {
    this.#removed.add(name).add(relationshipsPath(name));
    this.#types.children = this.#types.children.filter(
      (child) => typeof child === 'string' || child.attributes.get('PartName') !== `/${name}`,
    );
    const rest = this.#relationships.filter(({ target }) => target !== name);
    this.#relationships.splice(0, this.#relationships.length, ...rest);
  }

  write(): Uint8Array {
    const encode = (xml: string) => new TextEncoder().encode(xml);
    for (const [name, tree] of this.#trees) this.#changed.set(name, encode(writeTree(tree)));
    this.#changed.set('[Content_Types].xml', encode(writeTree(this.#types)));
    this.#changed.set(
      relationshipsPath(this.main.name),
      encode(writeRelationships(this.main.name, this.#relationships)),
    );
    const kept = this.#entries.filter(({ name }) => !this.#removed.has(name));
    const known = new Set(kept.map(({ name }) => name));
    const added = [...this.#changed.keys()].filter((name) => !known.has(name)).map(newEntry);
    return rewriteZip(this.#source, [...kept, ...added], this.#changed);
  }

  #related(kind: string): string {
    const found = this.#relationships.find((one) => !one.outside && kindOf(one) === kind);
    if (!found) throw new Error(`the letter has no part of the kind ${kind}`);
    return found.target;
  }

  #open(name: string): XmlElement {
    const tree = this.#trees.get(name) ?? treeOf(this.#parts, name);
    this.#trees.set(name, tree);
    return tree;
  }
}

/** An entry for a part that is written anew: the sizes come with its content. 1 January 1980, the first day a zip knows. */
function newEntry(name: string): ZipEntry {
  return { name, method: 8, crc: 0, packedSize: 0, size: 0, dosTime: 0, dosDate: 33, start: 0 };
}
