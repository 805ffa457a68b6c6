import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { safePath, serveStatic } from '../../../electron/host/static-files.ts';

/** The one function that turns an address into a file, for the desktop's app: scheme and the browser host alike. */
const scratch = mkdtempSync(join(tmpdir(), 'foolscap-static-'));
const folder = join(scratch, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), 'the page');
writeFileSync(join(folder, 'assets', 'a.js'), 'code');
writeFileSync(join(folder, 'assets', 'a.js.map'), 'its source');
writeFileSync(join(scratch, 'secret.json'), '"secret"');
// A folder beside ours whose path begins like ours.
mkdirSync(join(scratch, 'renderer-other'));
writeFileSync(join(scratch, 'renderer-other', 'a.js'), 'other code');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const text = async (path: string) => {
  const { status, body } = await serveStatic(folder, path);
  return [status, new TextDecoder().decode(body)];
};

it('serves what is in its folder', async () => {
  expect(await text('/')).toEqual([200, 'the page']);
  expect(await text('/assets/a.js')).toEqual([200, 'code']);
  expect(await text('/assets/a.js.map')).toEqual([404, 'Not found.']);
});

describe('a path that leads out', () => {
  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2Fsecret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets/%2e%2e%5c%2e%2e%5csecret.json',
    '/%252e%252e/secret.json',
    '/..\\secret.json',
    '/../renderer-other/a.js',
    '//secret.json',
    '/%2fetc/passwd',
    '/a.js%00.html',
    '/C:/secret.json',
    '/a.js::$DATA',
    '/%ff',
    '/%c0%ae%c0%ae/secret.json',
    '/\u2025/../secret.json',
  ])('is refused: %s', async (path) => {
    expect(safePath(path)).toBeUndefined();
    expect(await text(path)).toEqual([400, 'Bad path.']);
  });

  it('is not followed through a link, of a file or of a folder', async (test) => {
    try {
      symlinkSync(join(scratch, 'secret.json'), join(folder, 'assets', 'link.json'));
      symlinkSync(scratch, join(folder, 'way-out'));
    } catch {
      test.skip('this user may not make links on this system');
    }
    expect(await text('/assets/link.json')).toEqual([404, 'Not found.']);
    expect(await text('/way-out/secret.json')).toEqual([404, 'Not found.']);
    expect(await text('/way-out/renderer-other/a.js')).toEqual([404, 'Not found.']);
  });
});
