import type { RequestRow } from '#core/contract/requests.ts';
import type { RequestPageRow } from '#db/queries/request-page.ts';

/** A row of the list as the contract has it: tags out of their JSON, flags as booleans. */
export function toRequestRow(row: RequestPageRow): RequestRow {
  const tags: unknown = JSON.parse(row.tags);
  return {
    ...row,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    sample: row.sample === 1,
  };
}
