import type { CoreContext } from '#core/context.ts';
import { invalid } from '#core/errors.ts';
import { told } from './sentences.ts';

/** Batches being made at this moment, by register: two windows making one batch would only wait for each other. */
const running = new WeakMap<CoreContext['register'], Set<string>>();

export function isRunning({ register }: CoreContext, batchId: string): boolean {
  return running.get(register)?.has(batchId) ?? false;
}

/** INVALID (`batch_running`) while this batch is being made. */
export function refuseWhileRunning(context: CoreContext, batchId: string): void {
  if (isRunning(context, batchId)) throw invalid(told('batch_running', 'id'));
}

/** Marks a batch as being made; answers what takes the mark away. INVALID (`batch_running`) where it has one. */
export function beginRun(context: CoreContext, batchId: string): () => void {
  refuseWhileRunning(context, batchId);
  const set = running.get(context.register) ?? new Set<string>();
  running.set(context.register, set);
  set.add(batchId);
  return () => {
    set.delete(batchId);
  };
}
