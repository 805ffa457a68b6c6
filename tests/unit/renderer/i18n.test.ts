import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..', '..', 'renderer');
const folder = join(root, 'i18n');

/** i18next's plural endings: Chinese has one form where English has two. */
const plural = /_(zero|one|two|few|many|other)$/;

type Words = { [key: string]: string | Words };
const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), words])));

function read(language: string, file: string): Map<string, string> {
  return flatten(words.parse(JSON.parse(readFileSync(join(folder, language, file), 'utf8'))));
}

function flatten(tree: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const filesIn = (language: string) => readdirSync(join(folder, language)).toSorted();
const baseKeys = (all: Map<string, string>) =>
  [...new Set([...all.keys()].map((key) => key.replace(plural, '')))].toSorted();
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name))].toSorted();

test('both languages have the same files', () => {
  expect(filesIn('zh-Hant-HK')).toEqual(filesIn('en'));
});

describe.each(filesIn('en'))('%s', (file) => {
  const english = read('en', file);
  const chinese = read('zh-Hant-HK', file);

  test('has the same keys in both languages', () => {
    expect(baseKeys(chinese)).toEqual(baseKeys(english));
  });

  test('has no empty text', () => {
    const empty = [...english, ...chinese].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('fills the same places in both languages', () => {
    for (const [key, text] of english) {
      const other = chinese.get(key) ?? chinese.get(key.replace(plural, '_other'));
      // "One gap" needs no figure.
      const ofThisForm = (name: string | undefined) => !(key.endsWith('_one') && name === 'count');
      expect([key, placeholders(other ?? '').filter(ofThisForm)]).toEqual([key, placeholders(text).filter(ofThisForm)]);
    }
  });

  test('has both English forms of every plural, and the one Chinese form', () => {
    const counted = [...english.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, ''));
    for (const key of counted) {
      expect(english.has(`${key}_one`) && english.has(`${key}_other`), key).toBe(true);
      expect(chinese.has(`${key}_other`), key).toBe(true);
    }
  });

  test('sets Chinese with full-width punctuation', () => {
    const halfWidth = [...chinese].filter(([, text]) =>
      /\p{Script=Han}\s*[,;:!?]|[,;:!?]\s*\p{Script=Han}|\p{Script=Han}\(|\)\p{Script=Han}/u.test(text),
    );
    expect(halfWidth).toEqual([]);
  });
});

test('every key written out in the interface has words', () => {
  const known = new Map(filesIn('en').map((file) => [file.replace('.json', ''), new Set(baseKeys(read('en', file)))]));
  const missing: string[] = [];
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))) {
    const source = readFileSync(join(root, path), 'utf8').replace(/\/\*.*?\*\//gs, '');
    for (const [, namespace = '', key = ''] of source.matchAll(/\bt\(\s*'([a-z][A-Za-z]*):([\w.\- ]+)'/g)) {
      if (!known.get(namespace)?.has(key)) missing.push(`${path}: ${namespace}:${key}`);
    }
    const own = /useText\('([A-Za-z]+)'\)/.exec(source)?.[1];
    if (own === undefined || new Set(source.match(/useText\('?[A-Za-z]*'?\)/g)).size > 1) continue;
    for (const [, key = ''] of source.matchAll(/\bt\(\s*'([\w.\- ]+)'/g)) {
      if (!known.get(own)?.has(key)) missing.push(`${path}: ${own}:${key}`);
    }
  }
  expect(missing).toEqual([]);
});

test('every refusal of the core has words', () => {
  const core = join(root, '..', 'core');
  const thrown = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(core, name), 'utf8').matchAll(/invalid\(\{\s*code: '(\w+)'/g)])
    .map(([, code = '']) => code);
  const ofFacts = Object.keys(JSON.parse(readFileSync(join(core, 'law', 'messages', 'fact-problems.json'), 'utf8')));
  const known = read('en', 'problems.json');
  expect(thrown.length).toBeGreaterThan(5);
  expect([...thrown, ...ofFacts].filter((code) => !known.has(`code.${code}`))).toEqual([]);
});

test('every use case in the journal has a name', () => {
  const core = join(root, '..', 'core');
  const useCases = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(core, name), 'utf8').matchAll(/\bchange(?:Certainly)?\(\s*context,\s*'(\w+)'/g),
    ])
    .map(([, name = '']) => name);
  const known = read('en', 'settings.json');
  expect(useCases.length).toBeGreaterThan(10);
  expect(useCases.filter((name) => !known.has(`useCase.${name}`))).toEqual([]);
});
