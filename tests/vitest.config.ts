import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** Suites that start whole programs and browsers take the machine to themselves; the others share its cores. */
const suite = (name: string, include: string, whole = false) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${include}/**/*.test.{ts,tsx}`],
    testTimeout: whole ? 60_000 : 20_000,
    hookTimeout: whole ? 60_000 : 30_000,
    fileParallelism: !whole,
    sequence: { groupOrder: whole ? 2 : 1 },
  },
});

export default defineConfig({
  root,
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      suite('unit', 'unit'),
      suite('register', 'register'),
      suite('use-cases', 'use-cases'),
      suite('contract', 'contract'),
      suite('browser-host', 'browser-host', true),
      suite('e2e', 'e2e', true),
      suite('electron', 'electron', true),
    ],
  },
});
