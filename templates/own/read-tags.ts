import { type ScannedTag, tagsOf } from '../check/scan-tags.ts';
import { readContentTypes } from '../package/content-types.ts';
import { readParagraphs } from '../package/paragraphs.ts';
import { safeUnzip } from '../package/read-zip.ts';
import { decodeXml } from '../package/xml.ts';

/** A tag with the sections it stands in, outermost first. */
export interface PlacedTag extends ScannedTag {
  inside: readonly string[];
}

/** Every named tag of a sound template that is filled, the body's first. Throws ZipError or XmlError. */
export function readTags(template: Uint8Array): PlacedTag[] {
  const parts = safeUnzip(template);
  const types = readContentTypes(decodeXml(parts.get('[Content_Types].xml') ?? new Uint8Array()));
  const names = [...parts.keys()].filter((part) => types.isFilled(part));
  names.sort((a, b) => Number(types.isMain(b)) - Number(types.isMain(a)));
  return names.flatMap((part) => {
    const open: string[] = [];
    const tags = readParagraphs(part, decodeXml(parts.get(part) ?? new Uint8Array())).flatMap(tagsOf);
    return tags.flatMap((tag): PlacedTag[] => {
      if (tag.kind === 'close') open.pop();
      if (tag.kind === 'close' || tag.kind === 'raw' || tag.kind === 'delimiters' || tag.name === '') return [];
      const placed = { ...tag, inside: [...open] };
      if (tag.kind !== 'field') open.push(tag.name);
      return [placed];
    });
  });
}
