import { readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

type OnSecond = (argv: string[], folder: string, data: unknown) => void;

/** One process for each user data folder; a second tells the first what it was asked to do. */
export class SingleInstance {
  readonly #onSecond: OnSecond;
  #lock: string | undefined;
  #server: Server | undefined;
  #told: Promise<void> = Promise.resolve();

  constructor(onSecond: OnSecond) {
    this.#onSecond = onSecond;
  }

  take(folder: string, data: unknown): boolean {
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, 'SingletonLock');
    const socket = socketPath(folder);
    if (ownerAlive(lock)) {
      this.#told = tell(socket, JSON.stringify({ argv: process.argv, folder: process.cwd(), data }));
      return false;
    }
    writeFileSync(lock, String(process.pid));
    this.#lock = lock;
    if (process.platform !== 'win32') rmSync(socket, { force: true });
    this.#server = createServer((connection) => {
      let said = '';
      connection.on('data', (chunk) => (said += String(chunk)));
      connection.on('end', () => {
        const second: { argv: string[]; folder: string; data: unknown } = JSON.parse(said);
        this.#onSecond(second.argv, second.folder, second.data);
      });
    });
    this.#server.listen(socket).unref();
    return true;
  }

  async release(): Promise<void> {
    await this.#told;
    this.#server?.close();
    if (this.#lock !== undefined) rmSync(this.#lock, { force: true });
  }
}

function ownerAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function tell(socket: string, said: string): Promise<void> {
  return new Promise((resolve) => {
    const connection = createConnection(socket, () => connection.end(said));
    connection.on('close', () => resolve());
    connection.on('error', () => resolve());
  });
}

/** Short, whatever the folder: the name of a Unix socket has some 100 characters. */
function socketPath(folder: string): string {
  const name = `foolscap-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join('/tmp', `${name}.sock`);
}
