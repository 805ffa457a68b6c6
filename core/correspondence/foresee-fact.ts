import type { facts } from '#core/contract/facts.ts';
import type { Input } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { computeForRequest, movedClocks, readLawFacts } from '#core/deadlines/recompute-request.ts';
import { requestForChange } from '#core/requests/touch-request.ts';
import { checkFactFields } from './check-facts.ts';

/** What a fact would do to the clocks, without recording it: the same computation on the facts as they would be. */
export function foreseeFact(context: CoreContext, { requestId, replaces, fact }: Input<typeof facts.foresee>) {
  const row = requestForChange(context, requestId, null);
  checkFactFields(context, row, fact, replaces);
  const present = readLawFacts(context, requestId);
  const others = present.filter((one) => one.id !== replaces);
  const before = computeForRequest(context, row.regimeId, present, row.calendarId);
  const after = computeForRequest(context, row.regimeId, [...others, { id: 'foreseen', ...fact }], row.calendarId);
  return { moved: movedClocks(before, after) };
}
