import type { AuthoredFile } from './build-file.ts';
import { both, listedDays, substitute, yearRange } from './days.ts';

const years = yearRange(2024, 2027);

const newYear = both("New Year's Day", '元旦');
const lunar1 = both("Lunar New Year's Day", '農曆正月初一');
const lunar2 = both('Second day of Lunar New Year', '農曆正月初二');
const lunar3 = both('Third day of Lunar New Year', '農曆正月初三');
const goodFriday = both('Good Friday', '耶穌受難日');
const easterEve = both('Day before Easter', '復活節前日');
const chingMing = both('Ching Ming Festival', '清明節');
const labourDay = both('Labour Day', '勞動節');
const buddha = both('Feast of Buddha', '佛誕節');
const tuenNg = both('Tuen Ng Festival', '端午節');
const midAutumn = both('Day following Mid-Autumn Festival', '中秋節翌日');
const nationalDay = both('National Day', '中華人民共和國國慶日');
const nationalDay2 = both('Day following National Day', '中華人民共和國國慶日翌日');
const chungYeung = both('Chung Yeung Festival', '重陽節');
const allSouls = both("All Souls' Day", '追思節');
const conception = both('Immaculate Conception', '聖母無原罪瞻禮');
const establishment = both('Macau SAR Establishment Day', '澳門特別行政區成立紀念日');
const solstice = both('Winter Solstice', '冬至');
const christmasEve = both('Christmas Eve', '聖誕節前日');
const christmas = both('Christmas Day', '聖誕節');

/** The library has no Macau. A holiday on a Saturday or Sunday gives the next working day. */
const days = listedDays({
  2024: {
    '01-01': newYear,
    '02-12': lunar3,
    '02-13': substitute(lunar1),
    '02-14': substitute(lunar2),
    '03-29': goodFriday,
    '04-01': substitute(easterEve),
    '04-04': chingMing,
    '05-01': labourDay,
    '05-15': buddha,
    '06-10': tuenNg,
    '09-18': midAutumn,
    '10-01': nationalDay,
    '10-02': nationalDay2,
    '10-11': chungYeung,
    '11-04': substitute(allSouls),
    '12-09': substitute(conception),
    '12-20': establishment,
    '12-23': substitute(solstice),
    '12-24': christmasEve,
    '12-25': christmas,
  },
  2025: {
    '01-01': newYear,
    '01-29': lunar1,
    '01-30': lunar2,
    '01-31': lunar3,
    '04-04': chingMing,
    '04-18': goodFriday,
    '04-21': substitute(easterEve),
    '05-01': labourDay,
    '05-05': buddha,
    '06-02': substitute(tuenNg),
    '10-01': nationalDay,
    '10-02': nationalDay2,
    '10-07': midAutumn,
    '10-29': chungYeung,
    '11-03': substitute(allSouls),
    '12-08': conception,
    '12-22': substitute(establishment),
    '12-23': substitute(solstice),
    '12-24': christmasEve,
    '12-25': christmas,
  },
  2026: {
    '01-01': newYear,
    '02-17': lunar1,
    '02-18': lunar2,
    '02-19': lunar3,
    '04-03': goodFriday,
    '04-06': substitute(easterEve),
    '04-07': substitute(chingMing),
    '05-01': labourDay,
    '05-25': substitute(buddha),
    '06-19': tuenNg,
    '09-28': substitute(midAutumn),
    '10-01': nationalDay,
    '10-02': nationalDay2,
    '10-19': substitute(chungYeung),
    '11-02': allSouls,
    '12-08': conception,
    '12-21': substitute(establishment),
    '12-22': solstice,
    '12-24': christmasEve,
    '12-25': christmas,
  },
  2027: {
    '01-01': newYear,
    '02-08': lunar3,
    '02-09': substitute(lunar1),
    '02-10': substitute(lunar2),
    '03-26': goodFriday,
    '03-29': substitute(easterEve),
    '04-05': chingMing,
    '05-03': substitute(labourDay),
    '05-13': buddha,
    '06-09': tuenNg,
    '09-16': midAutumn,
    '10-01': nationalDay,
    '10-04': substitute(nationalDay2),
    '10-08': chungYeung,
    '11-02': allSouls,
    '12-08': conception,
    '12-20': establishment,
    '12-22': solstice,
    '12-24': christmasEve,
    '12-27': substitute(christmas),
  },
});

export const mo: AuthoredFile = {
  id: 'mo-public-holidays',
  version: '2026.11.1',
  jurisdiction: 'MO',
  law: both('Administrative Order 60/2000', '第60/2000號行政命令'),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'mo_public',
      name: both('Weekends and public holidays of the Macau public service', '澳門公共行政的星期六、日及公眾假期'),
      days,
      authority: both(
        'Administrative Order 60/2000; Statute of Public Service Workers art. 79',
        '第60/2000號行政命令；《澳門公共行政工作人員通則》第79條',
      ),
      source: [
        {
          grade: 'secondary',
          kind: 'stored_page',
          ref: 'https://m.110.com/fagui/14205.html',
          note: 'text of the Order, without dates',
        },
        { grade: 'own', kind: 'own_knowledge', ref: '', note: 'which day is given for one on a weekend' },
      ],
      verified: false,
      notes: both(
        "Half days off on the last day of the year and on Lunar New Year's Eve count as working days here. Full days the Chief Executive grants for one year are not listed.",
        '除夕及農曆除夕下午豁免上班，此處仍作工作日計算。行政長官就個別年份批准的全日豁免上班日未有列出。',
      ),
    },
  ],
  yearSource: () => ({
    source: [
      { grade: 'own', kind: 'own_knowledge', ref: '', note: 'worked out from the Order; the yearly list was not read' },
    ],
    verified: false,
  }),
};
