import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRouterClient, onError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins';
import { loadEverything } from '#core/router.ts';
import type { Core } from '#core/start-core.ts';
import { logFault } from '../host/log-fault.ts';
import { bodyLimit } from './serve.ts';

/** Answers one call, already admitted, under /rpc. False where there is no such procedure. */
export type AnswerCall = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function answerCalls({ router, context }: Pick<Core, 'router' | 'context'>): AnswerCall {
  const handler = new RPCHandler(router, {
    interceptors: [onError(logFault)],
    plugins: [new SimpleCsrfProtectionHandlerPlugin(), new BodyLimitPlugin({ maxBodySize: bodyLimit })],
  });
  return async (request, response) => (await handler.handle(request, response, { prefix: '/rpc', context })).matched;
}

/**
 * Asks what the first page will ask, while the browser is still on its way: the statements are then prepared and the
 * pages of the register read. The page asks again, and hears of any fault.
 */
export async function askFirst({ router, context }: Core): Promise<void> {
  const ask = createRouterClient(router, { context });
  await Promise.allSettled([
    ask.register.status({}),
    ask.settings.get({}),
    ask.deadlines.count({ when: 'overdue' }),
    ask.today.overview({}),
  ]);
}

/** By then the first page has what it asked for, and the rest of the program can be loaded. */
const firstPageMs = 2_000;

export function loadRestLater(): void {
  setTimeout(() => void loadEverything(), firstPageMs).unref();
}
