import type { SourceRef } from '../../calendar-data.ts';
import type { AuthoredFile } from './build-file.ts';
import { both, correct, libraryDays, libraryRef, type NamedDays, substitute, yearRange } from './days.ts';

const years = yearRange(2024, 2028);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'January 2nd': both('2 January', '一月二日'),
  'St Patrick’s Day': both("St Patrick's Day", '聖帕特里克節'),
  'Good Friday': both('Good Friday', '耶穌受難節'),
  'Easter Monday': both('Easter Monday', '復活節星期一'),
  'Early May bank holiday': both('Early May bank holiday', '五月初銀行假期'),
  'Spring bank holiday': both('Spring bank holiday', '春季銀行假期'),
  'Battle of the Boyne (Orangemen’s Day)': both("Battle of the Boyne (Orangemen's Day)", '博因河戰役紀念日'),
  'Summer bank holiday': both('Summer bank holiday', '夏季銀行假期'),
  'St Andrew’s Day': both("St Andrew's Day", '聖安德魯節'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
  'Boxing Day': both('Boxing Day', '節禮日'),
};

const englandAndWales = libraryDays('GB', 'ENG', years, names);
const northernIreland = libraryDays('GB', 'NIR', years, names);
const scotland = correct(libraryDays('GB', 'SCT', years, names), [
  {
    why: 'Royal proclamation for the first match of the men at the World Cup; announced on 4 February 2026',
    add: { '2026-06-15': both("Bank holiday for Scotland's World Cup match", '蘇格蘭世界盃首戰銀行假期') },
  },
  {
    why: 'Where 1 January is a Saturday the Monday stands for it and the Tuesday for 2 January, as in 2022',
    rename: { '2028-01-03': substitute(names["New Year's Day"]), '2028-01-04': substitute(names['January 2nd']) },
  },
]);

const nations = [
  { days: englandAndWales, place: both('England and Wales', '英格蘭及威爾斯') },
  { days: scotland, place: both('Scotland', '蘇格蘭') },
  { days: northernIreland, place: both('Northern Ireland', '北愛爾蘭') },
];

/** A day that only one nation keeps says which: in the union of the three the reader must see why it is there. */
function withPlace(days: NamedDays): NamedDays {
  return new Map(
    [...days].map(([date, name]) => {
      const keepers = nations.filter((nation) => nation.days.has(date));
      const [only] = keepers;
      if (only === undefined || keepers.length > 1) return [date, name];
      return [date, both(`${name.en} (${only.place.en})`, `${name.zh}（${only.place.zh}）`)];
    }),
  );
}

const england = withPlace(englandAndWales);
const anyPart: NamedDays = new Map(nations.flatMap(({ days }) => [...withPlace(days)]));

const act = both('Banking and Financial Dealings Act 1971 s.1 and Sch.1', '《1971年銀行及金融交易法》第1條及附表1');
const foia10: SourceRef = {
  grade: 'primary',
  kind: 'stored_page',
  ref: 'http://www.legislation.gov.uk/ukpga/2000/36/notes/division/4/1/1/10?view=plain',
  note: 'explanatory notes to FOIA s.10',
};
const act1971: SourceRef = {
  grade: 'primary',
  kind: 'stored_repo',
  ref: 'github:legalize-dev/legalize-uk uk/ukpga-1971-80.md@3d2ebeca',
  note: 's.1 and Sch.1; days added by yearly proclamation under s.1(3) are not in it',
};

/** Days that Sch.1 itself names for whoever keeps them, and those that FOIA names; the others are proclaimed. */
const fixedByLaw =
  /^(Good Friday|Easter Monday|Summer bank holiday|Christmas Day$|St Andrew|St Patrick|2 January \(Scotland\))/;

const dates = both(
  "Some are proclaimed each year: New Year's Day, the first Monday of May, the day given for one on a Saturday. A proclamation may add or move one.",
  '部分假日每年由公告訂定：元旦、五月第一個星期一、遇星期六的補假。公告可增訂或改動假日。',
);

export const uk: AuthoredFile = {
  id: 'uk-bank-holidays',
  version: '2026.11.1',
  jurisdiction: 'UK',
  law: act,
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'uk_any_part',
      name: both(
        'Working days of FOIA s.10(6): bank holidays of any part of the UK',
        '《資訊自由法》第10(6)條的工作日：英國任何地區的銀行假期',
      ),
      days: anyPart,
      authority: both('FOIA 2000 s.10(6)', '《2000年資訊自由法》第10(6)條'),
      source: [
        foia10,
        { grade: 'primary', kind: 'stored_page', ref: 'http://foiwiki.com/foiwiki/index.php/LTT47', note: '' },
        {
          grade: 'secondary',
          kind: 'stored_page',
          ref: 'https://informationrightsandwrongs.com/2013/01/08/when-is-a-working-day-not-a-working-day/',
          note: '',
        },
      ],
      verified: true,
      notes: both(
        'A bank holiday in one nation is no working day for a body anywhere in the UK.',
        '任何一個地區的銀行假期，在英國各地均不算工作日。',
      ),
    },
    {
      id: 'uk_england_wales',
      name: both('Bank holidays of England and Wales', '英格蘭及威爾斯的銀行假期'),
      days: england,
      authority: act,
      source: [act1971],
      verified: true,
      notes: dates,
    },
    {
      id: 'uk_scotland',
      name: both('Bank holidays of Scotland', '蘇格蘭的銀行假期'),
      days: withPlace(scotland),
      authority: act,
      source: [act1971],
      verified: true,
      notes: both(
        'Easter Monday is not one. Local holidays of councils are not listed.',
        '復活節星期一不屬此列。各地議會的地方假日未有列出。',
      ),
    },
    {
      id: 'uk_northern_ireland',
      name: both('Bank holidays of Northern Ireland', '北愛爾蘭的銀行假期'),
      days: withPlace(northernIreland),
      authority: act,
      source: [act1971],
      verified: true,
      notes: dates,
    },
    {
      id: 'uk_tribunal',
      name: both('Non-working days of the First-tier Tribunal (GRC)', '初審審裁處（一般規管分庭）的非工作日'),
      days: england,
      authority: both('Tribunal Procedure (GRC) Rules 2009 r.12', '《2009年審裁處程序（一般規管分庭）規則》第12條'),
      source: [
        {
          grade: 'primary',
          kind: 'stored_repo',
          ref: 'github:legalize-dev/legalize-uk uk/uksi-2009-1976.md@03e024aa',
          note: 'r.12; it does not say whether a bank holiday of one nation counts in the others',
        },
        act1971,
      ],
      verified: false,
      notes: both(
        'An act is in time if done by 5 pm. The days of England and Wales alone are used, which gives the earlier date.',
        '須於下午五時前辦妥。只採用英格蘭及威爾斯的假日，所得日期較早。',
      ),
    },
  ],
  yearSource: (year) => ({
    source: [
      act1971,
      { grade: 'secondary', kind: 'library', ref: libraryRef, note: '' },
      ...(year === 2026
        ? [
            {
              grade: 'primary' as const,
              kind: 'stored_page',
              ref: 'https://www.shropshirestar.com/uk-news/2026/02/04/king-announces-scottish-bank-holiday-to-mark-nations-world-cup-debut-game/',
              note: '15 June 2026',
            },
          ]
        : []),
    ],
    verified: false,
  }),
  mark: (date, name) => (date === '2026-06-15' || fixedByLaw.test(name.en) ? true : undefined),
};
