import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/**
 * Suites that start whole programs and browsers come after the others, one suite after another and two files at a time:
 * more would wait for each other's page loads. The others have every core: by itself vitest leaves one idle, which is
 * half of a small machine.
 */
const suite = (name: string, include: string, order = 1) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${include}/**/*.test.{ts,tsx}`],
    testTimeout: order > 1 ? 60_000 : 20_000,
    hookTimeout: order > 1 ? 60_000 : 30_000,
    maxWorkers: order > 1 ? 2 : '100%',
    sequence: { groupOrder: order },
  },
});

export default defineConfig({
  root,
  test: {
    // A busy machine is no failure: what is waited for comes, or the test's own time runs out.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      suite('unit', 'unit'),
      suite('register', 'register'),
      suite('use-cases', 'use-cases'),
      suite('contract', 'contract'),
      suite('browser-host', 'browser-host', 2),
      suite('e2e', 'e2e', 3),
      suite('electron', 'electron', 4),
    ],
  },
});
