import { ORPCError } from '@orpc/server';

/**
 * Writes an unexpected failure of a use case to this process's own stderr, for whoever started it. The page hears only
 * "internal error"; refusals that the contract declares are answers and not failures.
 */
export function logFault(error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return;
  if (error instanceof ORPCError && error.code === 'REGISTER') return;
  // A window that hangs up in the middle of a stream is no failure either.
  if (error instanceof Error && error.name === 'AbortError') return;
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
}
