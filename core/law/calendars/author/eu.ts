import type { AuthoredFile } from './build-file.ts';
import { both, listedDays, yearRange } from './days.ts';

const years = yearRange(2024, 2027);

const newYear = both("New Year's Day", '元旦');
const dayAfterNewYear = both("Day after New Year's Day", '元旦翌日');
const maundyThursday = both('Maundy Thursday', '濯足節（耶穌受難節前一天）');
const goodFriday = both('Good Friday', '耶穌受難節');
const easterMonday = both('Easter Monday', '復活節星期一');
const labourDay = both('Labour Day', '勞動節');
const schuman = both('Anniversary of the Schuman Declaration', '舒曼宣言紀念日');
const ascension = both('Ascension Day', '耶穌升天節');
const dayAfterAscension = both('Day after Ascension Day', '耶穌升天節翌日');
const whitMonday = both('Whit Monday', '聖靈降臨節星期一');
const belgianDay = both('Belgian National Holiday', '比利時國慶日');
const assumption = both('Assumption', '聖母升天節');
const allSaints = both("All Saints' Day", '諸聖節');
const allSouls = both("All Souls' Day", '追思節');
const yearEnd = both('End-of-year days', '歲末休假');

/** The library has no calendar of the institutions. The pattern is that of the Commission's decisions for 2014 and 2023. */
const days = listedDays({
  2024: {
    '01-01': newYear,
    '01-02': dayAfterNewYear,
    '03-28': maundyThursday,
    '03-29': goodFriday,
    '04-01': easterMonday,
    '05-01': labourDay,
    '05-09': ascension,
    '05-10': dayAfterAscension,
    '05-20': whitMonday,
    '08-15': assumption,
    '11-01': allSaints,
    '12-24': yearEnd,
    '12-25': yearEnd,
    '12-26': yearEnd,
    '12-27': yearEnd,
    '12-30': yearEnd,
    '12-31': yearEnd,
  },
  2025: {
    '01-01': newYear,
    '01-02': dayAfterNewYear,
    '04-17': maundyThursday,
    '04-18': goodFriday,
    '04-21': easterMonday,
    '05-01': labourDay,
    '05-09': schuman,
    '05-29': ascension,
    '05-30': dayAfterAscension,
    '06-09': whitMonday,
    '07-21': belgianDay,
    '08-15': assumption,
    '12-24': yearEnd,
    '12-25': yearEnd,
    '12-26': yearEnd,
    '12-29': yearEnd,
    '12-30': yearEnd,
    '12-31': yearEnd,
  },
  2026: {
    '01-01': newYear,
    '01-02': dayAfterNewYear,
    '04-02': maundyThursday,
    '04-03': goodFriday,
    '04-06': easterMonday,
    '05-01': labourDay,
    '05-14': ascension,
    '05-15': dayAfterAscension,
    '05-25': whitMonday,
    '07-21': belgianDay,
    '11-02': allSouls,
    '12-24': yearEnd,
    '12-25': yearEnd,
    '12-28': yearEnd,
    '12-29': yearEnd,
    '12-30': yearEnd,
    '12-31': yearEnd,
  },
  2027: {
    '01-01': newYear,
    '03-25': maundyThursday,
    '03-26': goodFriday,
    '03-29': easterMonday,
    '05-06': ascension,
    '05-07': dayAfterAscension,
    '05-17': whitMonday,
    '07-21': belgianDay,
    '11-01': allSaints,
    '11-02': allSouls,
    '12-24': yearEnd,
    '12-27': yearEnd,
    '12-28': yearEnd,
    '12-29': yearEnd,
    '12-30': yearEnd,
    '12-31': yearEnd,
  },
});

export const eu: AuthoredFile = {
  id: 'eu-institutions',
  version: '2026.11.1',
  jurisdiction: 'EU',
  law: both(
    'Regulation 1182/71 art. 2; yearly decisions on public holidays of the institutions',
    '第1182/71號規例第2條；各機構每年公布的假日決定',
  ),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'eu_institutions',
      name: both('Holidays of the EU institutions (assumed)', '歐盟機構假日（推定）'),
      days,
      authority: both('Regulation (EEC, Euratom) No 1182/71 art. 2', '第1182/71號規例第2條'),
      source: [
        {
          grade: 'primary',
          kind: 'stored_repo',
          ref: 'github:legalize-dev/legalize-eu eu/0a/31971R1182.md@6d9faae4',
          note: 'art. 2: Saturdays, Sundays and the holidays of the institution are no working days',
        },
        {
          grade: 'primary',
          kind: 'stored_page',
          ref: 'https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32021D0528(01)&rid=1',
          note: 'decision for 2023: the pattern only',
        },
      ],
      verified: false,
      notes: both(
        'Assumed from the pattern of earlier years: the decisions for 2024 to 2027 were not read. Staff in Luxembourg have 23 June instead of 21 July; other institutions may differ by a day or two. Check the list in the Official Journal before relying on a date near Easter, Ascension or the end of the year.',
        '按以往年份的模式推定：未有查閱2024至2027年的決定。盧森堡的職員放6月23日而非7月21日；其他機構或有一兩天出入。日期鄰近復活節、耶穌升天節或歲末時，請先查閱《官方公報》所載的名單。',
      ),
    },
  ],
  yearSource: () => ({
    source: [{ grade: 'own', kind: 'own_knowledge', ref: '', note: 'assumed; the decision for the year was not read' }],
    verified: false,
  }),
};
