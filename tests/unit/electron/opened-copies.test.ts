import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sweepCopies, writeCopy } from '../../../electron/main/opened-copies.ts';

const bytes = new TextEncoder().encode('a letter');

function exportsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-exports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function age(path: string, days: number): void {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  utimesSync(path, then, then);
}

test('a copy that was opened elsewhere is gone after a week, with its folder and its note', () => {
  const folder = exportsFolder();
  const old = writeCopy(folder, 'Reply.pdf', bytes);
  const recent = writeCopy(folder, 'Reply.pdf', bytes);
  expect(readFileSync(old)).toEqual(Buffer.from(bytes));
  age(old, 8);
  age(recent, 6);
  sweepCopies(folder);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readFileSync(recent)).toEqual(Buffer.from(bytes));
});

test('what was changed, is open in a word processor or was not written here is left', () => {
  const folder = exportsFolder();
  const changed = writeCopy(folder, 'Envelope.docx', bytes);
  writeFileSync(changed, 'a letter, mended');
  const open = writeCopy(folder, 'Label.docx', bytes);
  writeFileSync(join(dirname(open), '.~lock.Label.docx#'), '');
  const joined = writeCopy(folder, 'List.csv', bytes);
  writeFileSync(join(dirname(joined), 'List (copy).csv'), '');
  const strange = join(folder, 'notes.sha256');
  writeFileSync(strange, '');
  for (const path of [changed, open, joined, strange]) age(path, 30);
  const before = readdirSync(folder, { recursive: true });
  sweepCopies(folder);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('a folder that is not there, or a note without its copy, is nothing to stumble over', () => {
  const folder = exportsFolder();
  sweepCopies(join(folder, 'missing'));
  rmSync(dirname(writeCopy(folder, 'Reply.pdf', bytes)), { recursive: true });
  sweepCopies(folder);
  expect(readdirSync(folder)).toEqual([]);
});
