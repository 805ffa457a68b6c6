import { EventEmitter } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Page } from 'playwright-core';
import type { CoreClient } from '../../../core/contract/index.ts';

/**
 * The test's own client of the core, over a port the page asked for: every call goes page -> port -> core process and
 * back, as the interface's do.
 */
export async function pageClient(page: Page): Promise<CoreClient> {
  const name = `hear${Math.random().toString(36).slice(2)}`;
  const port = new PagePort(page, name);
  await page.exposeFunction(name, (data: string | number[]) => port.hear(data));
  const got = await page.evaluate(async (hear) => {
    const scope: Record<string, unknown> = Object(window);
    const opened = new Promise<MessagePort>((resolve) => {
      window.addEventListener(
        'message',
        (event) => {
          const given = event.ports[0];
          if (event.source === window && event.data === 'foolscap:core-port' && given !== undefined) {
            // This port is the test's; the interface must not take it for its own.
            event.stopImmediatePropagation();
            resolve(given);
          }
        },
        { capture: true, once: true },
      );
    });
    if ((await window.foolscap?.requestCorePort()) !== true) return false;
    const given = await opened;
    given.onmessage = ({ data }) => {
      const tell = scope[hear];
      if (typeof tell === 'function') void tell(data instanceof Uint8Array ? Array.from(data) : data);
    };
    scope[`${hear}Port`] = given;
    return true;
  }, name);
  if (!got) throw new Error('The page was given no port.');
  return createORPCClient(new RPCLink({ port }));
}

class PagePort extends EventEmitter {
  readonly #page: Page;
  readonly #name: string;

  constructor(page: Page, name: string) {
    super();
    this.#page = page;
    this.#name = name;
  }

  postMessage(data: unknown): void {
    const sent = data instanceof Uint8Array ? Array.from(data) : data;
    void this.#page
      .evaluate(
        ([port, message]) => {
          const scope: Record<string, unknown> = Object(window);
          const given = scope[String(port)];
          if (given instanceof MessagePort)
            given.postMessage(Array.isArray(message) ? Uint8Array.from(message) : message);
        },
        [`${this.#name}Port`, sent],
      )
      .catch(() => this.emit('close'));
  }

  hear(data: string | number[]): void {
    this.emit('message', { data: Array.isArray(data) ? Uint8Array.from(data) : data });
  }
}
