import type { CalendarSet, DayCalendar } from './calendar.ts';
import { calendarOf } from './calendar.ts';
import { compileSelectors, type FactMatcher } from './match-facts.ts';
import type { Adjustment, ClockRule, LawPack } from './pack.ts';

/** A clock with its calendars found and its selectors compiled. */
export interface ClockPlan {
  readonly rule: ClockRule;
  readonly ruleId: string;
  /** Matchers in order of preference; one only where a clock is made for each fact, or for the last. */
  readonly basis: readonly FactMatcher[];
  /** Facts after which it starts at the latest, in order of preference. */
  readonly latest: readonly FactMatcher[];
  readonly calendar: DayCalendar | null;
  readonly office: DayCalendar | null;
  readonly calendarVersion: string | null;
  readonly ends: FactMatcher;
  readonly lapses: FactMatcher;
  readonly supersedes: FactMatcher | null;
  readonly onlyAfter: FactMatcher | null;
  /** It counts from registration where that is recorded. */
  readonly fromRegistration: boolean;
}

export interface Plan {
  readonly pack: LawPack;
  readonly calendars: CalendarSet;
  readonly clocks: readonly ClockPlan[];
  /** Where what comes after closing time takes effect later: the calendar of the opening days. */
  readonly hours: DayCalendar | null;
  /** False where nothing we are asked for can move a clock: the engine then skips looking. */
  readonly asks: boolean;
  readonly transferRestarts: boolean;
}

const orNull = (selectors: ClockRule['ends']): FactMatcher | null =>
  selectors.length === 0 ? null : compileSelectors(selectors);

type Find = (id: string | null) => DayCalendar | null;

const versionsOf = (...calendars: readonly (DayCalendar | null)[]): string | null => {
  const versions = new Set(calendars.flatMap((calendar) => (calendar === null ? [] : [calendar.version])));
  return versions.size === 0 ? null : [...versions].join(', ');
};

function planClock(pack: LawPack, rule: ClockRule, find: Find): ClockPlan {
  const calendar = find(rule.calendar);
  const office = find(rule.officeCalendar);
  return {
    rule,
    ruleId: `${pack.id}/${rule.id}`,
    basis:
      rule.basisPick === 'earliest'
        ? rule.basis.map((selector) => compileSelectors([selector]))
        : [compileSelectors(rule.basis)],
    latest: (rule.latestStart?.basis ?? []).map((selector) => compileSelectors([selector])),
    calendar,
    office,
    calendarVersion: versionsOf(calendar, office),
    ends: compileSelectors(rule.ends),
    lapses: compileSelectors([
      ...rule.lapsesOn,
      { kind: 'withdrawn', withUntil: false },
      { kind: 'closed', withUntil: false },
    ]),
    supersedes: orNull(rule.supersededBy),
    onlyAfter: orNull(rule.onlyAfter),
    fromRegistration: rule.basis[0]?.kind === 'registered',
  };
}

/** The calendar of a nation or state stands in the place of the pack's default, wherever a clock names that. */
function finder(pack: LawPack, calendars: CalendarSet, choice: string | null): Find {
  if (choice !== null && choice !== pack.defaultCalendar && !pack.calendarChoices.includes(choice)) {
    const known = [pack.defaultCalendar, ...pack.calendarChoices].filter((id) => id !== null).join(', ') || 'none';
    throw new RangeError(`${pack.id} has no calendar ${JSON.stringify(choice)} to choose; known: ${known}`);
  }
  return (id) => {
    if (id === null) return null;
    return calendarOf(calendars, choice !== null && id === pack.defaultCalendar ? choice : id);
  };
}

function makePlan(pack: LawPack, calendars: CalendarSet, choice: string | null): Plan {
  const effects: Adjustment['effect'][] = Object.values(pack.adjustments).map((item) => item.effect);
  const find = finder(pack, calendars, choice);
  return {
    pack,
    calendars,
    clocks: pack.clocks.map((rule) => planClock(pack, rule, find)),
    hours: find(pack.outOfHours.calendar),
    asks: effects.some((effect) => effect !== 'none'),
    transferRestarts: pack.transfer.effect === 'restart',
  };
}

const plans = new WeakMap<LawPack, WeakMap<CalendarSet, Map<string | null, Plan>>>();

/**
 * The plan of a pack over a set of calendars, made once for each pair and choice. Throws where a calendar is not there,
 * and RangeError where the choice is not one of the pack's.
 */
export function planOf(pack: LawPack, calendars: CalendarSet, choice: string | null = null): Plan {
  let ofPack = plans.get(pack);
  if (ofPack === undefined) {
    ofPack = new WeakMap();
    plans.set(pack, ofPack);
  }
  let ofSet = ofPack.get(calendars);
  if (ofSet === undefined) {
    ofSet = new Map();
    ofPack.set(calendars, ofSet);
  }
  let plan = ofSet.get(choice);
  if (plan === undefined) {
    plan = makePlan(pack, calendars, choice);
    ofSet.set(choice, plan);
  }
  return plan;
}
