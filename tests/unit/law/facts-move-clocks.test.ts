import { describe, expect, test } from 'vitest';
import { explain, explainAsText } from '#core/law/explain.ts';
import { type ClockRule, lawPack } from '#core/law/pack.ts';
import type { LawFact } from '#core/law/types.ts';
import { calendarsWith, deadlinesOf, fact, only, packOf, packWith, type TestRule } from './law-helpers.ts';
import { replay } from './replay.ts';

// Easter 2026, and the days about Christmas.
const calendars = calendarsWith(['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28', '2027-01-01']);
const respond = (rule: TestRule, facts: readonly LawFact[]) => {
  const found = only(deadlinesOf(packWith(rule), facts, { calendars }), 'respond');
  expect(replay(explain(found))).toEqual({ nominal: found.nominalDate, due: found.dueDate });
  return found;
};
const ten = { amount: 10, unit: 'calendar_days', calendar: null } as const;
const received = fact('received', '2026-03-02');

describe('transfer to another body', () => {
  const passedOn = fact('transferred', '2026-03-06', { receivedOn: '2026-03-09' });

  test('where it restarts the time, that runs from the day the request reached the new body', () => {
    const found = respond({ clock: ten, transfer: 'restart' }, [received, passedOn]);
    expect(found).toMatchObject({ dueDate: '2026-03-19', basisDate: '2026-03-09', basisFactId: 'transferred' });
    const text = explainAsText(found, 'en');
    expect(text).toContain('it reached that body on Mon 9 Mar 2026: the time starts again');
    expect(text).toContain('Without that, the date would be Thu 12 Mar 2026');
  });

  test('elsewhere it moves nothing, nor does it move a clock that nothing adjusts', () => {
    expect(respond({ clock: ten }, [received, passedOn]).dueDate).toBe('2026-03-12');
    expect(respond({ clock: { ...ten, adjustable: false }, transfer: 'restart' }, [received, passedOn]).dueDate).toBe(
      '2026-03-12',
    );
  });

  test('the day of arrival unknown: counted from the day it was sent on, and said to be assumed', () => {
    const found = respond({ clock: ten, transfer: 'restart' }, [received, fact('transferred', '2026-03-06')]);
    expect(found).toMatchObject({ dueDate: '2026-03-16', receiptAssumed: true });
  });

  test('passed on after the date had gone by: the new body has its time, the old one its failure', () => {
    const late = fact('transferred', '2026-03-20', { receivedOn: '2026-03-23' });
    const found = respond({ clock: ten, transfer: 'restart' }, [received, late]);
    expect(found.dueDate).toBe('2026-04-02');
    expect(explainAsText(found, 'en')).toContain('the delay remains a failure of the first body');
  });

  test('proof of identity after the transfer is the later event and governs', () => {
    const facts = [
      received,
      fact('identity_asked', '2026-03-05'),
      passedOn,
      fact('identity_given', '2026-03-12', { receivedOn: '2026-03-13' }),
    ];
    expect(respond({ clock: ten, transfer: 'restart', identity: 'reset' }, facts).dueDate).toBe('2026-03-23');
  });
});

describe('asked more than once', () => {
  const asked = [received, fact('clarification_asked', '2026-03-05'), fact('clarification_given', '2026-03-09')];
  const again = fact('clarification_asked', '2026-03-09', { id: 'again' });
  const second = fact('clarification_given', '2026-03-11', { id: 'second' });
  const due = (facts: readonly LawFact[], clarification: TestRule['clarification'] = 'pause_inclusive') =>
    respond({ clock: ten, clarification }, facts).dueDate;

  test('a second question on the day of our first answer leaves out the days until it is answered too', () => {
    // 12 March, and 5 to 9 March; then 10 and 11 March as well, the 9th once only.
    expect(due(asked)).toBe('2026-03-17');
    expect(due([...asked, again, second])).toBe('2026-03-19');
    expect(due([...asked, again, second], 'restart')).toBe('2026-03-21');
  });

  test('a reminder of the same question, answered once, changes nothing', () => {
    expect(due([...asked, { ...again, date: '2026-03-06' }])).toBe('2026-03-17');
  });
});

