import { unlazyRouter } from '@orpc/server';
import { deadlines } from './deadlines/handlers.ts';
import { os } from './procedures.ts';
import { register } from './register/handlers.ts';
import { settings } from './settings/handlers.ts';
import { today } from './today/handlers.ts';

/**
 * Contract and handlers, wired once: a procedure without its handler does not compile. Both hosts serve this router.
 * What the first page does not ask for is loaded when it is first called: the libraries that write and read Word
 * documents alone are half of the program.
 */
export const router = os.router({
  batches: os.batches.lazy(async () => ({ default: (await import('./batches/handlers.ts')).batches })),
  bodies: os.bodies.lazy(async () => ({ default: (await import('./bodies/handlers.ts')).bodies })),
  campaigns: os.campaigns.lazy(async () => ({ default: (await import('./campaigns/handlers.ts')).campaigns })),
  deadlines,
  facts: os.facts.lazy(async () => ({ default: (await import('./correspondence/handlers.ts')).facts })),
  letters: os.letters.lazy(async () => ({ default: (await import('./letters/handlers.ts')).letters })),
  outgoing: os.outgoing.lazy(async () => ({ default: (await import('./outgoing/handlers.ts')).outgoing })),
  regimes: os.regimes.lazy(async () => ({ default: (await import('./regimes/handlers.ts')).regimes })),
  register,
  reminders: os.reminders.lazy(async () => ({ default: (await import('./reminders/handlers.ts')).reminders })),
  requests: os.requests.lazy(async () => ({ default: (await import('./requests/handlers.ts')).requests })),
  settings,
  templates: os.templates.lazy(async () => ({ default: (await import('./templates/handlers.ts')).templates })),
  today,
});
export type Router = typeof router;

/** Loads all of it, so that the first letter is not the slow one. For when there is nothing else to do. */
export async function loadEverything(): Promise<void> {
  await unlazyRouter(router);
}
