import { z } from 'zod';
import {
  bilingual,
  clockParty,
  factKind,
  language,
  builtInLetterKind,
  outcome,
  plainDate,
} from '#core/contract/vocabulary.ts';
import { sourceRef } from './calendar-data.ts';

const filled = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }).pipe(bilingual);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** Keys into the pack's `sources`, with what they prove. `verified`: the figure stands in a source that was read. */
const grounded = {
  source: z.array(z.string()),
  verified: z.boolean(),
  /** Some of it is in a source, some is not: shown as unverified, with the sources there are. */
  partlyVerified: z.boolean().default(false),
};

/** Facts of one kind; with `outcomes`, only those that ended so (`unstated`: none was recorded). */
const factSelector = z.strictObject({
  kind: factKind,
  outcomes: z
    .array(z.enum([...outcome.options, 'unstated']))
    .min(1)
    .optional(),
  /** Only a notice that promises a date. */
  withUntil: z.boolean().default(false),
  /** Only one that follows a fact of this kind: the registration of a review is a `registered` after `review_asked`. */
  after: factKind.optional(),
  /** Only one that comes while there is none of this kind yet. */
  before: factKind.optional(),
});
export type FactSelector = z.infer<typeof factSelector>;

/**
 * One clock.
 *
 * The count: `amount` `unit`s from the basis day, in `direction`. `calendar` names the days that do not count
 * (`working_days`) and the days a roll-over passes. Months and years are counted once and clamped once.
 * - `look_back` is a bar tested backwards from a later act of ours ("knowledge more than 2 years before receipt"). The
 *   engine gives the last safe day; where clamping makes two readings, the earlier. It may not roll.
 * - `backward` is a stretch of time before the basis day ("disclosed in the 12 months before the correction"): the date
 *   is its first day. It may not roll.
 * - `promised_date` has amount 0: the date is the notice's own.
 */
const clock = z.strictObject({
  id,
  label: filled,
  explanation: filled,
  party: clockParty,
  amount: z.number().int().nonnegative(),
  /** Calendar days added to the amount before any roll-over, once: the distance of a court. */
  extraDays: z.number().int().nonnegative().default(0),
  unit: z.enum(['calendar_days', 'working_days', 'weeks', 'months', 'years', 'promised_date']),
  direction: z.enum(['forward', 'look_back', 'backward']),
  /** Facts that start it, the best evidence first: a `sent` is looked at only where there is no `received`. */
  basis: z.array(factSelector),
  /** Or: it starts the day after the earliest of these clocks is missed (their facts must end it late or not at all). */
  afterMissed: z.array(id).default([]),
  /** Of several such facts: the first of the best kind, the last of any kind, or a clock for each. */
  basisPick: z.enum(['earliest', 'latest', 'each']),
  /**
   * It starts at the latest `days` calendar days after the first of these reached them, whether or not the fact it
   * waits for is recorded (5 U.S.C. 552(a)(6)(A): ten days to find the right office).
   */
  latestStart: z
    .strictObject({ basis: z.array(factSelector).min(1), days: z.number().int().nonnegative() })
    .nullable()
    .default(null),
  /** `receipt`: counts from the day it reached the other side; `sent`: from the day they sent it; where recorded. */
  basisDay: z.enum(['date', 'receipt', 'sent']),
  triggerDayCounts: z.boolean(),
  calendar: z.string().nullable(),
  rollover: z.enum(['none', 'next_open_day']),
  /** The office whose opening days are shown beside the date, never in its place. */
  officeCalendar: z.string().nullable(),
  officeHint: z.enum(['none', 'next_office_day', 'work_to_day_before']),
  promptly: z.boolean().default(false),
  /** Whether fee, identity, clarification (see `adjustments`) and `transfer` move it. */
  adjustable: z.boolean(),
  /** What satisfies it. Empty only for one shown for orientation. */
  ends: z.array(factSelector),
  /** `receipt`: it is satisfied when our act reaches them. */
  endsOn: z.enum(['date', 'receipt']),
  /** Facts after which another date stands in its place. */
  supersededBy: z.array(factSelector).default([]),
  /** `in_time`: only if notified on or before the due date; a late deferral does not undo a miss. */
  supersededWhen: z.enum(['in_time', 'any_time']).default('in_time'),
  /** Facts that leave it without purpose. `withdrawn` and `closed` always do. */
  lapsesOn: z.array(factSelector).default([]),
  /** Shown from the start, but conditional until one of these has happened. */
  onlyAfter: z.array(factSelector).default([]),
  /** And only if that happened by the due date of this clock above it: a notice that comes too late extends nothing. */
  onlyInTimeOf: id.nullable().default(null),
  /** Somebody else's time, or the day a thing takes effect: shown for orientation, and never overdue. */
  orientation: z.boolean().default(false),
  nature: z.enum([
    'administrative_target',
    'regulator_guidance',
    'statutory',
    'promise',
    'discretionary_bar',
    'bar_with_exceptions',
  ]),
  authority: filled,
  ...grounded,
  /** A primary source stands behind the rule, but the figure was only read in a secondary one. */
  figureGrade: z.enum(['primary', 'secondary', 'own']),
  lastChecked: plainDate,
  notes: filled.nullable(),
  /** What people often get wrong, and why it is wrong. */
  knownWrongAnswers: filled.nullable(),
});
export type ClockRule = z.infer<typeof clock>;

