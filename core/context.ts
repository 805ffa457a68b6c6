import type { Law } from '#core/law/library.ts';
import type { Register } from '#db/open-register.ts';
import type { FillPool } from '#templates/fill/fill-pool.ts';
import type { TemplateLibrary } from '#templates/library.ts';

/** What changed and by which use case, as every window hears it. */
export interface ChangeNotice {
  useCase: string;
  tables: string[];
}

/** What every use case works with. One for the life of an open register. */
export interface CoreContext {
  register: Register;
  /** The built-in law with the user's own regimes. Its parts follow what is saved: do not keep them across a change. */
  law: Law;
  templates: TemplateLibrary;
  /** Threads for writing many letters at once; whoever opens them closes them. Default: one for each core. */
  openFillPool(workers?: number): FillPool;
  host: 'electron' | 'browser';
  appVersion: string;
  /** Who is recorded in the journal: the name of the user's session on this computer. */
  actor: string;
  /** Now, UTC, ISO 8601 with milliseconds. */
  now(): string;
  /** Today where the user is, `YYYY-MM-DD`. */
  today(): string;
  announce(notice: ChangeNotice): void;
  /** Notices from now on, until `signal` aborts. */
  notices(signal: AbortSignal | undefined): AsyncGenerator<ChangeNotice, void, void>;
}
