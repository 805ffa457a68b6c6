import { decodeXml } from '../package/xml.ts';
import { allOf, element, parseTree, type XmlElement, writeTree } from './xml-tree.ts';

/** What a part points to. `target` is the name of a part inside, an address outside. */
export interface Relationship {
  id: string;
  /** The whole type; its last step says what it is: `…/relationships/image`. */
  type: string;
  target: string;
  outside: boolean;
}

export const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** `image`, `header`, `hyperlink`, whichever company's schema it is from. */
export const kindOf = ({ type }: Relationship): string => type.split('/').at(-1)?.toLowerCase() ?? '';

/** word/header1.xml has word/_rels/header1.xml.rels. */
export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** None for a part without a list of its own. Throws XmlError. */
export function readRelationships(parts: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const bytes = parts.get(relationshipsPath(part));
  if (!bytes) return [];
  return allOf(parseTree(decodeXml(bytes)), 'Relationship').map(({ attributes }) => {
    const outside = attributes.get('TargetMode')?.toLowerCase() === 'external';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: outside ? target : partName(parts, resolve(part, target)),
      outside,
    };
  });
}

/** The list of a part as XML: what lies in the part's own folder is named from there, as Word does, all else from the root. */
export function writeRelationships(part: string, list: readonly Relationship[]): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const inside = (target: string) => (target.startsWith(folder) ? target.slice(folder.length) : `/${target}`);
  const entries = list.map(
    ({ id, type, target, outside }): XmlElement =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: outside ? target : inside(target),
        ...(outside ? { TargetMode: 'External' } : {}),
      }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return writeTree(element('Relationships', { xmlns }, entries));
}

function resolve(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Part names differ in case in some programs' files. */
function partName(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  if (parts.has(name)) return name;
  const same = [...parts.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
  return same ?? name;
}
