import PizZip from 'pizzip';
import type { LetterItem } from '#templates/fields.ts';
import type { LetterData } from '#templates/fill/clean-values.ts';

/**
 * The same letter in the words of docx-templates, whose tags are JavaScript: `{#questions}` becomes
 * `{FOR i0 IN questions}` or, for a flag or a text, `{IF questions}`; `{text}` becomes `{INS $i0.text}`. Works on
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

function translate(xml: string, data: LetterData): string {
  const open: { name: string; item: LetterItem | null; variable: string }[] = [];
  return xml.replace(/\{([#/]?)([a-z0-9_]*)\}/g, (_, sign: string, name: string) => {
    if (sign === '/') {
      const closed = open.pop();
      if (closed === undefined) throw new Error(`{/${name}} closes nothing`);
      return closed.item === null ? '{END-IF}' : `{END-FOR ${closed.variable}}`;
    }
    if (sign === '#') {
      const value = data[name];
      const item = Array.isArray(value) ? (value[0] ?? {}) : null;
      const variable = `i${open.length}`;
      open.push({ name, item, variable });
      return item === null ? `{IF ${name}}` : `{FOR ${variable} IN ${name}}`;
    }
    const inside = open.findLast(({ item }) => item !== null && Object.hasOwn(item, name));
    return inside === undefined ? `{INS ${name}}` : `{INS $${inside.variable}.${name}}`;
  });
}
