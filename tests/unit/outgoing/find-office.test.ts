import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findOffice } from '#core/outgoing/pdf/find-office.ts';

function program(...path: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o700);
  return file;
}

test('LibreOffice is the one that was named, else the one on PATH', () => {
  const onPath = program('soffice');
  const named = program('other', 'soffice');
  const PATH = join(onPath, '..');
  expect(findOffice({ platform: 'linux', env: { PATH } })).toBe(onPath);
  expect(findOffice({ platform: 'linux', env: { PATH, FOOLSCAP_LIBREOFFICE: named } })).toBe(named);
  expect(findOffice({ platform: 'linux', env: { PATH, FOOLSCAP_LIBREOFFICE: 'none' } })).toBeNull();
  // One that was named and is gone is not silently another.
  expect(findOffice({ platform: 'linux', env: { PATH, FOOLSCAP_LIBREOFFICE: `${named}-gone` } })).toBeNull();
});

test('it is found where Windows installs it, by the program that waits', () => {
  const office = program('LibreOffice', 'program', 'soffice.com');
  const ProgramFiles = join(office, '..', '..', '..');
  expect(findOffice({ platform: 'win32', env: { PATH: '', ProgramFiles } })).toBe(office);
});

test('it is found where a Mac keeps the user’s own programs', () => {
  const office = program('Applications', 'LibreOffice.app', 'Contents', 'MacOS', 'soffice');
  const HOME = join(office, '..', '..', '..', '..', '..');
  const found = findOffice({ platform: 'darwin', env: { PATH: '', HOME } });
  expect([office, '/Applications/LibreOffice.app/Contents/MacOS/soffice']).toContain(found);
});
