import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { dataFolder } from '../host/data-folder.ts';

/**
 * The program without Electron, begun: checks what it runs on, and has Node keep the compiled code beside the
 * program's other data, so that every start after the first one reads it instead of compiling 2 MB again.
 */
// Before anything else is loaded: on an older Node the SQLite module ends the process without a word.
if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(
    `Foolscap needs Node 22 or newer, and this is Node ${process.versions.node}. Start it with "npm start".`,
  );
  process.exit(1);
}
// Where the folder cannot be written it starts as it would have without.
enableCompileCache(join(dataFolder(), 'code-cache'));
const { run } = await import('./run.ts');
await run(join(import.meta.dirname, '..'));
