import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search looks at; a test gives its own. */
export interface OfficeSurroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * LibreOffice's program on this computer; null where there is none. FOOLSCAP_LIBREOFFICE names another, or with `none`
 * says that none is to be used; then PATH, then where each system installs it.
 */
export function findOffice({ platform, env }: OfficeSurroundings = process): string | null {
  const chosen = env['FOOLSCAP_LIBREOFFICE'] ?? '';
  if (chosen === 'none') return null;
  if (chosen !== '') return isProgram(chosen) ? chosen : null;
  // On Windows the .com waits for the work to end and speaks; the .exe does neither.
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces(platform, env)].find(isProgram) ?? null;
}

function usualPlaces(platform: NodeJS.Platform, env: OfficeSurroundings['env']): string[] {
  if (platform === 'win32') {
    return ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)']
      .map((name) => env[name] ?? '')
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.com'));
  }
  if (platform === 'darwin') {
    const inside = join('LibreOffice.app', 'Contents', 'MacOS', 'soffice');
    return [join('/Applications', inside), join(env['HOME'] ?? '/', 'Applications', inside)];
  }
  const optional = foldersIn('/opt').filter((name) => /^libreoffice/i.test(name));
  return [
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    ...optional.map((name) => join('/opt', name, 'program', 'soffice')),
  ];
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
