import { fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhatIsStale } from './build-stale.mjs';
import { findElectron } from './find-electron.mjs';
import { hostNodeOptions, hostProgram } from './host-process.mjs';
import { openBrowser } from './open-browser.mjs';

const root = join(import.meta.dirname, '..', '..');
const help = `npm start -- [options]
  --register PATH   the register's folder (default: Foolscap's folder among the application data)
  --sample          a register filled with the sample campaign, apart from your own
  --new-register    make a new register where a remembered one is missing
  --browser         serve it on 127.0.0.1 instead of opening the desktop app
  --port N          the port to serve it on (default: any free one)
  --no-open         do not open the browser`;

/** Builds what is stale, then opens the desktop app, or the browser host where Electron cannot be had. */
export async function start(argv) {
  const options = readOptions(argv);
  if (options.help) return console.log(help);
  try {
    await buildWhatIsStale();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const passed = [
    ...(options.register === undefined ? [] : ['--register', options.register]),
    ...(options.sample ? ['--sample'] : []),
    ...(options['new-register'] ? ['--new-register'] : []),
  ];
  const electron = options.browser ? undefined : await findElectron();
  if (electron !== undefined) return openDesktop(electron, passed);
  if (!options.browser)
    console.log('Electron is not installed and cannot be fetched here: Foolscap opens in the browser instead.');
  serveInBrowser([...passed, ...(options.port === undefined ? [] : ['--port', options.port])], !options['no-open']);
}

function readOptions(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        register: { type: 'string' },
        sample: { type: 'boolean' },
        'new-register': { type: 'boolean' },
        browser: { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\n${help}`);
    process.exit(1);
  }
}

function openDesktop(electron, args) {
  const { ELECTRON_RUN_AS_NODE: _notHere, ...env } = process.env;
  const child = spawn(electron, [root, ...args], { stdio: 'inherit', env });
  child.on('error', (error) => {
    console.error(`Electron could not be started: ${error.message}`);
    process.exit(1);
  });
  relay(child);
}

function serveInBrowser(args, open) {
  const child = fork(hostProgram, args, { stdio: 'inherit', execArgv: hostNodeOptions });
  child.on('message', async (message) => {
    if (message.type !== 'ready') return;
    const opened = open && (await openBrowser(message.url));
    console.log(`${opened ? '' : 'Open that address in your browser. '}Ctrl+C stops Foolscap.`);
  });
  relay(child);
}

/** Ends as the child ends. Ctrl+C reaches it from the terminal by itself; this process must only outlive it. */
function relay(child) {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('close', (code) => process.exit(code ?? 1));
}
