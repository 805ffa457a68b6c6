import { readXml } from './xml.ts';

const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
/** Kinds of part whose text docxtemplater fills. Endnotes and the glossary are not among them. */
const filledTypes = ['document.main', 'template.main', 'header', 'footer', 'footnotes', 'comments'].map(
  (kind) => `${wordTypes}${kind}+xml`,
);
const readableTypes = [...filledTypes, `${wordTypes}endnotes+xml`];

/** What [Content_Types].xml says of each part. */
export interface ContentTypes {
  /** The type of a part, '' if none is stated. */
  typeOf(part: string): string;
  isMain(part: string): boolean;
  /** Whether the filler replaces tags in it. */
  isFilled(part: string): boolean;
  /** Whether it has text a reader sees. */
  isReadable(part: string): boolean;
}

/** Throws XmlError. */
export function readContentTypes(xml: string): ContentTypes {
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  readXml(xml, {
    open(name, attributes) {
      const type = attributes.get('ContentType') ?? '';
      if (name === 'Override') byPart.set((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
      if (name === 'Default') byEnding.set((attributes.get('Extension') ?? '').toLowerCase(), type);
    },
  });
  const typeOf = (part: string) =>
    byPart.get(part.toLowerCase()) ?? byEnding.get(part.toLowerCase().split('.').at(-1) ?? '') ?? '';
  return {
    typeOf,
    isMain: (part) => typeOf(part) === filledTypes[0] || typeOf(part) === filledTypes[1],
    isFilled: (part) => filledTypes.includes(typeOf(part)),
    isReadable: (part) => readableTypes.includes(typeOf(part)),
  };
}
