import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileStore } from '#db/files.ts';
import { refusal } from './support/registers.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a file is kept under its SHA-256, read-only, and read back byte for byte', () => {
  const folder = temporaryFolder();
  const files = openFileStore(folder);
  const bytes = randomBytes(3_000_000);
  const hash = files.put(bytes);
  expect(hash).toBe(sha256(bytes));
  expect(files.path(hash)).toBe(join(folder, hash.slice(0, 2), hash.slice(2)));
  expect(files.read(hash).equals(bytes)).toBe(true);
  expect(statSync(files.path(hash)).mode & 0o777).toBe(0o400);
  expect(files.put(bytes)).toBe(hash);
  expect(files.list()).toEqual([hash]);
  expect(readdirSync(folder)).toEqual([hash.slice(0, 2)]);
});

test('a file on disk is stored without being changed', () => {
  const folder = temporaryFolder();
  const source = join(folder, 'reply.pdf');
  writeFileSync(source, randomBytes(2_500_000));
  const files = openFileStore(join(folder, 'files'));
  const stored = files.putFile(source);
  expect(stored.size).toBe(2_500_000);
  expect(files.state(stored.sha256)).toBe('ok');
  expect(existsSync(source)).toBe(true);
});

test('a damaged file is not handed out, and storing the good bytes again heals it', async () => {
  const files = openFileStore(temporaryFolder());
  const hash = files.put(Buffer.from('what was sent'));
  chmodSync(files.path(hash), 0o600);
  writeFileSync(files.path(hash), 'what was SENT');
  expect(files.state(hash)).toBe('damaged');
  expect((await refusal(() => files.read(hash))).code).toBe('file_damaged');
  files.put(Buffer.from('what was sent'));
  expect(files.read(hash).toString()).toBe('what was sent');
});

test('a missing file and a name that leads elsewhere are refused', async () => {
  const files = openFileStore(temporaryFolder());
  expect((await refusal(() => files.read('0'.repeat(64)))).code).toBe('file_missing');
  for (const name of ['../register.db', '', `${'a'.repeat(63)}/`, 'A'.repeat(64), `../${'a'.repeat(61)}`]) {
    expect((await refusal(() => files.read(name))).code).toBe('file_missing');
    expect((await refusal(() => files.path(name))).code).toBe('file_missing');
  }
});

test('a file over the limit is refused and leaves nothing', async () => {
  const folder = temporaryFolder();
  const files = openFileStore(join(folder, 'files'), 1000);
  writeFileSync(join(folder, 'large'), randomBytes(1001));
  expect((await refusal(() => files.put(randomBytes(1001)))).code).toBe('file_too_large');
  expect((await refusal(() => files.putFile(join(folder, 'large')))).code).toBe('file_too_large');
  expect(readdirSync(join(folder, 'files'))).toEqual([]);
  expect(files.state(files.put(randomBytes(1000)))).toBe('ok');
});

test('the sweep takes half-written files, and of the others only those that are old and unwanted', () => {
  const folder = temporaryFolder();
  const files = openFileStore(folder);
  writeFileSync(join(folder, '.incoming-1'), 'half');
  const wanted = files.put(Buffer.from('wanted'));
  const orphan = files.put(Buffer.from('orphan'));
  expect(files.sweepTemporary()).toBe(1);
  const isWanted = (hash: string) => hash === wanted;
  expect(files.sweepUnreferenced(isWanted)).toEqual([]);
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const hash of [wanted, orphan]) utimesSync(files.path(hash), twoDaysAgo, twoDaysAgo);
  expect(files.sweepUnreferenced(isWanted)).toEqual([orphan]);
  expect(files.list()).toEqual([wanted]);
});

test('storing an old orphan again makes it young, so that no sweep comes before its row', () => {
  const files = openFileStore(temporaryFolder());
  const hash = files.put(Buffer.from('again'));
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(files.path(hash), twoDaysAgo, twoDaysAgo);
  files.put(Buffer.from('again'));
  expect(files.sweepUnreferenced(() => false)).toEqual([]);
});
