import { type DayCalendar, isClosed } from '#core/law/calendar.ts';
import { computeDeadlines } from '#core/law/compute-deadlines.ts';
import { formatDay, parseDay } from '#core/law/days.ts';
import { explain } from '#core/law/explain.ts';
import { openLaw } from '#core/law/library.ts';
import type { LawFact } from '#core/law/types.ts';
import { type Ratio, ratioOf } from './ratio.ts';

const REQUESTS = 200;

/** Every closed day of a calendar as text: what a plain program would keep in a Set. */
function closedDates(calendar: DayCalendar): Set<string> {
  const dates = new Set<string>();
  for (let day = calendar.firstDay; day <= calendar.lastDay; day += 1) {
    if (isClosed(calendar, day)) dates.add(formatDay(day));
  }
  return dates;
}

const nextDate = (date: string): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
};

/** The plain loop: one day after another over a Set of dates, with the days it passed for its only reason. */
function stepDays(from: string, amount: number, closed: ReadonlySet<string>): { due: string; passed: string[] } {
  let date = from;
  const passed: string[] = [];
  for (let left = amount; left > 0; ) {
    date = nextDate(date);
    if (closed.has(date)) passed.push(date);
    else left -= 1;
  }
  return { due: date, passed };
}

/**
 * Deadlines with every step of their reasons, against a plain loop that steps days over the
 * same calendar and gives only as many dates. Prints how many a second; 100,000 is the promise.
 */
export async function benchClocks(): Promise<Ratio[]> {
  const { packs, calendars } = openLaw();
  const pack = packs.get('uk_foia');
  const calendar = calendars.byId.get('uk_any_part');
  if (pack === undefined || calendar === undefined) throw new Error('the pack or its calendar is missing');
  const closed = closedDates(calendar);
  const first = parseDay('2025-01-02');
  const requests = Array.from({ length: REQUESTS }, (_, at): { received: string; facts: LawFact[] } => {
    const received = formatDay(first + (at % 700));
    return { received, facts: [{ id: 'received', kind: 'received', date: received }] };
  });
  const amounts = pack.clocks
    .filter(({ unit, basis }) => unit === 'working_days' && basis.some(({ kind }) => kind === 'received'))
    .map(({ amount }) => amount);

  let deadlines = 0;
  let steps = 0;
  const ours = () => {
    deadlines = 0;
    for (const { facts } of requests) {
      for (const deadline of computeDeadlines({ pack, facts, calendars })) {
        deadlines += 1;
        steps += explain(deadline).length;
      }
    }
    return steps;
  };
  const theirs = () => {
    let passed = 0;
    for (const { received } of requests) {
      for (const amount of amounts) passed += stepDays(received, amount, closed).passed.length;
    }
    return passed;
  };
  const measured = await ratioOf(
    `${REQUESTS * amounts.length} deadlines of working days with every step of their reasons`,
    'a plain loop over the same calendar as a Set of dates',
    ours,
    theirs,
    1,
  );
  const perSecond = Math.round((deadlines / measured.ours) * 1000);
  process.stderr.write(`  ${perSecond.toLocaleString('en')} deadlines with derivations a second\n`);
  return [measured];
}
