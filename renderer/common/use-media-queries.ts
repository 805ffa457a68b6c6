import { useCallback, useSyncExternalStore } from 'react';

/** Which of the media queries hold, in their order; one left out always does. */
export function useMediaQueries(queries: readonly (string | undefined)[]): boolean[] {
  // One text for all of them: the subscription is made anew only when a query changes.
  const all = queries.map((query) => query ?? 'all').join('\n');
  const subscribe = useCallback(
    (listener: () => void) => {
      const lists = all.split('\n').map((query) => window.matchMedia(query));
      for (const list of lists) list.addEventListener('change', listener);
      return () => {
        for (const list of lists) list.removeEventListener('change', listener);
      };
    },
    [all],
  );
  const held = useSyncExternalStore(subscribe, () =>
    all
      .split('\n')
      .map((query) => (window.matchMedia(query).matches ? '1' : '0'))
      .join(''),
  );
  return [...held].map((one) => one === '1');
}
