import type { Bilingual } from '../../types.ts';
import type { AuthoredFile } from './build-file.ts';
import { both, libraryDays, libraryRef, yearRange } from './days.ts';

const years = yearRange(2024, 2028);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  Epiphany: both('Epiphany', '主顯節'),
  "International Women's Day": both("International Women's Day", '國際婦女節'),
  'Good Friday': both('Good Friday', '耶穌受難節'),
  'Easter Sunday': both('Easter Sunday', '復活節'),
  'Easter Monday': both('Easter Monday', '復活節星期一'),
  'Labour Day': both('Labour Day', '勞動節'),
  'Ascension Day': both('Ascension Day', '耶穌升天節'),
  Pentecost: both('Whit Sunday', '聖靈降臨節'),
  'Whit Monday': both('Whit Monday', '聖靈降臨節星期一'),
  'Corpus Christi': both('Corpus Christi', '基督聖體節'),
  'Liberation Day (80th Anniversary)': both('80th anniversary of liberation', '解放八十周年'),
  '75th anniversary of the GDR uprising': both(
    '75th anniversary of the uprising of 17 June 1953',
    '1953年6月17日起義七十五周年',
  ),
  Assumption: both('Assumption', '聖母升天節'),
  "International Children's Day": both("World Children's Day", '世界兒童日'),
  'National Holiday': both('Day of German Unity', '德國統一日'),
  'Reformation Day': both('Reformation Day', '宗教改革日'),
  "All Saints' Day": both("All Saints' Day", '諸聖節'),
  'Day of Prayer and Repentance': both('Day of Repentance and Prayer', '懺悔祈禱日'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
  'Boxing Day': both('Second day of Christmas', '聖誕節翌日'),
};

const lands: readonly (readonly [code: string, name: Bilingual, notes?: Bilingual])[] = [
  ['BW', both('Baden-Württemberg', '巴登－符騰堡')],
  [
    'BY',
    both('Bavaria', '巴伐利亞'),
    both(
      'Assumption (15 August), kept only where Catholics are the majority, and the Augsburg peace festival (8 August) are not listed.',
      '聖母升天節（8月15日，只在天主教徒佔多數的市鎮放假）及奧格斯堡和平節（8月8日）未有列出。',
    ),
  ],
  [
    'BE',
    both('Berlin', '柏林'),
    both(
      'Holidays given for one year only: 8 May 2025 and 17 June 2028.',
      '只放一年的假日：2025年5月8日及2028年6月17日。',
    ),
  ],
  ['BB', both('Brandenburg', '勃蘭登堡')],
  ['HB', both('Bremen', '不來梅')],
  ['HH', both('Hamburg', '漢堡')],
  ['HE', both('Hesse', '黑森')],
  ['MV', both('Mecklenburg-Western Pomerania', '梅克倫堡－前波美拉尼亞')],
  ['NI', both('Lower Saxony', '下薩克森')],
  ['NW', both('North Rhine-Westphalia', '北萊茵－威斯特法倫')],
  ['RP', both('Rhineland-Palatinate', '萊茵蘭－普法爾茨')],
  ['SL', both('Saarland', '薩爾蘭')],
  [
    'SN',
    both('Saxony', '薩克森'),
    both(
      'Corpus Christi, kept in a few Catholic places only, is not listed.',
      '基督聖體節只在個別天主教市鎮放假，未有列出。',
    ),
  ],
  ['ST', both('Saxony-Anhalt', '薩克森－安哈特')],
  ['SH', both('Schleswig-Holstein', '石勒蘇益格－荷爾斯泰因')],
  [
    'TH',
    both('Thuringia', '圖林根'),
    both(
      'Corpus Christi, kept in a few Catholic places only, is not listed.',
      '基督聖體節只在個別天主教市鎮放假，未有列出。',
    ),
  ],
];

const own = { grade: 'own', kind: 'own_knowledge', ref: '', note: 'the holiday law was not read' } as const;
const rule = both('VwVfG § 31(3)', '德國《行政程序法》第31(3)條');
const landNote = both(
  'The place where the act is to be done decides: for a body, the state where it sits.',
  '以作出行為的地點為準；就機關而言，即其所在的州。',
);

export const de: AuthoredFile = {
  id: 'de-public-holidays',
  version: '2026.11.1',
  jurisdiction: 'DE',
  law: both(
    'Holiday laws of the sixteen states; Unification Treaty art. 2(2)',
    '德國十六個州的假日法；《統一條約》第2(2)條',
  ),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'de_federal',
      name: both('Public holidays in all of Germany', '德國全國的公眾假期'),
      days: libraryDays('DE', null, years, names),
      authority: rule,
      source: [own],
      verified: false,
      notes: both(
        'The nine days kept in all sixteen states. Where a state keeps more, choose its calendar.',
        '十六個州共同的九個假日。如當地另有假日，請選用該州的日曆。',
      ),
    },
    ...lands.map(([code, name, notes]) => ({
      id: `de_${code.toLowerCase()}`,
      name: both(`Public holidays of ${name.en}`, `${name.zh}的公眾假期`),
      days: libraryDays('DE', code, years, names),
      authority: rule,
      source: [own],
      verified: false,
      notes: notes ?? landNote,
    })),
  ],
  yearSource: () => ({
    source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: '' }],
    verified: false,
  }),
};
