import { useSyncExternalStore } from 'react';
import type { Bilingual } from '#core/contract/vocabulary.ts';

/**
 * Where the line to the core stands, for the banner over the page:
 * - `restarting`: the desktop shell is starting a core that crashed;
 * - `refused` and `failed`: the shell gave up, with its sentence;
 * - `lost`: the browser host does not answer (it was stopped, or the machine slept).
 */
export type Connection =
  | { state: 'connecting' | 'ready' | 'restarting' | 'lost' }
  | { state: 'refused' | 'failed'; sentence: Bilingual };

let current: Connection = { state: 'connecting' };
const listeners = new Set<() => void>();

export function setConnection(next: Connection): void {
  if (next.state === current.state) return;
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}
