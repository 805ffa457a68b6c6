import type { AuthoredFile } from './build-file.ts';
import { both, correct, libraryDays, libraryRef, substitute, yearRange } from './days.ts';

const years = yearRange(2024, 2027);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'Korean New Year': both('Seollal (Lunar New Year)', '農曆新年'),
  'Independence Movement Day': both('Independence Movement Day', '三一節'),
  "Children's Day": both("Children's Day", '兒童節'),
  "Buddha's Birthday": both("Buddha's Birthday", '佛誕'),
  'Memorial Day': both('Memorial Day', '顯忠日'),
  'Constitution Day': both('Constitution Day', '制憲節'),
  'Liberation Day': both('Liberation Day', '光復節'),
  'Korean Thanksgiving': both('Chuseok', '秋夕（中秋節）'),
  'National Foundation Day': both('National Foundation Day', '開天節'),
  'Hangul Day': both('Hangeul Day', '韓文日'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
};

const seollal = names['Korean New Year'];
const labourDay = both('Labour Day', '勞動節');

export const kr: AuthoredFile = {
  id: 'kr-public-holidays',
  version: '2026.11.1',
  jurisdiction: 'KR',
  law: both(
    'Public Holidays Act; Regulations on Holidays of Government Offices',
    '韓國《公眾假期法》及《政府機關公休日規定》',
  ),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'kr_public',
      name: both('Saturdays and public holidays of Korea', '韓國的星期六及公眾假期'),
      days: correct(libraryDays('KR', null, years, names), [
        {
          why: 'Seollal is the lunar new year with the day before and the day after; the library starts its three days on the day itself',
          drop: ['2025-01-31', '2026-02-19'],
          add: { '2024-02-09': seollal, '2025-01-28': seollal, '2026-02-16': seollal, '2027-02-06': seollal },
          rename: { '2024-02-12': substitute(seollal), '2027-02-09': substitute(seollal) },
        },
        {
          why: 'In 2025 the two fell on one day, and 6 May was given for it',
          rename: {
            '2025-05-05': both("Children's Day and Buddha's Birthday", '兒童節及佛誕'),
            '2025-05-06': substitute(both("Children's Day and Buddha's Birthday", '兒童節及佛誕')),
          },
        },
        {
          why: 'Days of elections held at the end of a term, or within sixty days of a vacancy, are holidays of government offices',
          add: {
            '2024-04-10': both('National Assembly election', '國會議員選舉日'),
            '2025-06-03': both('Presidential election', '總統選舉日'),
            '2026-06-03': both('Local elections', '地方選舉日'),
          },
        },
        {
          why: 'Temporary holidays of the Cabinet: Armed Forces Day 2024, and the Monday before Seollal 2025',
          add: {
            '2024-10-01': both('Armed Forces Day', '國軍日'),
            '2025-01-27': both('Temporary holiday', '臨時公休日'),
          },
        },
        {
          why: 'Labour Day became a holiday of government offices in April 2026 (lists of 2026 and 2027 in three public repositories)',
          add: { '2026-05-01': labourDay, '2027-05-01': labourDay, '2027-05-03': substitute(labourDay) },
        },
      ]),
      authority: both('Official Information Disclosure Act art. 29(2)', '韓國《公共機關資訊公開法》第29(2)條'),
      source: [
        {
          grade: 'primary',
          kind: 'stored_repo',
          ref: 'github:xxyy89890-wq/legalize-kr kr/공공기관의정보공개에관한법률/법률.md@1770af8b',
          note: 'art. 29(2): Saturdays and public holidays are left out, as the Act stood in December 2020',
        },
      ],
      verified: true,
      notes: both(
        'Constitution Day is a holiday again from 2026. A holiday on a weekend is replaced only where the law names it: not New Year or Memorial Day. A temporary holiday may still be declared.',
        '制憲節自2026年起恢復為公眾假期。遇周末的假日只在法律訂明時補假，元旦及顯忠日不補。當局仍可臨時增訂假日。',
      ),
    },
  ],
  yearSource: () => ({
    source: [
      { grade: 'secondary', kind: 'library', ref: libraryRef, note: 'corrected' },
      {
        grade: 'secondary',
        kind: 'stored_page',
        ref: 'https://gndnews1.com/mobile/article.html?no=1166215',
        note: 'Constitution Day a holiday again, 5 February 2026',
      },
    ],
    verified: false,
  }),
};
