import { useSyncExternalStore } from 'react';

/**
 * Where we are, kept wholly behind the `#`: `#/requests?status=sent`. wouter's own hash hook puts the query before the
 * hash and keeps it when the next page has none, so that one page's filter would follow the reader to another.
 */
function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function here(): { path: string; query: string } {
  const [path = '', query = ''] = window.location.hash.replace(/^#?\/?/, '').split(/\?(.*)/s, 2);
  return { path: `/${path}`, query };
}

export function navigate(to: string, { replace = false }: { replace?: boolean | undefined } = {}): void {
  const address = `#/${to.replace(/^#?\/?/, '')}`;
  if (!replace) {
    window.location.hash = address;
    return;
  }
  window.history.replaceState(null, '', address);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, () => here().path), navigate];
}

/** For wouter's Router: `<Router hook={hashLocation} searchHook={useHashQuery}>`. */
export const hashLocation = Object.assign(useHashPath, { hrefs: (href: string) => `#${href}` });

export function useHashQuery(): string {
  return useSyncExternalStore(subscribe, () => here().query);
}
