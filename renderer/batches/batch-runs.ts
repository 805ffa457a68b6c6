import { useSyncExternalStore } from 'react';
import type { BatchProgress } from '#core/contract/batches.ts';
import { client } from '../client.ts';
import { refreshAll } from '../query-client.ts';

/** How the making of a batch goes in this window. */
export type BatchRun =
  | { state: 'running'; at: BatchProgress | null; stopping: boolean }
  | { state: 'stopped' | 'done'; at: BatchProgress | null }
  | { state: 'broken'; error: unknown };

/** Outside the pages: letters go on being made while the person looks at something else. */
const runs = new Map<string, BatchRun>();
const stops = new Map<string, AbortController>();
const listeners = new Set<() => void>();

function set(id: string, run: BatchRun): void {
  runs.set(id, run);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Null: nothing was made in this window since it was opened. */
export function useBatchRun(id: string): BatchRun | null {
  return useSyncExternalStore(subscribe, () => runs.get(id) ?? null);
}

/** Makes what is waiting, and of what failed those named. */
export function startRun(id: string, again: string[] = []): void {
  if (runs.get(id)?.state !== 'running') void follow(id, again);
}

async function follow(id: string, again: string[]): Promise<void> {
  const stop = new AbortController();
  stops.set(id, stop);
  set(id, { state: 'running', at: null, stopping: false });
  let at: BatchProgress | null = null;
  try {
    for await (const told of await client.batches.run({ id, again }, { signal: stop.signal })) {
      at = told;
      set(id, { state: 'running', at, stopping: stop.signal.aborted });
    }
    set(id, { state: at?.finished ? 'done' : 'stopped', at });
  } catch (error) {
    set(id, stop.signal.aborted ? { state: 'stopped', at } : { state: 'broken', error });
  } finally {
    stops.delete(id);
    await refreshAll();
  }
}

/** After the letter in hand. */
export function stopRun(id: string): void {
  const run = runs.get(id);
  if (run?.state === 'running') set(id, { ...run, stopping: true });
  stops.get(id)?.abort();
}
