import type { AppliedAdjustment } from './adjustments.ts';
import type { Working } from './computed-deadline.ts';
import { endOfPeriod } from './count.ts';
import { dateText } from './date-text.ts';
import type { AddStep } from './explain.ts';
import { unitText } from './messages.ts';

const isFreshStart = (effect: AppliedAdjustment['effect']): effect is 'restart' | 'reset' =>
  effect === 'restart' || effect === 'reset';

/** What we were asked for, what it did to the clock, and what the date would be without it. */
export function explainAdjustments(working: Working, add: AddStep): void {
  const { plan, clock, triggerDay, applied } = working;
  for (const one of applied) explainOne(working, one, add);
  if (applied.some(({ effect, given, pause }) => pause !== null || (given !== null && isFreshStart(effect)))) {
    const without = endOfPeriod(triggerDay, clock.rule, clock.calendar, []);
    const checked = applied.every(({ kind }) => plan.pack.adjustments[kind].verified);
    add('without_adjustment', without, checked ? 'without_adjustment_verified' : 'without_adjustment', {
      date: dateText(without),
    });
  }
}

function explainOne({ plan }: Working, { kind, effect, asked, given, pause }: AppliedAdjustment, add: AddStep): void {
  const { text } = plan.pack.adjustments[kind];
  if (pause !== null) {
    const days = pause.to - pause.from + 1;
    add(
      'pause',
      pause.from,
      'pause',
      { from: dateText(pause.from), to: dateText(pause.to), days: unitText(days, 'days'), text },
      { value: days, unit: 'calendar_days' },
    );
  } else if (given === null) {
    add('suspended', asked.day, 'suspended', { date: dateText(asked.day), text });
  } else if (isFreshStart(effect)) {
    add(effect, given.receipt, effect, { asked: dateText(asked.day), date: dateText(given.receipt), text });
  } else {
    add('pause', null, 'pause_none', { asked: dateText(asked.day), date: dateText(given.receipt), text });
  }
}
