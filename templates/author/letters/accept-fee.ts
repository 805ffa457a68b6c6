import { explained, field } from '../common-fields.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Agrees to a fee, with or without reserving the right to question it later. */
export const acceptFee: LetterSource = {
  kind: 'accept_fee',
  version: '1.0.0',
  name: { en: 'Acceptance of a fee', zh: '同意繳付費用' },
  purpose: {
    en: 'Agrees to the fee notified, says how it is paid and asks that the request go on.',
    zh: '同意繳付對方通知的費用，說明付款方式，並請對方繼續處理要求。',
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
      'For instance HK$45.',
      '例如：港幣45元。',
    ),
    explained(
      field.text('fee_for', 'What it is for', '收費項目', 'user'),
      'Completes “the fee of … for …”: “copies of 30 pages”.',
      '例如：複印30頁文件。',
    ),
    explained(
      field.text('payment', 'How it is paid', '付款方式', 'user'),
      'Completes “Payment is made …”: “by the crossed cheque enclosed”. Left blank: the letter asks how to pay.',
      '接於「費用」之後，例如「以隨函附上的劃線支票繳付」。留空則請對方告知付款方法。',
    ),
    explained(
      field.flag('under_protest', 'Paid without conceding that it is due', '繳費但保留爭議的權利', 'user'),
      'Adds that the right to question the fee is kept.',
      '信中會說明保留就收費提出爭議的權利。',
    ),
  ],
  wording: {
    en: {
      subject: ['Fee accepted: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}. I refer to your notice of a fee, which I received on {notice_date}.',
        },
        {
          kind: 'paragraph',
          text: 'I agree to pay the fee of {fee_amount}{#fee_for} for {fee_for}{/fee_for}. {#payment}Payment is made {payment}; please send me a receipt.{/payment}{^payment}Please tell me how, and to whom, it should be paid, or send me a demand note.{/payment}',
        },
        {
          kind: 'when',
          field: 'under_protest',
          blocks: [
            {
              kind: 'paragraph',
              text: 'I pay it so that the request is not delayed, and reserve my right to question whether a fee of this amount is due.',
            },
          ],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'Please go on with the request without waiting for anything further from me. If the cost proves to be less than the fee, please charge or keep no more than the cost; if it is likely to be more, please write to me before it is incurred.',
        },
      ],
      closing: 'I look forward to receiving the information.',
    },
    'zh-Hant-HK': {
      subject: ['同意繳付費用：{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{form_of_address}的收費通知，本人已於{notice_date}收悉。',
        },
        {
          kind: 'paragraph',
          text: '本人同意繳付{#fee_for}{fee_for}的{/fee_for}費用{fee_amount}。{#payment}有關費用{payment}，請發給收據。{/payment}{^payment}煩請告知付款方法及收款人，或發出繳款通知書。{/payment}',
        },
        {
          kind: 'when',
          field: 'under_protest',
          blocks: [
            {
              kind: 'paragraph',
              text: '本人繳付費用，旨在避免延誤處理要求，並保留就應否收費及款額提出爭議的權利。',
            },
          ],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '請即繼續處理要求，毋須待本人另行通知。如實際開支少於上述款額，請只收取實際開支；如預計超出，請於支出前先行告知。',
        },
      ],
      closing: '特此函達，敬希早日提供有關資料。',
    },
  },
  samples: {
    en: {
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      request_date: '2 October 2026',
      notice_date: '14 October 2026',
      fee_amount: 'HK$45',
      fee_for: 'copies of 30 pages (A4)',
      payment: 'by the crossed cheque enclosed',
      under_protest: false,
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '16 October 2026',
      enclosures: [{ text: 'Crossed cheque for HK$45' }],
    },
    'zh-Hant-HK': {
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      notice_date: '2026年10月14日',
      fee_amount: '港幣45元',
      fee_for: '複印30頁文件（A4）',
      payment: '以隨函附上的劃線支票繳付',
      under_protest: false,
      their_reference: 'SAMPLE/ATI/12/2026',
      letter_date: '2026年10月16日',
      enclosures: [{ text: '港幣45元劃線支票' }],
    },
  },
};
