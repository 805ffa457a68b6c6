import type { AuthoredFile } from './build-file.ts';
import { both, correct, libraryDays, libraryRef, substitute, yearRange } from './days.ts';

const years = yearRange(2024, 2027);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'Chinese New Year': both('Chinese New Year', '農曆新年'),
  'Good Friday': both('Good Friday', '耶穌受難節'),
  'Hari Raya Puasa': both('Hari Raya Puasa', '開齋節'),
  'Labour Day': both('Labour Day', '勞動節'),
  'Vesak Day': both('Vesak Day', '衛塞節'),
  'Hari Raya Haji': both('Hari Raya Haji', '哈芝節'),
  'National Day': both('National Day', '國慶日'),
  Deepavali: both('Deepavali', '屠妖節'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
};

const vesakDay = names['Vesak Day'];

const own = { grade: 'own', kind: 'own_knowledge', ref: '', note: 'the Acts were not read' } as const;

const days = correct(libraryDays('SG', null, years, names), [
  {
    why: 'The gazette had Monday 17 June 2024; the library reckons a day earlier',
    drop: ['2024-06-16'],
    add: { '2024-06-17': names['Hari Raya Haji'] },
  },
  {
    why: 'Polling Day of the general election of 2025, under the Parliamentary Elections Act s.35',
    add: { '2025-05-03': both('Polling Day', '大選投票日') },
  },
  {
    why: 'The Monday stands for the Sunday: the library gives it the plain name',
    rename: { '2026-06-01': substitute(vesakDay), '2026-11-09': substitute(names.Deepavali) },
  },
  {
    why: 'Dates for 2027 of the lists kept by others (two public repositories); the library reckons the feasts a day early and has no Vesak Day',
    drop: ['2027-03-09', '2027-05-16'],
    add: {
      '2027-03-10': names['Hari Raya Puasa'],
      '2027-05-17': names['Hari Raya Haji'],
      '2027-05-20': vesakDay,
    },
  },
]);

export const sg: AuthoredFile = {
  id: 'sg-public-holidays',
  version: '2026.11.1',
  jurisdiction: 'SG',
  law: both('Holidays Act 1998', '新加坡《1998年假日法》'),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'sg_public',
      name: both('Weekends and public holidays of Singapore', '新加坡的星期六、日及公眾假期'),
      days,
      authority: both('Holidays Act 1998; practice: five-day week', '《1998年假日法》；慣例：五天工作周'),
      source: [own],
      verified: false,
      notes: both(
        'For the day an office is open. A holiday on a Sunday is kept on the Monday; one on a Saturday is not moved.',
        '用於辦公日。假日遇星期日於星期一補假，遇星期六則不補。',
      ),
    },
    {
      id: 'sg_excluded_days',
      name: both(
        'Excluded days of the Interpretation Act: Sundays and public holidays',
        '《釋義法》的剔除日：星期日及公眾假期',
      ),
      closedWeekdays: [0],
      days,
      authority: both('Interpretation Act 1965 s.50', '《1965年釋義法》第50條'),
      source: [own],
      verified: false,
      notes: both(
        'For the last day of a period under a written law. Saturday counts as an ordinary day.',
        '用於成文法所定期間的最後一日。星期六屬一般日子。',
      ),
    },
  ],
  yearSource: () => ({
    source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: 'corrected' }],
    verified: false,
  }),
};
