import { Temporal } from 'temporal-polyfill';
import type { DerivationStep } from '#core/law/types.ts';

/**
 * Follows a derivation as a person with a paper calendar would, by Temporal and without the engine: start, start again
 * where told, add the amount, add what is left out or closed. Where it ends must be the date the last step names.
 */
export function replay(steps: readonly DerivationStep[]): { nominal: string; due: string } {
  let start: Temporal.PlainDate | null = null;
  let countsTrigger = false;
  let extra = 0;
  let nominal: Temporal.PlainDate | null = null;
  let due: Temporal.PlainDate | null = null;
  for (const { kind, date, amount } of steps) {
    switch (kind) {
      case 'start':
      case 'missed_first':
      case 'restart':
      case 'reset':
        if (date === null) throw new Error(`${kind} has no date`);
        start = Temporal.PlainDate.from(date);
        extra = 0;
        break;
      case 'trigger_day':
        if (start === null || date === null) throw new Error('the trigger day comes after the start');
        countsTrigger = start.equals(date);
        break;
      case 'pause':
        extra += amount?.value ?? 0;
        break;
      case 'skipped_day':
        extra += 1;
        break;
      case 'promise':
        if (date === null) throw new Error('a promise has a date');
        nominal = Temporal.PlainDate.from(date);
        due = nominal;
        break;
      case 'count': {
        if (start === null || amount === null) throw new Error('a count needs a start and an amount');
        nominal = counted(start, amount.value, amount.unit, countsTrigger).add({ days: extra });
        due = nominal;
        break;
      }
      case 'extra_days':
        if (nominal === null || amount === null) throw new Error('extra days are added to a count');
        nominal = nominal.add({ days: amount.value });
        due = nominal;
        break;
      case 'closed_day':
        if (due === null || date !== due.toString()) throw new Error(`${date} is passed out of turn`);
        due = due.add({ days: 1 });
        break;
      default:
    }
  }
  return { nominal: String(nominal), due: String(due) };
}

function counted(start: Temporal.PlainDate, value: number, unit: string, countsTrigger: boolean): Temporal.PlainDate {
  const back = value < 0;
  if (unit === 'months' || unit === 'years') {
    const corresponding = start.add(unit === 'months' ? { months: value } : { years: value });
    if (!countsTrigger) return corresponding;
    if (back) return corresponding.add({ days: 1 });
    return corresponding.day === start.day ? corresponding.subtract({ days: 1 }) : corresponding;
  }
  const days = unit === 'weeks' ? value * 7 : value;
  return start.add({ days: countsTrigger ? days - Math.sign(value) : days });
}
