import type { DayCalendar } from './calendar.ts';
import { dateText } from './date-text.ts';
import { type Day, formatDay } from './days.ts';
import { type DerivationMessage, derivationText } from './messages.ts';
import type { ClockRule } from './pack.ts';
import type { DerivationStep, StepKind } from './types.ts';

/**
 * Steps that read the same in every derivation: a closed day of a calendar, a sentence with one date, what a rule says
 * of itself. Made once and shared, so frozen; a long count names the same weekends a hundred thousand times over.
 */
const frozen = (
  kind: StepKind,
  day: Day | null,
  message: DerivationMessage,
  params: Parameters<typeof derivationText>[1],
) =>
  Object.freeze<DerivationStep>({
    kind,
    date: day === null ? null : formatDay(day),
    text: Object.freeze(derivationText(message, params)),
    amount: null,
  });

/** A few thousand days are ever written out; past this a cache starts again rather than grow. */
const CACHE_SIZE = 20_000;

function remembered(cache: Map<Day, DerivationStep>, day: Day, make: () => DerivationStep): DerivationStep {
  let step = cache.get(day);
  if (step === undefined) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    step = make();
    cache.set(day, step);
  }
  return step;
}

const skipped = new WeakMap<DayCalendar, Map<Day, DerivationStep>>();
const passed = new WeakMap<DayCalendar, Map<Day, DerivationStep>>();

/** A day that does not count, or that the period passes at its end, with its name. */
export function closedStep(kind: 'skipped_day' | 'closed_day', calendar: DayCalendar, day: Day): DerivationStep {
  const caches = kind === 'skipped_day' ? skipped : passed;
  let cache = caches.get(calendar);
  if (cache === undefined) {
    cache = new Map();
    caches.set(calendar, cache);
  }
  return remembered(cache, day, () =>
    frozen(kind, day, kind, { date: dateText(day), name: calendar.closureName(day) ?? calendar.name }),
  );
}

const dated = new Map<DerivationMessage, Map<Day, DerivationStep>>();

/** A sentence whose only parameter is `date`; `day` is the step's own date too, unless `bare`. */
export function datedStep(kind: StepKind, message: DerivationMessage, day: Day, bare = false): DerivationStep {
  let cache = dated.get(message);
  if (cache === undefined) {
    cache = new Map();
    dated.set(message, cache);
  }
  return remembered(cache, day, () => frozen(kind, bare ? null : day, message, { date: dateText(day) }));
}

const ofRules = new WeakMap<ClockRule, Map<DerivationMessage, DerivationStep>>();

/** What a rule says of itself, whatever the facts. `params` must follow from the rule and the message alone. */
export function ruleStep(
  rule: ClockRule,
  kind: StepKind,
  message: DerivationMessage,
  params: () => Parameters<typeof derivationText>[1] = () => ({}),
): DerivationStep {
  let cache = ofRules.get(rule);
  if (cache === undefined) {
    cache = new Map();
    ofRules.set(rule, cache);
  }
  let step = cache.get(message);
  if (step === undefined) {
    step = frozen(kind, null, message, params());
    cache.set(message, step);
  }
  return step;
}
