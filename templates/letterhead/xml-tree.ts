import { readXml } from '../package/xml.ts';

/** An element with its names as they are written (`w:p`), its attributes decoded, and text as plain strings. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
}

/** A part as a tree; comments and processing instructions are left out. Throws XmlError. */
export function parseTree(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  readXml(xml, {
    open(name, attributes) {
      const element = { name, attributes: new Map(attributes), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(value) {
      open.at(-1)?.children.push(value);
    },
    close() {
      open.pop();
    },
  });
  const [root] = elementsOf(top);
  // readXml refuses a part without a root.
  return root ?? top;
}

export function writeTree(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(root)}`;
}

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: (XmlElement | string)[] = [],
): XmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children });

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent === undefined ? undefined : elementsOf(parent).find((child) => child.name === name);
}

/** `w:val` of the child of this name. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes.get('w:val');
}

/** Whether an on-off child is on: there, and not said to be off. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const child = childOf(parent, name);
  return child !== undefined && !['0', 'false', 'off'].includes(child.attributes.get('w:val') ?? '1');
}

/** Every element of these names, in the order of the document, `root` itself among them. */
export function allOf(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  visit(root, (one) => {
    if (names.includes(one.name)) found.push(one);
  });
  return found;
}

export function visit(root: XmlElement, see: (one: XmlElement) => void): void {
  see(root);
  for (const child of elementsOf(root)) visit(child, see);
}

/** Takes out every element of these names, wherever it stands. */
export function removeAll(root: XmlElement, names: ReadonlySet<string>): void {
  root.children = root.children.filter((child) => typeof child === 'string' || !names.has(child.name));
  for (const child of elementsOf(root)) removeAll(child, names);
}

function write({ name, attributes, children }: XmlElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : write(child))).join('');
  return `<${name}${written}>${inner}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
