import type { Bilingual } from '../../types.ts';
import type { AuthoredCalendar, AuthoredFile } from './build-file.ts';
import {
  both,
  type Correction,
  correct,
  libraryDays,
  libraryRef,
  type NamedDays,
  substitute,
  yearRange,
} from './days.ts';

/** Victoria's Friday and Western Australia's King's Birthday are fixed year by year, so no further than 2027. */
const years = yearRange(2024, 2027);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'Australia Day': both('Australia Day', '澳洲國慶日'),
  'Canberra Day': both('Canberra Day', '坎培拉日'),
  'Labour Day': both('Labour Day', '勞動節'),
  'Adelaide Cup Day': both('Adelaide Cup Day', '阿德萊德盃賽馬日'),
  'Eight Hours Day': both('Eight Hours Day', '八小時工作日'),
  'Good Friday': both('Good Friday', '耶穌受難節'),
  'Easter Saturday': both('Easter Saturday', '耶穌受難節翌日'),
  'Easter Sunday': both('Easter Sunday', '復活節'),
  'Easter Monday': both('Easter Monday', '復活節星期一'),
  'Anzac Day': both('Anzac Day', '澳紐軍團日'),
  'May Day': both('May Day', '五一勞動節'),
  'Reconciliation Day': both('Reconciliation Day', '和解日'),
  "King's Birthday": both("King's Birthday", '英皇壽辰'),
  'Western Australia Day': both('Western Australia Day', '西澳日'),
  'Picnic Day': both('Picnic Day', '野餐日'),
  'AFL Grand Final Friday': both('Friday before the AFL Grand Final', '澳式足球總決賽前的星期五'),
  'Melbourne Cup': both('Melbourne Cup Day', '墨爾本盃賽馬日'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
  'Boxing Day': both('Boxing Day', '節禮日'),
  'Proclamation Day': both('Proclamation Day', '南澳宣告日'),
};

const anzacMonday = substitute(names['Anzac Day']);
const christmasMonday = substitute(names['Christmas Day']);
const boxingMonday = substitute(names['Boxing Day']);

const corrections: Readonly<Record<string, readonly Correction[]>> = {
  NT: [
    {
      why: 'The Monday stands for the Sunday or Saturday: the library gives it the plain name',
      rename: { '2027-04-26': anzacMonday, '2027-12-27': christmasMonday },
    },
  ],
  QLD: [
    {
      why: 'The Monday stands for the Sunday: the library gives it the plain name',
      rename: { '2027-04-26': anzacMonday },
    },
  ],
  SA: [
    {
      why: 'An Anzac Day on a Sunday gives the Monday, as in 2021; the library has no Monday from the Act of 2023 on (text not read)',
      add: { '2027-04-26': anzacMonday },
    },
    {
      why: 'The Monday stands for the Saturday or Sunday: the library gives it the plain name',
      rename: {
        '2026-12-28': substitute(names['Proclamation Day']),
        '2027-12-27': christmasMonday,
        '2027-12-28': substitute(names['Proclamation Day']),
      },
    },
  ],
  TAS: [
    {
      why: 'The day stands for the weekend day before: the library gives it the plain name',
      rename: { '2026-12-28': boxingMonday, '2027-12-28': boxingMonday },
    },
  ],
};

interface Region {
  readonly code: string;
  readonly name: Bilingual;
  readonly notes: Bilingual;
}

