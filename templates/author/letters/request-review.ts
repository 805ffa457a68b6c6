import { explained, field } from '../common-fields.ts';
import { argumentParagraphs } from '../../arguments/review-arguments.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

const cited = {
  id: 'law_enforcement',
  cite: { en: 'paragraph 2.6', zh: '第2.6段' },
  label: { en: 'Law enforcement, legal proceedings and public safety', zh: '執法、法律訴訟程序及公眾安全' },
  extent: 'whole',
  publicInterest: true,
} as const;

/** Asks a body to look again at its refusal, or at its failure to decide. */
export const requestReview: LetterSource = {
  kind: 'request_review',
  version: '1.1.0',
  name: { en: 'Request for review', zh: '要求覆檢' },
  purpose: {
    en: 'Asks a body to review its refusal, or its silence; under the Hong Kong Code it answers each paragraph cited.',
    zh: '要求機構覆檢拒絕提供資料或未有作出決定的情況；如屬《公開資料守則》，逐一回應所引用的段落。',
  },
  regimes: everyRegime,
  fields: [
    ...requestWordFields.filter(({ name }) => name !== 'request_title'),
    field.text('review_title', 'What the review is called', '覆檢的名稱', 'law', true),
    field.flag('under_code', 'Under the Hong Kong Code', '根據《公開資料守則》', 'law'),
    field.flag('no_decision', 'They have not decided', '對方未有作出決定', 'request'),
    { ...field.date('reply_date', 'Date of their reply', '覆函日期', 'request'), requiredUnless: 'no_decision' },
    field.longText('missed_sentence', 'What was due, and when', '應於何時作覆', 'law'),
    field.list('refused_parts', 'What was refused, or not decided', '被拒絕或未有決定的部分', 'user', true),
    field.list('grounds', 'Paragraphs of Part 2 they cited', '對方引用的第2部段落', 'user'),
    explained(
      field.list('ground_arguments', 'Answers to the paragraphs cited', '就所引用段落提出的理據', 'user'),
      'A paragraph each, chosen by the paragraphs of Part 2 that the refusal cites; change or remove what does not fit.',
      '每項一段，按拒絕時引用的第2部段落選取；不適用者請修改或刪除。',
    ),
    field.longText('public_interest', 'Why the public interest calls for disclosure', '為何公開符合公眾利益', 'user'),
    field.longText('arguments', 'Further arguments', '其他理據', 'user'),
  ],
  wording: {
    en: {
      subject: ['{review_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '{^no_decision}{#under_code}I refer to my request of {request_date} under the Code on Access to Information (“the Code”){/under_code}{^under_code}By my letter of {request_date} I {request_phrase}. I refer to that request{/under_code} and to your reply of {reply_date}. I ask that the decision in that reply be reviewed.{/no_decision}{#no_decision}By my letter of {request_date} I {request_phrase}. I have had no decision on it, and ask that the failure to decide be reviewed and the request be decided on the review.{/no_decision}',
        },
        {
          kind: 'when',
          field: 'no_decision',
          blocks: [{ kind: 'paragraphs', list: 'missed_sentence_paragraphs', text: '{text}' }],
        },
        {
          kind: 'paragraph',
          text: '{^no_decision}I seek a review of the refusal to disclose:{/no_decision}{#no_decision}The information I asked for is:{/no_decision}',
          keepWithNext: true,
        },
        { kind: 'items', list: 'refused_parts', text: '{text}' },
        {
          kind: 'when',
          field: 'has_grounds',
          blocks: [
            {
              kind: 'paragraph',
              text: 'Your reply relied on the following{#under_code} under Part 2 of the Code{/under_code}:',
              keepWithNext: true,
            },
          ],
        },
        { kind: 'items', list: 'grounds', text: '{text}' },
        {
          kind: 'unless',
          field: 'no_decision',
          blocks: [
            {
              kind: 'unless',
              field: 'has_grounds',
              blocks: [
                {
                  kind: 'paragraph',
                  text: 'Your reply did not say which {#under_code}paragraph of Part 2 of the Code{/under_code}{^under_code}provision{/under_code} was relied on. I ask that the outcome of the review do so for each item that is still refused.',
                },
              ],
            },
          ],
        },
        { kind: 'paragraphs', list: 'ground_arguments', text: '{text}' },
        {
          kind: 'unless',
          field: 'no_decision',
          blocks: [
            {
              kind: 'paragraph',
              text: 'As to the public interest, I ask the reviewing officer to identify the harm that disclosure of each item is said to cause, and to consider afresh whether it outweighs the public interest in disclosure{#under_code} (paragraph 2.2 of the Code){/under_code}.{#public_interest} In this matter that interest is as follows.{/public_interest}',
            },
          ],
        },
        { kind: 'paragraphs', list: 'public_interest_paragraphs', text: '{text}' },
        {
          kind: 'unless',
          field: 'no_decision',
          blocks: [
            {
              kind: 'paragraph',
              text: 'As to partial disclosure, reasons that hold for some of the information do not justify withholding the rest. If anything is properly to be withheld, please supply what remains, mark where matter has been taken out, and state the {#under_code}paragraph{/under_code}{^under_code}provision{/under_code} relied on for each omission.',
            },
          ],
        },
        {
          kind: 'when',
          field: 'no_decision',
          blocks: [
            {
              kind: 'paragraph',
              text: 'If anything is refused on the review, please state for each item the {#under_code}paragraph of Part 2 of the Code{/under_code}{^under_code}provision{/under_code} relied on and the reasons, supply what remains, and mark where matter has been taken out.',
            },
          ],
        },
        { kind: 'paragraphs', list: 'arguments_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'I ask that the review be carried out by {#under_code}an officer of higher rank than the officer{/under_code}{^under_code}somebody other than the person{/under_code} {^no_decision}who made the decision{/no_decision}{#no_decision}to whom the request was given{/no_decision}.{#under_code} I understand that, as a matter of practice, the result of a review is given within 21 days of receipt of the request for it, and should be grateful to have it, with reasons, within that time.{/under_code}{^under_code} I should be grateful for the result, with reasons, within the time that the law allows.{/under_code}',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'If {^no_decision}the decision is upheld{/no_decision}{#no_decision}the information is refused{/no_decision} in whole or in part, {#no_decision}or still no decision is made, {/no_decision}I reserve {#under_code}my right to complain to The Ombudsman{/under_code}{^under_code}every right that I have to take the matter further{/under_code}.',
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['{review_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '{#under_code}本人曾於{request_date}根據《公開資料守則》（下稱《守則》）向{form_of_address}索取資料，{/under_code}{^under_code}本人曾於{request_date}致函{form_of_address}，{request_phrase}，{/under_code}{^no_decision}{form_of_address}於{reply_date}覆函。本人現要求覆檢該函所載的決定。{/no_decision}{#no_decision}惟至今未獲告知任何決定。本人現要求就{form_of_address}未有作出決定一事進行覆檢，並於覆檢時就該項要求作出決定。{/no_decision}',
        },
        {
          kind: 'when',
          field: 'no_decision',
          blocks: [{ kind: 'paragraphs', list: 'missed_sentence_paragraphs', text: '{text}' }],
        },
        {
          kind: 'paragraph',
          text: '{^no_decision}本人要求覆檢{form_of_address}拒絕披露下列資料的決定：{/no_decision}{#no_decision}本人所索取的資料如下：{/no_decision}',
          keepWithNext: true,
        },
        { kind: 'items', list: 'refused_parts', text: '{text}' },
        {
          kind: 'when',
          field: 'has_grounds',
          blocks: [
            {
              kind: 'paragraph',
              text: '{form_of_address}引用了{#under_code}《守則》第2部的{/under_code}下列規定：',
              keepWithNext: true,
            },
          ],
        },
        { kind: 'items', list: 'grounds', text: '{text}' },
        {
          kind: 'unless',
          field: 'no_decision',
          blocks: [
            {
              kind: 'unless',
              field: 'has_grounds',
              blocks: [
                {
                  kind: 'paragraph',
                  text: '{form_of_address}的覆函沒有指明拒絕所依據的{#under_code}《守則》第2部段落{/under_code}{^under_code}規定{/under_code}。如覆檢後仍拒絕披露任何一項，請逐項指明。',
                },
              ],
            },
          ],
        },
        { kind: 'paragraphs', list: 'ground_arguments', text: '{text}' },
        {
          kind: 'unless',
          field: 'no_decision',
          blocks: [
            {
              kind: 'paragraph',
              text: '就公眾利益而言，請負責覆檢的人員具體指出披露每項資料會造成的損害，並重新考慮該等損害是否超過披露資料的公眾利益{#under_code}（《守則》第2.2段）{/under_code}。{#public_interest}本項要求所涉的公眾利益如下。{/public_interest}',
            },
          ],
        },
        { kind: 'paragraphs', list: 'public_interest_paragraphs', text: '{text}' },
        {
          kind: 'unless',
          field: 'no_decision',
          blocks: [
            {
              kind: 'paragraph',
              text: '就部分披露而言，適用於某些資料的拒絕理由，並不構成拒絕披露其餘資料的理由。如確有內容不宜披露，請提供其餘部分，標明遮蓋之處，並逐處列明所依據的規定。',
            },
          ],
        },
        {
          kind: 'when',
          field: 'no_decision',
          blocks: [
            {
              kind: 'paragraph',
              text: '如拒絕披露任何一項，請逐項列明所依據的{#under_code}《守則》第2部段落{/under_code}{^under_code}規定{/under_code}及理由，提供其餘部分，並標明遮蓋之處。',
            },
          ],
        },
        { kind: 'paragraphs', list: 'arguments_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: '{#under_code}請安排職級高於{^no_decision}原決定人員{/no_decision}{#no_decision}原負責人員{/no_decision}的人員進行覆檢。據本人理解，按一貫做法，部門會於收到覆檢要求後21日內告知結果。煩請於該期間內以書面告知覆檢結果及理由。{/under_code}{^under_code}請安排{^no_decision}原決定人員{/no_decision}{#no_decision}原負責人員{/no_decision}以外的人員進行覆檢，並於法定期限內以書面告知覆檢結果及理由。{/under_code}',
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '如覆檢後{^no_decision}維持全部或部分原有決定{/no_decision}{#no_decision}仍未作出決定，或拒絕提供全部或部分資料{/no_decision}，本人保留{#under_code}向申訴專員投訴的權利{/under_code}{^under_code}採取進一步行動的一切權利{/under_code}。',
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      review_title: 'Request for review under the Code on Access to Information',
      under_code: true,
      no_decision: false,
      missed_sentence: '',
      their_reference: 'SAMPLE/ATI/12/2026',
      request_date: '2 October 2026',
      reply_date: '23 October 2026',
      letter_date: '30 October 2026',
      refused_parts: [
        { text: 'The reports of the trials of facial recognition (item 2 of my request).' },
        { text: 'The criteria by which the places for the cameras were chosen (item 3).' },
      ],
      grounds: [{ text: 'paragraph 2.6 (Law enforcement, legal proceedings and public safety)' }],
      ground_arguments: argumentParagraphs([cited], 'en', 'you').map((text) => ({ text })),
      public_interest:
        'The cameras observe everyone who uses the streets. People can judge whether the interference with their privacy is justified only if they know how the places are chosen and how often the system is wrong.',
      arguments: '',
    },
    'zh-Hant-HK': {
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      review_title: '要求覆檢根據《公開資料守則》作出的決定',
      under_code: true,
      no_decision: false,
      missed_sentence: '',
      their_reference: 'SAMPLE/ATI/12/2026',
      request_date: '2026年10月2日',
      reply_date: '2026年10月23日',
      letter_date: '2026年10月30日',
      refused_parts: [
        { text: '人臉識別技術的測試報告（原要求第2項）。' },
        { text: '選定攝影機安裝地點的準則（原要求第3項）。' },
      ],
      grounds: [{ text: '第2.6段（執法、法律訴訟程序及公眾安全）' }],
      ground_arguments: argumentParagraphs([cited], 'zh-Hant-HK', '貴局').map((text) => ({ text })),
      public_interest:
        '有關攝影機拍攝所有使用街道的市民。市民必須知道地點如何選定，以及系統出錯的機會有多大，才能判斷對其私隱的干預是否合理。',
      arguments: '',
    },
  },
};
