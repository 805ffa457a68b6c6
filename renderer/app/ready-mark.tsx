import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Says on <html> when the program can be used: `data-app-state="ready"` once the first page has its data, and
 * `data-fetching` whenever something is read after that. Tests wait for these, never for milliseconds. Draw it after the
 * page, so that the page's reads have begun when this looks.
 */
export function ReadyMark() {
  const queryClient = useQueryClient();
  const fetching = useIsFetching();
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['fetching'] = String(fetching > 0);
    if (root.dataset['appState'] === 'ready') return;
    // One answer may lead to the next question: two frames without any means the page has settled.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (queryClient.isFetching() === 0) root.dataset['appState'] = 'ready';
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [fetching, queryClient]);
  return null;
}
