import { buildCalendars, type CalendarSet } from '#core/law/calendar.ts';
import type { CalendarFile } from '#core/law/calendar-data.ts';
import { type ComputeInput, computeDeadlines } from '#core/law/compute-deadlines.ts';
import type { ComputedDeadline } from '#core/law/computed-deadline.ts';
import { openLaw } from '#core/law/library.ts';
import { type ClockRule, type LawPack, lawPack } from '#core/law/pack.ts';
import type { FactKind, LawFact } from '#core/law/types.ts';

export const { packs, calendars } = openLaw();

export function packOf(id: string): LawPack {
  const pack = packs.get(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}
export const code = packOf('hk_code');
export const dar = packOf('hk_pdpo_dar');

/** A fact named after its kind, unless given a name. */
export const fact = (kind: FactKind, date: string, more: Partial<LawFact> = {}): LawFact => ({
  id: kind,
  kind,
  date,
  ...more,
});

export function deadlinesOf(
  pack: LawPack,
  facts: readonly LawFact[],
  more: Partial<ComputeInput> = {},
): ComputedDeadline[] {
  return computeDeadlines({ pack, facts, calendars, ...more });
}

/** The deadline of that clock; fails where there is none or more than one. */
export function only(deadlines: readonly ComputedDeadline[], clockId: string): ComputedDeadline {
  const found = deadlines.filter((one) => one.clockId === clockId);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} deadlines for ${clockId}`);
  return first;
}

const source = { grade: 'primary', kind: 'test', ref: 'test', note: '' } as const;
const text = { en: 'test', zh: '測試' };
const grounded = { source: ['T'], verified: true };

export interface TestRule {
  readonly clock: Partial<ClockRule>;
  readonly fee?: LawPack['adjustments']['fee']['effect'];
  readonly identity?: LawPack['adjustments']['fee']['effect'];
  readonly clarification?: LawPack['adjustments']['fee']['effect'];
  readonly transfer?: LawPack['transfer']['effect'];
  /** The calendar whose next open day takes what comes after closing time. */
  readonly outOfHours?: string;
}

/** A pack with one clock, `respond`, for rules that no built-in pack uses, or none alone. */
export function packWith({
  clock,
  fee = 'none',
  identity = 'none',
  clarification = 'none',
  transfer = 'none',
  outOfHours,
}: TestRule): LawPack {
  const adjustment = (effect: LawPack['adjustments']['fee']['effect']) => ({ effect, text, ...grounded });
  return lawPack.parse({
    id: 'test',
    version: '1',
    jurisdiction: 'T',
    name: text,
    shortName: text,
    legalForce: text,
    lastChecked: '2026-11-22',
    requestLetterKind: 'request_code',
    sources: { T: source },
    clocks: [
      {
        id: 'respond',
        label: text,
        explanation: text,
        party: 'theirs',
        amount: 20,
        unit: 'working_days',
        direction: 'forward',
        basis: [{ kind: 'received' }],
        basisPick: 'earliest',
        basisDay: 'receipt',
        triggerDayCounts: false,
        calendar: 'weekdays',
        rollover: 'none',
        officeCalendar: null,
        officeHint: 'none',
        adjustable: true,
        ends: [{ kind: 'response' }],
        endsOn: 'date',
        nature: 'statutory',
        authority: text,
        ...grounded,
        figureGrade: 'primary',
        lastChecked: '2026-11-22',
        notes: null,
        knownWrongAnswers: null,
        ...clock,
      },
    ],
    adjustments: {
      fee: adjustment(fee),
      identity: adjustment(identity),
      clarification: adjustment(clarification),
    },
    transfer: { effect: transfer, text, ...grounded },
    outOfHours: {
      effect: outOfHours === undefined ? 'same_day' : 'next_open_day',
      calendar: outOfHours ?? null,
      text,
      ...grounded,
    },
    noInformationLaw: null,
    letterLanguages: ['en'],
    refusalGrounds: [],
    ladder: [],
    notes: [],
    paragraphs: {},
  });
}

/** Calendars with these holidays in 2026 and 2027: `weekdays` shuts at weekends, `sundays` on Sundays only. */
export function calendarsWith(holidays: readonly string[], version = '1'): CalendarSet {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const definition = (id: string, closedWeekdays: number[]): CalendarFile['calendars'][number] => ({
    id,
    name: text,
    closedWeekdays,
    additions: ['gale_warning'],
    authority: text,
    source: [source],
    verified: true,
    notes: text,
  });
  return buildCalendars([
    {
      id: 'test',
      version,
      jurisdiction: 'T',
      law: text,
      lastChecked: '2026-11-22',
      weekdayNames: names.map((name) => ({ en: name, zh: name })),
      additionNames: { gale_warning: text, black_rainstorm: text, office_closure: text },
      calendars: [definition('weekdays', [0, 6]), definition('sundays', [0])],
      years: [2026, 2027].map((year) => ({
        year,
        source: [source],
        verified: true,
        holidays: holidays
          .filter((date) => date.startsWith(String(year)))
          .map((date) => ({ date, name: { en: `Holiday ${date}`, zh: `假期${date}` } })),
      })),
    },
  ]);
}
