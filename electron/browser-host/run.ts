import { join } from 'node:path';
import { openFolder, type Register } from '#core/register/open-folder.ts';
import type { Core } from '#core/start-core.ts';
import { RegisterError } from '#db/errors.ts';
import { chooseRegister, optionValue, type RegisterChoice, readStartRequest } from '../host/choose-register.ts';
import { dataFolder } from '../host/data-folder.ts';
import { rememberRegister } from '../host/shell-memory.ts';
import type { AnswerCall } from './calls.ts';
import { type BrowserHost, serve } from './serve.ts';

/**
 * The program without Electron: opens the register, serves the interface on 127.0.0.1, prints the address, and stops
 * cleanly on Ctrl+C. `electron/start/start.mjs` starts it and opens the user's browser. `programFolder` holds the built
 * interface and letters.
 *
 * Once the register is open nothing more can refuse: the address is given then, and the use cases (law, letters, the
 * contract) are loaded while the browser fetches the page.
 */
export async function run(programFolder: string): Promise<void> {
  const argv = process.argv.slice(2);
  const data = dataFolder();
  const choice = chooseRegister(data, readStartRequest(argv));
  const port = Number(optionValue(argv, '--port') ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port must be a number from 0 to 65535.`);

  const register = await openOrRefuse(choice);
  rememberRegister(data, choice.folder);
  const loading = Promise.withResolvers<LoadedCore>();
  const host = await startServing(register, loading.promise, join(programFolder, 'renderer'), port);
  stopWhenTold(loading.promise, host);
  console.log(`Foolscap is open at ${host.url}`);
  console.log(`Register: ${choice.folder}`);
  // The one who started this process (start.mjs, a test) is told without reading words meant for people.
  process.send?.({ type: 'ready', url: host.url, port: host.port });
  try {
    loading.resolve(await loadCore(register, choice, programFolder, host));
  } catch (error) {
    fail(`Foolscap is damaged and must be installed again: ${error instanceof Error ? error.message : error}`);
  }
}

async function openOrRefuse(choice: RegisterChoice): Promise<Register> {
  try {
    return await openFolder({ ...choice, appVersion: __APP_VERSION__ });
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

interface LoadedCore {
  core: Core;
  answer: AnswerCall;
}

/** Waits for a page that is on its way: its files come from this process too, and would stand behind the loading. */
async function loadCore(
  register: Register,
  choice: RegisterChoice,
  programFolder: string,
  host: BrowserHost,
): Promise<LoadedCore> {
  const asked = await host.firstPage();
  const [{ startCoreOn }, { answerCalls, askFirst, loadRestLater }] = await Promise.all([
    import('#core/start-core.ts'),
    import('./calls.ts'),
  ]);
  const core = await startCoreOn(register, {
    sample: choice.sample,
    host: 'browser',
    libraryFolder: join(programFolder, 'library'),
    fillWorker: join(programFolder, 'main', 'fill-worker.js'),
    appVersion: __APP_VERSION__,
    today: process.env['FOOLSCAP_TODAY'],
  });
  if (!asked) void askFirst(core);
  loadRestLater();
  return { core, answer: answerCalls(core) };
}

async function startServing(
  register: Register,
  loading: Promise<LoadedCore>,
  rendererFolder: string,
  port: number,
): Promise<BrowserHost> {
  try {
    return await serve(
      loading.then(({ answer }) => answer),
      rendererFolder,
      port,
    );
  } catch (error) {
    register.close();
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return fail(inUse ? `Port ${port} is in use. Choose another with --port, or leave it out.` : String(error));
  }
}

function stopWhenTold(loading: Promise<LoadedCore>, host: BrowserHost): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    try {
      await host.stop();
      await (await loading).core.close();
      console.log('The register is closed.');
      process.exit(0);
    } catch (error) {
      fail(`The register could not be closed cleanly: ${error instanceof Error ? error.message : error}`);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.on('message', (message) => {
    if (message === 'stop') void stop();
  });
  // Started by a parent that is gone: nobody could stop it any more.
  process.on('disconnect', () => void stop());
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
