import { explained, field } from '../common-fields.ts';
import { everyRegime, requestWordFields } from '../follow-up.ts';
import type { LetterSource } from '../wording.ts';

/** Firmer than a reminder: shows how the date was reached and says what follows. */
export const overdueNotice: LetterSource = {
  kind: 'overdue_notice',
  version: '1.0.0',
  name: { en: 'Notice that a reply is overdue', zh: '逾期未覆通知' },
  purpose: {
    en: 'Sets out how the date for a reply is reached, records that it has passed, and says what will follow.',
    zh: '列明作覆日期如何計算，指出該日期已過，並說明將採取的行動。',
  },
  regimes: everyRegime,
  fields: [
    ...requestWordFields,
    field.date('received_date', 'Date they received it', '對方收到的日期', 'request'),
    explained(
      field.longText('derivation', 'When the reply was due, and why', '應於何時作覆及計算方法', 'user', true),
      'From the record of dates: which rule, from which day, what is not counted.',
      '取自日期紀錄：依據何項規定、由哪日起計、哪些日子不計算在內。',
    ),
    field.text('days_late', 'How long overdue', '逾期日數', 'request'),
    field.text('remedy', 'What may follow', '可採取的跟進行動', 'law'),
    field.flag('reminded', 'A reminder has already been sent', '曾經催覆', 'user'),
    field.flag('copy_enclosed', 'A copy of the request is enclosed', '隨函附上要求的副本', 'user'),
    field.date('reply_by', 'Reply asked for by', '請於何日前作覆', 'user'),
    field.longText('remarks', 'Further remarks', '補充', 'user'),
  ],
  wording: {
    en: {
      subject: ['Reply overdue: {request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: 'By my letter of {request_date} I {request_phrase}.{#received_date} You received it on {received_date}.{/received_date}{#copy_enclosed} A copy is enclosed for ease of reference.{/copy_enclosed} I write to record that your reply is overdue.',
        },
        { kind: 'paragraphs', list: 'derivation_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: 'As at the date of this letter, according to my records, no such reply has reached me{#days_late}: it is {days_late} overdue{/days_late}.{#reminded} My reminder has brought none either.{/reminded} If you reckon the date differently, please let me know how you arrive at it.',
        },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        { kind: 'paragraph', keepWithNext: true, text: 'Please therefore:' },
        {
          kind: 'item',
          text: 'reply in full{#reply_by} by {reply_by}{/reply_by}{^reply_by} without further delay{/reply_by}, supplying at once whatever is ready;',
        },
        { kind: 'item', text: 'explain in writing why the date was not met; and' },
        {
          kind: 'item',
          text: 'if anything is refused, state for each item the provision relied on and the reasons.',
        },
        {
          kind: 'when',
          field: 'remedy',
          blocks: [
            {
              kind: 'paragraph',
              keepWithNext: true,
              text: 'If I do not hear from you{#reply_by} by that date{/reply_by}, I shall consider myself free to {remedy}, and shall rely on this letter.',
            },
          ],
        },
      ],
      closing: 'I look forward to hearing from you.',
    },
    'zh-Hant-HK': {
      subject: ['逾期未覆：{request_title}', '{subject}'],
      body: [
        {
          kind: 'opening',
          text: '本人曾於{request_date}致函{form_of_address}，{request_phrase}。{#received_date}{form_of_address}已於{received_date}收到該函。{/received_date}{#copy_enclosed}現隨函附上該函副本，以便參閱。{/copy_enclosed}{form_of_address}至今仍未作覆，已屬逾期。',
        },
        { kind: 'paragraphs', list: 'derivation_paragraphs', text: '{text}' },
        {
          kind: 'paragraph',
          text: '據本人的紀錄，截至本函日期，本人仍未收到上述答覆{#days_late}，已逾期{days_late}{/days_late}。{#reminded}本人其後催覆，亦未獲回覆。{/reminded}如{form_of_address}就該日期另有計算方法，請予說明。',
        },
        { kind: 'paragraphs', list: 'remarks_paragraphs', text: '{text}' },
        { kind: 'paragraph', keepWithNext: true, text: '為此，煩請：' },
        {
          kind: 'item',
          text: '{#reply_by}於{reply_by}或之前{/reply_by}{^reply_by}從速{/reply_by}作出全面答覆，並先行提供已備妥的資料；',
        },
        { kind: 'item', text: '以書面說明未能如期作覆的原因；及' },
        { kind: 'item', text: '如拒絕任何一項，逐項列明所依據的規定及理由。' },
        {
          kind: 'when',
          field: 'remedy',
          blocks: [
            {
              kind: 'paragraph',
              keepWithNext: true,
              text: '如{#reply_by}屆時{/reply_by}仍未獲答覆，本人將考慮{remedy}，並以本函為據，不再另行通知。',
            },
          ],
        },
      ],
      closing: '特此函達，敬請從速賜覆。',
    },
  },
  samples: {
    en: {
      request_title: 'request under the Code on Access to Information',
      request_phrase: 'requested information under the Code on Access to Information (“the Code”)',
      request_date: '2 October 2026',
      received_date: '2 October 2026',
      derivation:
        'Under paragraph 1.16 of the Code, the information, or at least an interim reply, was due on 12 October 2026, because the request was received on 2 October 2026, and the time allowed is 10 calendar days, not counting that day.',
      days_late: '16 days',
      remedy: 'ask for a review under the Code and to complain to The Ombudsman',
      reminded: true,
      copy_enclosed: true,
      letter_date: '28 October 2026',
      reply_by: '6 November 2026',
      remarks: '',
      enclosures: [{ text: 'Copy of my letter of 2 October 2026' }],
    },
    'zh-Hant-HK': {
      request_title: '根據《公開資料守則》提出的索取資料要求',
      request_phrase: '根據《公開資料守則》（下稱《守則》）索取資料',
      request_date: '2026年10月2日',
      received_date: '2026年10月2日',
      derivation:
        '根據《守則》第1.16段，提供所需資料或作出初步答覆的限期為2026年10月12日。計算方法如下：要求於2026年10月2日收到，期限為10個曆日，當日不計算在內。',
      days_late: '16日',
      remedy: '根據《守則》要求覆檢及向申訴專員投訴',
      reminded: true,
      copy_enclosed: true,
      letter_date: '2026年10月28日',
      reply_by: '2026年11月6日',
      remarks: '',
      enclosures: [{ text: '本人於2026年10月2日發出的函件副本' }],
    },
  },
};
