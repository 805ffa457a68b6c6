import { field } from '../common-fields.ts';
import type { LetterSource } from '../wording.ts';

/** Asks the department to look again at a refusal under the Code. */
export const requestReview: LetterSource = {
  kind: 'request_review',
  version: '1.0.0',
  name: { en: 'Request for review', zh: '要求覆檢' },
  purpose: {
    en: 'Asks a department to review its refusal of information under the Code.',
    zh: '要求部門覆檢其根據《公開資料守則》拒絕提供資料的決定。',
  },
  regimes: ['hk_code'],
  fields: [
    field.date('request_date', 'Date of the request', '要求的日期', 'request', true),
    field.date('reply_date', 'Date of their reply', '覆函日期', 'request', true),
    field.list('refused_parts', 'What was refused', '被拒絕的部分', 'user', true),
    field.list('grounds', 'Paragraphs of Part 2 they cited', '對方引用的第2部段落', 'user'),
    field.longText('public_interest', 'Why the public interest calls for disclosure', '為何公開符合公眾利益', 'user'),
    field.longText('arguments', 'Further arguments', '其他理據', 'user'),
  ],
  wording: {
    en: {
      subject: ['Request for review under the Code on Access to Information', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'I refer to my request of {request_date} under the Code on Access to Information (“the Code”) and to your reply of {reply_date}{#their_reference} (your reference {their_reference}){/their_reference}. I ask that the decision in that reply be reviewed.',
        },
        { kind: 'paragraph', text: 'The review is sought of the refusal to disclose:', keepWithNext: true },
        { kind: 'items', list: 'refused_parts', text: '{text}' },
        {
          kind: 'when',
          field: 'has_grounds',
          blocks: [
            {
              kind: 'paragraph',
              text: 'Your reply relied on the following under Part 2 of the Code:',
              keepWithNext: true,
            },
          ],
        },
        { kind: 'items', list: 'grounds', text: '{text}' },
        {
          kind: 'unless',
          field: 'has_grounds',
          blocks: [
            {
              kind: 'paragraph',
              text: 'Your reply did not say which paragraph of Part 2 of the Code was relied on. I ask that the outcome of the review do so for each item that is still refused.',
            },
          ],
        },
        {
          kind: 'paragraph',
          text: 'As to the public interest, I ask the reviewing officer to identify the harm that disclosure of each item is said to cause, and to consider afresh whether it outweighs the public interest in disclosure (paragraph 2.2 of the Code).{#public_interest} In this matter that interest is as follows.{/public_interest}',
        },
        { kind: 'paragraphs', list: 'public_interest_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'As to partial disclosure, reasons that hold for some of the information do not justify withholding the rest. If anything is properly to be withheld, please supply what remains, mark where matter has been taken out, and state the paragraph relied on for each omission.',
        },
        { kind: 'paragraphs', list: 'arguments_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'I ask that the review be carried out by an officer of higher rank than the officer who made the decision. I understand that, as a matter of practice, the result of a review is given within 21 days of receipt of the request for it, and should be grateful to have it, with reasons, within that time.',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If the decision is upheld in whole or in part, I reserve my right to complain to The Ombudsman.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['要求覆檢根據《公開資料守則》作出的決定', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}根據《公開資料守則》（下稱《守則》）向{form_of_address}索取資料，{form_of_address}於{reply_date}覆函{#their_reference}（檔號：{their_reference}）{/their_reference}。本人現要求覆檢該函所載的決定。',
        },
        { kind: 'paragraph', text: '要求覆檢的，是{form_of_address}拒絕披露下列資料的決定：', keepWithNext: true },
        { kind: 'items', list: 'refused_parts', text: '{text}' },
        {
          kind: 'when',
          field: 'has_grounds',
          blocks: [{ kind: 'paragraph', text: '{form_of_address}引用了《守則》第2部的下列規定：', keepWithNext: true }],
        },
        { kind: 'items', list: 'grounds', text: '{text}' },
        {
          kind: 'unless',
          field: 'has_grounds',
          blocks: [
            {
              kind: 'paragraph',
              text: '{form_of_address}的覆函沒有指明拒絕所依據的《守則》第2部段落。如覆檢後仍拒絕披露任何一項，請逐項指明所依據的段落。',
            },
          ],
        },
        {
          kind: 'paragraph',
          text: '就公眾利益而言，請負責覆檢的人員具體指出披露每項資料會造成的損害，並重新考慮該等損害是否超過披露資料的公眾利益（《守則》第2.2段）。{#public_interest}本案所涉的公眾利益如下。{/public_interest}',
        },
        { kind: 'paragraphs', list: 'public_interest_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: '就部分披露而言，適用於某些資料的拒絕理由，並不構成拒絕披露其餘資料的理由。如確有內容不宜披露，請提供其餘部分，標明遮蓋之處，並逐處列明所依據的段落。',
        },
        { kind: 'paragraphs', list: 'arguments_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: '請安排職級高於原決定人員的人員進行覆檢。據本人理解，按一貫做法，部門會於收到覆檢要求後21日內告知結果。煩請於該期間內以書面告知覆檢結果及理由。',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '如覆檢後維持全部或部分原有決定，本人保留向申訴專員投訴的權利。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_date: '2 October 2026',
      reply_date: '23 October 2026',
      letter_date: '30 October 2026',
      refused_parts: [
        { text: 'The reports of the trials of facial recognition (item 2 of my request).' },
        { text: 'The criteria by which the places for the cameras were chosen (item 3).' },
      ],
      grounds: [{ text: 'paragraph 2.6 (law enforcement): sample citation' }],
      public_interest:
        'The cameras observe everyone who uses the streets. People can judge whether the interference with their privacy is justified only if they know how the places are chosen and how often the system is wrong.',
      arguments: '',
    },
    'zh-Hant-HK': {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_date: '二零二六年十月二日',
      reply_date: '二零二六年十月二十三日',
      letter_date: '二零二六年十月三十日',
      refused_parts: [
        { text: '人臉識別技術的測試報告（原要求第2項）。' },
        { text: '選定攝影機安裝地點的準則（原要求第3項）。' },
      ],
      grounds: [{ text: '第2.6段（執法）：樣本引文' }],
      public_interest:
        '有關攝影機拍攝所有使用街道的市民。市民必須知道地點如何選定，以及系統出錯的機會有多大，才能判斷對其私隱的干預是否合理。',
      arguments: '',
    },
  },
};
