import { type AppliedAdjustment, ruleOf } from './adjustments.ts';
import type { Working } from './computed-deadline.ts';
import { endOfPeriod } from './count.ts';
import { dateText } from './date-text.ts';
import type { AddStep } from './explain.ts';
import { factLabel, unitText } from './messages.ts';
import type { PreparedFact } from './prepare-facts.ts';

const isFreshStart = (effect: AppliedAdjustment['effect']): effect is 'restart' | 'reset' =>
  effect === 'restart' || effect === 'reset';

/** What we were asked for and where it was sent on, what that did to the clock, and the date without it. */
export function explainAdjustments(working: Working, add: AddStep): void {
  const { plan, clock, begin, applied } = working;
  for (const one of applied) explainOne(working, one, add);
  if (applied.some(({ effect, given, pause }) => pause !== null || (given !== null && isFreshStart(effect)))) {
    const without = endOfPeriod(begin.day, clock.rule, clock.calendar, []);
    const checked = applied.every(({ kind }) => ruleOf(plan, kind).verified);
    add('without_adjustment', without, checked ? 'without_adjustment_verified' : 'without_adjustment', {
      date: dateText(without),
    });
    const passed = applied.find(({ kind, asked }) => kind === 'transfer' && asked.day > without);
    if (passed !== undefined) add('transfer_late', passed.asked.day, 'transfer_late', { date: dateText(without) });
  }
}

function explainOne(working: Working, { kind, effect, asked, given, pause }: AppliedAdjustment, add: AddStep): void {
  const { text } = ruleOf(working.plan, kind);
  if (given !== null) explainHours(working, given, add);
  if (kind === 'transfer') {
    add('restart', asked.receipt, 'restart_transfer', {
      asked: dateText(asked.day),
      date: dateText(asked.receipt),
      text,
    });
  } else if (pause !== null) {
    const days = pause.to - pause.from + 1;
    add(
      'pause',
      pause.from,
      'pause',
      { from: dateText(pause.from), to: dateText(pause.to), days: unitText(days, 'days'), text },
      { value: days, unit: 'calendar_days' },
    );
  } else if (given === null) {
    add('suspended', asked.sent, 'suspended', { date: dateText(asked.sent), text });
  } else if (isFreshStart(effect)) {
    add(effect, given.receipt, effect, { asked: dateText(asked.sent), date: dateText(given.receipt), text });
  } else {
    add('pause', null, 'pause_none', { asked: dateText(asked.sent), date: dateText(given.receipt), text });
  }
}

/** What came after closing time takes effect on the next open day: says so, and why. */
export function explainHours({ plan }: Working, fact: PreparedFact, add: AddStep): void {
  if (fact.receipt === fact.arrived) return;
  add('after_hours', fact.arrived, 'after_hours', {
    fact: factLabel(fact.kind),
    date: dateText(fact.arrived),
    next: dateText(fact.receipt),
    text: plan.pack.outOfHours.text,
  });
}
