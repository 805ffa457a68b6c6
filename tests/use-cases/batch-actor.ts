import { writeSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { startCore } from '#core/start-core.ts';
import { libraryFolder } from './support.ts';

/**
 * Run by batch-crash.test.ts: `node batch-actor.ts <folder> <batch> <letters>`. Makes the batch, says so once so many
 * letters are made, and goes on until it is killed.
 */
const [, , folder = '', id = '', letters = '0'] = process.argv;
const core = await startCore({
  folder,
  mode: 'open',
  host: 'browser',
  libraryFolder,
  appVersion: '0.0.0-test',
  today: '2026-12-11',
});
const client = createRouterClient(core.router, { context: core.context });
let said = false;
for await (const { made } of await client.batches.run({ id })) {
  if (said || made < Number(letters)) continue;
  said = true;
  // Not console.log: a pipe may not be flushed when the process is killed right after.
  writeSync(1, `${made} made\n`);
}
writeSync(1, 'finished\n');
await core.close();
