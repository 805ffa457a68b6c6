import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineMigration } from './migrate.ts';

/**
 * Makes the next migration and writes db/migrations/index.ts, from which the program takes them: inlined, so that they
 * are there from source and in a bundle alike.
 *
 *   node db/generate-migrations.ts --name add_reminders            from the difference in db/schema
 *   node db/generate-migrations.ts --custom --name search_index    an empty one, to fill by hand; then run --index
 *   node db/generate-migrations.ts --index                         index.ts only
 *   node db/generate-migrations.ts --fresh                         before the first release only: everything anew,
 *                                                                  the hand-written ones after the generated one
 *
 * A hand-written migration begins with "-- Hand-written:". One that takes rows away or changes them says so:
 * "-- foolscap: removes rows from a, b" and "-- foolscap: rewrites rows of c" (migrate.ts, verify-journal.ts).
 */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'db', 'migrations');

const args = process.argv.slice(2);
if (args.includes('--fresh')) makeFresh();
else if (!args.includes('--index')) runDrizzleKit(args);
writeIndex();

function makeFresh(): void {
  const handWritten = sqlFiles()
    .map((file) => ({ name: partsOf(file).name, sql: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ sql }) => sql.startsWith('-- Hand-written:'));
  for (const file of sqlFiles()) rmSync(join(folder, file));
  rmSync(join(folder, 'meta'), { recursive: true, force: true });
  runDrizzleKit(['--name', 'register']);
  for (const { name, sql } of handWritten) {
    runDrizzleKit(['--custom', '--name', name]);
    const made = sqlFiles().at(-1);
    if (made) writeFileSync(join(folder, made), sql);
  }
}

function runDrizzleKit(options: string[]): void {
  const binary = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs');
  const run = spawnSync(process.execPath, [binary, 'generate', '--config', 'db/drizzle.config.ts', ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function writeIndex(): void {
  const entries = sqlFiles().map((file) => {
    const { id, name } = partsOf(file);
    const { sql, sha256 } = defineMigration(id, name, readFileSync(join(folder, file), 'utf8'));
    return `  {\n    id: ${id},\n    name: '${name}',\n    sha256: '${sha256}',\n    sql: \`${escapeTemplate(sql)}\`,\n  },\n`;
  });
  writeFileSync(
    join(folder, 'index.ts'),
    `// Written by db/generate-migrations.ts from the .sql files beside it: change those.\nimport type { Migration } from '../migrate.ts';\n\nexport const migrations: readonly Migration[] = [\n${entries.join('')}];\n`,
  );
}

function sqlFiles(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

function partsOf(file: string): { id: number; name: string } {
  const [, digits = '', name = ''] = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file) ?? [];
  if (digits === '') throw new Error(`${file} is not named like 0001_name.sql`);
  return { id: Number(digits), name };
}

function escapeTemplate(text: string): string {
  return text.replace(/\\|`|\$\{/g, (special) => `\\${special}`);
}
