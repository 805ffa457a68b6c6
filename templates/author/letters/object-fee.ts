import { explained, field } from '../common-fields.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Disputes a fee, asks how it is made up, and offers a cheaper way. What the law says of fees is in regime-words.json. */
export const objectFee: LetterSource = {
  kind: 'object_fee',
  version: '1.0.0',
  name: { en: 'Objection to a fee', zh: '反對收費' },
  purpose: {
    en: 'Disputes the fee notified, asks how it is made up and offers a cheaper way of meeting the request.',
    zh: '就對方通知的費用提出異議，要求列明計算方法，並建議開支較少的做法。',
  },
  regimes: everyRegime,
  fields: [
    ...requestWordFields,
    explained(
      field.date('notice_date', 'Day the notice of the fee came', '收到收費通知的日期', 'user', true),
      'Taken from the facts recorded, until you write another.',
      '取自已記錄的事項，可予更改。',
    ),
    explained(
      field.text('fee_amount', 'Amount, with its currency', '款額（連幣種）', 'user', true),
      'For instance HK$4,500.',
      '例如：港幣4,500元。',
    ),
    explained(
      field.text('fee_for', 'What it is said to be for', '對方所稱的收費項目', 'user'),
      'Completes “a fee of … for …”: “staff time”.',
      '例如：人手及複印開支。',
    ),
    field.longText('fee_law', 'What the law says of fees', '有關收費的規定', 'law'),
    explained(
      field.longText('reasons', 'Why the fee is not due, or too high', '反對的理由', 'user'),
      'Each line becomes a numbered paragraph.',
      '每行為一個編號段落。',
    ),
    explained(
      field.text('cheaper_way', 'A way that costs less', '開支較少的做法', 'user'),
      'Completes “I should be content …”: “to have the records by email”.',
      '接於「本人願意」之後，例如「以電郵收取電子版」。',
    ),
    explained(
      field.text('fee_agreed', 'Amount you would pay without dispute', '願意繳付而無爭議的款額', 'user'),
      'With its currency. Left blank: none is offered.',
      '連幣種。留空則不提出。',
    ),
    field.text('remedy', 'What may follow', '可採取的跟進行動', 'law'),
  ],
  wording: {
    en: {
      subject: ['Objection to a fee: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}. By a notice which I received on {notice_date} you asked for a fee of {fee_amount}{#fee_for} for {fee_for}{/fee_for}. I object to that fee.',
        },
        { kind: 'paragraphs', list: 'fee_law_paragraphs', text: '{text}' },
        { kind: 'paragraphs', list: 'reasons_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'Please reconsider the fee. If you maintain it, please set out how it is made up (the number of pages or hours and the rate for each), under which provision it is charged, and what part of the request could be met without it.',
        },
        {
          kind: 'when',
          field: 'cheaper_way',
          blocks: [
            {
              kind: 'paragraph',
              text: 'To keep the cost down, I should be content {cheaper_way}.',
            },
          ],
        },
        {
          kind: 'when',
          field: 'fee_agreed',
          blocks: [
            {
              kind: 'paragraph',
              text: 'So that the request is not held up meanwhile, I am ready to pay {fee_agreed}; please supply what that covers.',
            },
          ],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'I do not withdraw the request, and ask that whatever can be supplied free of charge be supplied in the ordinary time.{#remedy} I reserve my right to {remedy}.{/remedy}',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['反對收費：{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{form_of_address}其後通知須繳付費用{fee_amount}{#fee_for}（{fee_for}）{/fee_for}，該通知本人已於{notice_date}收悉。本人現就該項收費提出異議。',
        },
        { kind: 'paragraphs', list: 'fee_law_paragraphs', text: '{text}' },
        { kind: 'paragraphs', list: 'reasons_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: '請重新考慮該項收費。如維持收費，請列明計算方法（頁數或工時及其收費率）及所依據的規定，並說明要求中有哪些部分毋須繳費即可提供。',
        },
        {
          kind: 'when',
          field: 'cheaper_way',
          blocks: [{ kind: 'paragraph', text: '為節省開支，本人願意{cheaper_way}。' }],
        },
        {
          kind: 'when',
          field: 'fee_agreed',
          blocks: [
            {
              kind: 'paragraph',
              text: '為免延誤，本人願意先行繳付{fee_agreed}，請提供該款額所涵蓋的資料。',
            },
          ],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '本人並無撤回要求；凡可免費提供的資料，請如期提供。{#remedy}本人保留{remedy}的權利。{/remedy}',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      request_date: '2 October 2026',
      notice_date: '14 October 2026',
      fee_amount: 'HK$4,500',
      fee_for: 'staff time and copies',
      fee_law:
        'As I understand it, no charge is made for a request under the Code as such: what may be charged is the cost of reproducing documents.',
      reasons: 'The notice does not say how many pages are to be copied, or at what rate.',
      cheaper_way: 'to receive the records by email instead of on paper',
      fee_agreed: '',
      remedy: 'ask for a review under the Code and to complain to The Ombudsman',
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '16 October 2026',
    },
    'zh-Hant-HK': {
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      notice_date: '2026年10月14日',
      fee_amount: '港幣4,500元',
      fee_for: '人手及複印開支',
      fee_law: '據本人理解，根據《守則》提出要求本身毋須繳費，所收取的只是複製文件的費用。',
      reasons: '該通知並無說明須複印的頁數及每頁的收費。',
      cheaper_way: '以電郵收取電子版，毋須紙本',
      fee_agreed: '',
      remedy: '根據《守則》要求覆檢及向申訴專員投訴',
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '2026年10月16日',
    },
  },
};