/** Whether holidays can move the date itself: it counts working days, or rolls over at the end. */
export const asksCalendar = ({ unit, rollover }: Pick<ClockRule, 'unit' | 'rollover'>): boolean =>
  unit === 'working_days' || rollover !== 'none';

/**
 * What asking us for something does to an adjustable clock.
 * - `none`: it runs on.
 * - `restart`: it ran, and starts again from our answer (the whole amount).
 * - `reset`: it has not begun until we answer; until then no date stands.
 * - `pause_inclusive`: days from asking to answer do not count, both included.
 * - `pause_exclusive`: only the days between do not count; the day of asking and the day of the answer do.
 */
const adjustment = z.strictObject({
  effect: z.enum(['none', 'restart', 'reset', 'pause_inclusive', 'pause_exclusive']),
  text: filled,
  ...grounded,
});
export type Adjustment = z.infer<typeof adjustment>;

/**
 * A transfer to another body: an adjustable clock runs on, or starts again on the day the request reaches that body
 * (`receivedOn` of the `transferred` fact, else its date).
 */
const transferRule = z.strictObject({ effect: z.enum(['none', 'restart']), text: filled, ...grounded });

/** What reaches them after closing time counts from that day, or from the next day `calendar` is open. */
const outOfHoursRule = z.strictObject({
  effect: z.enum(['same_day', 'next_open_day']),
  calendar: z.string().nullable(),
  text: filled,
  ...grounded,
});

const refusalGround = z.strictObject({ id, paragraph: z.string(), label: filled, ...grounded });

/** A condition on the facts and clocks; every part given must hold. */
const condition = z.strictObject({
  /** One of these happened. */
  has: z.array(factSelector).optional(),
  /** None of these happened. */
  hasNot: z.array(factSelector).optional(),
  /** One of these clocks is running and its due date is at least `days` behind. */
  overdue: z.strictObject({ clocks: z.array(id).min(1), days: z.number().int().positive() }).optional(),
  /** One of these clocks is running, waits for nothing else, and is due today or at most `days` ahead. */
  near: z.strictObject({ clocks: z.array(id).min(1), days: z.number().int().positive() }).optional(),
  /** They asked us for this and we have not answered. */
  outstanding: z.enum(['fee', 'identity', 'clarification']).optional(),
  /** One of these clocks is running and its day has not gone by. */
  open: z.array(id).optional(),
});
export type LadderCondition = z.infer<typeof condition>;

const ladderStep = z.strictObject({
  id,
  label: filled,
  /** Null: the library has no letter for it yet. */
  letterKind: builtInLetterKind.nullable(),
  /** Any of these. */
  when: z.array(condition).min(1),
  /** The date is the earliest working day (else due date) of these clocks that runs. */
  by: z.array(id),
  why: filled,
  ...grounded,
});
export type LadderStep = z.infer<typeof ladderStep>;

const note = z.strictObject({ topic: id, text: filled, ...grounded });

const packShape = z.strictObject({
  id,
  version: z.string(),
  jurisdiction: z.string(),
  name: filled,
  shortName: filled,
  legalForce: filled,
  lastChecked: plainDate,
  /** Null: nothing is asked by letter under it (proceedings). */
  requestLetterKind: builtInLetterKind.nullable(),
  /** The calendar a person may change for one of `calendarChoices`; null where there is nothing to choose. */
  defaultCalendar: z.string().nullable().default(null),
  /** Calendars that may stand in the place of the default: those of the nation or state the body sits in. */
  calendarChoices: z.array(z.string()).default([]),
  sources: z.record(z.string(), sourceRef),
  clocks: z.array(clock).min(1),
  adjustments: z.strictObject({ fee: adjustment, identity: adjustment, clarification: adjustment }),
  transfer: transferRule,
  outOfHours: outOfHoursRule,
  /** Why there is no information law to use, and what there is instead; null where there is one. */
  noInformationLaw: filled.nullable(),
  /** Languages letters under it are written in. */
  letterLanguages: z.array(language).min(1),
  refusalGrounds: z.array(refusalGround),
  ladder: z.array(ladderStep),
  /** What a person should know of the regime: who may ask, when it starts, fees, form, review and so on. */
  notes: z.array(note),
  /** The paragraph of law for a letter, by use: `request`, and the complaint the ladder leads to. */
  paragraphs: z.record(z.string(), filled),
});

