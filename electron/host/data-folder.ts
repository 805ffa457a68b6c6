import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Foolscap's folder among the system's application data: the one Electron calls `userData`, worked out without
 * Electron so that both hosts open the same register. FOOLSCAP_DATA_FOLDER puts it elsewhere.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const chosen = env['FOOLSCAP_DATA_FOLDER'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Foolscap');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Foolscap');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Foolscap');
}
