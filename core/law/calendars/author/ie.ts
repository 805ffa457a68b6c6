import type { AuthoredFile } from './build-file.ts';
import { both, libraryDays, libraryRef, yearRange } from './days.ts';

const years = yearRange(2024, 2028);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'St. Brigid’s Day': both("St Brigid's Day", '聖布里吉德節'),
  'St. Patrick’s Day': both("St Patrick's Day", '聖帕特里克節'),
  'Easter Monday': both('Easter Monday', '復活節星期一'),
  'First Monday in May': both('First Monday in May', '五月第一個星期一'),
  'First Monday in June': both('First Monday in June', '六月第一個星期一'),
  'First Monday in August': both('First Monday in August', '八月第一個星期一'),
  'Last Monday in October': both('Last Monday in October', '十月最後一個星期一'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
  'St. Stephen’s Day': both("St Stephen's Day", '聖斯德望日'),
};

export const ie: AuthoredFile = {
  id: 'ie-public-holidays',
  version: '2026.11.1',
  jurisdiction: 'IE',
  law: both('Organisation of Working Time Act 1997, Second Schedule', '《1997年工作時間編排法》附表二'),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'ie_public',
      name: both('Public holidays of Ireland', '愛爾蘭公眾假期'),
      days: libraryDays('IE', null, years, names),
      authority: both(
        'FOI Act 2014 s.2; Organisation of Working Time Act 1997, Sch. 2',
        '《2014年資訊自由法》第2條；《1997年工作時間編排法》附表二',
      ),
      source: [{ grade: 'own', kind: 'own_knowledge', ref: '', note: 'the Schedule was not read' }],
      verified: false,
      notes: both(
        "Good Friday is no public holiday. One that falls on a weekend is not moved by law. St Brigid's Day is the first Monday of February, or 1 February where that is a Friday.",
        '耶穌受難節並非公眾假期。遇周末的假日依法不另補假。聖布里吉德節為二月第一個星期一；如2月1日為星期五，則為當日。',
      ),
    },
  ],
  yearSource: () => ({
    source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: '' }],
    verified: false,
  }),
};
