import type { AuthoredFile } from './build-file.ts';
import { both, correct, libraryDays, libraryRef, substitute, yearRange } from './days.ts';

const years = yearRange(2024, 2028);

const names = {
  "New Year's Day": both("New Year's Day", '元旦'),
  'Martin Luther King Jr. Day': both('Birthday of Martin Luther King, Jr.', '馬丁路德金紀念日'),
  "Washington's Birthday": both("Washington's Birthday", '華盛頓誕辰紀念日'),
  'Memorial Day': both('Memorial Day', '陣亡將士紀念日'),
  Juneteenth: both('Juneteenth National Independence Day', '六月節'),
  'Independence Day': both('Independence Day', '獨立日'),
  'Labour Day': both('Labor Day', '勞動節'),
  'Columbus Day': both('Columbus Day', '哥倫布日'),
  'Veterans Day': both('Veterans Day', '退伍軍人節'),
  'Thanksgiving Day': both('Thanksgiving Day', '感恩節'),
  'Christmas Day': both('Christmas Day', '聖誕節'),
};

export const us: AuthoredFile = {
  id: 'us-federal-holidays',
  version: '2026.11.1',
  jurisdiction: 'US',
  law: both('5 U.S.C. 6103', '《美國法典》第5編第6103條'),
  lastChecked: '2026-11-23',
  years,
  calendars: [
    {
      id: 'us_federal',
      name: both('Legal public holidays of the United States', '美國聯邦公眾假期'),
      days: correct(libraryDays('US', null, years, names), [
        {
          why: 'The library calls the Friday before a Saturday 11 November a bank holiday; 5 U.S.C. 6103(b) makes no difference between holidays',
          add: { '2028-11-10': substitute(names['Veterans Day']) },
        },
      ]),
      authority: both('5 U.S.C. 552(a)(6)(A); 5 U.S.C. 6103', '《美國法典》第5編第552(a)(6)(A)及6103條'),
      source: [
        {
          grade: 'secondary',
          kind: 'stored_repo',
          ref: '5 U.S.C. 6103(a) and (b), as quoted in a public repository',
          note: 'quotes 5 U.S.C. 6103(a) and (b) from the US Code',
        },
      ],
      verified: false,
      notes: both(
        'A Saturday holiday is kept on the Friday before, a Sunday one on the Monday after; 6103(b) says so for pay and leave, and agencies count FOIA days the same way. Inauguration Day is a holiday around Washington, D.C. only and is left out, as are days off given by executive order.',
        '假日遇星期六於前一個星期五補假，遇星期日於翌日補假；第6103(b)條就薪酬及休假訂明此點，機關計算FOIA期限時亦照此辦理。總統就職日只在華盛頓一帶放假，故不計算；以行政命令給予的假亦不計算。',
      ),
    },
  ],
  yearSource: () => ({
    source: [{ grade: 'secondary', kind: 'library', ref: libraryRef, note: '' }],
    verified: false,
  }),
};
