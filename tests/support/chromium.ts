import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/**
 * The browser the tests drive: on Linux the Chromium that ships inside an npm package, so that nothing is downloaded;
 * elsewhere an installed Chrome or Edge. Launch it with `launchChromium()`; `chromiumCommand()` is for starting it by hand.
 */
const root = join(import.meta.dirname, '..', '..');

/**
 * The package's own list of arguments is not used: it turns off web security and site isolation, which the hostile
 * tests are there to see at work.
 */
const chromiumArguments = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--no-default-browser-check',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];

export interface ChromiumCommand {
  executablePath: string;
  arguments: string[];
  env: Record<string, string>;
}

/** How to start the npm-shipped Chromium; undefined where it does not run (not Linux on x64 or arm64). */
export function chromiumCommand(): ChromiumCommand | undefined {
  if (process.platform !== 'linux') return undefined;
  const folder = unpackedChromium();
  const executablePath = join(folder, 'chromium');
  return { executablePath, arguments: chromiumArguments, env: environmentFor(executablePath, folder) };
}

/** Starts the browser, headless. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const command = chromiumCommand();
  if (command !== undefined) {
    return await chromium.launch({
      ...options,
      executablePath: command.executablePath,
      args: [...command.arguments, ...(options.args ?? [])],
      env: { ...command.env, ...options.env },
      chromiumSandbox: false,
    });
  }
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ ...options, channel });
    } catch (error) {
      // Only an absent browser sends us on to the next one; any other failure is the test's to see.
      if (!(error instanceof Error) || !/is not found at|executable doesn't exist/i.test(error.message)) throw error;
    }
  }
  throw new Error(
    'The browser tests need an installed Google Chrome or Microsoft Edge on this system. Install one and run them again.',
  );
}

/** Unpacked once for each version, under .cache, and put in place by one rename: two test processes cannot trip each other. */
function unpackedChromium(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  );
  const version =
    manifest !== null && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '0';
  const folder = join(root, '.cache', `chromium-${version}-${process.arch}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  mkdirSync(join(root, '.cache'), { recursive: true });
  const staging = mkdtempSync(join(root, '.cache', 'unpacking-'));
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, 'unpack-chromium.mjs')], {
      env: { ...process.env, TMPDIR: staging },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    // Another process was first: its copy is as good.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
  return folder;
}

/**
 * A bare container has neither NSS nor fontconfig's files. The package brings both; they are used only where the
 * system has none, since its own fonts (Chinese above all) are better than the one Latin face in the package.
 */
function environmentFor(executablePath: string, folder: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  const missing = missingLibraries(executablePath, env);
  if (missing.length > 0) {
    env['LD_LIBRARY_PATH'] = [join(folder, 'system-libraries', 'lib'), env['LD_LIBRARY_PATH']]
      .filter(Boolean)
      .join(':');
    const still = missingLibraries(executablePath, env);
    if (still.length > 0) {
      throw new Error(
        `The Chromium in the npm package cannot start here: ${still.join(', ')} missing. On Debian: apt-get install libnss3 libexpat1.`,
      );
    }
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] ??= join(folder, 'fonts');
  env['HOME'] ??= folder;
  return env;
}

function missingLibraries(executablePath: string, env: Record<string, string>): string[] {
  try {
    const listed = execFileSync('ldd', [executablePath], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed
      .split('\n')
      .filter((line) => line.includes('not found'))
      .map((line) => line.trim().split(' ')[0] ?? line);
  } catch {
    // No ldd (musl, for one): let the browser itself say what it lacks.
    return [];
  }
}
