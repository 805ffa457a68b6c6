import type * as Electron from 'electron';
import type { Page } from 'playwright-core';

export type ElectronModule = typeof Electron;

export interface LaunchOptions {
  register: string;
  /** The user data folder: `shell.json`, exports. */
  data: string;
  arguments?: string[];
  today?: string;
  /** Do not wait for a window: the program is expected to end by itself, or to ask something first. */
  withoutWindow?: boolean;
}

/** The built program under test: on real Electron, or on the stand-in. Tests cannot tell which. */
export interface DrivenApp {
  readonly kind: 'electron' | 'stand-in';
  readonly pid: number;
  /** The first window's page. */
  readonly page: Page;
  /** Where the interface appears to come from in this page: `app://foolscap`, or what stands for it. */
  readonly origin: string;
  /** Runs a function in the main process. It must use nothing outside itself. */
  evaluate<T, A>(run: (electron: ElectronModule, argument: A) => T | Promise<T>, argument: A): Promise<T>;
  output(): string;
  /** The exit code, once it has ended. */
  readonly exited: Promise<number | null>;
  /** Quits as the user does. */
  quit(): Promise<number | null>;
  /** Ends it whatever it does. */
  kill(): Promise<void>;
}
