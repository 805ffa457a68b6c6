import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins';
import type { CorePortMessage, FoolscapBridge } from '../electron/preload/api.ts';
import { setConnection } from './connection.ts';

type Link = ClientLink<ClientContext>;

/** The line to the core: a port of the desktop shell where there is one, else /rpc on the address we came from. */
export function connectToCore(): Link {
  return window.foolscap === undefined ? httpLink() : new ShellLink(window.foolscap);
}

function httpLink(): Link {
  const key = keptKey();
  return new HttpLink<ClientContext>({
    url: `${window.location.origin}/rpc`,
    headers: { 'x-foolscap-key': key },
    plugins: [new SimpleCsrfProtectionLinkPlugin()],
  });
}

/**
 * The browser host's second secret (electron/browser-host/admission.ts): it comes behind the `#` when a browser is let
 * in, leaves the address at once, and is kept where only pages of this very address and port can read it.
 */
function keptKey(): string {
  const given = /^#key=([\w-]+)$/.exec(window.location.hash)?.[1];
  if (given !== undefined) {
    window.localStorage.setItem('foolscap-key', given);
    window.history.replaceState(null, '', '/');
  }
  return window.localStorage.getItem('foolscap-key') ?? '';
}

/**
 * Calls go to the core that runs now. When it crashes, calls under way fail at once (nobody will answer them) and
 * later ones wait for the next core's port.
 */
class ShellLink implements Link {
  readonly #bridge: FoolscapBridge;
  #link = Promise.withResolvers<Link>();
  /** Whether `#link` was answered (with a link or a refusal), so that the next core needs a new one. */
  #answered = false;
  #port: MessagePort | undefined;
  #serving: number | undefined;
  #asking = false;

  constructor(bridge: FoolscapBridge) {
    this.#bridge = bridge;
    const portMessage: CorePortMessage = 'foolscap:core-port';
    window.addEventListener('message', (event) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== portMessage || port === undefined) return;
      // A port somebody else in the page asked for is theirs: two links on one line would hear each other's answers.
      if (!this.#asking) return;
      this.#asking = false;
      this.#use(port);
    });
    bridge.onCoreState((core) => {
      if (core.state === 'ready') {
        if (this.#serving === core.restarts) return;
        this.#serving = core.restarts;
        this.#drop();
        this.#asking = true;
        void this.#bridge.requestCorePort();
      } else if (core.state === 'restarting' || core.state === 'starting') {
        this.#drop();
        setConnection({ state: core.state === 'starting' ? 'connecting' : 'restarting' });
      } else {
        this.#drop();
        this.#answered = true;
        this.#link.reject(new Error(core.sentence.en));
        // Whoever calls hears the reason; with no caller it is no fault of this promise.
        this.#link.promise.catch(() => undefined);
        setConnection(core);
      }
    });
  }

  async call(...call: Parameters<Link['call']>): Promise<unknown> {
    const link = await this.#link.promise;
    return await link.call(...call);
  }

  #use(port: MessagePort): void {
    this.#drop();
    this.#port = port;
    this.#answered = true;
    this.#link.resolve(new PortLink({ port }));
    port.start();
    setConnection({ state: 'ready' });
  }

  /** Ends the present line: oRPC fails what is under way when its port closes, and later calls wait for the next. */
  #drop(): void {
    this.#port?.dispatchEvent(new Event('close'));
    this.#port?.close();
    this.#port = undefined;
    if (this.#answered) this.#link = Promise.withResolvers<Link>();
    this.#answered = false;
  }
}
