import { field } from '../common-fields.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Thanks for an answer and says that nothing more is asked for. */
export const thanks: LetterSource = {
  kind: 'thanks',
  version: '1.0.0',
  name: { en: 'Thanks and closure', zh: '致謝及完結' },
  purpose: {
    en: 'Thanks the body for its reply and tells it that the request may be closed.',
    zh: '就對方的答覆致謝，並告知有關要求可予完結。',
  },
  regimes: everyRegime,
  fields: [
    ...requestWordFields,
    field.date('reply_date', 'Date of their reply', '覆函日期', 'request', true),
    field.list('received_items', 'What was received', '已收到的資料', 'user'),
    field.flag('partly', 'Not everything was supplied', '只獲提供部分資料', 'request'),
    field.longText('remarks', 'Further remarks', '補充', 'user'),
  ],
  wording: {
    en: {
      subject: ['Reply received: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}. Thank you for your reply of {reply_date}.',
        },
        {
          kind: 'when',
          field: 'has_received_items',
          blocks: [
            { kind: 'paragraph', text: 'I have received the following, safely and in order:', keepWithNext: true },
          ],
        },
        { kind: 'items', list: 'received_items', text: '{text}' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '{^partly}I need nothing further and regard the request as closed.{/partly}{#partly}I do not intend to pursue what was not supplied for the present, and regard the request as closed. That is not to be taken as agreement with the reasons given; I may return to the subject by a new request.{/partly}',
        },
      ],
      closing: 'I am grateful to you and your colleagues for the attention given to my request.',
    },
    'zh-Hant-HK': {
      subject: ['已獲答覆：{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{form_of_address}於{reply_date}的覆函已經收悉，承蒙處理，無任感荷。',
        },
        {
          kind: 'when',
          field: 'has_received_items',
          blocks: [{ kind: 'paragraph', text: '下列資料均已收妥：', keepWithNext: true }],
        },
        { kind: 'items', list: 'received_items', text: '{text}' },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '{^partly}本人無須再索取其他資料，是項要求可予完結。{/partly}{#partly}就未獲提供的資料，本人暫不跟進，是項要求可予完結；惟此舉並不表示本人同意所述的拒絕理由，日後亦可能另行提出要求。{/partly}',
        },
      ],
      closing: '特此函達，謹致謝忱。',
    },
  },
  samples: {
    en: {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      request_date: '2 October 2026',
      reply_date: '23 October 2026',
      received_items: [
        { text: 'A table of the cameras installed, by police district and year.' },
        { text: 'The expenditure on the programme to date.' },
      ],
      partly: false,
      remarks: '',
    },
    'zh-Hant-HK': {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      reply_date: '2026年10月23日',
      received_items: [{ text: '按警區及年份列出的攝影機數目表。' }, { text: '計劃至今的開支。' }],
      partly: false,
      remarks: '',
    },
  },
};
