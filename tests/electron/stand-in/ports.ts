import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { MessagePortMain as RealPort } from 'electron';

/** The other side of a port that was handed to another process: where its messages go. */
export interface FarSide {
  deliver(data: unknown): void;
  closed(): void;
}

/** Electron's MessagePortMain over a port of Node's. */
export class StandInPort extends EventEmitter implements Pick<RealPort, 'postMessage' | 'start' | 'close'> {
  readonly #port: MessagePort;
  #relayed = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  start(): void {
    if (!this.#relayed) this.#port.on('message', (data) => this.emit('message', { data, ports: [] }));
  }

  close(): void {
    this.#port.close();
  }

  /** Hands the port over to another process. Like a real one it is of no more use here. */
  relayTo(far: FarSide): void {
    this.#relayed = true;
    this.#port.on('message', (data) => far.deliver(data));
    this.#port.on('close', () => far.closed());
  }
}

export class MessageChannelMain {
  readonly port1: StandInPort;
  readonly port2: StandInPort;

  constructor() {
    const channel = new MessageChannel();
    this.port1 = new StandInPort(channel.port1);
    this.port2 = new StandInPort(channel.port2);
  }
}