const regions: readonly Region[] = [
  {
    code: 'ACT',
    name: both('Australian Capital Territory', '澳洲首都領地'),
    notes: both('An Anzac Day on a weekend gives the Monday too.', '澳紐軍團日遇周末，星期一亦放假。'),
  },
  {
    code: 'NSW',
    name: both('New South Wales', '新南威爾斯'),
    notes: both(
      'The Mondays after Anzac Day 2026 and 2027 were given by the state for those years. The August bank holiday is for banks only.',
      '2026及2027年澳紐軍團日後的星期一為該州特別增訂。八月的銀行假期只適用於銀行。',
    ),
  },
  {
    code: 'NT',
    name: both('Northern Territory', '北領地'),
    notes: both(
      'Evenings of 24 and 31 December and regional show days are not counted.',
      '12月24及31日晚上的部分假日及各地展覽日不計算在內。',
    ),
  },
  {
    code: 'QLD',
    name: both('Queensland', '昆士蘭'),
    notes: both(
      "King's Birthday is the first Monday of October. Show days, as the Ekka in Brisbane, are regional and not listed.",
      '英皇壽辰為十月第一個星期一。各地展覽日（如布里斯本的Ekka）屬地區假日，未有列出。',
    ),
  },
  {
    code: 'SA',
    name: both('South Australia', '南澳'),
    notes: both('Evenings of 24 and 31 December are not counted.', '12月24及31日晚上的部分假日不計算在內。'),
  },
  {
    code: 'TAS',
    name: both('Tasmania', '塔斯曼尼亞'),
    notes: both(
      'Easter Tuesday (public service only) and regional days are not listed.',
      '復活節星期二（只限公務員）及地區假日未有列出。',
    ),
  },
  {
    code: 'VIC',
    name: both('Victoria', '維多利亞'),
    notes: both(
      'An Anzac Day on a weekend is not moved. The Friday before the AFL Grand Final is gazetted each year; that of 2027 is assumed.',
      '澳紐軍團日遇周末不另補假。澳式足球總決賽前的星期五每年由公報訂定；2027年的日期屬推定。',
    ),
  },
  {
    code: 'WA',
    name: both('Western Australia', '西澳'),
    notes: both(
      "King's Birthday is proclaimed each year, mostly for the last Monday of September.",
      '英皇壽辰每年公告訂定，通常為九月最後一個星期一。',
    ),
  },
];

const daysOf = new Map<string, NamedDays>(
  regions.map(({ code }) => [code, correct(libraryDays('AU', code, years, names), corrections[code] ?? [])]),
);

/** Days that are public holidays in all eight, under the name the Capital Territory gives them. */
function commonDays(): NamedDays {
  const [first, ...others] = [...daysOf.values()];
  return new Map([...(first ?? [])].filter(([date]) => others.every((days) => days.has(date))));
}

const own = { grade: 'own', kind: 'own_knowledge', ref: '', note: 'the holiday Act was not read' } as const;
const rule = both('Acts Interpretation Act 1901 (Cth) s.36(2)', '《1901年法令釋義法》第36(2)條');

const federal: AuthoredCalendar = {
  id: 'au_federal',
  name: both('Public holidays in every Australian state and territory', '澳洲各州及領地共同的公眾假期'),
  days: commonDays(),
  authority: rule,
  source: [own],
  verified: false,
  notes: both(
    'Only the days kept everywhere. Where the agency acts in one state or territory, its own holidays count too: choose its calendar.',
    '只包括各地共同的假日。如機關在某一州或領地辦事，當地的假日亦計算在內，請選用當地的日曆。',
  ),
};

export const au: AuthoredFile = {
  id: 'au-public-holidays',
  version: '2026.11.1',
  jurisdiction: 'AU',
  law: both('Public holiday Acts of the states and territories', '澳洲各州及領地的公眾假期法'),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    federal,
    ...regions.map(({ code, name, notes }) => ({
      id: `au_${code.toLowerCase()}`,
      name: both(
        `Public holidays of ${code === 'ACT' || code === 'NT' ? 'the ' : ''}${name.en}`,
        `${name.zh}的公眾假期`,
      ),
      days: daysOf.get(code) ?? new Map(),
      authority: rule,
      source: [own],
      verified: false,
      notes,
    })),
  ],
  yearSource: () => ({
    source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: 'corrected' }],
    verified: false,
  }),
};
