import type { CoreContext } from '#core/context.ts';
import { runUseCase } from '#db/journal.ts';

export interface Changed<T> {
  value: T;
  /** The journal entry, for undo; null where nothing was different afterwards. */
  journalEntryId: string | null;
}

/**
 * The only way the core writes: one IMMEDIATE transaction with its journal entry, then word to every window.
 * `input` is what the entry records of the call: keys and kinds, never whole texts, which stand in the changes anyway.
 */
export function change<T>(
  context: CoreContext,
  useCase: string,
  input: Record<string, unknown> | null,
  work: () => T,
): Changed<T> {
  const { value, entryId, tables } = runUseCase(
    context.register,
    { useCase, actor: context.actor, input, now: context.now() },
    work,
  );
  if (entryId !== null) context.announce({ useCase, tables });
  return { value, journalEntryId: entryId };
}

/** As `change`, where something must have changed: the entry's id is certain. */
export function changeCertainly<T>(
  context: CoreContext,
  useCase: string,
  input: Record<string, unknown> | null,
  work: () => T,
): { value: T; journalEntryId: string } {
  const { value, journalEntryId } = change(context, useCase, input, work);
  if (journalEntryId === null) throw new Error(`${useCase} changed nothing`);
  return { value, journalEntryId };
}
