import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { findFaults } from '../../architecture/find-faults.ts';
import { readImports } from '../../architecture/read-imports.ts';

const houses: string[] = [];

/** A house of these files, and what the rule says of it. */
function faultsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'foolscap-house-'));
  houses.push(root);
  for (const [name, text] of Object.entries({ 'node_modules/electron/x': '', 'node_modules/react/x': '', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return findFaults(readImports(root, ['core', 'db', 'templates', 'electron', 'renderer']));
}

afterEach(() => {
  for (const root of houses.splice(0)) rmSync(root, { recursive: true, force: true });
});

const contract = { 'core/contract/index.ts': 'export const x = 1; export type X = number;' };

it.each([
  ['the interface reaching into the core', { 'renderer/a.ts': "import '#core/b.ts';", 'core/b.ts': '' }],
  [
    'types taken past the contract',
    { 'renderer/a.ts': "import type { X } from '#core/b.ts';", 'core/b.ts': 'export type X = 1' },
  ],
  [
    'the interface loading the shell',
    { 'renderer/a.tsx': "import { x } from '../electron/preload/api.ts';", 'electron/preload/api.ts': '' },
  ],
  ['the core using the shell', { 'core/a.ts': "import '../electron/main/b.ts';", 'electron/main/b.ts': '' }],
  ['the core loading electron', { 'core/a.ts': "import { app } from 'electron';" }],
  ['the core loading electron later', { 'core/a.ts': "await import('electron');" }],
  ['the register knowing a use case', { 'db/a.ts': "export * from '#core/b.ts';", 'core/b.ts': 'export const y = 1;' }],
  ['letters knowing the register', { 'templates/a.ts': "import '#db/b.ts';", 'db/b.ts': '' }],
  [
    'main loading the core into its own process',
    { 'electron/main/a.ts': "import '#core/start-core.ts';", 'core/start-core.ts': '' },
  ],
  ['the contract loading a handler', { 'core/contract/a.ts': "import '../b.ts';", 'core/b.ts': '' }],
  ['the core loading React', { 'core/a.ts': "import 'react';" }],
  ['a file that is not there', { 'core/a.ts': "import './gone.ts';" }],
  ['a circle', { 'core/a.ts': "import './b.ts';", 'core/b.ts': "import './c.ts';", 'core/c.ts': "import './a.ts';" }],
])('refuses %s', (_what, files) => {
  expect(faultsOf(files)).toHaveLength(1);
});

it.each([
  [
    'everybody the contract',
    {
      ...contract,
      'renderer/a.ts': "import { x } from '#core/contract/index.ts';",
      'db/a.ts': "import '#core/contract/index.ts';",
    },
  ],
  [
    'the core the register and the letters',
    { 'core/a.ts': "import '#db/b.ts'; import '#templates/c.ts';", 'db/b.ts': '', 'templates/c.ts': '' },
  ],
  [
    'the interface the types of the bridge',
    {
      'renderer/a.ts': "import type { B } from '../electron/preload/api.ts';",
      'electron/preload/api.ts': 'export type B = 1',
    },
  ],
  [
    'a circle of types',
    {
      'core/a.ts': "import type { B } from './b.ts'; export type A = 1",
      'core/b.ts': "import type { A } from './a.ts'; export type B = 1",
    },
  ],
])('allows %s', (_what, files) => {
  expect(faultsOf(files)).toEqual([]);
});
