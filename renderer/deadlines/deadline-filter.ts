import { z } from 'zod';
import type { deadlineFilter } from '#core/contract/deadlines.ts';
import { clockParty, rowId } from '#core/contract/vocabulary.ts';

export type When = z.infer<typeof deadlineFilter>['when'];

/** What the address says is shown; what does not fit is as if it were not there. */
const fromAddress = z.object({
  find: z.string().max(200).catch(''),
  party: clockParty.nullable().catch(null),
  when: z.enum(['overdue', 'week', 'month', 'later', 'open', 'all']).catch('open'),
  campaignId: rowId.nullable().catch(null),
  bodyId: rowId.nullable().catch(null),
});
export type DeadlineView = z.infer<typeof fromAddress>;

export function readDeadlineView(query: URLSearchParams): DeadlineView {
  return fromAddress.parse({
    find: query.get('find') ?? '',
    party: query.get('party'),
    when: query.get('when') ?? 'open',
    campaignId: query.get('campaign'),
    bodyId: query.get('body'),
  });
}

export function writeDeadlineView({ find, party, when, campaignId, bodyId }: DeadlineView): URLSearchParams {
  const query = new URLSearchParams();
  if (find !== '') query.set('find', find);
  if (party !== null) query.set('party', party);
  if (when !== 'open') query.set('when', when);
  if (campaignId !== null) query.set('campaign', campaignId);
  if (bodyId !== null) query.set('body', bodyId);
  return query;
}
