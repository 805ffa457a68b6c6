import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins';
import { RPCHandler } from '@orpc/server/message-port';
import type { CoreClient } from '#core/contract/index.ts';
import { startCore } from '#core/start-core.ts';
import { answerCalls } from '../../electron/browser-host/calls.ts';
import { serve } from '../../electron/browser-host/serve.ts';
import { enter } from '../support/browser-host.ts';

export interface Line {
  client: CoreClient;
  /** The same core over a second line, as another window has. */
  second: CoreClient;
  /** A client that may send anything: what a faulty or hostile page would. */
  raw(path: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const today = '2026-12-11';

async function coreIn(folder: string, host: 'electron' | 'browser') {
  return await startCore({
    folder: join(folder, 'register'),
    mode: 'create',
    host,
    libraryFolder: join(root, 'templates', 'library'),
    appVersion: '0.0.0-test',
    today,
  });
}

/** As on the desktop: a MessagePort whose other end the core serves. */
export async function overPort(): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-contract-'));
  const core = await coreIn(folder, 'electron');
  const handler = new RPCHandler(core.router);
  const ends: { close(): void }[] = [];
  const connect = (): CoreClient => {
    const { port1, port2 } = new MessageChannel();
    handler.upgrade(port1, { context: core.context });
    port1.start();
    port2.start();
    ends.push(port1);
    return createORPCClient(new PortLink({ port: port2 }));
  };
  const client = connect();
  return {
    client,
    second: connect(),
    raw: (path, input) => callAny(client, path, input),
    async close() {
      for (const end of ends) end.close();
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As in the browser: HTTP on loopback, with the cookie and the key for the token and the CSRF header. */
export async function overHttp(): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-contract-'));
  const core = await coreIn(folder, 'browser');
  const host = await serve(Promise.resolve(answerCalls(core)), join(root, 'out', 'renderer'), 0);
  const { cookie, key } = await enter(host);
  const origin = `http://127.0.0.1:${host.port}`;
  const connect = (): CoreClient =>
    createORPCClient(
      new HttpLink({
        url: `${origin}/rpc`,
        headers: { cookie, origin, 'x-foolscap-key': key },
        plugins: [new SimpleCsrfProtectionLinkPlugin()],
      }),
    );
  const client = connect();
  return {
    client,
    second: connect(),
    raw: (path, input) => callAny(client, path, input),
    async close() {
      await host.stop();
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function callAny(client: CoreClient, path: string, input: unknown): Promise<unknown> {
  let at: unknown = client;
  for (const name of path.split('.')) at = Reflect.get(Object(at), name);
  if (typeof at !== 'function') throw new Error(`No procedure ${path}.`);
  return await at(input);
}
