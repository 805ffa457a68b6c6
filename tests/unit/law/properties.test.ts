import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCalendars, calendarOf, isClosed } from '#core/law/calendar.ts';
import { formatDay, parseDay } from '#core/law/days.ts';
import { explain } from '#core/law/explain.ts';
import { compareFacts } from '#core/law/fact-order.ts';
import type { ClockRule, LawPack } from '#core/law/pack.ts';
import { prepareFacts } from '#core/law/prepare-facts.ts';
import type { LawFact } from '#core/law/types.ts';
import { anyDate, anyDay, anyFacts } from './arbitraries.ts';
import { calendars, calendarsWith, deadlinesOf, fact, packs, packWith } from './law-helpers.ts';
import { replay } from './replay.ts';

const anyPack: fc.Arbitrary<LawPack> = fc.constantFrom(...packs.values());

const anyRule: fc.Arbitrary<Partial<ClockRule>> = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('calendar_days', 'working_days', 'weeks', 'months', 'years'),
  triggerDayCounts: fc.boolean(),
  calendar: fc.constantFrom('weekdays', 'sundays'),
  rollover: fc.constantFrom('none', 'next_open_day'),
});
const effects = fc.constantFrom('none', 'restart', 'reset', 'pause_inclusive', 'pause_exclusive');
const anyEffects = fc.record({ fee: effects, identity: effects, clarification: effects });
const someHolidays = fc.uniqueArray(anyDate, { maxLength: 40 });

/** A request and what they asked of us soon after, so that adjustments really bite. */
const askedFacts: fc.Arbitrary<LawFact[]> = fc
  .tuple(
    anyDay,
    fc.array(fc.record({ pair: fc.integer({ min: 0, max: 2 }), after: fc.nat(30), wait: fc.nat(20) }), {
      maxLength: 4,
    }),
  )
  .map(([day, asks]) => [
    fact('received', formatDay(day)),
    ...asks.flatMap(({ pair, after, wait }, at): LawFact[] => {
      const [asked, given] = (
        [
          ['fee_notice', 'fee_paid'],
          ['identity_asked', 'identity_given'],
          ['clarification_asked', 'clarification_given'],
        ] as const
      )[pair] ?? ['fee_notice', 'fee_paid'];
      return [
        fact(asked, formatDay(day + after), { id: `asked-${at}` }),
        fact(given, formatDay(day + after + wait), { id: `given-${at}` }),
      ];
    }),
  ]);

