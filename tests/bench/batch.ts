import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createReport } from 'docx-templates';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import type { LetterValues } from '#templates/fields.ts';
import { cleanValues } from '#templates/fill/clean-values.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { openFillPool } from '#templates/fill/fill-pool.ts';
import { openLibrary } from '#templates/library.ts';
import { readContentTypes } from '#templates/package/content-types.ts';
import { readParagraphs } from '#templates/package/paragraphs.ts';
import { safeUnzip } from '#templates/package/read-zip.ts';
import { decodeXml } from '#templates/package/xml.ts';
import { asDocxTemplates } from './as-docx-templates.ts';
import { alone } from './letters.ts';
import { median, type Ratio } from './ratio.ts';

const letters = 500;
const rounds = 3;
/** The slower ones write so many; what counts is the time of one. */
const lettersOfOthers = 60;

interface Batch {
  ratios: Ratio[];
  /** What each library made of the same letter, and memory; a line each. */
  notes: string[];
}

/**
 * A batch of 500 requests under the Code, threads and all from opening the pool to closing it, against the libraries
 * called in a loop on the same template with the same data. They take turns; times are for one letter.
 */
export async function benchBatch(libraryFolder: string): Promise<Batch> {
  const { template, fields, values } = batchLetter(libraryFolder);
  const all = Array.from({ length: letters }, (_, at) => valuesOf(values, at));
  const data = all.map((one) => cleanValues(one, fields));
  const [sample = {}] = data;
  const translated = asDocxTemplates(template, sample);
  const handler = new TemplateHandler();
  const theirs = {
    docxtemplater: async (at: number) => alone(new PizZip(template), data[at] ?? {}),
    'easy-template-x': async (at: number) =>
      new Uint8Array(await handler.process(Buffer.from(template), plain(data[at]))),
    'docx-templates': (at: number) => createReport({ template: translated, data: data[at], cmdDelimiter: ['{', '}'] }),
  };

  const ours: number[] = [];
  const times = new Map<string, number[]>(Object.keys(theirs).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const mine = await timed(letters, async () => {
      const pool = openFillPool();
      await Promise.all(all.map((values) => pool.fill({ template, values, fields })));
      await pool.close();
    });
    // The first round warms up.
    if (round > 0) ours.push(mine);
    for (const [name, fill] of Object.entries(theirs)) {
      const count = name === 'docxtemplater' ? letters : lettersOfOthers;
      const took = await timed(count, async () => {
        for (let at = 0; at < count; at += 1) await fill(at);
      });
      if (round > 0) times.get(name)?.push(took);
    }
  }

  const mine = median(ours);
  const ratios = [...times].map(([name, took]): Ratio => {
    const other = median(took);
    return {
      what: `one letter of a batch of ${letters}`,
      baseline: `${name} in a loop`,
      ours: mine,
      theirs: other,
      ratio: mine / other,
      limit: name === 'docxtemplater' ? 1 / 2.5 : null,
    };
  });
  const notes = [`ours: ${look(fillLetter(template, all[0] ?? {}, fields), template)}`];
  for (const [name, fill] of Object.entries(theirs)) notes.push(`${name}: ${look(await fill(0), template)}`);
  const measure = [join(import.meta.dirname, 'measure-batch-memory.ts'), libraryFolder];
  notes.push(execFileSync(process.execPath, measure, { encoding: 'utf8' }).trim());
  return { ratios, notes };
}

export function batchLetter(libraryFolder: string) {
  const letter = openLibrary(libraryFolder).get('request_code');
  const template = letter?.docx.en;
  const values = letter?.samples.en;
  if (!letter || !template || !values) throw new Error('The request under the Code is missing in English');
  return { template, values, fields: letter.fields };
}

/** No two letters of a batch are alike. */
export function valuesOf(values: LetterValues, at: number): LetterValues {
  return { ...values, body_name: `Department No. ${at + 1}`, reference: `FS-2026-${String(at + 1).padStart(4, '0')}` };
}

/** easy-template-x takes `any` shape of its own; ours is one of them. */
function plain(data: object | undefined): Record<string, never> {
  return JSON.parse(JSON.stringify(data ?? {}));
}

async function timed(count: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / count;
}

/** What a reader and Word would find: tags left over, paragraphs left empty, and parts that needed no change but got one. */
function look(docx: Uint8Array, template: Uint8Array): string {
  const [after, before] = [safeUnzip(docx), safeUnzip(template)];
  const types = readContentTypes(decodeXml(after.get('[Content_Types].xml') ?? new Uint8Array()));
  const read = [...after]
    .filter(([part]) => types.isReadable(part))
    .flatMap(([part, bytes]) => readParagraphs(part, decodeXml(bytes)));
  const hasTags = (bytes: Uint8Array) => /[{}]/.test(decodeXml(bytes));
  const touched = [...before].filter(
    ([part, bytes]) =>
      part.endsWith('.xml') && !hasTags(bytes) && Buffer.compare(bytes, after.get(part) ?? Buffer.of()) !== 0,
  );
  const empty = read.filter(({ text }) => text.trim() === '').length;
  const open = read.filter(({ text }) => /[{}]|undefined/.test(text)).length;
  return `${read.length} paragraphs, ${empty} of them empty, ${open} with a tag left; ${touched.length} parts without a tag changed`;
}
