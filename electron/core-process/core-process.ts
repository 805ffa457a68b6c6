import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { loadEverything } from '#core/router.ts';
import { type Core, startCore } from '#core/start-core.ts';
import { RegisterError } from '#db/errors.ts';
import { logFault } from '../host/log-fault.ts';
import { type FromCore, isToCore, type ToCore } from './messages.ts';

/**
 * The core in Electron's utility process: opens the register when main says which, serves every port main hands over,
 * and closes the register when told to. It has no window and no say in what is opened.
 */
const { parentPort } = process;
let core: Core | undefined;
let serve: ((port: MessagePortMain) => void) | undefined;
/** Windows may ask before the register is open; their ports wait here with what was said on them. */
const waiting: MessagePortMain[] = [];
/** By then the first page has what it asked for, and the rest of the program can be loaded. */
const firstPageMs = 2_000;

parentPort.on('message', ({ data, ports }) => {
  const message: unknown = data;
  if (!isToCore(message)) return;
  if (message.type === 'open') void open(message.options);
  else if (message.type === 'close') void close();
  else for (const port of ports) take(port);
});

async function open(options: Extract<ToCore, { type: 'open' }>['options']): Promise<void> {
  try {
    const fillWorker = join(import.meta.dirname, 'fill-worker.js');
    core = await startCore({ ...options, host: 'electron', fillWorker });
  } catch (error) {
    if (error instanceof RegisterError) {
      tell({ type: 'refused', code: error.code, sentence: error.sentence });
      return;
    }
    // Electron only warns of an unhandled rejection, which would leave every window waiting for ever.
    console.error(error);
    process.exit(1);
  }
  const handler = new RPCHandler(core.router, { interceptors: [onError(logFault)] });
  const { context } = core;
  serve = (port) => {
    handler.upgrade(port, { context });
    port.start();
  };
  tell({ type: 'ready', folder: context.register.folder });
  for (const port of waiting.splice(0)) serve(port);
  setTimeout(() => void loadEverything(), firstPageMs);
}

function take(port: MessagePortMain): void {
  if (serve === undefined) waiting.push(port);
  else serve(port);
}

async function close(): Promise<void> {
  try {
    await core?.close();
    tell({ type: 'closed' });
  } catch (error) {
    tell({ type: 'close-failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

function tell(message: FromCore): void {
  parentPort.postMessage(message);
}