describe('whatever is recorded', () => {
  test('the order of recording makes no difference', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, fc.infiniteStream(fc.nat()), (pack, facts, dice) => {
        const shuffled = facts
          .map((one) => ({ one, at: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(deadlinesOf(pack, shuffled)).toEqual(deadlinesOf(pack, facts));
      }),
    );
  });

  test('the clocks and the status of a request take what happened in one and the same order', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
        expect(ids(prepareFacts(facts))).toEqual(ids(facts.toSorted(compareFacts)));
        expect(ids(prepareFacts(facts.toReversed()))).toEqual(ids(facts.toSorted(compareFacts)));
      }),
    );
  });

  test('a clock and its basis fact name a deadline, so that a stored row is found again', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, (pack, facts) => {
        const keys = deadlinesOf(pack, facts).map(({ clockId, basisFactId }) => `${clockId} ${basisFactId}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('the day it is computed makes no difference, so that stored rows stay true', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, anyDate, anyDate, (pack, facts, one, other) => {
        expect(deadlinesOf(pack, facts, { today: one })).toEqual(deadlinesOf(pack, facts, { today: other }));
      }),
    );
  });

  test('the steps of every deadline replay to its date', () => {
    fc.assert(
      fc.property(
        anyPack,
        anyFacts,
        fc.array(
          fc.record({ date: anyDate, kind: fc.constantFrom('gale_warning', 'black_rainstorm', 'office_closure') }),
          { maxLength: 20 },
        ),
        (pack, facts, additions) => {
          for (const deadline of deadlinesOf(pack, facts, { additions })) {
            const steps = explain(deadline);
            expect(replay(steps)).toEqual({ nominal: deadline.nominalDate, due: deadline.dueDate });
            expect(steps.find(({ kind }) => kind === 'due')?.date).toBe(deadline.dueDate);
            for (const { text } of steps) expect(`${text.en}${text.zh}`).not.toMatch(/[{}]|undefined|NaN/);
          }
        },
      ),
    );
  });

  test('a working deadline lies before the last day, a next office day after it, and bars are never moved', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, (pack, facts) => {
        for (const one of deadlinesOf(pack, facts)) {
          if (one.workingDeadline !== null) expect(one.workingDeadline < one.nominalDate).toBe(true);
          if (one.nextOfficeDay !== null) expect(one.nextOfficeDay > one.dueDate).toBe(true);
          const rule = pack.clocks.find(({ id }) => id === one.clockId);
          if (rule?.rollover === 'none') expect(one.dueDate).toBe(one.nominalDate);
          if (rule?.direction === 'look_back') expect(one.nextOfficeDay).toBeNull();
        }
      }),
    );
  });
});

/** A clock of a pack with the facts that start it on a given day: the first fact it looks for, and what that needs. */
interface Started {
  readonly pack: LawPack;
  readonly clock: ClockRule;
  readonly facts: (day: number) => LawFact[];
}

const startedClocks: Started[] = [...packs.values()].flatMap((pack) =>
  pack.clocks.flatMap((clock): Started[] => {
    const [selector] = clock.basis;
    if (selector === undefined) return [];
    const { kind, outcomes, after } = selector;
    const outcome = outcomes?.find((one) => one !== 'unstated') ?? null;
    const facts = (day: number): LawFact[] => [
      ...(after === undefined ? [] : [fact(after, formatDay(day), { id: 'before' })]),
      fact(kind, formatDay(day), { id: 'start', outcome, until: formatDay(day + 30) }),
    ];
    return [{ pack, clock, facts }];
  }),
);
const anyStarted = fc.constantFrom(...startedClocks);
const dueOf = ({ pack, clock, facts }: Started, day: number, over = calendars) => {
  const found = deadlinesOf(pack, facts(day), { calendars: over }).find(
    (one) => one.clockId === clock.id && one.basisFactId === 'start',
  );
  if (found === undefined) throw new Error(`${pack.id}/${clock.id} did not start`);
  return found;
};

describe('every clock of every pack', () => {
  test('starts from the first fact it looks for', () => {
    for (const started of startedClocks) expect(dueOf(started, parseDay('2026-06-15')).dueDate).toMatch(/^\d{4}-/);
  });

  test('a later trigger is never due earlier', () => {
    fc.assert(
      fc.property(anyStarted, anyDay, fc.nat(40), (started, day, later) => {
        expect(dueOf(started, day + later).dueDate >= dueOf(started, day).dueDate).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('one more holiday never makes a date earlier', () => {
    fc.assert(
      fc.property(anyStarted, anyDay, fc.nat(120), (started, day, ahead) => {
        const date = formatDay(day + ahead);
        const name = { en: 'one more', zh: '多一日' };
        const files = calendars.files.map((file) => ({
          ...file,
          years: file.years.map((year) =>
            date.startsWith(`${year.year}-`) ? { ...year, holidays: [...year.holidays, { date, name }] } : year,
          ),
        }));
        expect(dueOf(started, day, buildCalendars(files)).dueDate >= dueOf(started, day).dueDate).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Every pause a pack makes: what is asked, what answers it, and the clocks it moves. */
const pauses = [...packs.values()].flatMap((pack) =>
  (
    [
      ['fee', 'fee_notice', 'fee_paid'],
      ['identity', 'identity_asked', 'identity_given'],
      ['clarification', 'clarification_asked', 'clarification_given'],
    ] as const
  ).flatMap(([name, asked, given]) => {
    const { effect } = pack.adjustments[name];
    if (effect !== 'pause_inclusive' && effect !== 'pause_exclusive') return [];
    return pack.clocks
      .filter(({ adjustable, basis }) => adjustable && basis.some(({ kind }) => kind === 'received'))
      .map((clock) => ({ pack, clock, asked, given, inclusive: effect === 'pause_inclusive' }));
  }),
);

test('a pause of n counted days moves the date by n counted days, in every pack that pauses', () => {
  expect(pauses.length).toBeGreaterThan(4);
  fc.assert(
    fc.property(
      fc.constantFrom(...pauses),
      anyDay,
      fc.integer({ min: 1, max: 25 }),
      fc.nat(25),
      (one, day, wait, span) => {
        const { pack, clock, asked, given, inclusive } = one;
        const calendar = clock.unit === 'working_days' ? calendarOf(calendars, clock.calendar ?? '') : null;
        const counted = (from: number, to: number): number => {
          let count = 0;
          for (let at = from; at <= to; at += 1) if (calendar === null || !isClosed(calendar, at)) count += 1;
          return count;
        };
        const received = fact('received', formatDay(day));
        const nominal = (facts: LawFact[]): number | null => {
          const found = deadlinesOf(pack, facts).find(({ clockId }) => clockId === clock.id);
          return found === undefined ? null : parseDay(found.nominalDate);
        };
        const without = nominal([received]);
        const from = day + wait;
        const to = from + span;
        fc.pre(without !== null && from <= without);
        const paused = nominal([received, fact(asked, formatDay(from)), fact(given, formatDay(to))]);
        const first = Math.max(inclusive ? from : from + 1, clock.triggerDayCounts ? day : day + 1);
        const n = counted(first, inclusive ? to : to - 1);
        expect(counted((without ?? 0) + 1, paused ?? 0)).toBe(n);
      },
    ),
    { numRuns: 300 },
  );
});

describe('any rule', () => {
  test('steps replay to the date, pauses and restarts included', () => {
    fc.assert(
      fc.property(anyRule, anyEffects, someHolidays, askedFacts, (clock, asks, holidays, facts) => {
        const [deadline] = deadlinesOf(packWith({ clock, ...asks }), facts, { calendars: calendarsWith(holidays) });
        if (deadline === undefined) throw new Error('no deadline');
        expect(replay(explain(deadline))).toEqual({ nominal: deadline.nominalDate, due: deadline.dueDate });
      }),
      { numRuns: 300 },
    );
  });

  test('a later trigger is never due earlier', () => {
    fc.assert(
      fc.property(anyRule, someHolidays, anyDay, fc.nat(20), (clock, holidays, day, later) => {
        const calendars = calendarsWith(holidays);
        const due = (at: number) =>
          deadlinesOf(packWith({ clock }), [fact('received', formatDay(at))], { calendars })[0]?.dueDate ?? '';
        expect(due(day + later) >= due(day)).toBe(true);
      }),
    );
  });

  test('one more holiday never makes a date earlier', () => {
    fc.assert(
      fc.property(anyRule, someHolidays, anyDay, fc.nat(90), (clock, holidays, day, ahead) => {
        const due = (dates: string[]) =>
          deadlinesOf(packWith({ clock }), [fact('received', formatDay(day))], { calendars: calendarsWith(dates) })[0]
            ?.dueDate ?? '';
        const holiday = formatDay(Math.min(day + ahead, parseDay('2027-12-31')));
        expect(due([...holidays, holiday]) >= due(holidays)).toBe(true);
      }),
    );
  });

  test('a wait for our answer never makes a date earlier', () => {
    fc.assert(
      fc.property(anyRule, anyEffects, askedFacts, (clock, asks, facts) => {
        const calendars = calendarsWith([]);
        const due = (rule: Parameters<typeof packWith>[0]) =>
          deadlinesOf(packWith(rule), facts, { calendars })[0]?.dueDate ?? '';
        expect(due({ clock, ...asks }) >= due({ clock })).toBe(true);
      }),
    );
  });
});
