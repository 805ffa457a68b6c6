import PizZip from 'pizzip';
import type { LetterData } from '#templates/fill/clean-values.ts';

/**
 * The same letter in the words of docx-templates, whose tags are JavaScript: `{#questions}` becomes
 * `{FOR i0 IN questions}` or, for a flag or a text, `{IF questions}`; `{^questions}` becomes `{IF !questions}`, `{text}`
 * becomes `{INS $i0.text}`. Works on
 * templates whose tags are whole, as those of the library are.
 */
export function asDocxTemplates(template: Uint8Array, data: LetterData): Uint8Array {
  const zip = new PizZip(template);
  for (const name of Object.keys(zip.files)) {
    if (!/^word\/(document|header\d+|footer\d+)\.xml$/.test(name)) continue;
    zip.file(name, translate(zip.files[name]?.asText() ?? '', data));
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A list, flag or text that is open: an item of the list, for the names in it; null for the others. */
interface Opened {
  item: Readonly<Record<string, unknown>> | null;
  variable: string;
}

function translate(xml: string, data: LetterData): string {
  const open: Opened[] = [];
  return xml.replace(/\{([#^/]?)([a-z0-9_]*)\}/g, (_, sign: string, name: string) => {
    if (sign === '/') {
      const closed = open.pop();
      if (closed === undefined) throw new Error(`{/${name}} closes nothing`);
      return closed.item === null ? '{END-IF}' : `{END-FOR ${closed.variable}}`;
    }
    const holder = open.findLast(({ item }) => item !== null && Object.hasOwn(item, name));
    const place = holder === undefined ? name : `$${holder.variable}.${name}`;
    if (sign === '') return `{INS ${place}}`;
    const value = holder?.item?.[name] ?? data[name];
    const variable = `i${open.length}`;
    const item: unknown = sign === '#' && Array.isArray(value) ? (value[0] ?? {}) : null;
    open.push({ item: isRecord(item) ? item : null, variable });
    if (isRecord(item)) return `{FOR ${variable} IN ${place}}`;
    return sign === '^' ? `{IF !${place}}` : `{IF ${place}}`;
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
