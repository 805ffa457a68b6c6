import type { SourceRef } from '../../calendar-data.ts';
import type { Bilingual } from '../../types.ts';
import type { AuthoredFile } from './build-file.ts';
import { both, correct, dayAfter, libraryDays, libraryRef, weekdayOfDate, yearRange } from './days.ts';

const years = yearRange(2024, 2028);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'Good Friday': both('Good Friday', '耶穌受難節'),
  'Canada Day': both('Canada Day', '加拿大國慶日'),
  'Labour Day': both('Labour Day', '勞動節'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
};

const library = libraryDays('CA', null, years, names);

/** The first Monday on or after the day. */
const mondayFrom = (date: string): string => dayAfter(date, (8 - weekdayOfDate(date)) % 7);

function missing(year: number): Record<string, Bilingual> {
  const goodFriday = [...library].find(([date, name]) => date.startsWith(`${year}`) && name === names['Good Friday']);
  if (goodFriday === undefined) throw new Error(`no Good Friday in ${year}`);
  return {
    [dayAfter(goodFriday[0], 3)]: both('Easter Monday', '復活節星期一'),
    [mondayFrom(`${year}-05-18`)]: both('Victoria Day', '維多利亞日'),
    [`${year}-09-30`]: both('National Day for Truth and Reconciliation', '全國真相與和解日'),
    [mondayFrom(`${year}-10-08`)]: both('Thanksgiving Day', '感恩節'),
    [`${year}-11-11`]: both('Remembrance Day', '國殤紀念日'),
  };
}

const holidays = correct(library, [
  {
    why: 'The library lists five days for the whole country; the Interpretation Act s.35 names these too (Victoria Day: the Monday before 25 May; Thanksgiving: the second Monday of October, by proclamation of 1957)',
    add: Object.fromEntries(years.flatMap((year) => Object.entries(missing(year)))),
  },
]);

const act = 'github:justicecanada/laws-lois-xml eng/acts/I-21.xml';

const atia: SourceRef = {
  grade: 'primary',
  kind: 'stored_repo',
  ref: 'github:justicecanada/laws-lois-xml eng/acts/A-1.xml@d6853c4a',
  note: 's.3',
};

export const ca: AuthoredFile = {
  id: 'ca-federal-holidays',
  version: '2026.11.1',
  jurisdiction: 'CA',
  law: both('Interpretation Act (R.S.C. 1985, c. I-21) s.35, "holiday"', '加拿大《釋義法》第35條「假日」'),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'ca_interpretation_act',
      name: both('Holidays of the Interpretation Act', '《釋義法》所指的假日'),
      closedWeekdays: [0],
      days: holidays,
      authority: both('Interpretation Act ss.26 and 35', '《釋義法》第26及35條'),
      source: [{ grade: 'primary', kind: 'stored_repo', ref: act, note: 'ss.26 and 35, "holiday"' }],
      verified: true,
      notes: both(
        'Saturday is not a holiday, nor is Boxing Day. Days kept in one province or town only are not listed.',
        '星期六並非假日，節禮日亦不是。個別省份或市鎮的假日未有列出。',
      ),
    },
    {
      id: 'ca_atia_business',
      name: both(
        'Weekends and holidays, for business days under the ATIA',
        '星期六、日及假日（《資訊取用法》的辦公日）',
      ),
      days: holidays,
      authority: both('ATIA s.3, "business day"', '《資訊取用法》第3條「辦公日」'),
      source: [atia],
      verified: false,
      notes: both(
        'The Act also takes out the "Christmas recess" of the Federal Courts Rules, a term the Rules dropped in 2021. Whether the seasonal recess stands in its place is unsettled, so its days count as business days here: that gives the earlier date.',
        '該法亦剔除《聯邦法院規則》所指的「聖誕休庭期」，惟該用語已於2021年從規則中刪去。歲末休庭期是否取而代之仍未有定論，故此處把休庭期的日子當作辦公日，所得日期較早。',
      ),
    },
    {
      id: 'ca_atia_recess',
      name: both('The same, and the seasonal recess of the Federal Courts', '同上，另加聯邦法院歲末休庭期'),
      days: holidays,
      closedEveryYear: {
        from: '12-21',
        to: '01-07',
        name: both('Seasonal recess of the Federal Courts', '聯邦法院歲末休庭期'),
      },
      authority: both(
        'ATIA s.3, "business day"; Federal Courts Rules s.2',
        '《資訊取用法》第3條；《聯邦法院規則》第2條',
      ),
      source: [atia, { grade: 'own', kind: 'own_knowledge', ref: '', note: 'dates of the recess' }],
      verified: false,
      notes: both(
        'The later date, if the seasonal recess of 21 December to 7 January takes the place of the repealed Christmas recess.',
        '假設12月21日至1月7日的歲末休庭期取代已廢除的聖誕休庭期，所得日期較後。',
      ),
    },
  ],
  yearSource: () => ({
    source: [
      { grade: 'primary', kind: 'stored_repo', ref: act, note: 's.35 names the days; the dates are reckoned from it' },
      { grade: 'secondary', kind: 'library', ref: libraryRef, note: 'Good Friday' },
    ],
    verified: true,
  }),
};
