import { z } from 'zod';
import type { RequestFilter } from '#core/contract/requests.ts';
import { requestSort } from '#core/contract/requests.ts';
import { outcome, requestStatus, rowId } from '#core/contract/vocabulary.ts';

/** What the list shows, as the address says it. What does not fit is as if it were not there. */
const fromAddress = z.object({
  find: z.string().max(200).catch(''),
  status: requestStatus.nullable().catch(null),
  outcome: outcome.nullable().catch(null),
  bodyId: rowId.nullable().catch(null),
  campaignId: rowId.nullable().catch(null),
  regimeId: z.string().max(80).nullable().catch(null),
  owner: z.string().max(300).nullable().catch(null),
  tag: z.string().max(60).nullable().catch(null),
  due: z.enum(['any', 'overdue', 'week', 'none']).catch('any'),
  removed: z.boolean().catch(false),
  sort: requestSort.catch('updatedAt'),
  direction: z.enum(['asc', 'desc']).catch('desc'),
  page: z.number().int().min(0).max(100_000).catch(0),
  /** The request shown beside the list. */
  open: rowId.nullable().catch(null),
});
export type RequestListView = z.infer<typeof fromAddress>;

/** The address names the filters by shorter words; both directions are here. */
const names = {
  find: 'find',
  status: 'status',
  outcome: 'outcome',
  bodyId: 'body',
  campaignId: 'campaign',
  regimeId: 'regime',
  owner: 'owner',
  tag: 'tag',
  due: 'due',
  removed: 'bin',
  sort: 'sort',
  direction: 'way',
  page: 'page',
  open: 'open',
} as const satisfies Record<keyof RequestListView, string>;

const standing = fromAddress.parse({});

export function readRequestList(query: URLSearchParams): RequestListView {
  const raw = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, query.get(name)]));
  return fromAddress.parse({
    ...raw,
    find: raw['find'] ?? '',
    removed: raw['removed'] === '1',
    page: Number(raw['page'] ?? 0),
  });
}

export function writeRequestList(view: RequestListView): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of Object.keys(names).filter((one): one is keyof RequestListView => one in names)) {
    const value = view[key];
    if (value === standing[key] || value === null) continue;
    query.set(names[key], value === true ? '1' : String(value));
  }
  return query;
}

/** The part of the view the core filters by. */
export function filterOf({
  find,
  status,
  outcome,
  bodyId,
  campaignId,
  regimeId,
  owner,
  tag,
  due,
  removed,
}: RequestListView): RequestFilter {
  return { find, status, outcome, bodyId, campaignId, regimeId, owner, tag, due, removed };
}

/** The same list without any filter; what is open and how it is sorted stays. */
export function withoutFilters(view: RequestListView): RequestListView {
  return { ...standing, removed: view.removed, sort: view.sort, direction: view.direction, open: view.open };
}

export function isFiltered(view: RequestListView): boolean {
  const bare = withoutFilters(view);
  return JSON.stringify(filterOf(bare)) !== JSON.stringify(filterOf(view));
}

/** Where "back to the list" leads from a page of its own: the list as it was left. */
let lastAddress = '';
export function rememberList(query: URLSearchParams): void {
  const kept = new URLSearchParams(query);
  kept.delete(names.open);
  lastAddress = kept.toString();
}
export function lastList(): string {
  return lastAddress === '' ? '/requests' : `/requests?${lastAddress}`;
}
