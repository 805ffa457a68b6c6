import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  bilingual,
  clockParty,
  type FactKind,
  factKind,
  language,
  letterKind,
  plainDate,
} from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';

/**
 * What of a law pack the interface shows and its form edits. Everything else stays in the object as it came, so that a
 * copy that is saved loses nothing; the core alone checks the whole.
 */
const selector = z.looseObject({ kind: factKind });
export type Selector = z.infer<typeof selector>;

export const units = ['calendar_days', 'working_days', 'weeks', 'months', 'years', 'promised_date'] as const;
export const basisDays = ['date', 'receipt', 'sent'] as const;
export const rollovers = ['none', 'next_open_day'] as const;
export const directions = ['forward', 'look_back', 'backward'] as const;
export const effects = ['none', 'restart', 'reset', 'pause_inclusive', 'pause_exclusive'] as const;

const clockView = z.looseObject({
  id: z.string(),
  label: bilingual,
  explanation: bilingual,
  party: clockParty,
  amount: z.number(),
  unit: z.enum(units),
  direction: z.enum(directions),
  basis: z.array(selector),
  afterMissed: z.array(z.string()).default([]),
  basisDay: z.enum(basisDays),
  triggerDayCounts: z.boolean(),
  calendar: z.string().nullable(),
  officeCalendar: z.string().nullable().default(null),
  rollover: z.enum(rollovers),
  adjustable: z.boolean(),
  ends: z.array(selector),
  supersededBy: z.array(selector).default([]),
  lapsesOn: z.array(selector).default([]),
  onlyAfter: z.array(selector).default([]),
  orientation: z.boolean().default(false),
  authority: bilingual,
  source: z.array(z.string()),
  verified: z.boolean(),
  figureGrade: z.string(),
  lastChecked: plainDate,
  notes: bilingual.nullable(),
});
export type ClockView = z.infer<typeof clockView>;

const ruleView = z.looseObject({
  calendar: z.string().nullable().optional(),
  effect: z.string(),
  text: bilingual,
  source: z.array(z.string()),
  verified: z.boolean(),
});
export type RuleView = z.infer<typeof ruleView>;

export const packView = z.looseObject({
  name: bilingual,
  shortName: bilingual,
  jurisdiction: z.string(),
  legalForce: bilingual,
  lastChecked: plainDate,
  requestLetterKind: letterKind.nullable(),
  letterLanguages: z.array(language),
  clocks: z.array(clockView),
  adjustments: z.looseObject({ fee: ruleView, identity: ruleView, clarification: ruleView }),
  transfer: ruleView,
  outOfHours: ruleView,
  sources: z.record(z.string(), z.looseObject({ ref: z.string(), grade: z.string() })),
  paragraphs: z.record(z.string(), bilingual),
  calendarChoices: z.array(z.string()).default([]),
});
export type PackView = z.infer<typeof packView>;

/** The whole pack of a regime. `pack` is undefined while it is on its way. */
export function usePack(regimeId: string | null) {
  const query = useQuery(
    orpc.regimes.get.queryOptions({
      input: { id: regimeId ?? '' },
      enabled: regimeId !== null,
      select: ({ pack, version, removed }) => ({ pack: packView.parse(pack), version, removed }),
    }),
  );
  return { ...query.data, error: query.error, retry: () => void query.refetch() };
}

/** Kinds of fact that start, move, end or replace a clock of this law, in the order the vocabulary has them. */
export function usedKinds(pack: PackView): FactKind[] {
  const used = new Set<FactKind>();
  for (const clock of pack.clocks) {
    for (const list of [clock.basis, clock.ends, clock.supersededBy, clock.lapsesOn, clock.onlyAfter]) {
      for (const { kind } of list) used.add(kind);
    }
  }
  if (pack.clocks.some((clock) => clock.adjustable)) {
    const { fee, identity, clarification } = pack.adjustments;
    if (fee.effect !== 'none') used.add('fee_notice').add('fee_paid');
    if (identity.effect !== 'none') used.add('identity_asked').add('identity_given');
    if (clarification.effect !== 'none') used.add('clarification_asked').add('clarification_given');
    if (pack.transfer.effect !== 'none') used.add('transferred');
  }
  return factKind.options.filter((kind) => used.has(kind));
}

/** As `usedKinds`, for forms that know only which law it is; undefined until the law is here. */
export function useUsedKinds(regimeId: string | null): FactKind[] | undefined {
  const { pack } = usePack(regimeId);
  return pack === undefined ? undefined : usedKinds(pack);
}