describe('after closing time', () => {
  const friday = fact('received', '2026-04-02', { afterHours: true });

  test('takes effect on the next open day, past the holidays, where the pack says so', () => {
    const found = respond({ clock: ten, outOfHours: 'weekdays' }, [friday]);
    // 3 April is Good Friday, 4 and 5 a weekend, 6 Easter Monday.
    expect(found).toMatchObject({ basisDate: '2026-04-07', dueDate: '2026-04-17' });
    expect(explainAsText(found, 'en')).toContain('after closing time. It takes effect on Tue 7 Apr 2026');
  });

  test('counts that day where the pack says so, and always where it came in hours', () => {
    expect(respond({ clock: ten }, [friday]).dueDate).toBe('2026-04-12');
    expect(respond({ clock: ten, outOfHours: 'weekdays' }, [fact('received', '2026-04-02')]).dueDate).toBe(
      '2026-04-12',
    );
  });

  test('our answer to their question waits for the next open day too', () => {
    const facts = [
      received,
      fact('clarification_asked', '2026-03-05'),
      fact('clarification_given', '2026-03-06', { afterHours: true }),
    ];
    const found = respond({ clock: ten, clarification: 'restart', outOfHours: 'weekdays' }, facts);
    expect(found.dueDate).toBe('2026-03-19');
  });
});

describe('sending, receipt and registration', () => {
  const decided = fact('complaint_answered', '2026-03-06', { sentOn: '2026-03-02', outcome: 'refused' });
  const appeal: Partial<ClockRule> = { ...ten, basis: [{ kind: 'complaint_answered', withUntil: false }] };

  test('counts from the day they sent it, or from its arrival with a warning that this may be late', () => {
    expect(respond({ clock: { ...appeal, basisDay: 'sent' } }, [decided]).dueDate).toBe('2026-03-12');
    const unknown = respond({ clock: { ...appeal, basisDay: 'sent' } }, [{ ...decided, sentOn: null }]);
    expect(unknown.dueDate).toBe('2026-03-16');
    expect(explainAsText(unknown, 'en')).toContain('may be EARLIER');
    expect(respond({ clock: { ...appeal, basisDay: 'date' } }, [decided]).dueDate).toBe('2026-03-16');
  });

  test('registration comes first where the law counts from it; without it the date is said to be assumed', () => {
    const kinds = ['registered', 'received', 'sent'] as const;
    const clock: Partial<ClockRule> = { ...ten, basis: kinds.map((kind) => ({ kind, withUntil: false })) };
    const registered = fact('registered', '2026-03-05');
    expect(respond({ clock }, [received, registered])).toMatchObject({ dueDate: '2026-03-15', receiptAssumed: false });
    const assumed = respond({ clock }, [received]);
    expect(assumed).toMatchObject({ dueDate: '2026-03-12', receiptAssumed: true });
    expect(explainAsText(assumed, 'en')).toContain('The day of registration is not recorded');
  });

  test('a start at the latest some days after first receipt, whether or not the right office has it', () => {
    const clock: Partial<ClockRule> = {
      ...ten,
      basis: [{ kind: 'registered', withUntil: false }],
      latestStart: { basis: [{ kind: 'received', withUntil: false }], days: 10 },
    };
    const alone = respond({ clock }, [received]);
    expect(alone).toMatchObject({ basisDate: '2026-03-12', dueDate: '2026-03-22' });
    expect(explainAsText(alone, 'en')).toContain('the time begins at the latest 10 days after that');
    expect(respond({ clock }, [received, fact('registered', '2026-03-05')]).dueDate).toBe('2026-03-15');
    expect(respond({ clock }, [received, fact('registered', '2026-03-30')]).dueDate).toBe('2026-03-22');
  });

  test('a receipt recorded as a fact of its own dates the arrival of what was sent', () => {
    const clock: Partial<ClockRule> = {
      ...ten,
      basis: [{ kind: 'knowledge', withUntil: false }],
      ends: [{ kind: 'sent', withUntil: false }],
      endsOn: 'receipt',
    };
    const facts = [fact('knowledge', '2026-03-01'), fact('sent', '2026-03-10'), fact('received', '2026-03-12')];
    expect(respond({ clock }, facts)).toMatchObject({ state: 'met_late', satisfiedOn: '2026-03-12' });
  });
});

