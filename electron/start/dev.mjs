import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from './find-electron.mjs';

/** `npm run dev`: the desktop app with pages from vite's server, renewed as they are edited. */
const root = join(import.meta.dirname, '..', '..');
if ((await findElectron()) === undefined) {
  console.error(
    'npm run dev needs the Electron binary, which is not installed and cannot be fetched here. Use npm run dev:web.',
  );
  process.exit(1);
}
const child = spawn(process.execPath, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'dev'], {
  cwd: root,
  stdio: 'inherit',
});
process.on('SIGINT', () => {});
child.on('close', (code) => process.exit(code ?? 1));
