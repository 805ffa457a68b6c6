import { EventEmitter } from 'node:events';

/** Loaded into the stand-in's utility process before its program: puts `process.parentPort` in. */
class FarPort extends EventEmitter {
  readonly #id: number;
  readonly #early: unknown[] = [];
  #started = false;

  constructor(id: number) {
    super();
    this.#id = id;
  }

  postMessage(data: unknown): void {
    send({ kind: 'port-message', id: this.#id, data });
  }

  /** Messages wait until then, as in Electron. */
  start(): void {
    this.#started = true;
    for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    send({ kind: 'port-closed', id: this.#id });
  }

  take(data: unknown): void {
    if (this.#started) this.emit('message', { data, ports: [] });
    else this.#early.push(data);
  }
}

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    send({ kind: 'message', data });
  }
}

const parentPort = new ParentPort();
const ports = new Map<number, FarPort>();
const early: object[] = [];
Object.defineProperty(process, 'parentPort', { value: parentPort });

process.on('message', (message: unknown) => {
  if (typeof message !== 'object' || message === null) return;
  if (parentPort.listenerCount('message') === 0 || early.length > 0) early.push(message);
  else hear(message);
});
// Messages sent before the program listened are queued, as Electron documents.
parentPort.on('newListener', (event) => {
  if (event === 'message') {
    setImmediate(() => {
      for (const message of early.splice(0)) hear(message);
    });
  }
});
// Main gone: Chromium ends its utility processes.
process.on('disconnect', () => process.exit(0));

/** Main may be ending while we speak: that is no error of ours. */
function send(message: object): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function hear(message: object): void {
  const { kind, id, data, ports: ids }: { kind?: string; id?: number; data?: unknown; ports?: number[] } = message;
  if (kind === 'message') {
    const given = (ids ?? []).map((one) => {
      const port = new FarPort(one);
      ports.set(one, port);
      return port;
    });
    parentPort.emit('message', { data, ports: given });
  }
  if (id === undefined) return;
  if (kind === 'port-message') ports.get(id)?.take(data);
  if (kind === 'port-closed') {
    ports.get(id)?.emit('close');
    ports.delete(id);
  }
}
