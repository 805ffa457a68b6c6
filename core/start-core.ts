import { userInfo } from 'node:os';
import { Temporal } from 'temporal-polyfill';
import { seedBodies } from './bodies/seed-bodies.ts';
import type { CoreContext } from './context.ts';
import { keepIcsFile } from './deadlines/keep-ics-file.ts';
import { beginLawMark } from './deadlines/law-mark.ts';
import { openFolder, type Register } from './register/open-folder.ts';
import { Notices } from './notices.ts';
import { lawSource } from './regimes/own-law.ts';
import { type Router, router } from './router.ts';
import { openFillPool } from '#templates/fill/fill-pool.ts';
import { openLibrary } from '#templates/library.ts';

export interface CoreOptions {
  /** The register's folder. */
  folder: string;
  mode: 'open' | 'create' | 'open-or-create';
  host: 'electron' | 'browser';
  /** Where the built-in letters are (templates/library). */
  libraryFolder: string;
  /** The built worker of the fill pool; from source it is found beside its pool. */
  fillWorker?: string;
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
  return await startCoreOn(await openFolder(options), options);
}

/** The same on a register that is open already. It is closed if the rest cannot start. */
export async function startCoreOn(register: Register, options: Omit<CoreOptions, 'folder' | 'mode'>): Promise<Core> {
  try {
    return await startParts(register, options);
  } catch (error) {
    register.close();
    throw error;
  }
}

async function startParts(register: Register, options: Omit<CoreOptions, 'folder' | 'mode'>): Promise<Core> {
  const source = lawSource(register);
  const templates = openLibrary(options.libraryFolder);
  const notices = new Notices();
  const context: CoreContext = {
    register,
    law: source.law,
    templates,
    openFillPool: (workers) => openFillPool(workers, options.fillWorker),
    host: options.host,
    appVersion: options.appVersion,
    actor: actorName(),
    now: () => new Date().toISOString(),
    today: () => options.today ?? localDay(new Date()),
    announce: (notice) => {
      if (notice.tables.includes('own_regime')) source.forget();
      notices.announce(notice);
    },
    notices: (signal) => notices.listen(signal),
  };
  seedBodies(context);
  beginLawMark(context);
  if (options.sample) {
    const { loadSample } = await import('./sample/load-sample.ts');
    await loadSample(context, { onlyIfEmpty: true });
  }
  const icsFile = keepIcsFile(context);
  return {
    router,
    context,
    close: async () => {
      await icsFile.stop();
      notices.close();
      register.close();
    },
  };
}

/**
 * The calendar day on the wall, `YYYY-MM-DD`. By Date and not by Temporal.Now, whose polyfill must first load the tables
 * of every time zone: 50 ms before the first page.
 */
function localDay(now: Date): string {
  return new Temporal.PlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate()).toString();
}

/** The name of the session on this computer, for the journal; some systems have none. */
function actorName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
