import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { cleanValues } from '#templates/fill/clean-values.ts';
import { openLibrary } from '#templates/library.ts';
import { type Ratio, ratioOf } from './ratio.ts';

/** Filling each built-in letter, against docxtemplater alone on the same template with the same values. The worst is shown. */
export async function benchLetters(libraryFolder: string): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const template of openLibrary(libraryFolder).values()) {
    for (const language of template.languages) {
      const bytes = template.docx[language];
      const values = template.samples[language];
      if (!bytes || !values) throw new Error(`${template.kind} lacks its document or its sample in ${language}`);
      const data = cleanValues(values, template.fields);
      const alone = () =>
        new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true })
          .render(data)
          .getZip()
          .generate({ type: 'uint8array', compression: 'DEFLATE' });
      ratios.push(
        await ratioOf(
          `filling ${template.kind} (${language})`,
          'docxtemplater alone',
          () => fillLetter(bytes, values, template.fields),
          alone,
          1.25,
          { rounds: 3, time: 200 },
        ),
      );
    }
  }
  return [ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a))];
}
