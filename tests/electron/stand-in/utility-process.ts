import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { ForkOptions, UtilityProcess as RealProcess } from 'electron';
import { record } from './devtools.ts';
import { StandInPort } from './ports.ts';

/** Running utility processes, for `app.getAppMetrics()`. */
export const running = new Set<UtilityProcess>();

/** Electron's utility process as a plain Node process with `process.parentPort` put in (parent-port.ts). */
export class UtilityProcess extends EventEmitter implements Pick<RealProcess, 'postMessage' | 'kill' | 'pid'> {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #ports = new Map<number, StandInPort>();
  #nextPort = 0;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    this.name = options.serviceName ?? 'Node Utility Process';
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', pathToFileURL(join(import.meta.dirname, 'parent-port.ts')).href],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.add(this);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.#hear(record(message)));
    this.#child.on('exit', (code) => {
      running.delete(this);
      // The far ends of its ports hear of the death, as in Chromium.
      for (const port of this.#ports.values()) port.close();
      this.emit('exit', code ?? 9);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    const ids = transfer.map((port) => {
      if (!(port instanceof StandInPort)) throw new TypeError('Only ports can be transferred.');
      const id = ++this.#nextPort;
      this.#ports.set(id, port);
      port.relayTo({
        deliver: (data) => this.#send({ kind: 'port-message', id, data }),
        closed: () => this.#send({ kind: 'port-closed', id }),
      });
      return id;
    });
    this.#send({ kind: 'message', data: message, ports: ids });
  }

  kill(): boolean {
    return this.#child.kill();
  }

  #send(message: object): void {
    // A process that is just ending takes no more: that is no error of ours.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #hear(message: Record<string, unknown>): void {
    if (message['kind'] === 'message') this.emit('message', message['data']);
    const port = this.#ports.get(Number(message['id']));
    if (message['kind'] === 'port-message') port?.postMessage(message['data']);
    if (message['kind'] === 'port-closed') port?.close();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new UtilityProcess(modulePath, args, options),
};
