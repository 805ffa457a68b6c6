import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { CoreClient } from '#core/contract/index.ts';
import { setConnection } from './connection.ts';
import { connectToCore } from './core-link.ts';
import { forgetOwnChanges } from './own-changes.ts';
import { refreshAll } from './query-client.ts';

/** Everything the interface may ask of the core. */
export const client: CoreClient = createORPCClient(connectToCore());

/** The same as options for react-query: `useQuery(orpc.requests.page.queryOptions({ input }))`. */
export const orpc = createTanstackQueryUtils(client);

/**
 * Keeps what is on screen in step with the register for as long as the page lives, whichever window wrote. While the
 * line is down nothing was heard, so everything is read again when it is back. Call it before the first read: what is
 * asked later is answered later, and nothing need be read twice.
 */
export async function followChanges(): Promise<never> {
  let wasHeard = false;
  for (let wait = 300; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      const changes = await client.register.changes({});
      wait = 300;
      setConnection({ state: 'ready' });
      if (wasHeard) {
        forgetOwnChanges();
        refreshSoon();
      }
      wasHeard = true;
      for await (const { useCase } of changes) {
        if (useCase === 'undo') forgetOwnChanges();
        refreshSoon();
      }
    } catch {
      // Said by the banner; tried again below.
    }
    if (window.foolscap === undefined) setConnection({ state: 'lost' });
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** A burst of changes (loading the sample, say) is one refresh. */
const gatherMs = 40;
const gathering: { timer?: ReturnType<typeof setTimeout> | undefined } = {};

function refreshSoon(): void {
  gathering.timer ??= setTimeout(() => {
    gathering.timer = undefined;
    void refreshAll();
  }, gatherMs);
}
