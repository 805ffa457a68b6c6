import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { LetterValues, TemplateField } from '#templates/fields.ts';
import { cleanValues, type LetterData } from '#templates/fill/clean-values.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { openLibrary } from '#templates/library.ts';
import { alternating, median, type Ratio } from './ratio.ts';

const turns = 31;

interface Letter {
  name: string;
  bytes: Uint8Array;
  values: LetterValues;
  fields: readonly TemplateField[];
  data: LetterData;
}

/**
 * Filling each built-in letter, against docxtemplater alone on the same template with the same values. The worst and the
 * median are shown, twice: from a template never seen before (another array is another template to the filler, which
 * keeps the last few taken apart), and from one that was filled a moment ago. docxtemplater has the same chance there:
 * what it can keep is the unzipped package, since its instances render once.
 */
export function benchLetters(libraryFolder: string): Ratio[] {
  const first: Ratio[] = [];
  const again: Ratio[] = [];
  for (const { name, bytes, values, fields, data } of lettersOf(libraryFolder)) {
    const fill = (template: Uint8Array) => fillLetter(template, values, fields);
    const parts = unzipped(bytes);
    const kept = 'docxtemplater, its package kept unzipped';
    first.push(
      alternating(
        name,
        'docxtemplater alone',
        () => fill(bytes.slice()),
        () => alone(new PizZip(bytes), data),
        0.8,
        turns,
      ),
    );
    again.push(
      alternating(
        name,
        kept,
        () => fill(bytes),
        () => alone(packageOf(parts), data),
        0.8,
        turns,
      ),
    );
  }
  return [...worstAndMedian('a letter', first), ...worstAndMedian('the next letter from an open template', again)];
}

function lettersOf(libraryFolder: string): Letter[] {
  return openLibrary(libraryFolder)
    .values()
    .flatMap((template) =>
      template.languages.map((language) => {
        const bytes = template.docx[language];
        const values = template.samples[language];
        if (!bytes || !values) throw new Error(`${template.kind} lacks its document or its sample in ${language}`);
        const { fields } = template;
        return { name: `${template.kind} (${language})`, bytes, values, fields, data: cleanValues(values, fields) };
      }),
    );
}

export function alone(zip: PizZip, data: LetterData): Uint8Array {
  return new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true })
    .render(data)
    .getZip()
    .generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function unzipped(bytes: Uint8Array): Map<string, string> {
  const { files } = new PizZip(bytes);
  return new Map(Object.entries(files).map(([name, file]) => [name, file.asText()]));
}

function packageOf(parts: ReadonlyMap<string, string>): PizZip {
  const zip = new PizZip();
  for (const [name, text] of parts) zip.file(name, text);
  return zip;
}

function worstAndMedian(what: string, ratios: readonly Ratio[]): Ratio[] {
  const sorted = ratios.toSorted((a, b) => a.ratio - b.ratio);
  const middle = median(ratios.map(({ ratio }) => ratio));
  const typical = sorted.find(({ ratio }) => ratio === middle);
  const worst = sorted.at(-1);
  return [
    ...(worst ? [{ ...worst, what: `${what}, worst of ${ratios.length}: ${worst.what}` }] : []),
    ...(typical ? [{ ...typical, what: `${what}, median: ${typical.what}` }] : []),
  ];
}
