import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LetterValues, TemplateField } from '#templates/fields.ts';
import { fillLetter } from '#templates/fill/fill-letter.ts';
import { FillPoolError, openFillPool } from '#templates/fill/fill-pool.ts';
import { TemplateFillError, TemplateSyntaxError } from '#templates/fill/gaps.ts';
import { XmlError } from '#templates/package/xml.ts';
import { ZipError } from '#templates/package/zip-error.ts';
import { lettersByLanguage, tinyDocx } from './support.ts';

const builtWorker = join(import.meta.dirname, '../../../out/main/fill-worker.js');
const failingWorker = join(import.meta.dirname, 'failing-worker.ts');

function pool(workers?: number, module?: string) {
  const opened = openFillPool(workers, module);
  onTestFinished(() => opened.close());
  return opened;
}

const fields: TemplateField[] = [
  { name: 'subject', label: { en: 'Subject', zh: '事由' }, type: 'text', required: true, source: 'user' },
];
const template = tinyDocx('<w:p><w:r><w:t>{subject}</w:t></w:r></w:p>');
const letter = (subject: string, of = template) => ({ template: of, values: { subject }, fields });

/** The error a promise ends with; a letter instead fails the test. */
const faultOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('a letter was written');
};
const faultHere = (of: Uint8Array, values: LetterValues): unknown => {
  try {
    fillLetter(of, values, fields);
  } catch (error) {
    return error;
  }
  throw new Error('a letter was written');
};

describe.each([
  ['from source', undefined],
  ['from the built program', builtWorker],
])('letters filled side by side, %s', (_where, module) => {
  // `npm test` builds before it tests; a single file run by hand may have nothing built.
  const skipped = module !== undefined && !existsSync(module);
  if (skipped) console.log('Not built (npm run build): the built worker is not driven.');

  it.skipIf(skipped)('are byte for byte those filled here, every built-in letter', { timeout: 60_000 }, async () => {
    const { fill } = pool(2, module);
    const filled = await Promise.all(
      lettersByLanguage.map(({ document, sample, fields }) => fill({ template: document, values: sample, fields })),
    );
    for (const [at, { document, sample, fields, kind, language }] of lettersByLanguage.entries())
      expect(
        Buffer.compare(filled[at] ?? new Uint8Array(), fillLetter(document, sample, fields)),
        `${kind} ${language}`,
      ).toBe(0);
  });

  it.skipIf(skipped)('fail with the errors of a letter filled here, each with its fields', async () => {
    const { fill } = pool(1, module);
    const broken: [Uint8Array, LetterValues, unknown][] = [
      [template, {}, TemplateFillError],
      [tinyDocx('<w:p><w:r><w:t>{nobody_knows}</w:t></w:r></w:p>'), { subject: 'X' }, TemplateFillError],
      [tinyDocx('<w:p><w:r><w:t>{#open}</w:t></w:r></w:p>'), { subject: 'X' }, TemplateSyntaxError],
      [new TextEncoder().encode('no zip'), { subject: 'X' }, ZipError],
      [
        tinyDocx('<w:p><w:r><w:t>{subject}</w:t></w:r></w:p>', { 'word/x.xml': new Uint8Array([0xff]) }),
        { subject: 'X' },
        XmlError,
      ],
    ];
    for (const [of, values, type] of broken) {
      const [there, here] = [await faultOf(fill({ template: of, values, fields })), faultHere(of, values)];
      expect(there).toBeInstanceOf(type);
      expect({ ...(there as object), message: String(there) }).toEqual({ ...(here as object), message: String(here) });
    }
    // After all that it still writes letters.
    expect(await fill(letter('X'))).toEqual(fillLetter(template, { subject: 'X' }, fields));
  });
});

describe('a pool of threads', () => {
  it('fails only the letter a thread stopped at, with a sentence, and writes all the others', async () => {
    const { fill } = pool(2, failingWorker);
    const subjects = Array.from({ length: 40 }, (_, at) => (at === 7 || at === 20 ? 'crash' : `Subject ${at}`));
    const results = await Promise.allSettled(subjects.map((subject) => fill(letter(subject))));
    for (const [at, result] of results.entries()) {
      if (subjects[at] === 'crash') {
        expect(result.status).toBe('rejected');
        const { reason } = result as PromiseRejectedResult;
        expect(reason).toBeInstanceOf(FillPoolError);
        expect(reason).toMatchObject({ code: 'stopped' });
        expect((reason as FillPoolError).sentence.en).toMatch(/^This letter was not written: .+ Try it again/);
      } else {
        expect(result).toEqual({
          status: 'fulfilled',
          value: fillLetter(template, { subject: subjects[at] ?? '' }, fields),
        });
      }
    }
  });

  it('says so where its worker is missing, instead of trying for ever', async () => {
    const { fill } = pool(2, join(import.meta.dirname, 'no-such-worker.ts'));
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => fill(letter('X'))));
    for (const result of results) {
      expect(result.status).toBe('rejected');
      expect((result as PromiseRejectedResult).reason).toMatchObject({ code: 'stopped' });
    }
  });

  it('fails a letter whose values cannot be told to a thread, and no other', async () => {
    const { fill } = pool(1);
    const values = { subject: () => 'X' } as unknown as LetterValues;
    const [bad, good] = await Promise.allSettled([fill({ template, values, fields }), fill(letter('Y'))]);
    expect(bad.status).toBe('rejected');
    expect(good).toEqual({ status: 'fulfilled', value: fillLetter(template, { subject: 'Y' }, fields) });
  });

  it('keeps more templates apart than a thread holds', async () => {
    const { fill } = pool(1);
    const templates = Array.from({ length: 12 }, (_, at) =>
      tinyDocx(`<w:p><w:r><w:t>${at} {subject}</w:t></w:r></w:p>`),
    );
    const jobs = [...templates, ...templates.toReversed(), ...templates];
    const filled = await Promise.all(jobs.map((one) => fill(letter('X', one))));
    expect(filled).toEqual(jobs.map((one) => fillLetter(one, { subject: 'X' }, fields)));
  });

  it('leaves the template to its owner', async () => {
    const { fill } = pool(1);
    const before = template.slice();
    await fill(letter('X'));
    expect(template).toEqual(before);
  });

  it('has no room while letters wait, and room again when they are written', async () => {
    const { fill, room } = pool(1);
    const letters = Array.from({ length: 4 }, (_, at) => fill(letter(`Subject ${at}`)));
    let free = false;
    const asked = room().then(() => (free = true));
    await Promise.resolve();
    expect(free).toBe(false);
    await Promise.all(letters);
    await asked;
    expect(free).toBe(true);
  });

  it('closed, rejects what is not written and takes nothing more', async () => {
    const opened = openFillPool(1);
    const letters = Array.from({ length: 6 }, (_, at) => faultOf(opened.fill(letter(`Subject ${at}`))));
    await Promise.all([opened.close(), opened.close()]);
    for (const fault of await Promise.all(letters)) expect(fault).toMatchObject({ code: 'closed' });
    expect(await faultOf(opened.fill(letter('X')))).toMatchObject({ code: 'closed' });
    await opened.room();
  });
});
