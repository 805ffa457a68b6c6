import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const packageFolder = join(root, 'node_modules', 'electron');
const attempt = join(root, '.cache', 'electron-not-available');
const aDay = 24 * 60 * 60 * 1000;
const patienceMs = Number(process.env['FOOLSCAP_ELECTRON_WAIT_MS'] ?? 180_000);

/** Where the Electron binary is, fetching it if it may be had; undefined where it cannot. */
export async function findElectron() {
  const found = installedElectron();
  if (found !== undefined) return found;
  if (failedLately()) return undefined;
  console.log('Fetching Electron (about 110 MB, once)…');
  if (!(await install())) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(
      attempt,
      'Electron could not be fetched. Delete this file to have it tried again at the next start.\n',
    );
    return undefined;
  }
  return installedElectron();
}

/** The binary that is there, by the same marks as Electron's own package: path.txt and dist/. Nothing is fetched. */
export function installedElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const mark = join(packageFolder, 'path.txt');
  const name = existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
  if (name === undefined && override === undefined) return undefined;
  const path = join(override ?? join(packageFolder, 'dist'), name ?? 'electron');
  return existsSync(path) ? path : undefined;
}

/** A machine without a way to the download would otherwise wait at every start. */
function failedLately() {
  return existsSync(attempt) && Date.now() - statSync(attempt).mtimeMs < aDay;
}

function install() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(), patienceMs);
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
