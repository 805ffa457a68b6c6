import type { SourceRef } from '../../calendar-data.ts';
import type { AuthoredFile } from './build-file.ts';
import { both, correct, libraryDays, libraryRef, substitute, yearRange } from './days.ts';

const years = yearRange(2024, 2027);

const names = {
  'Founding of the Republic of China': both('Founding Day', '開國紀念日'),
  "Chinese New Year's Eve": both("Lunar New Year's Eve", '農曆除夕'),
  'Chinese New Year': both('Lunar New Year', '農曆年初一'),
  'The second day of the Chinese New Year': both('Second day of Lunar New Year', '農曆年初二'),
  'The third day of the Chinese New Year': both('Third day of Lunar New Year', '農曆年初三'),
  'The forth day of the Chinese New Year': both('Fourth day of Lunar New Year', '農曆年初四'),
  'Chinese New Year Holiday': both('Lunar New Year holiday', '春節假期'),
  'Peace Memorial Day': both('Peace Memorial Day', '和平紀念日'),
  "Children's Day": both("Children's Day", '兒童節'),
  'Tomb Sweeping Day': both('Tomb Sweeping Day', '清明節'),
  'Dragon Boat Festival': both('Dragon Boat Festival', '端午節'),
  'Mid-Autumn Festival': both('Mid-Autumn Festival', '中秋節'),
  'National Day / Double Tenth Day': both('National Day', '國慶日'),
};

const springFestival = both('Lunar New Year', '春節');
const labourDay = both('Labour Day', '勞動節');
const teachersDay = both("Confucius' Birthday / Teachers' Day", '孔子誕辰紀念日／教師節');
const retrocession = both('Retrocession and Guningtou Memorial Day', '臺灣光復暨金門古寧頭大捷紀念日');
const constitutionDay = both('Constitution Day', '行憲紀念日');
const childrensDay = names["Children's Day"];
const childrenAndTombs = both("Children's Day and Tomb Sweeping Day", '兒童節及清明節');
const moved = both('Office closed, made up on a Saturday', '調整放假（另於星期六補行上班）');

const yearSources: Readonly<Record<number, { source: SourceRef[]; verified: boolean }>> = {
  2024: {
    source: [
      {
        grade: 'primary',
        kind: 'stored_page',
        ref: 'https://dyes.chc.edu.tw/posts/1408',
        note: 'Executive Yuan letter 11230268412 of 25 May 2023, sent on by a public school: long weekends, total of 115 days off',
      },
    ],
    verified: true,
  },
  2025: {
    source: [
      {
        grade: 'primary',
        kind: 'stored_page',
        ref: 'https://ycjh.chc.edu.tw/posts/1127',
        note: 'revised calendar: 29 September, 24 October and 25 December',
      },
      {
        grade: 'secondary',
        kind: 'stored_page',
        ref: 'http://stockq.org/taiwan/holiday2025.php',
        note: 'January to October',
      },
    ],
    verified: false,
  },
  2026: {
    source: [
      {
        grade: 'primary',
        kind: 'stored_page',
        ref: 'https://ycjh.chc.edu.tw/posts/1127',
        note: 'names and lengths of the nine long weekends, total of 120 days off; the dates follow from the rules',
      },
    ],
    verified: true,
  },
};

export const tw: AuthoredFile = {
  id: 'tw-office-days',
  version: '2026.11.1',
  jurisdiction: 'TW',
  law: both(
    'Act on Memorial Days and Festivals (2025); office calendar of the Executive Yuan',
    '《紀念日及節日實施條例》（2025年）；行政院政府行政機關辦公日曆表',
  ),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'tw_offices',
      name: both('Days Taiwan government offices are closed', '台灣政府行政機關的放假日'),
      days: correct(libraryDays('TW', null, years, names), [
        {
          why: 'A festival on a weekend gives a weekday; the library counts on to a fourth and fifth day instead',
          rename: {
            '2024-02-13': substitute(springFestival),
            '2024-02-14': substitute(springFestival),
            '2026-02-20': substitute(springFestival),
            '2027-02-09': substitute(springFestival),
            '2027-02-10': substitute(springFestival),
          },
        },
        {
          why: 'Before the law of 2025 a bridge day was moved and made up on a Saturday (17 February 2024, 8 February 2025)',
          add: { '2024-02-08': moved, '2025-01-27': moved },
        },
        {
          why: "Children's Day on the same day as Tomb Sweeping Day, or on a weekend, gives another day",
          add: {
            '2024-04-05': substitute(childrensDay),
            '2025-04-03': substitute(childrensDay),
            '2026-04-03': substitute(childrensDay),
            '2027-04-06': substitute(childrensDay),
          },
        },
        {
          why: 'Of two festivals on one day, or side by side, the library names one',
          rename: {
            '2024-04-04': childrenAndTombs,
            '2025-04-04': childrenAndTombs,
            '2027-04-05': names['Tomb Sweeping Day'],
          },
        },
        {
          why: 'A holiday on a Saturday is kept on the Friday before; the library has this only for some',
          add: {
            '2025-05-30': substitute(names['Dragon Boat Festival']),
            '2026-02-27': substitute(names['Peace Memorial Day']),
            '2026-10-09': substitute(names['National Day / Double Tenth Day']),
          },
        },
        {
          why: "The law of 28 May 2025 makes these days holidays for all: the day before New Year's Eve, 1 May, 28 September, 25 October, 25 December",
          add: {
            '2025-09-29': substitute(teachersDay),
            '2025-10-24': substitute(retrocession),
            '2025-12-25': constitutionDay,
            '2026-05-01': labourDay,
            '2026-09-28': teachersDay,
            '2026-10-26': substitute(retrocession),
            '2026-12-25': constitutionDay,
            '2027-02-04': both("Day before Lunar New Year's Eve", '小年夜'),
            '2027-04-30': substitute(labourDay),
            '2027-09-28': teachersDay,
            '2027-10-25': retrocession,
            '2027-12-24': substitute(constitutionDay),
          },
        },
      ]),
      authority: both('Administrative Procedure Act art. 48', '《行政程序法》第48條'),
      source: [
        {
          grade: 'primary',
          kind: 'stored_repo',
          ref: 'github:kong0107/mojLawSplitJSON FalVMingLing/A0030055.json@0d26e6c7',
          note: 'art. 48: a last day on a Saturday, Sunday or holiday',
        },
      ],
      verified: true,
      notes: both(
        'Days off for typhoons are not listed. Art. 48 ends a period that runs out on a Saturday on Monday morning. 2027 is worked out from the law.',
        '不包括颱風停止上班日。期間末日為星期六者，依第48條以下星期一上午為末日。2027年的日子按法律推算。',
      ),
    },
  ],
  yearSource: (year) =>
    yearSources[year] ?? {
      source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: 'corrected by the law of 2025' }],
      verified: false,
    },
  mark: (date) => (['2025-09-29', '2025-10-24', '2025-12-25'].includes(date) ? true : undefined),
  worked: ['2024-02-17', '2025-02-08'],
};
