import type { AuthoredFile } from './build-file.ts';
import { both, libraryDays, libraryRef, yearRange } from './days.ts';

const years = yearRange(2024, 2028);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  "Day after New Year's Day": both("Day after New Year's Day", '元旦翌日'),
  'Waitangi Day': both('Waitangi Day', '懷唐伊日'),
  'Good Friday': both('Good Friday', '耶穌受難節'),
  'Easter Monday': both('Easter Monday', '復活節星期一'),
  'ANZAC Day': both('Anzac Day', '澳紐軍團日'),
  "King's Birthday": both("King's Birthday", '英皇壽辰'),
  Matariki: both('Te Rā Aro ki a Matariki / Matariki Observance Day', '瑪塔里基節（毛利新年）'),
  'Labour Day': both('Labour Day', '勞動節'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
  'Boxing Day': both('Boxing Day', '節禮日'),
};

export const nz: AuthoredFile = {
  id: 'nz-working-days',
  version: '2026.11.1',
  jurisdiction: 'NZ',
  law: both('Official Information Act 1982 s.2(1), "working day"', '《1982年官方資料法》第2(1)條「工作日」'),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'nz_oia',
      name: both('Days that are no working days under the OIA', '《官方資料法》下的非工作日'),
      days: libraryDays('NZ', null, years, names),
      closedEveryYear: {
        from: '12-25',
        to: '01-15',
        name: both('25 December to 15 January', '12月25日至1月15日'),
      },
      authority: both('OIA 1982 s.2(1)', '《1982年官方資料法》第2(1)條'),
      source: [
        {
          grade: 'primary',
          kind: 'stored_page',
          ref: 'https://www.ombudsman.parliament.nz/news/official-information-requests-over-holiday-period',
          note: '25 December to 15 January',
        },
        {
          grade: 'secondary',
          kind: 'stored_page',
          ref: 'https://www.lawsociety.org.nz/news/legal-news/lgoima-changes-include-working-day-definition/',
          note: '',
        },
      ],
      verified: false,
      notes: both(
        'Regional anniversary days are working days. Waitangi and Anzac Day on a weekend are kept on the Monday. Requests to local bodies (LGOIMA) have another window, 20 December to 10 January.',
        '地區周年紀念日屬工作日。懷唐伊日及澳紐軍團日遇周末於星期一補假。向地方機構提出的要求（LGOIMA）適用另一段時間：12月20日至1月10日。',
      ),
    },
  ],
  yearSource: () => ({
    source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: '' }],
    verified: false,
  }),
};
