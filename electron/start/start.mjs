import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `npm start`. This file runs on any Node from 18 on and imports nothing that does not: on Node 20 the SQLite module
 * ends the process without a word, so a newer Node is found first, or asked for in a sentence.
 */
const oldest = 22;
const own = fileURLToPath(
  new URL(`../../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, import.meta.url),
);

if (Number(process.versions.node.split('.')[0]) >= oldest) {
  const { start } = await import('./open-foolscap.mjs');
  await start(process.argv.slice(2));
} else if (existsSync(own) && !process.env['FOOLSCAP_NODE_TRIED']) {
  // npm scripts find this Node by themselves; a start by hand does not.
  const result = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, FOOLSCAP_NODE_TRIED: '1' },
  });
  process.exit(result.status ?? 1);
} else {
  console.error(
    `Foolscap needs Node ${oldest} or newer, and this is Node ${process.versions.node}. Run "npm ci" in Foolscap's folder (it brings a Node of its own), then "npm start" again.`,
  );
  process.exit(1);
}
