/** Why a part is not XML that Word would open. */
export type XmlProblem = 'doctype' | 'malformed' | 'encoding' | 'too_deep';

export class XmlError extends Error {
  readonly code: XmlProblem;
  /** Characters from the start of the part. */
  readonly offset: number;
  readonly detail: string;
  constructor(code: XmlProblem, offset: number, detail: string) {
    super(`${detail} (at character ${offset})`);
    this.name = 'XmlError';
    this.code = code;
    this.offset = offset;
    this.detail = detail;
  }
}

export interface XmlHandler {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(name: string): void;
  text?(value: string): void;
}

const maxDepth = 500;
const rootPrefixes: ReadonlySet<string> = new Set(['xml', 'xmlns']);
const nameAt = /[\p{L}_][\p{L}\p{M}\p{N}_.\-·]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.\-·]*)?/uy;
const attributeAt = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const entityAt = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/uy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** The text of an XML part: UTF-8 with or without a mark. UTF-16 is refused, as the filler does not read it. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('encoding', 0, 'not UTF-8');
  }
}

/**
 * Reads a part as strictly as Word does and reports its elements: balanced tags, one root, quoted attributes stated
 * once, declared prefixes, legal characters, no document type (a document type is how entities explode or reach
 * outside). docxtemplater accepts all of these faults and Word then offers to "repair" the letter. Throws XmlError.
 */
export function readXml(xml: string, handler: XmlHandler = {}): void {
  const bad = control.exec(xml) ?? halfCharacter.exec(xml);
  if (bad) throw fault(bad.index, 'a character that XML forbids');
  const open: OpenElement[] = [];
  let roots = 0;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const textEnd = next === -1 ? xml.length : next;
    if (textEnd > at) {
      // Read even where nobody listens: a bare & is a fault all the same.
      const value = decodeText(xml.slice(at, textEnd), at);
      if (open.length > 0) handler.text?.(value);
      else if (value.trim() !== '') throw fault(at, 'text outside the root element');
    }
    if (next === -1) break;
    at = next;
    if (xml.startsWith('<?', at)) {
      if (at > 0 && xml.startsWith('<?xml ', at)) throw fault(at, 'an XML declaration that is not at the start');
      at = endOf(xml, '?>', at);
    } else if (xml.startsWith('<!--', at)) {
      at = endOf(xml, '-->', at + 4);
    } else if (xml.startsWith('<![CDATA[', at)) {
      if (open.length === 0) throw fault(at, 'text outside the root element');
      const end = endOf(xml, ']]>', at);
      handler.text?.(xml.slice(at + 9, end - 3));
      at = end;
    } else if (xml.startsWith('<!', at)) {
      throw new XmlError('doctype', at, 'a document type declaration');
    } else if (xml.startsWith('</', at)) {
      const end = endOf(xml, '>', at);
      const name = xml.slice(at + 2, end - 1).trimEnd();
      if (open.pop()?.name !== name) throw fault(at, `</${name}> closes another element`);
      handler.close?.(name);
      at = end;
    } else {
      const tag = readStartTag(xml, at);
      if (open.length === 0) roots += 1;
      if (roots > 1) throw fault(at, 'a second root element');
      const prefixes = prefixesOf(tag, open.at(-1)?.prefixes ?? rootPrefixes, at);
      handler.open?.(tag.name, tag.attributes);
      if (tag.empty) handler.close?.(tag.name);
      else open.push({ name: tag.name, prefixes });
      if (open.length > maxDepth) throw new XmlError('too_deep', at, `elements nested more than ${maxDepth} deep`);
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw fault(xml.length, `<${unclosed.name}> is not closed`);
  if (roots === 0) throw fault(0, 'no root element');
}

interface OpenElement {
  name: string;
  prefixes: ReadonlySet<string>;
}

interface StartTag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  empty: boolean;
  end: number;
}

function fault(offset: number, detail: string): XmlError {
  return new XmlError('malformed', offset, detail);
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw fault(from, `no ${mark}`);
  return found + mark.length;
}

function readStartTag(xml: string, start: number): StartTag {
  nameAt.lastIndex = start + 1;
  const name = nameAt.exec(xml)?.[0];
  if (name === undefined) throw fault(start, 'a bare <');
  const attributes = new Map<string, string>();
  let at = start + 1 + name.length;
  for (;;) {
    attributeAt.lastIndex = at;
    const found = attributeAt.exec(xml);
    if (!found) break;
    const [whole, key = '', double, single] = found;
    if (attributes.has(key)) throw fault(at, `the attribute ${key} is stated twice`);
    attributes.set(key, decodeText(double ?? single ?? '', at));
    at += whole.length;
  }
  while (/\s/u.test(xml.charAt(at))) at += 1;
  const empty = xml.startsWith('/>', at);
  if (!empty && xml.charAt(at) !== '>') throw fault(at, `<${name}> is not well formed`);
  return { name, attributes, empty, end: at + (empty ? 2 : 1) };
}

/** The prefixes known inside a tag; each that the tag itself uses must be among them. */
function prefixesOf(tag: StartTag, outer: ReadonlySet<string>, offset: number): ReadonlySet<string> {
  const names = [...tag.attributes.keys()];
  const declared = names.filter((name) => name.startsWith('xmlns:')).map((name) => name.slice(6));
  const prefixes = declared.length > 0 ? new Set([...outer, ...declared]) : outer;
  for (const name of [tag.name, ...names]) {
    const colon = name.indexOf(':');
    if (colon > 0 && !prefixes.has(name.slice(0, colon))) throw fault(offset, `the prefix of ${name} is not declared`);
  }
  return prefixes;
}

function decodeText(raw: string, offset: number): string {
  if (!raw.includes('&')) return raw;
  let result = '';
  let at = 0;
  for (;;) {
    const ampersand = raw.indexOf('&', at);
    if (ampersand === -1) return result + raw.slice(at);
    entityAt.lastIndex = ampersand;
    const found = entityAt.exec(raw);
    if (!found) throw fault(offset + ampersand, 'a bare &');
    const [whole, hex, decimal, named] = found;
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number.parseInt(decimal, 10) : undefined;
    const value = code === undefined ? entities.get(named ?? '') : characterOf(code);
    if (value === undefined) throw fault(offset + ampersand, `the entity ${whole}`);
    result += raw.slice(at, ampersand) + value;
    at = ampersand + whole.length;
  }
}

function characterOf(code: number): string | undefined {
  if (code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return control.test(character) || halfCharacter.test(character) ? undefined : character;
}
