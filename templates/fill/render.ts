import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { inflateEntry, readZipDirectory } from '../package/read-zip.ts';
import { rewriteZip } from '../package/write-zip.ts';
import { decodeXml } from '../package/xml.ts';
import type { LetterData } from './clean-values.ts';
import { TemplateSyntaxError } from './gaps.ts';

/** A template taken apart and understood, ready to be written once (docxtemplater renders an instance only once). */
export interface ParsedTemplate {
  /** The parts as docxtemplater understood them; input for unknownTags. */
  parsed: readonly unknown[];
  write(data: LetterData): Uint8Array;
}

/**
 * Takes a template apart. Its parts are unpacked here, under limits, because PizZip inflates without any: a template
 * of 94 kB can hold gigabytes. Throws ZipError, XmlError or TemplateSyntaxError.
 * `whenUnknown` is what to print for a tag without a value; it is never called if unknownTags found none.
 */
export function parseTemplate(template: Uint8Array, whenUnknown: (name: string) => string): ParsedTemplate {
  const entries = readZipDirectory(template);
  const texts = new Map<string, string>();
  const zip = new PizZip();
  for (const entry of entries) {
    const isText = /\.(xml|rels)$/i.test(entry.name);
    const text = isText ? decodeXml(inflateEntry(template, entry)) : '';
    if (isText) texts.set(entry.name, text);
    zip.file(entry.name, text);
  }

  const parsed: unknown[] = [];
  const document = understand(() => new Docxtemplater(zip, optionsFor(parsed, whenUnknown)));
  return {
    parsed,
    write: (data) => {
      understand(() => document.render(data));
      const changed = new Map<string, Uint8Array>();
      for (const [name, before] of texts) {
        const after = zip.file(name)?.asText() ?? before;
        if (after !== before) changed.set(name, new TextEncoder().encode(after));
      }
      return rewriteZip(template, entries, changed);
    },
  };
}

function optionsFor(parsed: unknown[], whenUnknown: (name: string) => string): Docxtemplater.DXT.ConstructorOptions {
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
          const postparsed = postparsedIn(options);
          if (postparsed) parsed.push(...postparsed);
        },
      },
    ],
  };
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

function postparsedIn(options: unknown): unknown[] | undefined {
  if (typeof options !== 'object' || options === null || !('inspect' in options)) return undefined;
  const { inspect } = options;
  if (typeof inspect !== 'object' || inspect === null || !('postparsed' in inspect)) return undefined;
  return Array.isArray(inspect.postparsed) ? inspect.postparsed : undefined;
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
