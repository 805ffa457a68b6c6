import { explained, field } from '../common-fields.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Takes a request back, in whole or in part. */
export const withdrawal: LetterSource = {
  kind: 'withdrawal',
  version: '1.0.0',
  name: { en: 'Withdrawal of a request', zh: '撤回要求' },
  purpose: {
    en: 'Withdraws a request, or some of its questions, without giving up the right to ask again.',
    zh: '撤回整項要求或其中部分問題，並保留日後再提出的權利。',
  },
  regimes: everyRegime,
  fields: [
    ...requestWordFields,
    explained(
      field.list('withdrawn_parts', 'Only these questions (blank: all)', '只撤回下列問題（留空即全部）', 'user'),
      'Blank: the whole request is withdrawn.',
      '留空即撤回整項要求。',
    ),
    field.longText('reason', 'Reason', '原因', 'user'),
    field.flag('fee_paid', 'A fee has been paid', '已繳付費用', 'request'),
  ],
  wording: {
    en: {
      subject: ['Withdrawal: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}. {^has_withdrawn_parts}I now withdraw that request.{/has_withdrawn_parts}{#has_withdrawn_parts}I now withdraw the part of it set out below; the rest stands, and so do the dates for answering it.{/has_withdrawn_parts}',
        },
        { kind: 'items', list: 'withdrawn_parts', text: '{text}' },
        { kind: 'paragraphs', list: 'reason_paragraphs', text: '{text}' },
        {
          kind: 'when',
          field: 'fee_paid',
          blocks: [
            {
              kind: 'paragraph',
              text: 'A fee has been paid. Please let me know what part of it has not been used and return it to me.',
            },
          ],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'The withdrawal does not mean that I accept any view you have taken of the request, and I may make a new one. Please confirm that you have received this letter.',
        },
      ],
      closing: 'Thank you for the work that you have done on it.',
    },
    'zh-Hant-HK': {
      subject: ['撤回{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{^has_withdrawn_parts}現撤回該項要求。{/has_withdrawn_parts}{#has_withdrawn_parts}現撤回下列部分，其餘部分及其作覆期限維持不變：{/has_withdrawn_parts}',
        },
        { kind: 'items', list: 'withdrawn_parts', text: '{text}' },
        { kind: 'paragraphs', list: 'reason_paragraphs', text: '{text}' },
        {
          kind: 'when',
          field: 'fee_paid',
          blocks: [{ kind: 'paragraph', text: '本人已繳付費用。如有未動用的款項，請告知款額並予退還。' }],
        },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '撤回要求並不表示本人同意{form_of_address}就該項要求所持的任何立場，日後亦可能再次提出要求。煩請確認收到本函。',
        },
      ],
      closing: '特此函達，有勞之處，謹致謝忱。',
    },
  },
  samples: {
    en: {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      request_date: '2 October 2026',
      withdrawn_parts: [],
      reason: 'The information has since been published in a paper for the Legislative Council (sample).',
      fee_paid: false,
    },
    'zh-Hant-HK': {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      withdrawn_parts: [],
      reason: '有關資料其後已載於提交立法會的文件（樣本）。',
      fee_paid: false,
    },
  },
};
