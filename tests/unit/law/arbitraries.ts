import fc from 'fast-check';
import { type FactKind, factKinds, outcomes } from '#core/contract/vocabulary.ts';
import { formatDay, parseDay } from '#core/law/days.ts';
import type { LawFact } from '#core/law/types.ts';

const first = parseDay('2024-01-01');
const last = parseDay('2027-12-31');

export const anyDay = fc.integer({ min: first, max: last });
export const anyDate = anyDay.map(formatDay);

const factsOf = (someDay: fc.Arbitrary<number>, kinds: readonly FactKind[]): fc.Arbitrary<LawFact[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        day: someDay,
        until: fc.option(fc.integer({ min: 0, max: 90 })),
        travel: fc.option(fc.integer({ min: 0, max: 9 })),
        outcome: fc.option(fc.constantFrom(...outcomes)),
        posted: fc.option(fc.integer({ min: 0, max: 9 })),
        afterHours: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((drafts) =>
      drafts.map(({ kind, day, until, travel, outcome, posted, afterHours }, at) => ({
        id: `fact-${at}`,
        kind,
        date: formatDay(day),
        until: until === null ? null : formatDay(day + until),
        receivedOn: travel === null ? null : formatDay(day + travel),
        outcome,
        sentOn: posted === null ? null : formatDay(day - posted),
        afterHours,
      })),
    );

/**
 * Any facts at all, sensible or not: the engine must hold for what people record, not for what they should. Many share
 * a day, and many come twice, as in life: only there does the order of entering them have a chance to matter.
 */
export const anyFacts: fc.Arbitrary<LawFact[]> = fc
  .record({
    from: anyDay,
    span: fc.constantFrom(3, 20, 400),
    kinds: fc.oneof(fc.constant([...factKinds]), fc.subarray([...factKinds], { minLength: 1, maxLength: 5 })),
  })
  .chain(({ from, span, kinds }) => factsOf(fc.integer({ min: from, max: from + span }), kinds));
