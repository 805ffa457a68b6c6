import { join } from 'node:path';
import type { LaunchOptions } from './driven-app.ts';

/** The environment of a program under test: its own folders, and nothing of the developer's. */
export function environment(options: LaunchOptions): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('FOOLSCAP_') && !name.startsWith('VITEST') && name !== 'NODE_OPTIONS')
      env[name] = value;
  }
  env['FOOLSCAP_DATA_FOLDER'] = options.data;
  env['FOOLSCAP_STAND_IN_HOME'] = join(options.data, 'home');
  if (options.today !== undefined) env['FOOLSCAP_TODAY'] = options.today;
  return env;
}
