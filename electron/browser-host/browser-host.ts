import { join } from 'node:path';
import { type Core, startCore } from '#core/start-core.ts';
import { RegisterError } from '#db/errors.ts';
import { chooseRegister, optionValue, readStartRequest } from '../host/choose-register.ts';
import { dataFolder } from '../host/data-folder.ts';
import { rememberRegister } from '../host/shell-memory.ts';
import { serve } from './serve.ts';

/**
 * The program without Electron: opens the register, serves the interface on 127.0.0.1, prints the address, and stops
 * cleanly on Ctrl+C. `electron/start/start.mjs` starts it and opens the user's browser.
 */
// Before the register is touched: on an older Node the SQLite module ends the process without a word.
if (Number(process.versions.node.split('.')[0]) < 22) {
  fail(`Foolscap needs Node 22 or newer, and this is Node ${process.versions.node}. Start it with "npm start".`);
}
const argv = process.argv.slice(2);
const data = dataFolder();
const choice = chooseRegister(data, readStartRequest(argv));
const port = Number(optionValue(argv, '--port') ?? 0);

if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port must be a number from 0 to 65535.`);

const core = await openCore();
rememberRegister(data, choice.folder);
const host = await startServing(core);
console.log(`Foolscap is open at ${host.url}`);
console.log(`Register: ${choice.folder}`);
// The one who started this process (start.mjs, a test) is told without reading words meant for people.
process.send?.({ type: 'ready', url: host.url, port: host.port });

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
process.on('message', (message) => {
  if (message === 'stop') void stop();
});
// Started by a parent that is gone: nobody could stop it any more.
process.on('disconnect', () => void stop());

async function openCore(): Promise<Core> {
  try {
    return await startCore({
      ...choice,
      host: 'browser',
      libraryFolder: join(import.meta.dirname, '..', 'library'),
      appVersion: __APP_VERSION__,
      today: process.env['FOOLSCAP_TODAY'],
    });
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const hint =
      error.code === 'missing'
        ? '\nUse --register PATH for another folder, or --new-register to make a new one there.\n可用 --register 路徑 開啟另一資料夾，或以 --new-register 在該處新建登記冊。'
        : '';
    process.send?.({ type: 'refused', code: error.code, sentence: error.sentence });
    return fail(`${error.sentence.en}\n${error.sentence.zh}${hint}`);
  }
}

async function startServing(opened: Core) {
  try {
    return await serve(opened, join(import.meta.dirname, '..', 'renderer'), port);
  } catch (error) {
    await opened.close();
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return fail(inUse ? `Port ${port} is in use. Choose another with --port, or leave it out.` : String(error));
  }
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  try {
    await host.stop();
    await core.close();
    console.log('The register is closed.');
    process.exit(0);
  } catch (error) {
    fail(`The register could not be closed cleanly: ${error instanceof Error ? error.message : error}`);
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
