import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostNodeOptions, hostProgram } from '../../electron/start/host-process.mjs';

export interface BrowserHostOptions {
  /** Default: a new one in a temporary folder, removed by `stop`. */
  register?: string;
  /** What belongs to the computer and not to the register. Default: a new one, removed by `stop`. */
  data?: string;
  /** Fill a new register with the sample campaign. */
  sample?: boolean;
  /** Today, `YYYY-MM-DD`, for tests of dates. */
  today?: string;
  /** Further arguments of the browser host. */
  arguments?: string[];
  /** Further environment. */
  env?: Record<string, string>;
}

export interface RunningHost {
  /** The address with its token, as a user would open it. */
  url: string;
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  port: number;
  token: string;
  register: string;
  /** The folder of `shell.json` and other things that belong to the computer and not to the register. */
  data: string;
  process: ChildProcess;
  /** What the program printed so far. */
  output(): string;
  /** Asks it to stop as Ctrl+C does; the exit code. Removes what this helper made. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a power cut would, leaving its folders. */
  kill(): Promise<void>;
}

/** What the host said instead of opening. */
export class HostRefused extends Error {
  override name = 'HostRefused';
  readonly exitCode: number | null;

  constructor(output: string, exitCode: number | null) {
    super(output);
    this.exitCode = exitCode;
  }
}

/** Starts the built browser host (`npm run build` first) on any free port and waits until it serves. */
export async function startBrowserHost(options: BrowserHostOptions = {}): Promise<RunningHost> {
  if (!existsSync(hostProgram)) throw new Error('The program is not built: npm run build');
  const scratch = mkdtempSync(join(tmpdir(), 'foolscap-host-'));
  const register = options.register ?? join(scratch, 'register');
  const data = options.data ?? join(scratch, 'data');
  const args = ['--register', register, ...(options.sample ? ['--sample'] : []), ...(options.arguments ?? [])];
  const child = fork(hostProgram, args, {
    execArgv: hostNodeOptions,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      FOOLSCAP_REGISTER: '',
      FOOLSCAP_DATA_FOLDER: data,
      ...(options.today === undefined ? {} : { FOOLSCAP_TODAY: options.today }),
      ...options.env,
    },
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

  const started = new Promise<string>((resolve, reject) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'url' in message) resolve(String(message.url));
    });
    void exited.then((code) => reject(new HostRefused(output, code)));
  });
  const url = await started.catch((refused: unknown) => {
    rmSync(scratch, { recursive: true, force: true });
    throw refused;
  });
  const address = new URL(url);
  return {
    url,
    origin: address.origin,
    port: Number(address.port),
    token: address.searchParams.get('token') ?? '',
    register,
    data,
    process: child,
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        // Windows has no SIGINT to send to another process: there the message does it.
        if (process.platform === 'win32') child.send('stop');
        else child.kill('SIGINT');
      }
      const code = await exited;
      rmSync(scratch, { recursive: true, force: true });
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** What a browser gets for the token: its `Cookie` header, and the key its page keeps. */
export async function enter({ url }: { url: string }): Promise<{ cookie: string; key: string }> {
  const response = await fetch(url, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';', 1)[0];
  const key = response.headers.get('location')?.split('#key=')[1];
  if (response.status !== 303 || cookie === undefined || key === undefined)
    throw new Error(`The host did not let us in: ${response.status}`);
  return { cookie, key };
}
