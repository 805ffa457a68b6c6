import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { element, writeTree } from '../letterhead/xml-tree.ts';
import { readContentTypes } from '../package/content-types.ts';
import { inflateEntry, readZipDirectory, type ZipEntry } from '../package/read-zip.ts';
import { rewriteZip } from '../package/write-zip.ts';
import { decodeXml } from '../package/xml.ts';
import type { LetterData } from './clean-values.ts';
import { TemplateSyntaxError } from './gaps.ts';

/** A template taken apart and understood. It can be written any number of times, each letter from its own data alone. */
export interface ParsedTemplate {
  /** The parts as docxtemplater understood them; input for unknownTags. */
  parsed: readonly unknown[];
  /** The same data gives the same bytes. Throws TemplateSyntaxError, after which the template must be parsed again. */
  write(data: LetterData): Uint8Array;
}

/**
 * Takes a template apart. Its parts are unpacked here, under limits, because PizZip inflates without any: a template
 * of 94 kB can hold gigabytes. docxtemplater gets only the parts that hold a brace, and reads them once for all
 * letters; the others stay packed as they are. Throws ZipError, XmlError or TemplateSyntaxError.
 * `whenUnknown` is what to print for a tag without a value; it is never called if unknownTags found none.
 */
export function parseTemplate(template: Uint8Array, whenUnknown: (name: string) => string): ParsedTemplate {
  const entries = readZipDirectory(template);
  const { zip, before } = partsWithTags(template, entries);
  const parsed: unknown[] = [];
  const written = new Map<string, Uint8Array>();
  const listen = (inspect: Inspected): void => {
    if (Array.isArray(inspect.postparsed)) parsed.push(...inspect.postparsed);
    if (typeof inspect.filePath === 'string' && inspect.content instanceof Uint8Array)
      written.set(inspect.filePath, inspect.content);
  };
  const document = understand(() => new RepeatableDocument(zip, optionsFor(listen, whenUnknown)));
  return {
    parsed,
    write: (data) => {
      written.clear();
      understand(() => document.renderAgain(data));
      const changed = new Map([...written].filter(([name, bytes]) => !isSame(bytes, before.get(name))));
      return rewriteZip(template, entries, changed);
    },
  };
}

/**
 * docxtemplater refuses to render an instance twice, though rendering leaves what it parsed as it was; what it keeps of
 * the data is these three, which are set back here. tests/unit/templates/render-again.test.ts holds it to that, against
 * fresh instances: look there before another version of it is taken.
 */
class RepeatableDocument extends Docxtemplater<PizZip> {
  declare rendered: boolean;
  declare scopeManagers: object;
  declare mapper: object | undefined;

  renderAgain(data: LetterData): void {
    this.rendered = false;
    this.scopeManagers = {};
    this.mapper = undefined;
    this.render(data);
  }
}

const contentTypesPart = '[Content_Types].xml';
const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
const rootRelationshipsPart = '_rels/.rels';
/** Parts that docxtemplater never looks into, and most of a package. */
const neverFilled =
  /(relationships|\.(styles|stylesWithEffects|numbering|fontTable|webSettings|endnotes)|\.theme)\+xml$/;

/** A package of the parts that docxtemplater must see, and what was in them. */
function partsWithTags(
  template: Uint8Array,
  entries: readonly ZipEntry[],
): { zip: PizZip; before: Map<string, Uint8Array> } {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const textOf = (name: string): string => {
    const entry = byName.get(name);
    return entry === undefined ? '' : decodeXml(inflateEntry(template, entry));
  };
  const types = readContentTypes(textOf(contentTypesPart));
  const zip = new PizZip();
  const before = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const { name } = entry;
    if (!/\.xml$/i.test(name) || name === contentTypesPart || neverFilled.test(types.typeOf(name))) continue;
    const bytes = inflateEntry(template, entry);
    const text = decodeXml(bytes);
    // The main part says what kind of document it is, tags or no tags.
    if (!types.typeOf(name).endsWith('.main+xml') && !/[{}]/.test(text)) continue;
    before.set(name, bytes);
    zip.file(name, text);
  }
  zip.file(contentTypesPart, contentTypesOf([...before.keys()], types.typeOf));
  zip.file(rootRelationshipsPart, textOf(rootRelationshipsPart));
  return { zip, before };
}

/** Only these parts: docxtemplater reads the list several times over, and an ordinary document names thirty. */
function contentTypesOf(parts: readonly string[], typeOf: (part: string) => string): string {
  const overrides = parts
    .filter((part) => typeOf(part) !== '')
    .map((part) => element('Override', { PartName: `/${part}`, ContentType: typeOf(part) }));
  return writeTree(element('Types', { xmlns: contentTypesNamespace }, overrides));
}

function optionsFor(
  listen: (inspect: Inspected) => void,
  whenUnknown: (name: string) => string,
): Docxtemplater.DXT.ConstructorOptions {
  return {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // Otherwise {=[[ ]]=} in a template would switch the delimiters, past every check of ours.
    syntax: { changeDelimiterPrefix: null },
    parser: readOwnProperty,
    // docxtemplater's own prints "undefined" into the letter.
    nullGetter: (part) => (part.module ? '' : whenUnknown(part.value.trim())),
    modules: [
      {
        name: 'FoolscapTags',
        set(options: unknown): void {
          if (typeof options !== 'object' || options === null || !('inspect' in options)) return;
          if (typeof options.inspect === 'object' && options.inspect !== null) listen(options.inspect);
        },
      },
    ],
  };
}

/** What docxtemplater tells a module of a part: how it was understood, and in the end its bytes. It has no types for it. */
interface Inspected {
  filePath?: unknown;
  postparsed?: unknown;
  content?: unknown;
}

/** Own properties only: `{constructor}` or `{__proto__}` in a template finds nothing. */
function readOwnProperty(tag: string): Docxtemplater.DXT.Parser {
  const name = tag.trim();
  return {
    get: (scope: unknown) => {
      if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
      return Reflect.get(scope, name);
    },
  };
}

function isSame(bytes: Uint8Array, before: Uint8Array | undefined): boolean {
  return before !== undefined && Buffer.compare(bytes, before) === 0;
}

function understand<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new TemplateSyntaxError(explanationsOf(error));
  }
}

function explanationsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const properties: unknown = 'properties' in error ? error.properties : undefined;
  if (typeof properties !== 'object' || properties === null) return [error.message];
  if ('errors' in properties && Array.isArray(properties.errors)) return properties.errors.flatMap(explanationsOf);
  return 'explanation' in properties && typeof properties.explanation === 'string'
    ? [properties.explanation]
    : [error.message];
}
