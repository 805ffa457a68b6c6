import type { CalculatedDeadline, deadlines } from '#core/contract/deadlines.ts';
import type { Input, Output } from '#core/contract/infer.ts';
import type { CoreContext } from '#core/context.ts';
import { refuseImpossibleFacts } from '#core/correspondence/check-facts.ts';
import { invalid } from '#core/errors.ts';
import { computeDeadlines } from '#core/law/compute-deadlines.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import type { LawPack } from '#core/law/pack.ts';
import { dayAdditions } from './day-additions.ts';
import { derivationOf } from './derivation.ts';
import { clockKey } from './compute-request.ts';
import { told } from './problem-text.ts';
import { waitsFor } from './told-of-rule.ts';

/** What a request with these facts would show, without a request; nothing is written. */
export function calculateDeadlines(
  context: CoreContext,
  { regimeId, facts, ownDays, calendarId }: Input<typeof deadlines.calculate>,
): Output<typeof deadlines.calculate> {
  const { packs, calendars } = context.law;
  const pack = packs.get(regimeId);
  if (!pack) throw invalid({ code: 'unknown_regime', path: 'regimeId', params: { regime: regimeId } });
  const offered = [...new Set([pack.defaultCalendar, ...pack.calendarChoices])].filter((id) => id !== null);
  if (calendarId !== null && !offered.includes(calendarId))
    throw invalid(told('unknown_calendar', 'calendarId', { calendar: calendarId }));
  const given = facts.map((fact, at) => ({ id: `fact ${at + 1}`, ...fact }));
  refuseImpossibleFacts(context, given);
  const computed = computeDeadlines({
    pack,
    facts: given,
    calendars,
    additions: ownDays ? dayAdditions(context) : [],
    calendar: calendarId,
  });
  return {
    deadlines: computed.flatMap((one) => calculated(pack, one, context.today())),
    calendars: offered.flatMap((id) => {
      const calendar = calendars.byId.get(id);
      return calendar === undefined ? [] : [{ id, name: calendar.name }];
    }),
    today: context.today(),
  };
}

function calculated(pack: LawPack, one: ComputedDeadline, today: string): CalculatedDeadline[] {
  const rule = pack.clocks.find((clock) => clock.id === one.clockId);
  if (!rule) return [];
  return [
    {
      key: clockKey(one),
      clockId: one.clockId,
      label: one.label,
      party: one.party,
      dueDate: one.dueDate,
      nominalDate: one.nominalDate,
      nextOfficeDay: one.nextOfficeDay,
      workingDeadline: one.workingDeadline,
      promptly: one.promptly,
      conditional: one.conditional,
      waitsFor: one.conditional ? waitsFor(rule) : null,
      receiptAssumed: one.receiptAssumed,
      suspendedSince: one.suspendedSince,
      state: one.state,
      satisfiedOn: one.satisfiedOn,
      basisDate: one.basisDate,
      authority: one.authority,
      verified: one.verified,
      provisionalYear: one.provisional?.year ?? null,
      provisionalAffects: one.provisional?.affects ?? null,
      lastChecked: rule.lastChecked,
      ...derivationOf(one, rule, today),
    },
  ];
}
