import { ORPCError } from '@orpc/client';
import { MutationCache, QueryClient } from '@tanstack/react-query';

/** Answers that no change of the register can alter: files named by their hash. */
const unchanging = new Set(['letters.file']);

export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    // Not waited for: a form must hear that it was saved before what is read anew takes it off the screen.
    onSuccess: () => {
      void refreshAll();
    },
  }),
  defaultOptions: {
    queries: {
      // The core is on this machine: it answers whether or not there is a network.
      networkMode: 'always',
      staleTime: 30_000,
      // What the core refused it will refuse again; a line that broke may be back.
      retry: (count, error) => !(error instanceof ORPCError) && count < 2,
      retryDelay: 400,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Marks everything read from the register as out of date; what is on screen is read again. */
export function refreshAll(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => !unchanging.has(pathOf(queryKey)) });
}

/** Keys of @orpc/tanstack-query begin with the path of the procedure. */
function pathOf(queryKey: readonly unknown[]): string {
  const [path] = queryKey;
  return Array.isArray(path) ? path.join('.') : '';
}
