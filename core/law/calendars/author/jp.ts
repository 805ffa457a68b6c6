import type { AuthoredFile } from './build-file.ts';
import { both, libraryDays, libraryRef, yearRange } from './days.ts';

const years = yearRange(2024, 2027);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'Coming of Age Day': both('Coming of Age Day', '成人節'),
  'Foundation Day': both('National Foundation Day', '建國紀念日'),
  "Emperor's Birthday": both("Emperor's Birthday", '天皇誕辰'),
  'Spring Equinox Day': both('Vernal Equinox Day', '春分日'),
  'Showa Day': both('Showa Day', '昭和日'),
  'Constitution Day': both('Constitution Memorial Day', '憲法紀念日'),
  'Greenery Day': both('Greenery Day', '綠化日'),
  "Children's Day": both("Children's Day", '兒童節'),
  'Marine Day': both('Marine Day', '海洋日'),
  'Mountain Day': both('Mountain Day', '山之日'),
  'Respect-for-the-Aged Day': both('Respect for the Aged Day', '敬老日'),
  "Citizens' Holiday": both("Citizens' holiday (between two holidays)", '國民假期（夾於兩個假日之間）'),
  'Autumnal Equinox Day': both('Autumnal Equinox Day', '秋分日'),
  'Sports Day': both('Sports Day', '體育日'),
  'Culture Day': both('Culture Day', '文化日'),
  'Labor Thanksgiving Day': both('Labour Thanksgiving Day', '勞動感謝日'),
};

export const jp: AuthoredFile = {
  id: 'jp-office-days',
  version: '2026.11.1',
  jurisdiction: 'JP',
  law: both(
    'Act on National Holidays; Act on Holidays of Administrative Organs',
    '日本《國民祝日法》及《行政機關休日法》',
  ),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'jp_offices',
      name: both('Days Japanese government offices are closed', '日本行政機關的休息日'),
      days: libraryDays('JP', null, years, names),
      closedEveryYear: {
        from: '12-29',
        to: '01-03',
        name: both('Year-end and New Year closing', '年末年初休假'),
      },
      authority: both(
        'Act on Holidays of Administrative Organs (No. 91 of 1988) arts 1 and 2',
        '《行政機關休日法》（1988年第91號）第1及2條',
      ),
      source: [{ grade: 'own', kind: 'own_knowledge', ref: '', note: 'the Acts were not read' }],
      verified: false,
      notes: both(
        'A holiday on a Sunday is kept on the next day that is none; a single day between two holidays is one too. The equinoxes are fixed in the gazette of the February before.',
        '假日遇星期日，順延至其後首個非假日補假；夾於兩個假日之間的一天亦為假日。春分及秋分於前一年二月的官報公布。',
      ),
    },
  ],
  yearSource: () => ({
    source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: '' }],
    verified: false,
  }),
};
