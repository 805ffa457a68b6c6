import i18next from 'i18next';
import type { Bilingual, PlainDate } from '#core/contract/vocabulary.ts';
import type { ClockView, PackView, RuleView } from './pack-view.ts';

/** A text of the interface as data: in both languages, whichever is shown. */
function inBoth(key: string): Bilingual {
  return { en: i18next.getFixedT('en')(key), zh: i18next.getFixedT('zh-Hant-HK')(key) };
}

const blank: Bilingual = { en: '', zh: '' };

/** What an adjustment does, with the words for it; of an own law nothing is claimed to be read at a source. */
export function ruleOf(effect: string): RuleView {
  return { effect, text: inBoth(`law:effectText.${effect}`), source: [], verified: false };
}

/** A clock to be filled in: theirs, counted from receipt, ended by a response. */
export function blankClock(taken: readonly ClockView[], today: PlainDate): ClockView {
  let number = taken.length + 1;
  while (taken.some((one) => one.id === `clock_${number}`)) number += 1;
  return {
    id: `clock_${number}`,
    label: blank,
    explanation: blank,
    party: 'theirs',
    amount: 20,
    unit: 'calendar_days',
    direction: 'forward',
    basis: [{ kind: 'received' }, { kind: 'sent' }],
    afterMissed: [],
    basisPick: 'earliest',
    basisDay: 'receipt',
    triggerDayCounts: false,
    calendar: null,
    rollover: 'none',
    officeCalendar: null,
    officeHint: 'none',
    adjustable: true,
    ends: [{ kind: 'response' }],
    endsOn: 'date',
    supersededBy: [],
    lapsesOn: [],
    onlyAfter: [],
    orientation: false,
    nature: 'statutory',
    authority: blank,
    source: [],
    verified: false,
    figureGrade: 'own',
    lastChecked: today,
    notes: null,
    knownWrongAnswers: null,
  };
}

/** A law nobody has entered yet: one clock, and nothing that stops it. */
export function blankPack(today: PlainDate): PackView {
  return {
    name: blank,
    shortName: blank,
    jurisdiction: 'HK',
    legalForce: blank,
    lastChecked: today,
    requestLetterKind: 'request_generic',
    defaultCalendar: null,
    calendarChoices: [],
    letterLanguages: ['en', 'zh-Hant-HK'],
    sources: {},
    clocks: [blankClock([], today)],
    adjustments: { fee: ruleOf('none'), identity: ruleOf('none'), clarification: ruleOf('none') },
    transfer: ruleOf('none'),
    outOfHours: { ...ruleOf('same_day'), calendar: null },
    noInformationLaw: null,
    refusalGrounds: [],
    ladder: [],
    notes: [],
    paragraphs: { request: blank },
  };
}
