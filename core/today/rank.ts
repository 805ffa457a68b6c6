import { type RankReason, rankReason } from '#core/contract/today.ts';
import type { ClockParty } from '#core/contract/vocabulary.ts';
import { daysUntil } from '#core/law/compute-deadlines.ts';
import type { ClockRule, LawPack } from '#core/law/pack.ts';

/**
 * The order of Today, most pressing first. What can be lost for good leads: a right of ours that lapses. Then what they
 * owe: a statute before a code of practice, and what the law gives a remedy for before a late courtesy. A promise binds
 * nobody, so it comes after; then what is not late yet, then our own papers.
 */
export const rankOrder: readonly RankReason[] = rankReason.options;

/** A right of ours is pressing from so many days before the day to act by; a letter takes about that long. */
export const pressingDays = 14;
/** A right that lapsed longer ago is on its request, not on Today. */
export const passedDays = 31;
/** What they owe is news so many days before. */
export const soonDays = 7;

export interface RankedDeadline {
  kind: 'deadline';
  party: ClockParty;
  dueDate: string;
  workingDeadline: string | null;
  nature: ClockRule['nature'];
  /** The pack's ladder has a step for when this clock is missed. */
  hasRemedy: boolean;
}

export type RankedItem = RankedDeadline | { kind: 'draft' } | { kind: 'reminder'; date: string };

/** Why an item belongs on Today, or null where it does not yet, or no longer. Deadlines run, apply and are not snoozed. */
export function rankOf(item: RankedItem, today: string): RankReason | null {
  if (item.kind === 'draft') return 'draft_waiting';
  if (item.kind === 'reminder') return item.date <= today ? 'reminder_due' : null;
  const left = daysUntil(item.dueDate, today);
  if (item.party === 'ours') return rankOfRight(item, left, today);
  if (left >= 0) return left <= soonDays ? 'due_soon' : null;
  if (item.party === 'promised') return 'promise_missed';
  if (!item.hasRemedy) return 'overdue_minor';
  return item.nature === 'statutory' ? 'overdue_statutory' : 'overdue_target';
}

function rankOfRight({ dueDate, workingDeadline }: RankedDeadline, left: number, today: string): RankReason | null {
  if (left < 0) return left >= -passedDays ? 'right_passed' : null;
  // Between the day to work to and the last day nothing is lost yet, but there is no day left to plan with.
  const actLeft = daysUntil(workingDeadline ?? dueDate, today);
  if (actLeft <= 0) return 'right_last_day';
  return actLeft <= pressingDays ? 'right_lapses' : null;
}

/** Whether the law offers a step once this clock is missed. */
export function hasRemedy(pack: LawPack, clockId: string): boolean {
  return pack.ladder.some((step) => step.when.some((condition) => condition.overdue?.clocks.includes(clockId)));
}
