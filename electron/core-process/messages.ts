import type { RegisterChoice } from '../host/choose-register.ts';

/** What main tells the core process. A `port` message carries one MessagePort: a window's line to the core. */
export type ToCore =
  | { type: 'open'; options: RegisterChoice & { appVersion: string; libraryFolder: string; today: string | undefined } }
  | { type: 'port' }
  | { type: 'close' };

/** What the core process tells main. */
export type FromCore =
  | { type: 'ready'; folder: string }
  | { type: 'refused'; code: string; sentence: { en: string; zh: string } }
  | { type: 'closed' }
  | { type: 'close-failed'; detail: string };

export function isFromCore(value: unknown): value is FromCore {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return value.type === 'ready' || value.type === 'refused' || value.type === 'closed' || value.type === 'close-failed';
}

export function isToCore(value: unknown): value is ToCore {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return value.type === 'open' || value.type === 'port' || value.type === 'close';
}
