import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const stamp = join(root, 'out', '.built-from');
const sources = [
  'core',
  'db',
  'templates',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const products = [
  'main/main.js',
  'main/browser-host.js',
  'main/core-process.js',
  'main/db-worker.js',
  'main/fill-worker.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'library',
];

/** Builds the program where a source changed since the last build. Answers whether it did; throws with a sentence. */
export async function buildWhatIsStale() {
  const now = fingerprint();
  const complete = products.every((one) => existsSync(join(root, 'out', one)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  console.log('Building Foolscap…');
  const output = await run(process.execPath, [
    join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
  ]);
  if (output !== undefined) throw new Error(`The build failed:\n${output}`);
  writeFileSync(stamp, now);
  return true;
}

/** Name, size and time of every source. Reading 1,000 entries takes some 10 ms; reading the files themselves is not needed. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const about = statSync(full);
    if (about.isDirectory()) for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
    else hash.update(`${path}\0${about.size}\0${about.mtimeMs}\n`);
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}

/** Runs quietly; what it printed if it failed, else undefined. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve(String(error)));
    child.on('close', (code) => resolve(code === 0 ? undefined : output));
  });
}