describe('amounts of another kind', () => {
  test('ten days for distance are added once, and the whole rolls once', () => {
    const clock = { amount: 2, unit: 'months', extraDays: 10, rollover: 'next_open_day', adjustable: false } as const;
    const found = respond({ clock }, [fact('received', '2026-10-15')]);
    // 15 December and ten days: Christmas Day, a weekend, the 28th: Tuesday 29 December.
    expect(found).toMatchObject({ nominalDate: '2026-12-25', dueDate: '2026-12-29' });
    expect(explainAsText(found, 'en')).toContain('10 days more for distance, added once: Fri 25 Dec 2026');
  });

  test.each([
    ['twelve months before 10 March', { amount: 12, unit: 'months' }, '2026-03-10', '2025-03-10'],
    ['clamped once before a leap day', { amount: 12, unit: 'months' }, '2024-02-29', '2023-02-28'],
    ['two years', { amount: 2, unit: 'years' }, '2026-03-10', '2024-03-10'],
    ['six weeks', { amount: 6, unit: 'weeks' }, '2026-03-10', '2026-01-27'],
    [
      'the day itself counted',
      { amount: 10, unit: 'calendar_days', triggerDayCounts: true },
      '2026-03-10',
      '2026-03-01',
    ],
  ] as const)('a stretch that runs backward: %s', (_, count, day, first) => {
    const clock = { ...count, direction: 'backward', calendar: null, adjustable: false } as const;
    const found = respond({ clock }, [fact('received', day)]);
    expect(found.dueDate).toBe(first);
    expect(explainAsText(found, 'en')).toContain('First day:');
  });

  test('weeks', () => {
    const clock = { amount: 6, unit: 'weeks', calendar: null } as const;
    expect(respond({ clock }, [fact('received', '2026-07-17')]).dueDate).toBe('2026-08-28');
  });

  test('of several contacts the last one starts the time', () => {
    const clock: Partial<ClockRule> = {
      ...ten,
      basis: [
        { kind: 'response', withUntil: false },
        { kind: 'review_answered', withUntil: false },
      ],
      basisPick: 'latest',
      ends: [{ kind: 'complaint_made', withUntil: false }],
    };
    const facts = [received, fact('response', '2026-03-05'), fact('review_answered', '2026-03-20')];
    expect(respond({ clock }, facts)).toMatchObject({ dueDate: '2026-03-30', basisFactId: 'review_answered' });
    expect(respond({ clock }, facts.slice(0, 2)).dueDate).toBe('2026-03-15');
  });
});