interface Issue {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What the shapes alone cannot say: every name used is defined, and no clock asks for a forbidden combination. */
function inconsistencies(pack: z.infer<typeof packShape>): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const citeCheck = (path: (string | number)[], item: { source: string[]; verified: boolean }): void => {
    for (const key of item.source) {
      if (!(key in pack.sources)) issues.push({ path, message: `source ${key} is not listed` });
    }
    const proof = item.source.some((key) => pack.sources[key]?.grade !== 'own');
    if (item.verified && !proof) issues.push({ path, message: 'verified, but no source that was read is named' });
  };
  pack.clocks.forEach((rule, at) => {
    const path = ['clocks', at];
    citeCheck(path, rule);
    if (seen.has(rule.id)) issues.push({ path, message: `two clocks are called ${rule.id}` });
    for (const missed of rule.afterMissed) {
      if (!seen.has(missed))
        issues.push({ path, message: `afterMissed names ${missed}, which is not a clock above it` });
    }
    if (rule.onlyInTimeOf !== null && (!seen.has(rule.onlyInTimeOf) || rule.onlyAfter.length === 0)) {
      issues.push({ path, message: 'onlyInTimeOf needs onlyAfter and names a clock above it' });
    }
    seen.add(rule.id);
    if ((rule.basis.length === 0) === (rule.afterMissed.length === 0)) {
      issues.push({ path, message: 'exactly one of basis and afterMissed starts a clock' });
    }
    if (rule.direction !== 'forward' && (rule.rollover !== 'none' || rule.officeHint === 'next_office_day')) {
      issues.push({ path, message: 'a bar that looks back is never moved forward, nor hinted forward' });
    }
    if (rule.direction === 'backward' && (rule.unit === 'working_days' || rule.adjustable || rule.extraDays > 0)) {
      issues.push({ path, message: 'a stretch that runs backward is in calendar time and nothing adjusts it' });
    }
    if ((rule.rollover !== 'none' || rule.unit === 'working_days') && rule.calendar === null) {
      issues.push({ path, message: 'needs a calendar' });
    }
    if ((rule.officeHint === 'none') !== (rule.officeCalendar === null)) {
      issues.push({ path, message: 'officeHint and officeCalendar go together' });
    }
    if (rule.extraDays > 0 && rule.adjustable) {
      issues.push({
        path,
        message: 'days for distance are not adjusted: no law read says how a pause would fall in them',
      });
    }
    if (rule.ends.length === 0 && !rule.orientation) issues.push({ path, message: 'nothing can satisfy it' });
    const promised = rule.unit === 'promised_date';
    if (promised !== (rule.party === 'promised') || (promised && rule.amount !== 0)) {
      issues.push({ path, message: 'a promised_date clock is theirs by promise and has amount 0' });
    }
    if (promised && rule.basis.some((selector) => !selector.withUntil)) {
      issues.push({ path, message: 'a promised date needs facts with an until' });
    }
  });
  if (pack.calendarChoices.length > 0 && pack.defaultCalendar === null) {
    issues.push({ path: ['calendarChoices'], message: 'choices need a defaultCalendar they stand in the place of' });
  }
  if ((pack.outOfHours.effect === 'same_day') !== (pack.outOfHours.calendar === null)) {
    issues.push({ path: ['outOfHours'], message: 'next_open_day and a calendar go together' });
  }
  citeCheck(['transfer'], pack.transfer);
  citeCheck(['outOfHours'], pack.outOfHours);
  for (const [at, ground] of pack.refusalGrounds.entries()) citeCheck(['refusalGrounds', at], ground);
  for (const [at, item] of pack.notes.entries()) citeCheck(['notes', at], item);
  for (const [name, item] of Object.entries(pack.adjustments)) citeCheck(['adjustments', name], item);
  pack.ladder.forEach((step, at) => {
    citeCheck(['ladder', at], step);
    const named = [
      ...step.by,
      ...step.when.flatMap((c) => [...(c.overdue?.clocks ?? []), ...(c.near?.clocks ?? []), ...(c.open ?? [])]),
    ];
    for (const name of named) {
      if (!seen.has(name)) issues.push({ path: ['ladder', at], message: `no clock is called ${name}` });
    }
  });
  return issues;
}

/** A law pack: a regime as data. Refuses a pack whose parts contradict each other, naming the place. */
export const lawPack = packShape.superRefine((pack, context) => {
  for (const { path, message } of inconsistencies(pack)) context.addIssue({ code: 'custom', path, message });
});
export type LawPack = z.infer<typeof lawPack>;

/** Sources by key, in order: what stands behind a clock, a note or a ground. */
export function sourcesOf(pack: LawPack, keys: readonly string[]): z.infer<typeof sourceRef>[] {
  return keys.flatMap((key) => pack.sources[key] ?? []);
}
