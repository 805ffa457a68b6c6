import type { CalendarSet, DayCalendar } from './calendar.ts';
import { calendarOf } from './calendar.ts';
import type { Adjustment, ClockRule, LawPack } from './pack.ts';
import { compileSelectors, type FactMatcher } from './prepare-facts.ts';

/** A clock with its calendars found and its selectors compiled. */
export interface ClockPlan {
  readonly rule: ClockRule;
  readonly ruleId: string;
  /** Matchers in order of preference; one only where a clock is made for each fact. */
  readonly basis: readonly FactMatcher[];
  readonly calendar: DayCalendar | null;
  readonly office: DayCalendar | null;
  readonly calendarVersion: string | null;
  readonly ends: FactMatcher;
  readonly lapses: FactMatcher;
  readonly supersedes: FactMatcher | null;
  readonly onlyAfter: FactMatcher | null;
}

export interface Plan {
  readonly pack: LawPack;
  readonly calendars: CalendarSet;
  readonly clocks: readonly ClockPlan[];
  /** False where nothing we are asked for can move a clock: the engine then skips looking. */
  readonly adjusts: boolean;
}

const orNull = (selectors: ClockRule['ends']): FactMatcher | null =>
  selectors.length === 0 ? null : compileSelectors(selectors);

function planClock(pack: LawPack, rule: ClockRule, calendars: CalendarSet): ClockPlan {
  const calendar = rule.calendar === null ? null : calendarOf(calendars, rule.calendar);
  const office = rule.officeCalendar === null ? null : calendarOf(calendars, rule.officeCalendar);
  return {
    rule,
    ruleId: `${pack.id}/${rule.id}`,
    basis:
      rule.basisPick === 'each'
        ? [compileSelectors(rule.basis)]
        : rule.basis.map((selector) => compileSelectors([selector])),
    calendar,
    office,
    calendarVersion: calendar === null && office === null ? null : calendars.version,
    ends: compileSelectors(rule.ends),
    lapses: compileSelectors([
      ...rule.lapsesOn,
      { kind: 'withdrawn', withUntil: false },
      { kind: 'closed', withUntil: false },
    ]),
    supersedes: orNull(rule.supersededBy),
    onlyAfter: orNull(rule.onlyAfter),
  };
}

const plans = new WeakMap<LawPack, WeakMap<CalendarSet, Plan>>();

/** The plan of a pack over a set of calendars, made once for each pair. Throws where a calendar is not there. */
export function planOf(pack: LawPack, calendars: CalendarSet): Plan {
  let known = plans.get(pack);
  if (known === undefined) {
    known = new WeakMap();
    plans.set(pack, known);
  }
  let plan = known.get(calendars);
  if (plan === undefined) {
    const effects: Adjustment['effect'][] = Object.values(pack.adjustments).map((item) => item.effect);
    plan = {
      pack,
      calendars,
      clocks: pack.clocks.map((rule) => planClock(pack, rule, calendars)),
      adjusts: effects.some((effect) => effect !== 'none'),
    };
    known.set(calendars, plan);
  }
  return plan;
}