describe('what else has happened', () => {
  const asked = fact('review_asked', '2026-10-01');
  const run = (...facts: LawFact[]) =>
    deadlinesOf(packOf('eu_1049'), [fact('sent', '2026-09-03'), fact('registered', '2026-09-07'), ...facts]);

  test('the registration of a review is told from that of the request', () => {
    const found = run(asked, fact('registered', '2026-10-05', { id: 'again' }));
    expect(only(found, 'initial').basisFactId).toBe('registered');
    // 6 October is day 1; three weeks of five days, no holiday of the institutions in them.
    expect(only(found, 'confirmatory')).toMatchObject({ basisFactId: 'again', dueDate: '2026-10-26' });
  });

  test('a registration on the day the review was asked for is of the review', () => {
    expect(only(run(asked, fact('registered', '2026-10-01', { id: 'again' })), 'confirmatory').basisFactId).toBe(
      'again',
    );
  });

  test('an extension while a review runs extends the review only', () => {
    const found = run(asked, fact('extension_notice', '2026-10-14'));
    expect(only(found, 'initial_ext').conditional).toBe(true);
    expect(only(found, 'confirmatory').state).toBe('superseded');
    expect(only(found, 'confirmatory_ext').conditional).toBe(false);
  });

  test('an acknowledgement answers a complaint on the very day it was made', () => {
    const facts = [received, fact('review_asked', '2026-05-04'), fact('acknowledged', '2026-05-04')];
    expect(only(deadlinesOf(packOf('uk_gdpr_sar'), facts), 'controller_complaint_ack').state).toBe('met');
    const before = [received, fact('acknowledged', '2026-03-03'), fact('review_asked', '2026-05-04')];
    expect(only(deadlinesOf(packOf('uk_gdpr_sar'), before), 'controller_complaint_ack').state).toBe('running');
  });

  test('a notice that comes too late extends nothing, and the working says so', () => {
    const facts = [fact('received', '2026-09-03'), fact('extension_notice', '2026-10-06')];
    const found = deadlinesOf(packOf('uk_gdpr_sar'), facts);
    expect(only(found, 'respond').state).toBe('running');
    expect(only(found, 'extend').conditional).toBe(true);
    expect(explainAsText(only(found, 'extend'), 'en')).toContain('it came too late to change anything');
    // It came that day; when it was sent is another matter.
    expect(explainAsText(only(found, 'extend'), 'zh')).toContain('於2026年10月6日（星期二）才送達我方');
  });

  test('an answer in part ends the answer’s clock and leaves the review open', () => {
    const facts = [fact('received', '2026-05-29'), fact('response', '2026-06-24', { outcome: 'part' })];
    const found = deadlinesOf(packOf('uk_foia'), facts);
    expect(only(found, 'respond').state).toBe('met');
    expect(only(found, 'ir_ask').state).toBe('running');
  });
});

describe('the calendar of a nation or state', () => {
  const sar = packOf('uk_gdpr_sar');
  const facts = [fact('received', '2025-12-02')];
  const due = (calendar?: string) =>
    only(deadlinesOf(sar, facts, calendar === undefined ? {} : { calendar }), 'respond').dueDate;

  test('stands in the place of the default; the default may be named', () => {
    expect(due()).toBe('2026-01-02');
    expect(due('uk_england_wales')).toBe('2026-01-02');
    expect(due('uk_scotland')).toBe('2026-01-05');
  });

  test('must be one of the pack’s choices', () => {
    expect(() => due('us_federal')).toThrow(/uk_england_wales, uk_scotland, uk_northern_ireland/);
    expect(() => deadlinesOf(packOf('hk_code'), facts, { calendar: 'uk_scotland' })).toThrow(/known: none/);
  });
});

test('a pack that asks for what cannot be is refused', () => {
  const broken = (change: Partial<ClockRule>) => () => packWith({ clock: change });
  expect(broken({ ends: [] })).toThrow(/nothing can satisfy it/);
  expect(broken({ onlyInTimeOf: 'respond' })).toThrow(/onlyInTimeOf/);
  expect(broken({ extraDays: 10 })).toThrow(/distance/);
  expect(broken({ direction: 'backward' })).toThrow(/in calendar time/);
  const pack = structuredClone(packWith({ clock: {} }));
  expect(() => lawPack.parse({ ...pack, calendarChoices: ['weekdays'] })).toThrow(/defaultCalendar/);
  expect(() => lawPack.parse({ ...pack, outOfHours: { ...pack.outOfHours, calendar: 'weekdays' } })).toThrow(
    /go together/,
  );
});
