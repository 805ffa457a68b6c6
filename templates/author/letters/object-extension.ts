import { explained, field } from '../common-fields.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Answers a notice that puts the reply off. */
export const objectExtension: LetterSource = {
  kind: 'object_extension',
  version: '1.0.0',
  name: { en: 'Objection to an extension', zh: '反對延期答覆' },
  purpose: {
    en: 'Objects to a notice that puts off the reply, and asks for reasons, a firm date and whatever is ready.',
    zh: '就對方的延期通知提出反對，要求說明理由、訂明日期，並先行提供已備妥的資料。',
  },
  regimes: everyRegime,
  fields: [
    ...requestWordFields,
    field.date('notice_date', 'Date of their notice', '延期通知的日期', 'user', true),
    field.date('extended_to', 'Date they put it off to', '延期至', 'user'),
    field.date('original_due', 'Date it was due before', '原定作覆日期', 'law'),
    field.longText('extension_rule', 'What the law says of an extension', '有關延期的規定', 'user'),
    field.flag('notice_late', 'The notice came after that date', '通知在原定日期之後才發出', 'request'),
    explained(
      field.text('stated_reason', 'Reason they gave', '對方所述的原因', 'user'),
      'In their words, without quotation marks or full stop. Blank: the letter says that no reason was given.',
      '引述原文，毋須加上引號及句號。留空則指出對方並無說明原因。',
    ),
    field.longText('arguments', 'Why it is not justified', '反對的理據', 'user'),
    field.text('remedy', 'What may follow', '可採取的跟進行動', 'law'),
    field.date('reply_by', 'Reply asked for by', '請於何日前作覆', 'user'),
  ],
  wording: {
    en: {
      subject: ['Objection to extension: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}. Your notice of {notice_date} puts off the reply{#extended_to} to {extended_to}{/extended_to}{^extended_to} without naming a date{/extended_to}. I object to that extension.',
        },
        { kind: 'paragraphs', list: 'extension_rule_paragraphs', text: '{text}' },
        {
          kind: 'when',
          field: 'original_due',
          blocks: [
            {
              kind: 'paragraph',
              text: 'Without an extension the reply was due on {original_due}.{#notice_late} Your notice came only after that date. A period that has ended cannot be extended.{/notice_late}',
            },
          ],
        },
        {
          kind: 'when',
          field: 'stated_reason',
          blocks: [
            {
              kind: 'paragraph',
              text: 'The reason you give (“{stated_reason}”) does not say what has been done so far, what remains, or why that needs the time you ask for.',
            },
          ],
        },
        {
          kind: 'unless',
          field: 'stated_reason',
          blocks: [
            {
              kind: 'paragraph',
              text: 'Your notice does not explain what in this request makes the extension necessary. Pressure of other work is not a reason that lies in the request.',
            },
          ],
        },
        { kind: 'paragraphs', list: 'arguments_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: 'I ask you to withdraw the extension and to reply{#reply_by} by {reply_by}{/reply_by}{^reply_by} without delay{/reply_by}. Should you maintain it, please:',
        },
        { kind: 'item', text: 'say for which of my questions more time is needed and answer the others now;' },
        { kind: 'item', text: 'give the reasons for each, and the steps already taken;' },
        { kind: 'item', text: 'name a firm date for the reply, with no further extension; and' },
        {
          kind: 'item',
          text: 'tell me whether I could shorten the time by narrowing or rephrasing a question, which I should be glad to do.',
        },
        {
          kind: 'when',
          field: 'remedy',
          blocks: [{ kind: 'paragraph', keepWithNext: true, text: 'Meanwhile I reserve my right to {remedy}.' }],
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['反對延期答覆：{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{form_of_address}於{notice_date}發出通知，表示{#extended_to}延至{extended_to}作覆{/extended_to}{^extended_to}延期作覆，但未有訂明日期{/extended_to}。本人反對延期。',
        },
        { kind: 'paragraphs', list: 'extension_rule_paragraphs', text: '{text}' },
        {
          kind: 'when',
          field: 'original_due',
          blocks: [
            {
              kind: 'paragraph',
              text: '如無延期，{form_of_address}本應於{original_due}或之前作覆。{#notice_late}惟有關通知在該日期之後方才送達，期限既已屆滿，自無從延長。{/notice_late}',
            },
          ],
        },
        {
          kind: 'when',
          field: 'stated_reason',
          blocks: [
            {
              kind: 'paragraph',
              text: '{form_of_address}所述的原因為「{stated_reason}」，惟並無說明至今已進行何種工作、尚有何種工作未完成，以及為何需要所述的時間。',
            },
          ],
        },
        {
          kind: 'unless',
          field: 'stated_reason',
          blocks: [
            {
              kind: 'paragraph',
              text: '有關通知並無說明本項要求何以須延期處理。部門工作繁忙，並非源於要求本身的理由。',
            },
          ],
        },
        { kind: 'paragraphs', list: 'arguments_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          keepWithNext: true,
          text: '請撤回延期的決定，並{#reply_by}於{reply_by}或之前{/reply_by}{^reply_by}從速{/reply_by}作覆。如仍須延期，煩請：',
        },
        { kind: 'item', text: '指明哪幾項問題需要較多時間處理，並先行答覆其餘各項；' },
        { kind: 'item', text: '逐項說明理由，以及已採取的步驟；' },
        { kind: 'item', text: '訂明確實的作覆日期，不再延期；及' },
        { kind: 'item', text: '告知本人可否以收窄或修訂問題的方式縮短所需時間；本人樂意配合。' },
        {
          kind: 'when',
          field: 'remedy',
          blocks: [{ kind: 'paragraph', keepWithNext: true, text: '在此期間，本人保留{remedy}的權利。' }],
        },
      ],
      closing: '特此函達，敬請賜覆。',
    },
  },
  samples: {
    en: {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      request_date: '2 October 2026',
      notice_date: '21 October 2026',
      extended_to: '22 November 2026',
      original_due: '23 October 2026',
      extension_rule:
        'Under paragraph 1.18 of the Code a reply may be put off only in exceptional circumstances, which are to be explained to the applicant; and it should not normally come later than 51 days after receipt of the request.',
      notice_late: false,
      stated_reason: 'More time is needed to consult other departments',
      arguments:
        'The criteria by which the places for the cameras are chosen are your own. They call for no consultation.',
      remedy: 'ask for a review under the Code and to complain to The Ombudsman',
      letter_date: '26 October 2026',
      reply_by: '2 November 2026',
    },
    'zh-Hant-HK': {
      their_reference: 'SAMPLE/ATI/12/2026',
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      notice_date: '2026年10月21日',
      extended_to: '2026年11月22日',
      original_due: '2026年10月23日',
      extension_rule:
        '根據《守則》第1.18段，只有在例外情況下方可延期作覆，部門並應向申請人解釋有關情況；延期後一般亦不應遲於收到要求後51日作覆。',
      notice_late: false,
      stated_reason: '需要較多時間徵詢其他部門',
      arguments: '選定攝影機安裝地點的準則由貴局自行訂定，無須徵詢其他部門。',
      remedy: '根據《守則》要求覆檢及向申訴專員投訴',
      letter_date: '2026年10月26日',
      reply_by: '2026年11月2日',
    },
  },
};
