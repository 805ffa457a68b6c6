import type { TemplateField } from '../fields.ts';
import { explained, field } from './common-fields.ts';
import type { Block } from './wording.ts';

/** Whom the letter goes to, where that is not the body the request was made to. Blank: as the letter has it. */
export const recipientFields: readonly TemplateField[] = [
  explained(
    field.text('recipient_name', 'Written to: body', '致函機構', 'user'),
    'Only if the letter goes elsewhere than it would by itself.',
    '只在致函對象有別於預設時填寫。',
  ),
  field.text('recipient_title', 'Written to: post title', '收信人職銜', 'user'),
  field.longText('recipient_address', 'Written to: address', '收信人地址', 'user'),
  field.text('recipient_email', 'Written to: email', '收信人電郵', 'user'),
];

/** The body complained of, in a letter to somebody else. */
export const respondentFields: readonly TemplateField[] = [
  field.text('respondent_name', 'Body the letter is about', '所涉機構', 'user', true),
  field.text('respondent_reference', 'Reference of that body', '該機構的檔號', 'user'),
];

export const chronologyField: TemplateField = {
  ...explained(
    field.list('chronology', 'Chronology', '事件經過', 'user'),
    'A line for each event: date | what happened | number of the enclosure. A tab will do for the bar.',
    '每事一行：日期 | 事件 | 附件編號。亦可以定位字元代替直線。',
  ),
  items: [
    { name: 'date', label: { en: 'Date', zh: '日期' } },
    { name: 'event', label: { en: 'Event', zh: '事件' } },
    { name: 'enclosure', label: { en: 'Enclosure', zh: '附件' } },
  ],
};

export const chronologyTable = {
  en: {
    kind: 'table',
    list: 'chronology',
    columns: [
      { heading: 'Date', text: '{date}', width: 26 },
      { heading: 'Event', text: '{event}', width: 63 },
      { heading: 'Encl.', text: '{enclosure}', width: 11 },
    ],
  },
  zh: {
    kind: 'table',
    list: 'chronology',
    columns: [
      { heading: '日期', text: '{date}', width: 25 },
      { heading: '事件', text: '{event}', width: 65 },
      { heading: '附件', text: '{enclosure}', width: 10 },
    ],
  },
} as const satisfies Record<string, Block>;

/** What each chronology of the samples tells; invented. */
export const chronologySample = {
  en: [
    { date: '2 October 2026', event: 'I sent the request, which was received on the same day.', enclosure: '1' },
    {
      date: '12 October 2026',
      event: 'Target date for the information or an interim reply (paragraph 1.16 of the Code).',
      enclosure: '',
    },
    {
      date: '23 October 2026',
      event: 'The bureau replied, refusing items 2 and 3 (its reference SAMPLE/ATI/12/2026).',
      enclosure: '2',
    },
    { date: '30 October 2026', event: 'I asked for a review.', enclosure: '3' },
    { date: '20 November 2026', event: 'The bureau upheld its decision on review.', enclosure: '4' },
  ],
  zh: [
    { date: '2026年10月2日', event: '本人發出要求，保安局於同日收到。', enclosure: '1' },
    {
      date: '2026年10月12日',
      event: '按《守則》第1.16段，提供資料或作出初步答覆的目標日期。',
      enclosure: '',
    },
    {
      date: '2026年10月23日',
      event: '保安局覆函，拒絕提供第2及第3項資料（檔號：SAMPLE/ATI/12/2026）。',
      enclosure: '2',
    },
    { date: '2026年10月30日', event: '本人要求覆檢。', enclosure: '3' },
    { date: '2026年11月20日', event: '保安局經覆檢後維持原有決定。', enclosure: '4' },
  ],
} as const;
