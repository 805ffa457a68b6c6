import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { seedBodies } from './bodies/seed-bodies.ts';
import type { CoreContext } from './context.ts';
import { openLaw } from './law/library.ts';
import { Notices } from './notices.ts';
import { type Router, router } from './router.ts';
import { loadSample } from './sample/load-sample.ts';
import { openRegister } from '#db/open-register.ts';
import { openLibrary } from '#templates/library.ts';

export interface CoreOptions {
  /** The register's folder. */
  folder: string;
  mode: 'open' | 'create' | 'open-or-create';
  host: 'electron' | 'browser';
  /** Where the built-in letters are (templates/library). */
  libraryFolder: string;
  appVersion: string;
  /** Fill a new register with the sample campaign. */
  sample?: boolean;
  /** Another calendar day than today's, for trying things out: FOOLSCAP_TODAY, `YYYY-MM-DD`. */
  today?: string;
}

export interface Core {
  router: Router;
  context: CoreContext;
  /** Checkpoints and closes the register. Calls after that are refused. */
  close(): Promise<void>;
}

/** Opens the register and everything the use cases work with. Throws RegisterError where the register refuses. */
export async function startCore(options: CoreOptions): Promise<Core> {
  const { folder } = options;
  const mode =
    options.mode !== 'open-or-create' ? options.mode : existsSync(join(folder, 'register.db')) ? 'open' : 'create';
  const law = openLaw();
  const templates = openLibrary(options.libraryFolder);
  const register = await openRegister({ folder, mode, appVersion: options.appVersion });
  const notices = new Notices();
  const context: CoreContext = {
    register,
    law,
    templates,
    host: options.host,
    appVersion: options.appVersion,
    actor: actorName(),
    now: () => new Date().toISOString(),
    today: () => options.today ?? Temporal.Now.plainDateISO().toString(),
    announce: (notice) => notices.announce(notice),
    notices: (signal) => notices.listen(signal),
  };
  try {
    seedBodies(context);
    if (options.sample) await loadSample(context, { onlyIfEmpty: true });
  } catch (error) {
    register.close();
    throw error;
  }
  return {
    router,
    context,
    close: async () => {
      notices.close();
      register.close();
    },
  };
}

/** The name of the session on this computer, for the journal; some systems have none. */
function actorName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
